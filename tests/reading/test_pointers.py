"""What points to another story or sends readers on, and what only looks so."""

import pytest

from newslint.desk import Desk

DESK = Desk(find_config=False, grammar="off")
TAIL = "Nobody was hurt, the state sent two boats. It rained. It was late. The storm had gone. The port opened."


def _found(line: str, rule: str) -> list[str]:
    draft = f"A storm kept forty ships in the bay.\n\n{line}\n\n{TAIL}\n"
    return [one.span.of(draft) for one in DESK.lint_text(draft, "draft.md").diagnostics if one.rule == rule]


@pytest.mark.parametrize(
    "line",
    [
        "Keep reading: Port shuts for a week after storm",
        "Find out more: Port shuts for a week after storm",
        "What you need to know: Port shuts for a week after storm",
        "The story so far: Port shuts for a week after storm",
        "More news from Dorn: Port shuts for a week after storm",
        "PODCAST | The old bridge through the years",
        "» Port shuts for a week after storm",
        "(Watch: Marsh speaks to the council)",
    ],
)
def test_a_label_before_a_headline_points_to_a_story(line: str) -> None:
    assert _found(line, "core.related-link-left") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Related costs: $4 million for the road and $2 million for the pier.",
        "Next: he sold the mill, too.",
        "Her view: The port must go.",
        "Police: Man robbed store, then went back for his hat",
        "Watch: the word has two meanings, she said.",
        "The poll: 40% for the mayor, 60% against.",
        "Read everything twice, his motto was.",
    ],
)
def test_other_words_before_a_colon_do_not(line: str) -> None:
    assert _found(line, "core.related-link-left") == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Follow the vote with the Echo's results tracker, which is updated each hour.", None),
        ("You can read our full review of the port here.", None),
        ("Turn on notifications so you never miss a story.", None),
        ("The port is shut. See the map below The mayor spoke of it.", "See the map below"),
        ("Follow the signs to the pier, the port said.", ""),
        ("Watch for ice below the bridge, police said.", ""),
        ("“Click here,” the mail read. Check the tires before you go.", ""),
    ],
)
def test_an_order_names_what_only_a_page_has(line: str, words: str | None) -> None:
    assert _found(line, "core.reader-sent-on") == [line if words is None else words] * (words != "")
