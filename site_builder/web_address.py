"""Addresses of web pages that others wrote, made safe to link to. Not for the site's own pages."""

import re
from urllib.parse import quote, urlsplit

NOT_IN_A_URL = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]", re.ASCII)
AUTHORITY = re.compile(r"(?:[\w\-.~%!$&'()*+,;=:]*@)?[\w\-.]+(?::\d+)?", re.UNICODE)


def web_address(url: str) -> str:
    """The URL where it is one of a web page and safe to link to, else an empty string."""
    try:
        parts = urlsplit(url.strip())
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    if not known or not AUTHORITY.fullmatch(parts.netloc):
        return ""
    return NOT_IN_A_URL.sub(lambda found: quote(found[0], safe=""), parts.geturl())
