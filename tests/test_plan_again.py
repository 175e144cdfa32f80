"""A plan that takes over what is the same is the plan that one would make afresh."""

import random
from pathlib import Path

import pytest

from site_builder import planning
from site_builder.config import Config
from site_builder.site import Site

NAMES = ["Ada Marrow", "Jonas Pell", "Marrow", "Ida Fenn"]
PEOPLE = '[[people]]\nname = "Ada Marrow"\nlink = "https://orrin.example/ada"\n'


def text_of(chance: random.Random) -> str:
    """An article file: some lie about their quotes, some are broken, some are drafts."""
    day, said, speaker = chance.randint(1, 3), chance.choice(["so", "ever"]), chance.choice(NAMES)
    lines = [
        f"title: Title {chance.randint(1, 3)}",
        f"date: 2026-11-0{day}" if chance.random() < 0.9 else "date: soon",
        f"quotes:\n- text: It was never {said} good\n  speaker: {speaker}",
        f"draft: {chance.choice(['true', 'false'])}",
        f"mood: {chance.choice(['1', 'true', '1.0'])}",
    ]
    body = f"“It was never so good,” said {speaker}, the mayor of Orrin.\n"
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}"


def change(site: Path, chance: random.Random) -> None:
    """Write, change, move or remove a file; two of these paths make one address."""
    folder = site / "content" / "articles"
    paths = [folder / f"{name}.md" for name in ("a", "b", "c", "coast/a", "coast/d")]
    path = chance.choice(paths)
    path.parent.mkdir(parents=True, exist_ok=True)
    match chance.randint(0, 5):
        case 0:
            path.unlink(missing_ok=True)
        case 1 if path.exists():
            path.rename(chance.choice(paths))
        case 2:
            text = chance.choice(["", PEOPLE])
            (site / "content" / "people.toml").write_text(text)
        case _:
            path.write_text(text_of(chance))


@pytest.mark.parametrize("seed", range(20))
def test_a_plan_after_changes_is_the_one_made_afresh(tmp_path, seed):
    chance = random.Random(seed)
    (tmp_path / "content" / "articles" / "coast").mkdir(parents=True)
    site = Site(folder=tmp_path, config=Config(base_url="https://orrin.example/"))
    plan = planning.plan_site(site)
    for _ in range(12):
        change(tmp_path, chance)
        plan, afresh = planning.plan_site(site, plan), planning.plan_site(site)
        assert repr((plan.pages, plan.library)) == repr((afresh.pages, afresh.library))


def test_without_a_change_the_pages_are_the_same_objects(tmp_path):
    chance = random.Random(1)
    for _ in range(9):
        (tmp_path / "content" / "articles").mkdir(parents=True, exist_ok=True)
        change(tmp_path, chance)
    site = Site(folder=tmp_path, config=Config())
    plan = planning.plan_site(site)
    assert plan.pages is planning.plan_site(site, plan).pages


def test_a_value_that_is_only_equal_is_another_one(tmp_path):
    article = tmp_path / "content" / "articles" / "a.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\ntitle: T\ndate: 2026-11-01\nmood: 1\n---\n\nText.\n")
    site = Site(folder=tmp_path, config=Config())
    plan = planning.plan_site(site)
    article.write_text(article.read_text().replace("mood: 1", "mood: true"))
    (verified,) = planning.plan_site(site, plan).library.articles
    (page,) = [p for p in planning.plan_site(site, plan).pages if p.template == "article.html"]
    assert verified.article.extra["mood"] is True
    assert page.context["entry"].article.extra["mood"] is True


def test_other_settings_make_another_plan(tmp_path):
    plan = planning.plan_site(Site(folder=tmp_path, config=Config()))
    other = planning.plan_site(Site(folder=tmp_path, config=Config(title="Other")), plan)
    assert other.pages[0].context["title"] == "Other"
