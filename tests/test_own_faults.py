"""Faults of every kind that a desk mends, each made in several ways of our own, in Markdown, plain text and HTML.

A row is one draft's second paragraph with the fault between guillemets. Other words, names and places in the sentence
than anywhere else in the tests: a rule that knows only its own examples fails here.
"""

import html
from dataclasses import dataclass

import pytest

from newslint.desk import Desk
from newslint.diagnostic import Diagnostic

DESK = Desk(find_config=False)

LEDE = "The council of Orl voted on Tuesday to rebuild the old pier, which a storm broke in two last winter."
TAIL = "Work on the pier begins in spring. The council pays half of it."

FORMS = {
    "md": "---\ntitle: Orl to rebuild its pier\ndate: 2023-05-17\nsource: Orl Herald\n---\n\n{}\n",
    "txt": "Orl to rebuild its pier\n\nMay 17, 2023\n\n{}\n\nSource: Orl Herald\n",
    "html": "<article><h1>Orl to rebuild its pier</h1>"
    '<time datetime="2023-05-17">May 17, 2023</time><p>{}</p><p>Source: Orl Herald</p></article>',
}
JOINTS = {"md": "\n\n", "txt": "\n\n", "html": "</p><p>"}

FAULTS = {
    "word doubled": [
        "The harbor board wants the report before «the the» winter.",
        "Divers found the anchor and brought it up, but «it it» broke on the quay.",
        "Mayor Ines Falk said she would wait «for for» the auditors.",
        "It was the wettest spring «since since» records began.",
    ],
    "a and an": [
        "Her cousin, «a» engineer from Bergen, drew the plan.",
        "He was taken to «an» university hospital with burns.",
        "The firm filed «a» updated plan on Monday.",
        "She is «a» MP for the Greens.",
        "It took «a» hour to free the driver.",
        "The union called «an» one-day strike.",
    ],
    "space before punctuation": [
        "The crane fell at noon« ,» and two men were hurt.",
        "Nobody paid« .» The council wants the money back.",
        "“When will it reopen« ?»” asked Ines Falk, who sells fish there.",
        "The vote was close« ;» three members stayed away.",
    ],
    "spelling": [
        "The «goverment» has not said who pays.",
        "Police «recieved» the call at midnight.",
        "The bridge was «definately» closed, said Ines Falk, the mayor.",
        "The minister «appologized» to the families.",
        "It «occured» near the lighthouse.",
        "The two sides signed an «agreeement» in Oslo.",
    ],
    "agreement": [
        "The list of repairs «are» long, and nobody has read it.",
        "The fishermen «was» out when the storm broke.",
        "The mayor «have» asked for help twice.",
        "Residents of the street «says» nobody told them.",
        "One of the cranes «are» still in the water.",
        "There «is» three ways to mend it.",
        "Neither of the engineers «were» on the pier.",
    ],
    "date impossible": [
        "The old pier was opened on «June 31», 1954.",
        "A hearing is set for «Feb. 30».",
        "The deal was signed on «31 November 2022».",
        "It runs from Sept. 2 to «September 31».",
    ],
    "weekday": [
        "The board met on «Monday, May 16, 2023», and rose after an hour.",
        "She was born on «Sunday, 1 January 1999», on the island.",
        "Voting ended «Thursday, June 3, 2022», the clerk wrote.",
    ],
    "date with ordinal": [
        "The ferry was sold on «May 3rd», 2021.",
        "Bids are open until «June 21st».",
        "He came ashore on «the 4th of July», 2019.",
    ],
    "order of day and month mixed": [
        "The tender ran from March 4, 2022, to April 9, 2022, and again from «3 May 2022» on.",
        "He arrived on 12 January 2020, left on 14 March 2020 and came back on «May 2, 2021».",
    ],
    "time": [
        "The gates open at «9:00 a.m.» on Saturday and shut at noon.",
        "Firefighters came at «11.45 PM» and stayed all night.",
        "The ferry left at «7 P.M.» without him.",
        "The hall closes at «12 noon» on Friday.",
    ],
    "quotation open": [
        "«“We have waited a year, said» Ines Falk, who sells fish on the quay. She wants a roof by June.",
        '«"The tide took the last beam,» the diver said on Monday. He had been down for an hour.',
    ],
    "quotation marks lost": [
        "«We never saw a plan, Falk said», who sells fish on the quay.",
        "«I am sorry for what we did to this town, said» the owner, Ines Falk.",
    ],
    "quotation nobody says": [
        "The sea took the hall in one night.\n\n«“We shall not leave the island, whatever the council decides.”»",
    ],
    "vague attribution": [
        "«According to some sources», the pier was never insured.",
        "«Experts say» the timber was rotten.",
        "«It is believed that» the owner has left the country.",
        "«Sources say» the sale is off.",
    ],
    "marks mixed": [
        'The diver said, "It was dark." The owner said, "I know." The mayor said, «“Wait.”»',
        '“It was dark,” the diver said. “I know,” the owner said. «"Wait,"» the mayor said.',
    ],
    "percent mixed": [
        "Rents rose 4 percent in March and 5 percent in April. Wages rose 2«%».",
        "Turnout was 41% in the north and 38% in the south, and 52 «percent» of the young stayed home.",
    ],
    "US in two forms": [
        "The U.S. Navy sold the crane, and a U.S. court agreed. A «US» firm bought it.",
        "A US judge stopped the sale. The US Navy had asked for it. The «U.S.» envoy said no.",
    ],
    "variety mixed": [
        "The color of the harbor changed, and the labor board asked its neighbors why. A «theatre» was shut.",
        "The colour of the harbour changed, and the labour board asked its neighbours why. A «theater» was shut.",
    ],
    "figure at the start": [
        "«40» boats lay in port on Sunday.",
        "The storm came at night. «23» people were hurt.",
    ],
    "place renamed": [
        "The ship sails from Murmansk to «Bombay» in June.",
        "She was an envoy to «Swaziland» until last year.",
        "The tanker left «Kiev» region's port for Orl.",
        "He studied in «Calcutta» until 2021.",
    ],
    "title calque": [
        "The «Minister of Internal Affairs» of Norway, Ines Falk, came by ship.",
        "The «State Secretary» of the United States, Antony Blinken, sent a letter.",
        "The «Vice Prime Minister» of Ukraine, Ines Falk, came by ship.",
    ],
    "title of another day": [
        "A letter came from «President Barack Obama» in March.",
        "«Prime Minister Boris Johnson» promised aid on Monday.",
        "«Chancellor Angela Merkel» will open the pier in June.",
        "The plan was praised by «Secretary of State Mike Pompeo» this week.",
    ],
    "title with small letter": [
        "The pier was paid for by «senator» Dan Orme, and Senator Dan Orme opened it.",
        "The mayor met «president» Emmanuel Macron in Paris; President Emmanuel Macron was brief.",
    ],
    "name in two forms": [
        "Harbor master Ines Kowalczyk counted the boats. Nobody was missing, «Kowalcyzk» said.",
        "Diver Tomas Lindqvist went down twice. The beam was gone, «Lindqvst» said.",
        "Trude Hammersmark drew the plan. «Hamersmark» lives on the island.",
    ],
    "known name misspelt": [
        "A letter from «Volodymyr Zelinsky» lay on the table.",
        "The island was visited by «Emanuel Macron» in June.",
        "A note from «Anthony Blinken» was read aloud.",
    ],
    "surname alone": [
        "Sen. «Ormerod» and Rep. Dana Whitlock opened the pier.",
        "The pier is safe, said Mayor «Falkenberg».",
    ],
    "acronym unexplained": [
        "The plan is with the «BNRH», which has not answered.",
        "A grant from the «TRHK» pays for the roof.",
    ],
}


@dataclass(frozen=True)
class Draft:
    """A draft in one format and the place of its fault in the draft's source, in code points."""

    name: str
    source: str
    start: int
    end: int


def _draft(suffix: str, marked: str) -> Draft:
    before, fault, after = marked.replace("»", "«").split("«")
    joint = JOINTS[suffix]
    parts = [part.replace("\n\n", joint) for part in (before, fault, after)]
    if suffix == "html":
        parts = [html.escape(part, quote=False).replace("&lt;/p&gt;&lt;p&gt;", joint) for part in parts]
    head, tail = FORMS[suffix].split("{}")
    start = len(head + LEDE + joint + parts[0])
    return Draft(
        f"draft.{suffix}", head + LEDE + joint + "".join(parts) + joint + TAIL + tail, start, start + len(parts[1])
    )


def _touching(draft: Draft) -> list[Diagnostic]:
    found = DESK.lint_text(draft.source, draft.name).diagnostics
    return [each for each in found if each.span.start <= draft.end and each.span.end >= draft.start]


ROWS = [(kind, marked, suffix) for kind, rows in FAULTS.items() for marked in rows for suffix in FORMS]


@pytest.mark.parametrize(("kind", "marked", "suffix"), ROWS)
def test_the_fault_is_found_at_its_place(kind: str, marked: str, suffix: str) -> None:
    draft = _draft(suffix, marked)
    assert _touching(draft), draft.source


HEADS = {
    "md": ("---\ntitle: Orl to rebuild its pier\n", "date: 2023-05-17\n", "source: Orl Herald\n", "---\n\n"),
    "txt": ("Orl to rebuild its pier\n\n", "Date: May 17, 2023\n", "Source: Orl Herald\n", "\n"),
    "html": (
        "<html><head><title>Orl to rebuild its pier</title>",
        '<meta name="date" content="2023-05-17">',
        '<meta name="source" content="Orl Herald">',
        "</head><body><h1>Orl to rebuild its pier</h1>",
    ),
}


@pytest.mark.parametrize("suffix", HEADS)
@pytest.mark.parametrize(("lost", "said"), [(1, "No date is given."), (2, "No source is given.")])
def test_a_draft_without_its_date_or_source_is_told_so(suffix: str, lost: int, said: str) -> None:
    parts = list(HEADS[suffix])
    body = f"<p>{LEDE}</p><p>{TAIL}</p></body></html>" if suffix == "html" else f"{LEDE}\n\n{TAIL}\n"
    assert said not in _said("".join(parts) + body, suffix)
    parts[lost] = ""
    assert said in _said("".join(parts) + body, suffix)


def _said(source: str, suffix: str) -> str:
    return " ".join(each.message for each in DESK.lint_text(source, f"draft.{suffix}").diagnostics)
