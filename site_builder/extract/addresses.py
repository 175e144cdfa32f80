"""Web addresses of articles: made plain by leaving out what only tracks the reader."""

import re
from urllib.parse import urlsplit, urlunsplit

TRACKING = re.compile(
    r"^(?:utm_\w+|(?:dcl|fbcl|gbra|gcl|igsh|msclk|ttcl|twcl|wbra|yclk)id|mc_[ce]id|_hs\w+|mkt_tok"
    r"|ga_\w+|vero_\w+|oly_\w+id|at_(?:medium|campaign)|ncid|cmpid|cmp|ito|smid|smtyp|sr_share"
    r"|ref_src|ref_url|referrer|ocid|guccounter|guce_\w+|__twitter_impression|amp_\w+|xtor"
    r"|spm)$",
    re.IGNORECASE,
)


def cut_tracking(address: str) -> str:
    """The address without the parameters by which a reader is followed.

    Raises ValueError where it is no address at all.
    """
    parts = urlsplit(address)
    if not parts.query:
        return address
    pairs = parts.query.split("&")
    kept = "&".join(pair for pair in pairs if not TRACKING.match(pair.partition("=")[0]))
    return address if kept == parts.query else urlunsplit(parts._replace(query=kept))


def canonical_address(address: str) -> str:
    """A page's own address as it may be kept, empty where it is none: no tracking, no fragment."""
    try:
        parts = urlsplit(cut_tracking(address.strip()))
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "." not in parts.netloc or " " in parts.netloc:
        return ""
    return urlunsplit(parts._replace(fragment=""))


def site_of(address: str) -> str:
    """The host of an address without `www.`, empty where there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
