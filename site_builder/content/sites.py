"""Of which site an article is: the host of its address, else the outlet that it names. Pure."""

from functools import lru_cache
from urllib.parse import urlsplit

from site_builder.wording import fold_words


def find_site(url: str, source: str) -> str:
    """The host of the address, else the folded name of the outlet; empty where neither is known."""
    return fold_host(url) or " ".join(fold_words(source))


@lru_cache(maxsize=4096)
def fold_host(address: str) -> str:
    """The host of an address, without `www.`; empty where there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
