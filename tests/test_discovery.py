"""Which files a run reads."""

import os
from pathlib import Path

import pytest

from newslint.discovery import drafts

TREE = {
    "a.md": "",
    "b.txt": "",
    "photo.jpg": "",
    ".hidden.md": "",
    ".obsidian/note.md": "",
    "sport/match.html": "",
    "sport/table.HTM": "",
    "x.md/inner.md": "",
}


def grow(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def found(*paths: str) -> list[str]:
    return list(drafts(paths).paths)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    grow(tmp_path, TREE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["a.md"], ["a.md"]),
        (["photo.jpg"], ["photo.jpg"]),
        (["b.txt", "a.md"], ["b.txt", "a.md"]),
        (["a.md", "./a.md", "sport/../a.md"], ["a.md"]),
        (["."], ["a.md", "b.txt", "sport/match.html", "sport/table.HTM", "x.md/inner.md"]),
        (["sport"], ["sport/match.html", "sport/table.HTM"]),
        (["sport/"], ["sport/match.html", "sport/table.HTM"]),
        (["./sport"], ["./sport/match.html", "./sport/table.HTM"]),
        ([".obsidian"], [".obsidian/note.md"]),
        (["x.md"], ["x.md/inner.md"]),
        (["**/*.md"], ["a.md", "x.md/inner.md"]),
        (["sport/*"], ["sport/match.html", "sport/table.HTM"]),
        (["a.md", "."], ["a.md", "b.txt", "sport/match.html", "sport/table.HTM", "x.md/inner.md"]),
    ],
)
def test_what_is_named_is_found_in_order_and_once(tree: Path, paths: list[str], expected: list[str]) -> None:
    assert found(*paths) == expected


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("gone.md", "gone.md: no such file or folder"),
        ("gone/**/*.md", "gone/**/*.md: nothing matches"),
        ("pictures", "pictures: no drafts in this folder: no file that ends in .htm, .html, .markdown, .md, .text, "),
    ],
)
def test_what_is_not_there_is_said_and_hides_nothing(tree: Path, path: str, message: str) -> None:
    grow(tree, {"pictures/photo.jpg": ""})
    result = drafts([path, "a.md"])
    assert result.paths == ("a.md",)
    assert [str(error)[: len(message)] for error in result.errors] == [message]


GIT = {
    ".git/HEAD": "",
    ".git/info/exclude": "excluded.md\n",
    ".git/notes.md": "",
    ".gitignore": "build/\n*.tmp.md\n!keep.tmp.md\n/top.md\n# a remark\n\r\n",
    "top.md": "",
    "excluded.md": "",
    "a.md": "",
    "a.tmp.md": "",
    "keep.tmp.md": "",
    "build/out.md": "",
    "docs/.gitignore": "drafts/*\n!drafts/final.md\n!b.tmp.md\n",
    "docs/top.md": "",
    "docs/b.tmp.md": "",
    "docs/c.tmp.md": "",
    "docs/drafts/early.md": "",
    "docs/drafts/final.md": "",
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (".", ["a.md", "docs/b.tmp.md", "docs/drafts/final.md", "docs/top.md", "keep.tmp.md"]),
        ("docs", ["docs/b.tmp.md", "docs/drafts/final.md", "docs/top.md"]),
        ("docs/drafts", ["docs/drafts/final.md"]),
        ("build", ["build/out.md"]),
        ("a.tmp.md", ["a.tmp.md"]),
    ],
)
def test_a_folder_is_walked_as_git_would_list_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, expected: list[str]
) -> None:
    grow(tmp_path, GIT)
    monkeypatch.chdir(tmp_path)
    assert found(path) == expected


def test_an_ignore_file_above_a_repository_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, {".gitignore": "*.md\n", "site/.git/HEAD": "", "site/a.md": ""})
    monkeypatch.chdir(tmp_path)
    assert found("site") == ["site/a.md"]


def test_links_to_folders_are_not_followed_and_so_never_loop(tree: Path) -> None:
    (tree / "sport" / "loop").symlink_to(tree)
    (tree / "self.md").symlink_to("self.md")
    (tree / "sport" / "linked.md").symlink_to(tree / "a.md")
    assert found(".") == [
        "a.md", "b.txt", "sport/linked.md", "sport/match.html", "sport/table.HTM", "x.md/inner.md",
    ]  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_said_and_hides_no_other(tree: Path) -> None:
    (tree / "sport").chmod(0)
    try:
        result = drafts(["."])
        assert [str(error) for error in result.errors] == ["sport: cannot be read: Permission denied"]
        assert result.paths == ("a.md", "b.txt", "x.md/inner.md")
    finally:
        (tree / "sport").chmod(0o755)
