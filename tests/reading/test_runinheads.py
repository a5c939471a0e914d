"""Subheads that ran into a paragraph, and captions that stand between paragraphs."""

import pytest

from newslint.desk import Desk

DESK = Desk(find_config=False, grammar="off")


def _found(draft: str, rule: str) -> list[str]:
    return [one.span.of(draft) for one in DESK.lint_text(draft, "draft.md").diagnostics if one.rule == rule]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The town sold the bridge. Marsh denies any part in the sale The council met again.", ["The"]),
        ("The town sold the bridge. How it began In 2017 the port bought a mill.", ["In"]),
        ("The town sold the bridge. No money left It was the third time.", ["It"]),
        ("The town sold the bridge. Conclusion In the end, the port paid.", ["In"]),
        ("The town sold the bridge. What is a weir? A weir is a low dam.", ["What is a weir?"]),
        ("It was told. Vale Has a Long History of Bad Sales. He knew.", ["Vale Has a Long History of Bad Sales."]),
        ("It was told. Why It Matters and What Comes Next. He knew.", ["Why It Matters and What Comes Next."]),
        ("It was told. Roads reopen slowly On Sunday the first bus ran.", ["On"]),
        ("He met Ann Holt of the Vale Port Council. Duke Marsh and His Band. She came.", []),
        ("Who sold it? The town did, said the mayor.", []),
        ("She sang in the opera In the forest and read the book On being ill.", []),
        ("She asked that the vitamin A in carrots be measured by In-house teams.", []),
        ("The paper The Dorn Gazette wrote of it in a series called The long way.", []),
    ],
)
def test_a_head_in_the_paragraph_is_found_where_the_sentence_begins(line: str, words: list[str]) -> None:
    assert _found(f"The council met.\n\n{line}\n", "core.subhead-run-into-text") == words


ENDED = ["It voted.", "It sold the bridge.", "It rained.", "It was late.", "It went."]
CAPTIONS = [
    "Workers look at the fallen tower of the mill as smoke rises over the river on Sunday",
    "The old bridge, built in 1890, has carried trains and carts since the war closed the mines",
]


def test_paragraphs_without_a_stop_between_others_are_captions() -> None:
    draft = "\n\n".join([ENDED[0], CAPTIONS[0], *ENDED[1:3], CAPTIONS[1], *ENDED[3:]])
    assert _found(draft, "core.caption-without-picture") == CAPTIONS


@pytest.mark.parametrize(
    "between",
    [
        CAPTIONS[:1],
        ["It has two aims:", *CAPTIONS],
        [*CAPTIONS, "She sat by the water until the sun had gone behind the hills and all was still"],
        ["What the port will pay for the old bridge", "Why it matters to the people of the town"],
    ],
)
def test_one_line_lists_verse_and_subheads_are_none(between: list[str]) -> None:
    draft = "\n\n".join([*ENDED[:2], *between, *ENDED[2:]])
    assert _found(draft, "core.caption-without-picture") == []
