"""How fast the program is on many saved pages, how much memory it takes, and whether jobs matter.

`add DIR` takes the sets of `score_extract`, or any folder of `.html` and `.html.gz` files, and adds
all pages to a new site, with one process and with more. `serve` previews a site of many copies of
the sample's articles, and changes one file of it at a time. On a machine that does other things as
well, go by the seconds of the processor.
"""

import argparse
import datetime
import gzip
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

NEWEST = datetime.date(2026, 11, 20)
EPOCH = "1795824000"  # the articles without a date get the same one in each run
MEGABYTE = 1024  # in the kilobytes of the system's report; on macOS that is in bytes


@dataclass(frozen=True, slots=True)
class Run:
    """How long a run took, how long its processes worked, and the most memory one of them had."""

    seconds: float
    worked: float
    megabytes: float


def main() -> None:
    """Measure what the command line names and print the figures."""
    parser = argparse.ArgumentParser(description="Measure speed and memory.")
    commands = parser.add_subparsers(dest="measurement", required=True)
    add = commands.add_parser("add", help="adding saved pages, then the same again, then a build")
    add.add_argument("folder", type=Path, metavar="DIR", help="a folder of pages, gzipped or not")
    add.add_argument("--jobs", type=int, nargs="+", default=[1, 2], metavar="N")
    serve = commands.add_parser("serve", help="what one change costs while a site is previewed")
    serve.add_argument("--articles", type=int, default=1000, metavar="N")
    arguments = parser.parse_args()
    if arguments.measurement == "serve":
        with tempfile.TemporaryDirectory() as place:
            measure_preview(Path(place).resolve(), arguments.articles)
        return
    with tempfile.TemporaryDirectory() as place:
        pages = Path(place, "pages")
        count = unpack(arguments.folder, pages)
        prints = {measure(Path(place), pages, count, jobs) for jobs in arguments.jobs}
    print("the articles are the same" if len(prints) == 1 else "the articles differ")


def unpack(folder: Path, target: Path) -> int:
    """Put all pages below a folder into another one, unpacked; how many there are."""
    target.mkdir()
    found = sorted(path for path in folder.rglob("*") if path.name.endswith((".html", ".html.gz")))
    for number, path in enumerate(found):
        body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        (target / f"{number:05}.html").write_bytes(body)
    return len(found)


def measure(place: Path, pages: Path, count: int, jobs: int) -> str:
    """Print the figures for so many processes; a hash of the articles that were made."""
    site = place / f"site-{jobs}"
    site.mkdir()
    (site / "briefing.toml").touch()
    first = run(site, "add", "--jobs", str(jobs), str(pages))
    again = run(site, "add", "--jobs", str(jobs), str(pages))
    build = run(site, "build", "--jobs", str(jobs))
    articles = sorted((site / "content" / "articles").glob("*.md"))
    print(f"with {jobs} jobs: {count / first.seconds:.1f} pages a second ({count} pages)")
    for name, done in (("add", first), ("add again", again), ("build", build)):
        print(
            f"  {name:10} {done.seconds:6.1f} s, {done.worked:6.1f} s of the processor, "
            f"{done.megabytes:4.0f} MB"
        )
    return hashlib.sha256(b"".join(path.read_bytes() for path in articles)).hexdigest()


def measure_preview(site: Path, count: int) -> None:
    """Print how long the preview takes to begin, and to show a page after each kind of change."""
    from site_builder.serve import Preview, Source  # noqa: PLC0415 - what it needs takes a second
    from site_builder.site import open_site  # noqa: PLC0415

    articles = copy_sample(site, count)
    source = Source(
        folder=site,
        open=lambda: open_site(site),
        take_in=lambda _: (),
        tell=lambda problems: print("".join(f"  {problem}\n" for problem in problems), end=""),
    )
    preview = Preview(source)
    page = f"articles/{articles[count // 2].stem}/index.html"
    template = site / "templates" / "article.html"
    print(f"{count} articles, until the page of one of them is there")
    for what, path, text in (
        ("at first", None, ""),
        ("nothing changed", None, ""),
        ("its article changed", articles[count // 2], "\n\nOne more sentence.\n"),
        ("its template changed", template, '{% extends "!default/article.html" %}\n'),
        ("a style sheet changed", site / "static" / "style.css", "p { color: red }\n"),
    ):
        if path:
            path.parent.mkdir(exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(text)
        began, worked = time.monotonic(), time.process_time()
        preview.refresh([path] if path else [])
        preview.find(page)
        seconds, worked = time.monotonic() - began, time.process_time() - worked
        print(f"  {what:22} {seconds:6.2f} s, {worked:6.2f} s of the processor")


def copy_sample(site: Path, count: int) -> list[Path]:
    """A site of copies of the sample's articles, ten a day; their files."""
    (site / "briefing.toml").touch()
    folder = site / "content" / "articles"
    folder.mkdir(parents=True)
    sample = sorted((Path(__file__).parents[1] / "content" / "articles").glob("*.md"))
    files: list[Path] = []
    for number in range(count):
        original = sample[number % len(sample)]
        day = NEWEST - datetime.timedelta(days=number // 10)
        text = re.sub(r"(?m)^date: .*$", f"date: {day}", original.read_text(encoding="utf-8"))
        files.append(folder / f"{day}-{original.stem[11:]}-{number}.md")
        files[-1].write_text(text, encoding="utf-8")
    return files


def run(site: Path, *words: str) -> Run:
    """Run `briefing` on a site; its problems are of no interest here, a crash ends it all."""
    program = [sys.executable, "-m", "site_builder", "-C", str(site), "--quiet", *words]
    began = time.monotonic()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    with tempfile.TemporaryFile() as told:
        with subprocess.Popen(  # noqa: S603 - the program itself
            program, stderr=told, env=environment
        ) as process:
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        told.seek(0)
        said = told.read().decode(errors="replace")
    if "Traceback" in said:
        raise SystemExit(said[-2000:])
    return Run(
        seconds=time.monotonic() - began,
        worked=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss / MEGABYTE,
    )


if __name__ == "__main__":
    main()
