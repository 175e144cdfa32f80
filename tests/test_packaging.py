"""What is shipped: the complete lists of files, and an installed program that does the same."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from site_builder import __version__

ROOT = Path(__file__).parent.parent
LISTS = Path(__file__).parent / "packaging"


@pytest.fixture(scope="module")
def dist(tmp_path_factory) -> Path:
    """A folder with the source distribution and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def expected(name: str) -> list[str]:
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("VERSION", __version__) for line in lines]


def wheel_of(folder: Path) -> Path:
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_exactly_these_files(dist):
    with zipfile.ZipFile(wheel_of(dist)) as wheel:
        assert expected("wheel.txt") == sorted(wheel.namelist())


def test_the_source_distribution_holds_exactly_these_files(dist):
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        assert expected("sdist.txt") == sorted(archive.getnames())


def test_a_wheel_from_the_checkout_is_the_same(dist, tmp_path):
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    assert contents(wheel_of(dist)) == contents(wheel_of(tmp_path))


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def installed(dist, tmp_path_factory) -> Path:
    """The `briefing` of a fresh environment with the wheel and this one's dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*pip, "--quiet", str(wheel_of(dist))], check=True, capture_output=True)
    site_packages = next(folder.rglob("site-packages"))
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.with_name("briefing")


def test_the_installed_program_builds_the_same_site_elsewhere(installed, tmp_path):
    checkout = [sys.executable, "-m", "site_builder"]
    assert build_sample([installed], tmp_path / "a") == build_sample(checkout, tmp_path / "b")


def build_sample(program: list[str | Path], folder: Path) -> dict[str, bytes]:
    """The files of the sample site, built by a program in a folder outside the checkout."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "briefing.toml", folder)
    environment = {name: os.environ[name] for name in os.environ if name != "PYTHONPATH"}
    subprocess.run([*program, "build"], cwd=folder, check=True, env=environment)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
