import pytest

from newslint.formats import read
from newslint.reading.page.fragments import fragments

STORY = ("The council met.", "It voted on Friday.")


def found(*lines: str) -> list[str]:
    return [block.text for block in fragments(read("\n\n".join(lines) + "\n", "draft.md"))]


@pytest.mark.parametrize("line", ["Anna Moe, Gazette staff", "Harbour News", "The mayor at the bridge in Dorn"])
def test_a_line_after_the_story_is_one(line: str) -> None:
    assert found(*STORY, line) == [line]


def test_several_in_a_row_are_ones_and_one_may_be_a_subhead() -> None:
    assert found(*STORY, "The old bridge", "A view of Dorn", "It rained.") == ["The old bridge", "A view of Dorn"]
    assert found(*STORY, "A bridge for all", "It rained.") == []


def test_signs_between_words_tell_a_line_anywhere() -> None:
    assert found(*STORY, "Sport | Football", "It rained.") == ["Sport | Football"]


@pytest.mark.parametrize(
    "lines",
    [
        ("It chose these:", "Anna Moe", "Tom Reed"),
        ("Sincerely,", "Anna Moe", "Mayor of Dorn"),
        ("The Honorable Anna Moe", "Mayor of Dorn", "Dear Mayor Moe:"),
        ("Dorn 2, Porto 1", "Oslo 1, Bergen 0", "It rained."),
        ("The mayor was late",),
        ("Tom Reed: clerk",),
        tuple(f"Fund {letter}" for letter in "ABCDEFGH"),
    ],
)
def test_lists_letters_results_and_unended_sentences_are_none(lines: tuple[str, ...]) -> None:
    assert found(*STORY, *lines) == []


def test_a_draft_without_running_text_has_none() -> None:
    assert found("Bridge", "Port", "The council met.") == []
