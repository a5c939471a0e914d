"""The hooks, as a newsroom's repository runs them: with pre-commit, from a repository of newslint."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

SOURCES = ["src", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"]

FAULTY = "# Bridge reopens\n\nThe the bridge reopened on April 31.\n"
MENDED = "# Bridge reopens\n\nThe bridge reopened on April 30.\n"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    names = {f"GIT_{who}_{what}": "desk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **names},
    )


def commit(folder: Path, message: str) -> subprocess.CompletedProcess[str]:
    run("git", "add", "--all", cwd=folder)
    return run("git", "commit", "--message", message, cwd=folder)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository of newslint, as it is published."""
    if not (ROOT / "src" / "newslint").is_dir():
        pytest.skip("the sources are not here")
    folder = tmp_path_factory.mktemp("newslint")
    for name in SOURCES:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    (folder / "tests" / "fixtures").mkdir(parents=True)
    shutil.copy2(ROOT / "tests" / "fixtures" / "blinken-china.txt", folder / "tests" / "fixtures")
    run("git", "init", "--quiet", cwd=folder)
    commit(folder, "newslint")
    return folder


@pytest.fixture(scope="module")
def drafts(hooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository of drafts with the hook installed."""
    folder = tmp_path_factory.mktemp("drafts")
    run("git", "init", "--quiet", cwd=folder)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    config = f"repos:\n  - repo: {hooks.as_posix()}\n    rev: {revision}\n    hooks:\n      - id: newslint\n"
    (folder / ".pre-commit-config.yaml").write_text(config, "utf-8")
    installed = run(sys.executable, "-m", "pre_commit", "install", cwd=folder)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


def test_a_commit_is_refused_until_the_draft_is_mended(drafts: Path) -> None:
    draft = drafts / "bridge.md"
    draft.write_text(FAULTY, "utf-8")
    refused = commit(drafts, "bridge")
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1, said
    assert "core.word-doubled" in said
    assert "core.date-impossible" in said
    draft.write_text(MENDED, "utf-8")
    accepted = commit(drafts, "bridge")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert run("git", "log", "--format=%s", cwd=drafts).stdout == "bridge\n"
