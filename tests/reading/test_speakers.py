"""Who says it: each quotation of a paragraph with its speaker and how far the speaker reaches."""

import pytest

from newslint.document import Document
from newslint.formats import read
from newslint.reading.voices.quotations import quotations
from newslint.reading.voices.speakers import speaker_of

Heard = tuple[str, str] | None


def _heard(document: Document) -> list[Heard]:
    speakers = [speaker_of(document, quotation) for quotation in quotations(document)]
    return [(speaker.text, speaker.how) if speaker else None for speaker in speakers]


SAID = [
    # after the quotation, before it, inverted
    ('"We are ready," Ruth Fell said.', "Ruth Fell"),
    ('"We are ready," said Ruth Fell.', "Ruth Fell"),
    ('Ruth Fell said, "We are ready."', "Ruth Fell"),
    ('Ruth Fell said: "We are ready."', "Ruth Fell"),
    ('"We are ready," Ruth Fell, the mayor of Orl, said on Monday.', "Ruth Fell"),
    ('"We are ready," said Ruth Fell, the mayor of Orl.', "Ruth Fell"),
    ('"We are ready," Fell told reporters in Orl.', "Fell"),
    ('"Are we ready?" asked Fell.', "Fell"),
    ('"We are ready!" Fell shouted from the stairs.', "Fell"),
    ('"We are ready," Fell later also said.', "Fell"),
    ('"We are ready," Megyn Kelly said.', "Megyn Kelly"),
    ('"We are ready," the Hale family said.', "the Hale family"),
    ('"We are ready," Kim Jong Un said.', "Kim Jong Un"),
    ('"We are ready," Ursula van der Berg said.', "Ursula van der Berg"),
    ('"We are ready," Dr. J. K. Hale Jr. said.', "Dr. J. K. Hale Jr."),
    # pronouns, descriptions, institutions, documents
    ('"We are ready," she said.', "she"),
    ('"We are ready," they wrote.', "they"),
    ('"We are ready," a senior official said.', "a senior official"),
    ('"We are ready," said a spokeswoman for the port.', "a spokeswoman for the port"),
    ('"We are ready," the mayor said.', "the mayor"),
    ('"We are ready," the Transport Ministry said in a statement.', "the Transport Ministry"),
    ('"We are ready," two neighbors said.', "two neighbors"),
    ('The report says "nothing of this kind was ever found."', "The report"),
    ('The sign read "No swimming here."', "The sign"),
    # according to, in the words of, as … put it
    ('According to Ruth Fell, the port is "ready for the winter and more."', "Ruth Fell"),
    ('The port is "ready for the winter and more," according to the mayor.', "the mayor"),
    ('In the words of Ruth Fell, "nobody has ever seen the river so high."', "Ruth Fell"),
    # other verbs
    ('"We are ready," Fell wrote in an email.', "Fell"),
    ('"We are ready," Fell tweeted.', "Fell"),
    ('"We are ready," Fell testified.', "Fell"),
    ('"We are ready," Fell laughed.', "Fell"),
    ('Fell called the plan "a waste of money that nobody needs."', "Fell"),
    ('Fell described it as "a waste of money that nobody needs."', "Fell"),
    ('"We are ready," insists Fell.', "Fell"),
    ('"We are ready," added Fell, who has worked there since 1999.', "Fell"),
    # other marks
    ("“We are ready,” Fell said.", "Fell"),
    ("‘We are ready,’ Fell said.", "Fell"),
    ("'We are ready for it,' Fell said.", "Fell"),
    ("«We are ready», Fell said.", "Fell"),
    ("„We are ready“, Fell said.", "Fell"),
]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_a_verb_of_saying_names_the_speaker(text: str, speaker: str) -> None:
    assert _heard(read(f"{text}\n", "draft.md")) == [(speaker, "said")]


@pytest.mark.parametrize(("text", "speaker"), SAID[::6])
@pytest.mark.parametrize("form", ["<article><h1>Port is ready</h1><p>{}</p></article>", "Port is ready\n\n{}\n"])
def test_the_same_in_other_formats(text: str, speaker: str, form: str) -> None:
    name = "draft.html" if form.startswith("<") else "draft.txt"
    assert (speaker, "said") in _heard(read(form.format(text), name))


REACH: list[tuple[str, list[Heard]]] = [
    (
        '"We are ready," Fell said. "It begins in May."',
        [("Fell", "said"), ("Fell", "carried")],
    ),
    (
        'Fell said the port was ready. "It begins in May, and we will see."',
        [("Fell", "carried")],
    ),
    (
        'Fell said on Monday that the port was ready.\n\n"It begins in May, and we will see."',
        [("Fell", "carried")],
    ),
    (
        '"We are ready," Fell said.\n\n"It begins in May, and we will see."',
        [("Fell", "said"), ("Fell", "carried")],
    ),
    (
        (
            '"We are ready," Fell said.\n\nThe port is the largest of the coast. Work on it began in 1999.\n\n'
            '"It begins in May, and we will see."'
        ),
        [("Fell", "said"), None],
    ),
    (
        (
            "Fell praised the plan and said it was good. The port is the largest here. It was built in 1999.\n\n"
            '"It begins in May, and we will see."'
        ),
        [("Fell", "far")],
    ),
    (
        (
            "The mayor, Ruth Fell, issued the following statement on Monday. The vote was tied.\n\n"
            '"It begins in May, and we will see.\n\n"It will not hurt."'
        ),
        [("The mayor", "carried"), ("The mayor", "carried")],
    ),
    (
        '"It begins in May, and we will see.\n\n"It will not hurt," Fell said.',
        [None, ("Fell", "said")],
    ),
    ('"It begins in May, and we will see." — Ruth Fell', [("Ruth Fell", "lead-in")]),
    ('Fell: "It begins in May, and we will see."', [("Fell", "lead-in")]),
]


@pytest.mark.parametrize(("text", "heard"), REACH)
def test_how_far_a_speaker_reaches(text: str, heard: list[Heard]) -> None:
    assert _heard(read(f"{text}\n", "draft.md")) == heard


LEAD_INS = [
    ("Senator Ada Holm today released the following statement on the harbor bill:", "Senator Ada Holm"),
    ("U.S. Sen. Ada Holm (D-Orl), chair of the Ports Committee, issued the following statement.", "U.S. Sen. Ada Holm"),
    ("In a floor speech, Ada Holm:", "Ada Holm"),
    ("WASHINGTON – Senator Ada Holm made the following remarks today:", "Senator Ada Holm"),
    ("Below is an excerpt from Holm's floor statement:", "Holm"),
    ("Below are Holm's remarks as prepared for delivery:", "Holm"),
    ("The following statement was released today by Senator Ada Holm:", "Senator Ada Holm"),
    ("STATEMENT OF SENATOR ADA HOLM", "SENATOR ADA HOLM"),
    ("Full statement from Mayor Ada Holm:", "Mayor Ada Holm"),
    ("Holm's full statement is below.", "Holm"),
    ("The text of Holm's letter follows:", "Holm"),
    ("Mayor Ada Holm's full remarks:", "Mayor Ada Holm"),
    ("Asked about the deal, Holm answered with a prepared statement:", "Holm"),
    ("Here is what Holm told the board:", "Holm"),
    ("Here is Holm's answer in full:", "Holm"),
    ("Mayor Ada Holm delivered these remarks at the opening.", "Mayor Ada Holm"),
    ("Holm took to the Senate floor to speak about the bill.", "Holm"),
    ("Holm spoke on the Senate floor this afternoon.", "Holm"),
    ("Today on the Senate floor, Holm spoke in favor of the bill:", "Holm"),
    ("A statement by the mayor reads in part:", "the mayor"),
    ("The vote was held on Monday. The following is her statement:", "her"),
    ("Earlier this week, a government account made the following statement:", "a government account"),
    ("Holm's office provided the following statement.", "Holm's office"),
]


@pytest.mark.parametrize(("lead", "speaker"), LEAD_INS)
def test_a_lead_in_names_the_speaker_of_all_quoted_paragraphs_that_follow(lead: str, speaker: str) -> None:
    quoted = '"We shall build the pier in a year."\n\n"We have waited for a decade."\n\n"Now the work begins."\n\n'
    story = "The pier lost its roof in a storm two years ago, and the town has not found the money for another.\n\n"
    heard = _heard(read(f"{story}{lead}\n\n{quoted}", "draft.md"))
    assert heard == [(speaker, "carried")] * 3
