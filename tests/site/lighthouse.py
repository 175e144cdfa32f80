"""Lighthouse's four scores for the main pages of a built site: `make lighthouse` runs it.

No test: the scores of its speed audit depend on what else the machine does.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from site_checks.built import shown
from site_checks.tools import find_browser

VERSION = "12.8.2"
BEST = {"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 100}
KINDS = ("home", "articles/*", "editions/*", "people/*", "people", "archive")


def scores(url: str) -> dict[str, int]:
    """The scores of a page, out of 100."""
    command = ["npx", "--yes", f"lighthouse@{VERSION}", url, "--quiet", "--output", "json"]
    command += ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    environment = {**os.environ, "CHROME_PATH": find_browser()}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
    categories = json.loads(done.stdout)["categories"]
    return {name: round(100 * categories[name]["score"]) for name in BEST}


def main() -> int:
    """Print the scores of each page; 1 if one is not the best."""
    with shown(Path(sys.argv[1]).resolve(), "http://127.0.0.1/") as site:
        found = {kind: scores(site.url(site.kinds[kind])) for kind in KINDS if kind in site.kinds}
    for kind, numbers in found.items():
        print(f"{kind:12}", *(f"{name} {number}" for name, number in numbers.items()))
    return int(any(numbers != BEST for numbers in found.values()))


if __name__ == "__main__":
    sys.exit(main())
