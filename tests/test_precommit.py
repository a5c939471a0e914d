"""The hooks, as a newsroom's repository runs them: with pre-commit, from a git repository of newslint."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.formats import SUFFIXES

ROOT = Path(__file__).parents[1]

HOOKS = ROOT / ".pre-commit-hooks.yaml"

NEEDED = [
    "src",
    "rules",
    "tools/index_packs.py",
    "tests/fixtures/blinken-china.txt",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
]
"""What pre-commit needs of newslint's repository to install it."""

FAULTY = "# Bridge reopens\n\nThe the bridge reopened on April 31.\n"
MENDED = "# Bridge reopens\n\nThe bridge reopened on April 30.\n"

SAID = r"""\
  3:1 error: .* \[core\.word-doubled\]
    \| The the bridge reopened on April 31\.
    \| \^{7}
"""


class Repository:
    """A git repository in a folder, used as a person would who has no settings of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            encoding="utf-8",
            env=self.environment(),
        )

    def git(self, *words: str) -> str:
        done = self.run("git", *words)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        self.git("add", "--all")
        return self.run("git", "commit", "--quiet", "--message", message)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_bytes(text.encode())

    def environment(self) -> dict[str, str]:
        """Nothing of a git that may be running these tests; hook environments beside the folder."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        who = {f"GIT_{who}_{what}": "desk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return {**kept, **who, **settings, "PRE_COMMIT_HOME": str(self.folder.parent / "pre-commit")}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A git repository of newslint, as it would be published."""
    folder = tmp_path_factory.mktemp("published") / "newslint"
    for name in NEEDED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    repository = Repository(folder)
    assert repository.commit("newslint").returncode == 0
    return repository


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the drafts lie, and beside them what pre-commit installs: once for all tests."""
    return tmp_path_factory.mktemp("site")


def drafts(environments: Path, published: Repository, name: str, hook: str) -> Repository:
    """A git repository of drafts with a hook of newslint's installed."""
    folder = environments / name
    folder.mkdir()
    repository = Repository(folder)
    revision = published.git("rev-parse", "HEAD").strip()
    config = {"repos": [{"repo": str(published.folder), "rev": revision, "hooks": [{"id": hook}]}]}
    repository.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    installed = repository.run(sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stdout
    return repository


def test_a_commit_is_refused_with_the_findings_until_the_draft_is_mended(
    environments: Path, published: Repository
) -> None:
    site = drafts(environments, published, "checked", "newslint")
    site.write("bridge.md", FAULTY)
    site.write("requirements.txt", "the the\n")
    refused = site.commit("Bridge")
    assert refused.returncode == 1, refused.stdout
    assert re.search(SAID, refused.stdout), refused.stdout
    assert "[core.date-impossible]" in refused.stdout
    assert "(1 file checked)" in refused.stdout
    assert site.run("git", "log").returncode == 128, "nothing is committed"
    site.write("bridge.md", MENDED)
    accepted = site.commit("Bridge")
    assert accepted.returncode == 0, accepted.stdout
    assert site.git("log", "--format=%s") == "Bridge\n"


def test_the_other_hook_mends_what_is_safe(environments: Path, published: Repository) -> None:
    site = drafts(environments, published, "mended", "newslint-fix")
    site.write("bridge.md", FAULTY)
    refused = site.commit("Bridge")
    assert refused.returncode == 1, refused.stdout
    assert "files were modified by this hook" in refused.stdout
    assert (site.folder / "bridge.md").read_bytes() == FAULTY.replace("The the", "The").encode()
    accepted = site.commit("Bridge")
    assert accepted.returncode == 0, accepted.stdout


@pytest.mark.parametrize("hook", yaml.safe_load(HOOKS.read_bytes()), ids=lambda hook: hook["id"])
def test_a_hook_is_given_the_drafts_and_nothing_else(hook: dict[str, Any]) -> None:
    drafts = [f"content/story{suffix}" for suffix in SUFFIXES] + ["STORY.TXT", "a/robots-of-the-port.txt"]
    others = ["a.py", "LICENSE", "x.mdx", "robots.txt", "site/requirements-dev.txt", "CMakeLists.txt", "md"]
    taken = [
        name for name in drafts + others if re.search(hook["files"], name) and not re.search(hook["exclude"], name)
    ]
    assert taken == drafts
