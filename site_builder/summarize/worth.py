"""What a choice of sentences is worth: the chances of its words and pairs, for its length.

Each counts once: that is the F1 by what is likely to be told again. Whole sentences count a
little too.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from site_builder.english.words import read_words
from site_builder.summarize.importance import Importance

# What the score of a whole sentence counts beside the chances of its words.
WHOLE = 0.01
# What a name in brackets costs: a sentence that needs none reads better.
NAMED = 0.02


class Form(NamedTuple):
    """How the sentence of that number can be shown: stems and pairs with their chances, a bonus."""

    number: int
    text: str
    chances: Mapping[object, float]
    length: int
    bonus: float


class Worth:
    """The forms of each sentence, and what they are worth beside others."""

    def __init__(
        self, texts: Sequence[Sequence[str]], importance: Importance, scores: Sequence[float]
    ) -> None:
        """Weigh the forms of each sentence, given with the scores of whole sentences."""
        chances: dict[object, float] = dict(importance.words.items())
        chances.update(importance.pairs.items())
        self.forms = [
            tuple(_form(number, text, chances, WHOLE * scores[number]) for text in forms)
            for number, forms in enumerate(texts)
        ]

    @staticmethod
    def beside(chosen: Sequence[Form], room: float) -> Callable[[Form], float]:
        """What the chosen forms are worth together with one more, if they fill so many words."""
        told: dict[object, float] = {}
        for form in chosen:
            told |= form.chances
        sum_told = sum(told.values())
        length = room + sum(form.length for form in chosen)

        def worth(one: Form) -> float:
            new = sum(chance for part, chance in one.chances.items() if part not in told)
            return 2 * (sum_told + new) / (length + one.length) + one.bonus

        return worth


def _form(number: int, text: str, chances: Mapping[object, float], bonus: float) -> Form:
    stems = [word.stem for word in read_words(text)]
    parts = (*stems, *pairwise(stems))
    return Form(
        number,
        text,
        {part: chances[part] for part in parts if part in chances},
        len(stems),
        bonus - (NAMED if "[" in text else 0.0),
    )
