"""The pure stages open no file, no socket and no process: they only turn values into values."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

# All sources are read before the hook is set, and one goes through beforehand, so that what
# libraries load once is loaded.
PROGRAM = """
import datetime
import sys
from pathlib import Path

from site_builder.clean import clean
from site_builder.config import Config
from site_builder.content import make_article
from site_builder.content.dump import dump_article
from site_builder.content.front_matter import parse_article
from site_builder.extract import extract
from site_builder.fetch import fetch
from site_builder.model import Library
from site_builder.plan import plan
from site_builder.summarize import summarize, verify

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)


def publish(sources):
    articles = []
    for raw in sources:
        for extracted in extract(raw):
            document = clean(extracted)
            article = make_article(document, summarize(document, 5), raw, NOW.date())
            read = parse_article(dump_article(article), article.location, datetime.UTC)
            articles.append(verify(read, datetime.UTC))
    return plan(Library(articles=tuple(articles)), Config(base_url="https://example.org/"))


sources = tuple(fetch(sys.argv[1], NOW))
publish(sources[:1])
publish(tuple(source for source in sources if "html" in source.media_type)[:1])
seen = []
watched = ("open", "os.", "shutil.", "socket.", "sqlite3.", "subprocess.", "tempfile.", "urllib.")
sys.addaudithook(lambda event, arguments: event.startswith(watched) and seen.append(event))
pages = publish(sources)
print(len(sources), len(pages), seen)
"""


def test_from_a_source_to_the_plan_nothing_is_opened():
    command = [sys.executable, "-c", PROGRAM, str(ROOT / "content" / "inbox")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    sources, pages, seen = done.stdout.split(maxsplit=2)
    assert int(sources) >= 12
    assert int(pages) > int(sources)
    assert seen == "[]\n"


def test_the_hook_sees_what_is_opened():
    """A test that can not fail would be no test."""
    spoiled = PROGRAM.replace(
        "pages = publish", "open(sys.executable, 'rb').close()\npages = publish"
    )
    command = [sys.executable, "-c", spoiled, str(ROOT / "content" / "inbox")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("['open']\n")
