"""Links from one page to another, which work at a domain's root, under `/repo/`, and from a disk.

Not for links to other sites: those are an article's.
"""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# Shown under whatever address was not found, so nothing can be relative to it.
SHOWN_ANYWHERE = {"404.html"}
# What an address in the site keeps unescaped; a `?` in a file's name is no query.
SAFE = "/#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The links of one page: `page` is its path, `base_url` is empty or ends with a slash."""

    page: str
    base_url: str

    @property
    def here(self) -> str:
        """The address of the page in the site: its path without `index.html`."""
        return self.page.removesuffix("index.html")

    def link(self, address: str) -> str:
        """The address of a page of the site, `articles/x/#q1`, as a link from this page.

        It names the file, `index.html` too: opened from a disk, a folder is but a list of files.
        """
        if self.page in SHOWN_ANYWHERE:
            return (urlsplit(self.base_url).path or "/") + quote(address, safe=SAFE)
        path, hash_sign, fragment = address.partition("#")
        if path == self.here and hash_sign:
            return quote(f"#{fragment}", safe=SAFE)
        is_folder = path.endswith("/") or not path
        file = f"/{path}index.html" if is_folder else f"/{path}"
        relative = posixpath.relpath(file, posixpath.dirname(f"/{self.page}"))
        return quote(f"{relative}{hash_sign}{fragment}", safe=SAFE)

    def absolute(self, address: str) -> str:
        """The full URL of a page of the site; a link from this page where the site has no URL."""
        return self.base_url + quote(address, safe=SAFE) if self.base_url else self.link(address)
