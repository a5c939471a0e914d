import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import read
from newslint.reading.grammar.misformed import misformed
from newslint.reading.vocabulary.inflections import is_only_participle, is_only_past, participle_of, past_of, plain_of


def said(text: str) -> list[tuple[str, str]]:
    found = misformed(read(f"Headline\n\n{text}", format="markdown"))
    return [(span.of(block.text), right) for block, span, right in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry has also ran aground, and two crews have began to search.", [("ran", "run"), ("began", "begun")]),
        ("He could have went by train; they haven’t spoke since.", [("went", "gone"), ("spoke", "spoken")]),
        ("The town has approve the plan and had receive a grant.", [("approve", "approved"), ("receive", "received")]),
        (
            "It was introduce by her and will be review by May.",
            [("introduce", "introduced"), ("review", "reviewed")],
        ),
        ("The road was not grew over, and the keys were stole.", [("grew", "grown"), ("stole", "stolen")]),
        (
            "The rule, which would requires fees, is old and should has passed.",
            [("requires", "require"), ("has", "have")],
        ),
        ("The team that will facing Malta may brought a doctor.", [("facing", "face"), ("brought", "bring")]),
        ("They did not realized it, and she doesn't wants to.", [("realized", "realize"), ("wants", "want")]),
        ("He is trying to convinced them to keeps it.", [("convinced", "convince"), ("keeps", "keep")]),
        ("The neighbors ran to took it, and the clerk hopes to winning.", [("took", "take"), ("winning", "win")]),
        ("She done it twice; the guard seen people run.", [("done", "did"), ("seen", "saw")]),
        ("The driver hit a pole and flee on foot.", []),
        ("The driver stopped the van and flee on foot.", [("flee", "fled")]),
        ("Rossi was tried in May and sentence to a year.", []),
        ("Rossi was charged in May and denies it.", []),
        ("Rossi was charged in May, and receive a year.", [("receive", "received")]),
    ],
)
def test_a_form_that_the_helping_verb_does_not_take(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The show was host to stars and is home to none. It is work, not play, and there is hope.",
        "The crowd had fun and has access to water; they have support from the state and have lunch the same day.",
        "Should prices rise, can farmers cope? How will schools open? As did others, so would increased rents.",
        "The will left her nothing, and good will remains. In May led horses parade.",
        "The claims made against him amount to alleged fraud. It was due to reduced hours and sent to all wounded men.",
        "Everyone he talked to wanted a say, and those she wrote to denied the report.",
        "What she did was resign. The thing to do is wait. He pledged justice, which is deliver or quit.",
        "Had they seen it, they would have gone. Cars stolen last week and bread given the poor were found.",
        "They asked him to stop and explain. She made them stop and listen. The two met in May and remain friends.",
        "Officers seized the guns and believe more are hidden.",
    ],
)
def test_right_forms_are_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("word", "plain", "past", "participle"),
    [
        ("went", "go", "went", "gone"),
        ("chosen", "choose", "chose", "chosen"),
        ("tries", "try", "tried", "tried"),
        ("stopping", "stop", "stopped", "stopped"),
        ("goes", "go", "went", "gone"),
        ("closed", "close", "closed", "closed"),
        ("agreed", "agree", "agreed", "agreed"),
        ("puts", "put", "put", "put"),
    ],
)
def test_forms_of_a_verb(word: str, plain: str, past: str, participle: str) -> None:
    assert (plain_of(word), past_of(plain_of(word)), participle_of(word)) == (plain, past, participle)


def test_which_forms_leave_no_doubt() -> None:
    assert is_only_past("went")
    assert not is_only_past("led")
    assert is_only_participle("seen")
    assert not is_only_participle("run")


@given(st.lists(st.sampled_from("The he was has to will did seen went and the of award . , “ choose they not".split())))
def test_any_words_are_read(words: list[str]) -> None:
    said(" ".join(words))
