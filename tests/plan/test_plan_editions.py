"""One edition a day, numbered from the oldest, in the order in which it is read."""

from site_builder.config import Config
from site_builder.plan import make_editions

FRONT = "---\ntitle: {title}\ndate: {date}\nsource: {source}\n---\n\nText.\n"


def article(title: str, date: str, source: str = "Post") -> str:
    return FRONT.format(title=title, date=date, source=source)


def test_the_oldest_is_number_one_and_the_newest_comes_first(make_library):
    library = make_library(
        b=article("B", "2026-03-02"), a=article("A", "2026-03-01"), c=article("C", "2026-03-05")
    )
    editions = make_editions(library, Config())
    assert [(e.number, e.day.isoformat()) for e in editions] == [
        (3, "2026-03-05"),
        (2, "2026-03-02"),
        (1, "2026-03-01"),
    ]


def test_inside_an_edition_the_weightiest_article_comes_first_then_by_source(make_library):
    quoting = article("Quoting", "2026-03-02").replace(
        "source:", "quotes:\n- {text: We go, speaker: Ada}\nsource:"
    )
    library = make_library(
        day_z=article("Zebra", "2026-03-02", "Post"),
        day_a=article("Apple", "2026-03-02", "Ark"),
        timed=article("Timed", "2026-03-02T06:00:00Z", "Quill"),
        long=article("Long", "2026-03-02", "Zoo") + "More words.\n",
        quoting=quoting + "“We go,” said Ada.\n",
    )
    (edition,) = make_editions(library, Config())
    titles = [item.article.title for item in edition.articles]
    assert titles == ["Quoting", "Long", "Apple", "Zebra", "Timed"]


def test_who_says_much_is_one_voice_and_nobody_is_none(make_library):
    said = "quotes:\n- {text: We go, speaker: %s}\n- {text: We come, speaker: %s}\nsource:"
    text = "“We go.” “We come.”\n"
    library = make_library(
        one=article("One", "2026-03-02", "Ark").replace("source:", said % ("Ada", "ADA")) + text,
        none=article("None", "2026-03-02", "Ark").replace("source:", said % ("", "")) + text,
        two=article("Two", "2026-03-02", "Zoo").replace("source:", said % ("Ada", "Bo")) + text,
    )
    (edition,) = make_editions(library, Config())
    assert [item.article.title for item in edition.articles] == ["Two", "One", "None"]


def test_mass_does_not_lead_for_ever(make_library):
    long = article("Long", "2026-03-02", "Zoo")
    library = make_library(
        longer=long.replace("Long", "Longer").replace("Zoo", "Ark") + "word " * 2000,
        longest=long.replace("Long", "Longest") + "word " * 9000,
    )
    (edition,) = make_editions(library, Config())
    assert [item.article.title for item in edition.articles] == ["Longer", "Longest"]


def test_no_articles_make_no_edition(make_library):
    assert make_editions(make_library(), Config()) == ()
