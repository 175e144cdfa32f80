"""What a value of the front matter is that is not what its key expects. Reads no values itself."""

from collections.abc import Sequence

from site_builder.content.yaml_block import Value

KINDS = {type(None): "nothing", list: "a list", dict: "a mapping"}


class MistakeError(ValueError):
    """A value that is not what its key expects; `item` counts the items of a list from 1."""

    def __init__(self, expected: str, value: Value, hint: str = "") -> None:
        shown = f"'{value}'" if isinstance(value, str) else KINDS[type(value)]
        super().__init__(f"expected {expected}, got {shown}")
        self.hint = hint
        self.item = 0


class MistakesError(ValueError):
    """Several items of one list that are not what is expected."""

    def __init__(self, mistakes: Sequence[MistakeError]) -> None:
        super().__init__("several mistakes")
        self.mistakes = tuple(mistakes)
