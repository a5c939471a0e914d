"""Sentences of news copy, by a table: `‖` stands where one ends and the next begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document, TextPart
from newslint.pattern import Pattern
from newslint.reading.text.sentences import sentences
from newslint.span import Span

CASES = [
    # offices and ranks before names
    "Gov. Ruth Fell signed the bill. ‖ Sen. Dan Orlik, D-Ohio, voted against it.",
    "He met Lt. Gov. Pat Moss and Maj. Gen. Ida Brandt in St. Paul. ‖ Nobody else came.",
    "The Rev. Amos Bell spoke. ‖ Prof. Lena Holm answered him.",
    "Reps. Ana Ruiz and Tom Hale co-sponsored it. ‖ It failed.",
    "Mr. and Mrs. Hale left early. ‖ Dr. Ruiz stayed.",
    "Police Sgt. Kim Dale said no one was hurt.",
    "U.S. Sen. Carl Berg of Maine retired.",
    "Asst. Dist. Atty. Ron Pike filed the charges.",
    # states, countries, units
    "She was born in the U.S. in 1961. ‖ Her brother was not.",
    "He moved to the U.S. ‖ The family followed in May.",
    "The U.S. Senate will vote. ‖ The House has.",
    "Troops of the U.S. Army left the U.K. on Monday.",
    "It began in Washington, D.C. ‖ It ended in Tampa, Fla., a week later.",
    "The senator from Hartford, Conn., spoke first.",
    "The plant in Gary, Ind. ‖ The others are closed.",
    "A flight from Atlanta, Ga. to Boise was late.",
    "They live at 14 Elm St. ‖ The house is old.",
    "The store at 9 Mill Rd. closed in May.",
    "Shares of Orlik Bros. Co. rose. ‖ Amber Inc. fell.",
    "Amber Corp. said it would appeal. ‖ Orlik Ltd. did not.",
    "Sales at Amber Inc. rose 4%.",
    "Sammy Davis Jr. sang. ‖ Nobody danced.",
    "It went to Martin Hale Jr. ‖ The Hales are a large family.",
    # times, months, numbers
    "The vote is at 5 p.m. Monday. ‖ Polls close at 8 p.m.",
    "The doors opened at 7 a.m. ‖ By noon the hall was full.",
    "The fire began about 2 a.m. and was out by 4 a.m. ‖ No one was hurt.",
    "They met on Jan. 6 and again on Sept. 11. ‖ No one kept a record.",
    "It was signed in Feb. 2011.",
    "Prices rose 3.5% in May. ‖ They fell 0.2% in June.",
    "The bill costs $1.5 million. ‖ Half is for roads.",
    "He took bus No. 9 to the port. ‖ The No. 2 official was there.",
    "Was it a fire? ‖ No. ‖ It was smoke.",
    "Is he going? ‖ No. ‖ He never was.",
    "See Fig. 3 and pp. 4-9 of the report.",
    "The band (est. 1994) split. ‖ It has not met since.",
    "About 1.2 million people voted. ‖ In 2019. ‖ In 2023 fewer did.",
    "He was 85. ‖ She is 40.",
    "The score was 3-2. ‖ 400 people watched.",
    # initials
    "J. K. Rowling and J.R.R. Tolkien sell best.",
    "George W. Bush met John F. Kelly. ‖ They talked.",
    "The case of E. coli grew. ‖ Two more fell ill.",
    "Then came I. ‖ He laughed.",
    "Philip K. Dick wrote it in 1968. ‖ It sold badly.",
    "Joseph I. Hale and Wayne A. I. Berg agreed. ‖ So did I. ‖ We left.",
    "Dr. He Jun and Ms. She Lan came. ‖ They left.",
    "S. Res. 130 and H. Con. Res. 62 passed. ‖ S. 12 did not.",
    "Sen. Bob Hale (D-Mont.), Sen. Tia Lund (D-N.Y.) and Pat Moss, M.D. (R-Tenn.) spoke.",
    'Rep. C.L. "Cap" Moss retired. ‖ "Good," he said.',
    "Are they out? ‖ [...] Can they get off?",
    "The plan B. Dorn proposed failed.",
    "She chose plan B. ‖ He did not.",
    # quotations
    '"We are ready." ‖ She said no more.',
    '"We are ready," she said. ‖ "It begins in May."',
    '"Are you ready?" she asked. ‖ He was.',
    '"Are you ready?" Ruth Fell asked. ‖ He was.',
    '"Go home!" shouted a man in the crowd. ‖ Nobody went.',
    "“We are ready.” ‖ “We are not.”",
    "He said: “We are ready. ‖ It begins in May.” ‖ The hall was silent.",
    'She called it "a mess." ‖ The mayor disagreed.',
    "He asked, “Why now?” ‖ Nobody knew.",
    "It was called ‘the long winter.’ ‖ Few lived through it.",
    '"Wait..." he began. ‖ She left.',
    "«We are ready.» ‖ She left the room.",
    '"It works!" ‖ Orlik was delighted.',
    '"Stop!" Orlik shouted from the door. ‖ They stopped.',
    "He sang “Who Are You?” and left. ‖ She stayed.",
    # ellipses, brackets, more
    "It was … odd. ‖ He left.",
    "We waited ... and waited. ‖ Then it rained.",
    "He waited. . . . ‖ Then he left.",
    "They came. ‖ (Nobody knew why.) ‖ They left.",
    "The court ruled (see p. 4) that it was legal. ‖ It was not.",
    "Yahoo! bought it. ‖ It paid $9 million.",
    "The magazine Jeopardy! fans read closed.",
    "Visit www.example.org. ‖ It is free.",
    "Node.js and Booking.com are names. ‖ So is example.org.",
    "Is it true?! ‖ It is.",
    "He won vs. Berg in 2019. ‖ He lost vs. Hale.",
    "The firm, i.e. its owner, paid. ‖ E.g. the rent was late.",
    "She works, e.g., at night.",
    "iPhone sales fell. ‖ eBay rose.",
    "BERLIN (AP) — The chancellor left. ‖ She returned on Monday.",
    "KYIV, Ukraine (Reuters) - The port is open. ‖ Ships have come in.",
    "ST. LOUIS — The river rose. ‖ It fell on Friday.",
    "WASHINGTON, D.C. – The vote was close. ‖ It passed.",
    "Mt. Etna erupted. ‖ Ft. Myers was not hit.",
    "The officers, from the Oslo Police Dept., left. ‖ They came back.",
    "Wind, rain, etc. ‖ The rest is known.",
    "Wind, rain, etc., were expected.",
    "It is 5 ft. tall and weighs 90 lbs. ‖ Nobody can lift it.",
    "Among them: 1. bread; 2. milk. ‖ Nothing else.",
    "The Ph.D. student left. ‖ She has a Ph.D. ‖ Her brother has none.",
    "It was Friday the 13th. ‖ At St. Mary's no one came.",
    "The U.N. ‖ It meets in New York.",
    "The U.N. Security Council met. ‖ It agreed on nothing.",
    "The Hague v. Berg case ended. ‖ Roe v. Wade did too.",
    "Joint chiefs chairman Gen. A. B. Dorn spoke. ‖ He was brief.",
    "Ruiz et al. found more. ‖ Others found less.",
    "How many? ‖ About 300. ‖ Most were children.",
]


BEYOND_A_PATTERN = (
    "Is he going?",  # “No.” before a name is a number's
    "Joseph I. Hale",
    "Are they out?",  # the dots that stand for what was left out
    '"Are you ready?" Ruth Fell',  # whoever asked, after the question
    '"Stop!" Orlik',
    "He waited. . . .",
    "Yahoo!",
    "The magazine Jeopardy!",
    "ST. LOUIS",
    "It is 5 ft.",
    "Among them: 1.",
)


def _document(text: str, scope: str = "paragraph") -> Document:
    return Document("", text, (Block(scope, (TextPart(text, Span(0, len(text))),)),))


@pytest.mark.parametrize("marked", CASES)
def test_a_sentence_ends_where_a_reader_ends_it(marked: str) -> None:
    expected = marked.split(" ‖ ")
    assert [sentence.text for sentence in sentences(_document(" ".join(expected)))] == expected


@pytest.mark.parametrize("space", [" ", "  ", "\u00a0 "])
@pytest.mark.parametrize("marked", [case for case in CASES if not case.startswith(BEYOND_A_PATTERN)])
def test_a_pattern_knows_where_sentences_begin(marked: str, space: str) -> None:
    text = marked.replace(" ‖ ", space)
    begins = [match.start() for match in Pattern(r"\b{sentence}\S", whole=False).search(text)]
    assert begins == [sentence.span.start for sentence in sentences(_document(text))]


@pytest.mark.parametrize("scope", ["headline", "byline", "subhead", "meta.title"])
def test_a_line_is_one_sentence(scope: str) -> None:
    text = "War ends. Peace begins"
    assert [sentence.text for sentence in sentences(_document(text, scope))] == [text]


@given(st.text(alphabet="ab A.?!…\"“”') 1\n", max_size=60))
def test_sentences_keep_every_word_and_the_order(text: str) -> None:
    found = [sentence.span for sentence in sentences(_document(text))]
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert "".join("".join(span.of(text) for span in found).split()) == "".join(text.split())
