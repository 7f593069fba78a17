"""`pip install` into an empty environment gives a nevtui with its library, far from the source."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.world


def ran(*argv: str | Path, directory: Path) -> str:
    done = subprocess.run(argv, cwd=directory, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a fresh environment with our wheel; its dependencies are those of the running one, to be quick."""
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")
    ran(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT, directory=folder)
    (wheel,) = folder.glob("nevtui-*.whl")
    fresh = folder / "environment"
    venv.create(fresh, with_pip=False)
    ran(*pip, "--python", fresh / "bin/python", "install", "--no-deps", wheel, directory=folder)
    (packages,) = (fresh / "lib").glob("python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return fresh


def test_the_package_is_the_installed_one(environment: Path, tmp_path: Path) -> None:
    place = ran(environment / "bin/python", "-c", "import nevtui; print(nevtui.__file__)", directory=tmp_path)
    assert Path(place.strip()).is_relative_to(environment)


def test_the_bundled_library_is_in_the_wheel(environment: Path, tmp_path: Path) -> None:
    asked = "select count(*) > 1000 as many from statements"
    assert "true" in ran(environment / "bin/nevtui", "sql", asked, "--format", "csv", directory=tmp_path)


def test_an_article_can_be_ingested_far_from_the_source(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("NIO in Hefei\n\nIn 2020 Hefei invested $787 million in NIO.\n")
    ran(environment / "bin/nevtui", "ingest", "a.txt", "--library", "own", directory=tmp_path)
    asked = "select count(*) > 0 as some from statements"
    rows = ran(environment / "bin/nevtui", "sql", asked, "--library", "own", "--format", "csv", directory=tmp_path)
    assert "true" in rows
