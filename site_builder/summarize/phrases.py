"""The noun phrase beside a verb: who does what it says. Not for whom a phrase means."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.summarize.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    ENDS_A_PHRASE,
    FUNCTION_WORDS,
    PERSONAL,
    PREPOSITIONS,
    SAYING,
    TIMES,
)
from site_builder.summarize.names import NO_PERSON_WORDS, Run, find_run_ending, find_runs, read_name
from site_builder.summarize.nouns import COMMON_NOUN, INDEFINITE, after_role, is_head
from site_builder.summarize.people import People
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.tokens import Token, bare, find_token

CLAUSE_MARKS = frozenset(",.;:?!()—%")
PHRASE_MARKS = CLAUSE_MARKS | {"–", "-"}
BETWEEN = ADVERBS | AUXILIARIES | frozenset("kept keeps began begins started starts".split())
NO_OFFICE = SAYING | AUXILIARIES
# Words before a phrase that is the subject of a clause: “as the crowd chanted”.
CONJUNCTIVE = frozenset("as after before than with".split())
NUMBERS = frozenset("two three four five six seven eight nine ten".split())
ASIDE_MARKS = frozenset(",—–-")
LONGEST_PHRASE, LONGEST_OFFICE = 10, 5


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the phrases of one paragraph: its tokens, and the people of the article."""

    tokens: Sequence[Token]
    people: People

    def before(self, verb: int, first: int) -> Phrase | None:
        """The subject that ends just before the verb, not before token `first`."""
        place = self._skip_adverbs(verb - 1, first)
        place = self._skip_brackets(place, first)
        if place < first or self.tokens[place].is_quote:
            return None
        if self.tokens[place].text in ASIDE_MARKS:
            return self._before_an_aside(place, first)
        found = self._ending_at(place, first)
        if found is None or found.kind is PhraseKind.PRONOUN:
            return found
        return self._joined(found, first) if found.is_named else self._bearer(found, first)

    def antecedent(self, who: int, first: int) -> Phrase | None:
        """Whom “who” is about: “Ann Orr, the mayor, who”, “for Orr, who”."""
        found = self.before(who, first)
        is_aside = who - 1 > first and self.tokens[who - 1].text in ASIDE_MARKS
        if (found and found.is_named) or not is_aside:
            return found
        return self._ending_at(self._skip_brackets(who - 2, first), first) or found

    def _joined(self, found: Phrase, first: int) -> Phrase:
        """“Orr and Quist wrote”: both, and not only the one beside the verb."""
        place = find_token(self.tokens, found.start) - 1
        is_pair = place > first and self.tokens[place].lower == "and"
        run = find_run_ending(self.tokens, place - 1, first) if is_pair else None
        other = self.named(run) if run and run.last == place else None
        if other is None or not other.is_named:
            return found
        return Phrase(other.start, found.end, PhraseKind.DESCRIPTION)

    def _bearer(self, found: Phrase, first: int) -> Phrase:
        """“Ann Orr, president and head of Holm Ferries stated”: the bearer of a description."""
        place = find_token(self.tokens, found.start) - 1
        if self.tokens[place + 1].lower in DETERMINERS:
            return found
        for earlier in range(place, max(first, place - LONGEST_OFFICE), -1):
            token = self.tokens[earlier]
            if token.text == "," and self._names_a_person(earlier - 1, first):
                return self._ending_at(earlier - 1, first) or found
            if not COMMON_NOUN.fullmatch(token.text) or token.text in NO_OFFICE:
                break
        return found

    def after(self, verb: int, last: int) -> Phrase | None:
        """The subject that follows an inverted verb: “…,” said former minister Ann Orr."""
        first = verb + 1
        while first < last and self.tokens[first].text in ADVERBS:
            first += 1
        if first >= last or self.tokens[first].is_quote:
            return None
        token = self.tokens[first]
        if token.lower in PERSONAL - {"it", "who"}:
            return Phrase(token.start, token.end, PhraseKind.PRONOUN, token.lower)
        end = self._phrase_end(first, last)
        if end < last and self._is_auxiliary(end):
            return None
        head = self._head_end(first, end)
        runs = find_runs(self.tokens, first, head)
        if runs and runs[-1].last == head:
            named = self.named(Run(runs[-1].first, head))
            if named:
                return named
        return self._described(first, head, end, last)

    def _skip_adverbs(self, place: int, first: int) -> int:
        while place >= first:
            token = self.tokens[place]
            manner = token.lower.endswith("ly") and not token.is_name_like
            if token.lower not in BETWEEN and not manner:
                break
            place -= 1
        return place

    def _is_auxiliary(self, place: int) -> bool:
        return self.tokens[place].lower in AUXILIARIES and not self.tokens[place].is_name_like

    def _skip_brackets(self, place: int, first: int) -> int:
        """The last token before a bracket that closes here: “Orr (Lab) said”."""
        if place < first or self.tokens[place].text != ")":
            return place
        while place >= first and self.tokens[place].text != "(":
            place -= 1
        return place - 1

    def _before_an_aside(self, place: int, first: int) -> Phrase | None:
        """“Ann Orr, the mayor, said”: the phrase before the aside, or the name inside it."""
        mark = self.tokens[place].text
        opening = self._find_back(mark, place - 1, first)
        if opening < first:
            return None
        inner = find_runs(self.tokens, opening + 1, place)
        described = opening - 1 >= first and not self._names_a_person(opening - 1, first)
        end = self._skip_brackets(place - 1, first) + 1
        if described and inner and inner[0] == Run(after_role(self.tokens, opening + 1, end), end):
            named = self.named(inner[0])
            is_full = named and named.person and len(named.person.words) > 1
            if named and is_full:
                return named
        found = None
        for _ in range(3):
            found = self._ending_at(self._skip_brackets(opening - 1, first), first) or found
            if found and found.is_named:
                return found
            opening = self._find_back(mark, opening - 1, first)
            if opening < first:
                break
        return found

    def _names_a_person(self, place: int, first: int) -> bool:
        """Whether the word at this place is the end of a person's name."""
        run = find_run_ending(self.tokens, place, first)
        named = self.named(run) if run else None
        return named is not None and named.is_named

    def _find_back(self, mark: str, place: int, first: int) -> int:
        """Where that mark stands before a place, with no quotation between; else before first."""
        while place >= first and self.tokens[place].text != mark:
            if self.tokens[place].is_quote:
                return first - 1
            place -= 1
        return place

    def _ending_at(self, place: int, first: int) -> Phrase | None:
        """The phrase whose last word stands at this place."""
        if place < first or self.tokens[place].is_quote:
            return None
        token = self.tokens[place]
        if token.lower in PERSONAL:
            return Phrase(token.start, token.end, PhraseKind.PRONOUN, token.lower)
        if token.text.lower() in INDEFINITE:
            return Phrase(token.start, token.end, PhraseKind.DESCRIPTION)
        if token.is_name_like and token.text[0].isalpha() and token.text not in NO_PERSON_WORDS:
            return self._name_ending_at(place, first)
        return self._description_ending_at(place, first)

    def _name_ending_at(self, place: int, first: int) -> Phrase | None:
        run = find_run_ending(self.tokens, place, first)
        if run is None:
            return None
        named = self.named(run)
        if named is None:
            return None
        opening = run.first
        if opening > first and self.tokens[opening - 1].lower in ("the", "its", "his", "her"):
            opening -= 1
        if opening > first and self.tokens[opening - 1].lower in PREPOSITIONS:
            return self._holder(opening, run, first) or (named if named.is_named else None)
        if named.is_named or run.first == first:
            return named
        has_article = self.tokens[run.first - 1].lower in DETERMINERS
        start = self.tokens[run.first - has_article].start
        return Phrase(start, named.end, PhraseKind.DESCRIPTION)

    def _holder(self, opening: int, run: Run, first: int) -> Phrase | None:
        """“a spokesman for Orr”, “Ann Orr of Caldry”: not the name after the preposition."""
        earlier = self._ending_at(opening - 2, first)
        if earlier is None or earlier.is_named:
            return earlier
        return Phrase(earlier.start, self.tokens[run.last - 1].end, PhraseKind.DESCRIPTION)

    def _description_ending_at(self, place: int, first: int) -> Phrase | None:
        """“the harbour master”, “two officials”: back to the word that opens the phrase."""
        last = self.tokens[place]
        place = self._before_a_number(place, first)
        if not is_head(self.tokens, place):
            return None
        start = place
        found = -1
        while start >= first and place - start < LONGEST_PHRASE:
            token = self.tokens[start]
            if token.is_quote or token.text in CLAUSE_MARKS or self._is_auxiliary(start):
                break
            if token.lower in DETERMINERS or token.is_possessive or token.text.isdigit():
                found = start
                if start <= first or self.tokens[start - 1].lower not in PREPOSITIONS - {"as"}:
                    break
            start -= 1
        if found < 0:
            found = self._bare_plural(max(start + 1, first), place)
        if found < 0:
            return None
        if last.lower in TIMES:
            return self._ending_at(found - 1, first)
        if found > first and self.tokens[found - 1].lower in PREPOSITIONS - CONJUNCTIVE:
            holder = self._ending_at(found - 2, first)
            return holder if holder and holder.is_named else None
        found = self._owner(found, first)
        return Phrase(self.tokens[found].start, last.end, PhraseKind.DESCRIPTION)

    def _before_a_number(self, place: int, first: int) -> int:
        """The noun of “the mother of two”."""
        token = self.tokens[place]
        is_number = place - 2 >= first and (token.lower in NUMBERS or token.text.isdigit())
        return place - 2 if is_number and self.tokens[place - 1].lower == "of" else place

    def _owner(self, place: int, first: int) -> int:
        """The first word of a possessive name: “Caldry’s mayor”, “the company’s chief”."""
        if not self.tokens[place].is_possessive:
            return place
        while place > first and (
            self.tokens[place - 1].is_name_like or self.tokens[place - 1].lower in DETERMINERS
        ):
            place -= 1
        return place

    def _bare_plural(self, start: int, place: int) -> int:
        """“officials”, “senior officials”: a phrase without an article, -1 if it is none."""
        skipped = FUNCTION_WORDS | AUXILIARIES | ADVERBS
        while start < place and self.tokens[start].lower in skipped:
            start += 1
        is_short = place - start <= 3
        return start if is_short and self.tokens[place].lower.endswith("s") else -1

    def _phrase_end(self, first: int, last: int) -> int:
        place = first
        while place < last and not self.tokens[place].is_quote:
            token = self.tokens[place]
            if token.text in PHRASE_MARKS or token.lower in ENDS_A_PHRASE:
                break
            if self._is_auxiliary(place):
                break
            place += 1
        return place

    def _head_end(self, first: int, last: int) -> int:
        """Where the phrase's own words end: before its first preposition."""
        place = first
        while place < last and (place == first or self.tokens[place].lower not in PREPOSITIONS):
            place += 1
        return place

    def _described(self, first: int, head: int, end: int, last: int) -> Phrase | None:
        """A description after the verb, or the name that follows it behind a comma."""
        token = self.tokens[first]
        plain = COMMON_NOUN.fullmatch(token.text) is not None
        if head <= first or not (token.lower in DETERMINERS or token.is_name_like or plain):
            return None
        if token.lower in PREPOSITIONS or token.lower in ("that", "there", "this", "it"):
            return None
        if end < last and self.tokens[end].text == ",":
            runs = find_runs(self.tokens, end + 1, min(last, end + 7))
            named = self.named(runs[0]) if runs and runs[0].first == end + 1 else None
            if named and named.person and len(named.person.words) > 1:
                return named
        return Phrase(token.start, self.tokens[end - 1].end, PhraseKind.DESCRIPTION)

    def named(self, run: Run) -> Phrase | None:
        """The person a run names; a description where it names something else."""
        return None if self.tokens[run.last - 1].is_possessive else self.owner(run)

    def owner(self, run: Run) -> Phrase | None:
        """The same, also where something is said to be that person’s."""
        tokens = self.tokens[run.first : run.last]
        start, end = tokens[0].start, tokens[-1].start + len(bare(tokens[-1].text))
        name = read_name(self.tokens, run)
        person = self.people.find(name.words, name.title) if name else None
        if person is None:
            return Phrase(start, end, PhraseKind.DESCRIPTION)
        return Phrase(start, end, PhraseKind.NAME, person.name, person)
