"""Which names in which articles mean one person. Not for what is shown of a person: `people`.

1. What an editor settled is so.
2. Organisations are only ever themselves.
3. Full names are one person's where they can be (see `full_names`).
4. A last name alone is whoever has it, in the same article first (see `last_names`).

The order in which articles come does not matter.
"""

from collections.abc import Mapping, Set

from site_builder.plan.full_names import group_full_names
from site_builder.plan.known import Book, find_owner
from site_builder.plan.last_names import group_last_names
from site_builder.plan.namings import Naming


def group_speakers(
    namings: Set[Naming], book: Book, texts: Mapping[str, str]
) -> Mapping[Naming, str]:
    """The key of the person whom each naming means; none where it may mean several.

    `texts` are those of the articles.
    """
    owners = {naming: find_owner(naming.name, book) for naming in namings}
    keys = {naming: owner for naming, owner in owners.items() if owner}
    free = [naming for naming in namings if naming not in keys and naming.is_named]
    keys |= {n: f"as written {n.name.letters}" for n in free if not n.name.last}
    keys |= group_full_names([n for n in free if n.name.is_full], keys, book)
    last_names = [n for n in free if n.name.last and not n.name.is_full]
    return {**keys, **group_last_names(last_names, keys, book, texts)}
