"""Count in how many news articles each of the more common words stands; prints the file to keep.

    python benchmarks/count_words.py FILE... > site_builder/stories/counts.json

A file is `truth.json` of a set of `score_extract`, or JSON Lines with a `text` and perhaps a
`title`. Nothing but the counts is kept, and none of a word that few articles have.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from site_builder.stories.terms import read_words

FEWEST = 10


def main() -> None:
    """Count in the files that the command line names."""
    parser = argparse.ArgumentParser(description="Count words in articles.")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    counts: Counter[str] = Counter()
    documents = 0
    for path in parser.parse_args().files:
        for text in read_texts(path):
            documents += 1
            counts.update({word.stem for word in read_words(text)})
    stems = {stem: count for stem, count in sorted(counts.items()) if count >= FEWEST}
    print(json.dumps({"documents": documents, "stems": stems}, ensure_ascii=False, indent=0))


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a file, each with its title."""
    body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if path.name == "truth.json":
        yield from (f"{it.get('title')}\n{it['articleBody']}" for it in json.loads(body).values())
        return
    for line in body.decode().splitlines():
        record = json.loads(line)
        yield f"{record.get('title', '')}\n{record['text']}"


if __name__ == "__main__":
    main()
