"""Whom a story lets speak, counted once each."""

import pytest

from newslint.formats import read
from newslint.reading.voices.sources import sources

STORIES = [
    ('"We are ready," Ruth Fell said. "It begins in May," Fell added. She said no more.', (["Ruth Fell"], [], [])),
    (
        "Mayor Ruth Fell said so. The Transport Ministry said the same.",
        (["Mayor Ruth Fell", "The Transport Ministry"], [], []),
    ),
    ("A senior official said so. Two neighbors said the opposite.", ([], ["A senior official", "Two neighbors"], [])),
    ("A former aide, Ida Holm, said so.", (["Ida Holm"], [], [])),
    ("The report said so. According to the indictment, he knew.", ([], [], ["The report", "the indictment"])),
    ("The mayor said so. He said no more.", ([], [], [])),
    ("The port is closed. Nobody knows why.", ([], [], [])),
    ("According to Jan Berg, who runs the port, it is closed.", (["Jan Berg"], [], [])),
    ('"The boat is late," said Berg. "It is not," Hale said.', (["Berg", "Hale"], [], [])),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_each_source_counts_once(text: str, expected: tuple[list[str], list[str], list[str]]) -> None:
    found = sources(read(f"# Port is closed\n\n{text}\n", "draft.md"))
    assert tuple([source.text for source in group] for group in found) == expected
