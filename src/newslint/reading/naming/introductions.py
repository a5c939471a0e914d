"""How a text introduces its people: the full name first, the surname after it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.alone import is_perhaps_person_alone, is_person_alone
from newslint.reading.naming.people import Mention, Person, persons
from newslint.reading.naming.spellings import slips
from newslint.reading.naming.titles import PARTICLE
from newslint.reading.text.variety import variety
from newslint.reading.vocabulary.lexicon import UPPER, may_be_given, places, role, surnames
from newslint.reading.vocabulary.likeness import plain
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span

Bare = Literal["late", "never", "perhaps"]
"""A bare name that the body completes later, that it surely never completes, or that it perhaps never does."""

UPPER_WORD = rf"[{UPPER}][^\W\d_]+"

BODY = frozenset({"lede", "paragraph", "list"})


def introduced_late(document: Document) -> tuple[Mention, ...]:
    """First mentions by surname alone of people whose full name the body gives later."""
    return _bare(document, "late")


def never_introduced(document: Document) -> tuple[Mention, ...]:
    """First mentions by surname alone of people whose full name the body does not give."""
    return _bare(document, "never")


def perhaps_never_introduced(document: Document) -> tuple[Mention, ...]:
    """The same of names that are most likely a person's: `announced that Hart has`, `police director Rebic`."""
    return _bare(document, "perhaps")


def _bare(document: Document, kind: Bare) -> tuple[Mention, ...]:
    return tuple(first for first, found in document.once(_bare_first) if found == kind)


def named_again(document: Document, times: int) -> tuple[Mention, ...]:
    """Full names in the body of people who were named in full `times` times before, or once shortly before.

    Once is enough where the name opens a sentence and acts within five paragraphs, or stands in the same paragraph or
    the next with no surname between and nothing new told of who it is.
    """
    return tuple(mention for person in persons(document) for mention in _again(document, person, times))


LONG = 3
"""Words of a title that is long: another rule speaks of those."""


class Titled(NamedTuple):
    """A title before the surname of somebody who is known by then: `Sen. Vik`."""

    block: Block
    span: Span
    surname: str


def titled_again(document: Document) -> tuple[Titled, ...]:
    """Titles before surnames in the body of people who were named before; a president's is at home twice."""
    return tuple(titled for person in persons(document) for titled in _titled(document, person))


_IN_FULL = """Senator Representative Congressman Congresswoman Governor President Chairman Chairwoman Secretary Mayor
Minister General Admiral Colonel Major Captain Lieutenant Sergeant Sheriff Chief Councilman Councilwoman Councillor
Councilor Commissioner Ambassador Delegate Assemblyman Assemblywoman Speaker Superintendent Director Professor Detective
Officer Justice Chancellor Premier Attorney"""
_IN_SHORT = "Sen Rep Gov Gen Adm Col Maj Capt Lt Sgt"


def _title_before(mention: Mention) -> str:
    """The short title that stands before a surname without a given name; empty where there is none."""
    before = mention.block.text[max(0, mention.span.start - 40) : mention.span.start]
    found = None if mention.given else _title().search(before)
    if not found or before[: found.start()].endswith("Dear "):
        return ""
    return found[0] if len(found[0].split()) < LONG else ""


@cache
def _title() -> re.Pattern[str]:
    sorts = (
        r"(?:(?:U\.S\.|US|United States|State|Vice|Prime|Police|Fire|Attorney|Foreign|Defense|Defence|Lieutenant"
        r"|District|City|County|Crown|Assistant|Deputy|Commonwealth['’]s|State['’]s) )*"
    )
    full, short = "|".join(_IN_FULL.split()), "|".join(_IN_SHORT.split())
    return expression(rf"(?<![\w.-])(?:[Ff]ormer |[Tt]hen-)?{sorts}(?:{full}|(?:{short})\.?) \Z")


def _titled(document: Document, person: Person) -> Iterator[Titled]:
    met = 0
    alike = [other for other in persons(document) if other.surname == person.surname and other.given]
    for mention in person.mentions if len(alike) < 2 else ():
        if mention.block.scope not in BODY:
            continue
        title = _title_before(mention)
        enough = 1 + (title == "President ")
        if title and met >= enough and not is_quoted(document, mention.block, mention.span):
            yield Titled(mention.block, Span(mention.span.start - len(title), mention.span.end), mention.surname)
        met += 1


def courtesies_again(document: Document) -> tuple[Titled, ...]:
    """Mr., Mrs. and Ms. before surnames in the body of people who were named in full, unless two share the name.

    A house that has such titles has them for all: where the article is not American, one bare surname must show that
    this is no such house.
    """
    found = tuple(titled for person in persons(document) for titled in _courtesies(document, person))
    return found if found and (variety(document).name == "American" or _has_bare(document)) else ()


def _courtesies(document: Document, person: Person) -> Iterator[Titled]:
    alike = [other for other in persons(document) if other.surname == person.surname]
    known = False
    for mention in person.mentions if len(alike) == 1 else ():
        start = _courtesy_before(mention) if known and mention.block.scope in BODY else None
        if start is not None and not is_quoted(document, mention.block, mention.span):
            yield Titled(mention.block, Span(start, mention.span.end), mention.surname)
        known = known or (bool(mention.given) and mention.block.scope in BODY)


def _courtesy_before(mention: Mention) -> int | None:
    """Where the courtesy title before a surname begins, if it is not one of a couple's: “Senator and Mrs. Vik”."""
    text, start = mention.block.text, mention.span.start
    found = None if mention.given else _COURTESY.search(text, max(0, start - 8), start)
    return found.start() if found and not text[: found.start()].endswith(("Dear ", "and ")) else None


_COURTESY = expression(r"(?<!\w)(?:Mrs?|Ms|Miss)\.? \Z")


def _has_bare(document: Document) -> bool:
    """Whether the body has a surname of somebody known with nothing before it, outside quotations."""
    return any(
        not mention.given
        and mention.block.scope in BODY
        and not _title_before(mention)
        and _courtesy_before(mention) is None
        and not is_quoted(document, mention.block, mention.span)
        for person in persons(document)
        if person.given
        for mention in person.mentions
    )


def _bare_first(document: Document) -> tuple[tuple[Mention, Bare], ...]:
    by_surname: dict[str, list[Mention]] = {}
    for person in persons(document):
        for mention in person.mentions:
            if mention.block.scope in BODY:
                by_surname.setdefault(plain(mention.surname), []).append(mention)
    return tuple(_late(document, list(by_surname.values())))


def _late(document: Document, by_surname: list[list[Mention]]) -> Iterator[tuple[Mention, Bare]]:
    for mentions in by_surname:
        mentions.sort(key=lambda mention: (mention.block.span, mention.span))
        first = mentions[0]
        is_known = first.surname in _known_by_surname() and first.proof != "rank"
        if first.given or is_known or _is_monarch(first) or _stood_in_full(document, first):
            continue
        bare = _sort_of(mentions)
        if bare and (bare == "late" or not (_is_completed(document, first.surname) or _has_no_more(document, first))):
            yield first, bare


def _stood_in_full(document: Document, first: Mention) -> bool:
    """Whether words that may be a full name stand before the first bare mention: the name of a child that no list
    knows (`LaQuita Bowen`), or two surnames (`Tomás Aguirre Belmonte`); or the mention is the end of one, or a name
    of a kind of people (`was a van der Hoeven`).
    """
    text, start = first.block.text, first.whole.start
    if _INITIALS.fullmatch(text, start, first.span.start):
        return True
    here = _given_before().search(text, max(0, start - _LONGEST), first.span.start)
    if (here and may_be_given(here[1])) or _kind_before().search(text, max(0, start - _LONGEST), first.span.start):
        return True
    earlier = (block for block in document.blocks if block.scope in BODY and block.span <= first.block.span)
    return any(
        _may_be_full(block.text, found, first.surname)
        for block in earlier
        for found in _places_of(block.text, first.surname, start if block is first.block else len(block.text))
    )


_LONGEST = 60
"""Characters before a surname in which its given name is looked for."""


def _places_of(text: str, word: str, end: int) -> Iterator[int]:
    """Where a word stands in a text up to its end."""
    at = text.find(word, 0, end)
    while at >= 0:
        if not text[at + len(word) : at + len(word) + 1].isalpha():
            yield at
        at = text.find(word, at + 1, end)


def _may_be_full(text: str, start: int, surname: str) -> bool:
    """Whether a surname follows a word that may be a given name, or stands between that and a second surname."""
    before = _given_before().search(text, max(0, start - _LONGEST), start)
    return before is not None and role(before[1]) == "word" and role(surname) == "word"


_INITIALS = expression(r"(?:[A-Z]\. ?){2,3}")
"""Initials that somebody goes by: `A.H. Nayyer`."""


@cache
def _given_before() -> re.Pattern[str]:
    return expression(rf"({UPPER_WORD})(?: {UPPER_WORD})? (?:{PARTICLE} ){{0,2}}\Z")


@cache
def _kind_before() -> re.Pattern[str]:
    return expression(rf"\ban? (?:{PARTICLE} ){{1,2}}\Z")


def _is_completed(document: Document, surname: str) -> bool:
    """Whether the whole name stands within other words with capitals: `of Vermont Bernie Sanders`, `Ana Ruiz Vik`.

    It is not always the last name that comes back: `Dr. Meera Shan Roy`, later `Dr. Meera`.
    """
    small = rf"(?:{PARTICLE} ){{0,2}}"
    second = rf"{UPPER_WORD}(?=[,.;:’']|\s[^\W\d_A-Z])"
    full = expression(
        rf"([^\W\d_]+) (?:[^\W\d_]\. )?{small}{re.escape(surname)}\b(?! [A-Z])"
        rf"|([^\W\d_]+) {small}{re.escape(surname)} {second}"
        rf"|\b{re.escape(surname)} {UPPER_WORD} {UPPER_WORD}"
    )
    blocks = (block for block in document.blocks if block.scope in BODY and surname in block.text)
    return any(_is_whole(found) for block in blocks for found in full.finditer(block.text))


def _is_whole(found: re.Match[str]) -> bool:
    given = found[1] or found[2]
    return given is None or may_be_given(given)


def _has_no_more(document: Document, mention: Mention) -> bool:
    """Whether the writer knows no other name, `a student named Wong`, or it is a slip of a name told in full."""
    before = mention.block.text[max(0, mention.span.start - 14) : mention.span.start]
    slipped = {mention.surname + "s", mention.surname.removesuffix("s")} - {mention.surname}
    return (
        before.endswith(("named ", "called ", "identified as "))
        or any(person.surname in slipped and person.given for person in persons(document))
        or any(slip.block == mention.block and slip.span == mention.span for slip in slips(document))
    )


def _sort_of(mentions: list[Mention]) -> Bare | None:
    """What a bare name is, where it is a person's and not a company's, a place's or a word's."""
    first = mentions[0]
    if len(first.surname) < 3 or _runs_on(first) or (first.proof == "later" and _is_doubtful(first)):
        return None
    if first.surname in places() and first.proof != "rank":
        return None
    if any(mention.given for mention in mentions):
        return "late"
    if is_person_alone(mentions):
        return "never"
    return "perhaps" if is_perhaps_person_alone(mentions) else None


def _runs_on(mention: Mention) -> bool:
    """Whether a bare name is the first of two: `Prime Minister Theresa May`, `mayor John Tory`."""
    after = mention.block.text[mention.span.end :]
    return after[:1] == " " and after[1:2].isupper()


def _is_doubtful(mention: Mention) -> bool:
    """Whether the words around a bare name leave it open whether it is a person's: `of Allen, Texas`, `CAOS Linux`."""
    before = mention.block.text[: mention.span.start].rsplit(maxsplit=1)[-1:] or [""]
    after = mention.block.text[mention.span.end :].split(maxsplit=1)[:1] or [""]
    return before[0].lower() in _PLACING or before[0][:1].isupper() or after[0][:1].isupper() or after[0] in _KIN


_PLACING = frozenset("of in the at from near a an".split())
_KIN = frozenset("family families & brothers sisters".split())


@cache
def _known_by_surname() -> frozenset[str]:
    """Surnames that need no given name: few, and known everywhere."""
    return frozenset(shipped_text("reading", "known_by_surname.txt").split())


_MONARCH = expression(
    r"\b(?:President|Presidents|King|Queen|Prince|Princess|Pope|Emperor|Saint|St\.|Lord|Lady|Sir|Dame|Father|Sister|"
    r"Brother|Mrs\.?|Sheikh|Ayatollah|Cardinal|Duke|Imam|and Mr\.?)\s$"
)


def _is_monarch(mention: Mention) -> bool:
    """Whether the rank makes one name enough: President Bush, Pope Francis, King Harald."""
    return bool(_MONARCH.search(mention.block.text, max(0, mention.whole.start - 12), mention.whole.start))


_ROADS = frozenset(
    "Street Avenue Road Boulevard Drive Lane Highway Parkway Bridge Square Park Creek Lake Island".split()
)


def _again(document: Document, person: Person, times: int) -> Iterator[Mention]:
    full = [mention for mention in person.mentions if mention.given and mention.block.scope in BODY - {"list"}]
    alike = [other for other in persons(document) if other.surname == person.surname]
    if len(alike) > 1 or person.surname in _ROADS or _is_arabic_article(person):
        return
    for number, mention in enumerate(full[1:], start=1):
        if mention.proof != "full" or is_quoted(document, mention.block, mention.span) or _is_part(mention):
            continue
        if number >= times or (number == 1 and _is_soon_again(document, person, full[0], mention)):
            yield mention


def _is_arabic_article(person: Person) -> bool:
    """Whether what looks like a given name is none: `Al Jazeera`, not `Al Gore`."""
    return person.given == "Al" and person.surname.lower() not in surnames()


def _is_soon_again(document: Document, person: Person, first: Mention, mention: Mention) -> bool:
    return (
        _is_near_again(document, first, mention)
        or (_is_beside_again(document, first, mention) and _follow_each_other(person, first, mention))
        or (_goes_on(mention) and _is_led_by_job(mention) and _paragraphs(document, first, mention) <= SOON)
        or (_goes_on(mention) and _is_against_habit(document, person, mention))
    )


def _goes_on(mention: Mention) -> bool:
    """Whether a sentence goes on after the name: a signature under a letter or a saying has nothing there."""
    return bool(_SENTENCE_ON.match(mention.block.text, mention.whole.end))


_SENTENCE_ON = expression(r"(?:['’]s?|[,;])? [a-z]|[.]$|['’]s ")


def _is_led_by_job(mention: Mention) -> bool:
    """Whether a full name is told by a job or an owner a second time: `the striker Ola Moe`, `Norland's Ola Moe`."""
    led = (mention.block.text[: mention.whole.start].rsplit(maxsplit=1)[-1:] or [""])[0]
    is_job = is_of(led, "person | job") and not is_of(led, "adjective")
    return is_job or led == "CEO" or led.endswith(("’s", "'s"))


def _is_against_habit(document: Document, person: Person, mention: Mention) -> bool:
    """Whether the text has called somebody by the surname before, and that shortly before the full name again."""
    own = [one for one in person.mentions if one.block.scope in BODY]
    before = own[: own.index(mention)]
    text, (start, end) = mention.block.text, mention.whole
    is_bare = any(not one.given and not is_quoted(document, one.block, one.span) for one in before)
    led = (text[:start].rsplit(maxsplit=1)[-1:] or [""])[0]
    is_other = (led[:1].isupper() and led[-1] not in '.!?”"') or led in {"and", "with", "or", "—", "–", "-"}
    return (
        is_bare
        and not is_other
        and not _told_again().match(text, end)
        and 0 <= _paragraphs(document, before[-1], mention) <= CLOSE
    )


def _paragraphs(document: Document, first: Mention, second: Mention) -> int:
    """How many paragraphs one mention stands below another."""
    body = [block for block in document.blocks if block.scope in BODY - {"list"}]
    places = [next((at for at, one in enumerate(body) if one is mention.block), 0) for mention in (first, second)]
    return places[1] - places[0]


CLOSE = 3
"""Paragraphs below a surname within which a reader knows whose it is."""


def _is_beside_again(document: Document, first: Mention, mention: Mention) -> bool:
    """Whether a full name stands again in the same paragraph or the next, and nothing new is told of who it is."""
    body = [block for block in document.blocks if block.scope in BODY - {"list"}]
    text, (start, end) = mention.block.text, mention.whole
    led = (text[:start].rsplit(maxsplit=1)[-1:] or [""])[0]
    is_told = _told_again().match(text, end) or is_of(led, "person | job") or role(led) == "rank"
    return 0 <= body.index(mention.block) - body.index(first.block) <= 1 and bool(text[:start].strip()) and not is_told


@cache
def _told_again() -> re.Pattern[str]:
    works = "series|show|exhibit|exhibition|fans?|museum|foundation|fund|award|prize|trophy|cup|tour"
    return expression(
        rf",? (?:of|from|for) (?:the )?[A-Z]|, (?!and|but|or|said|which)(?:[a-z]+|\d+)\b| \(|[:’']| (?:{works})\b"
    )


def _follow_each_other(person: Person, first: Mention, second: Mention) -> bool:
    """Whether the surname alone does not stand between two full names."""
    own = [mention for mention in person.mentions if mention.block.scope in BODY]
    return own.index(second) == own.index(first) + 1


SOON = 5
"""Paragraphs after which a reader may have forgotten who somebody is."""


def _is_near_again(document: Document, first: Mention, mention: Mention) -> bool:
    """Whether a full name opens a sentence of a paragraph soon after the one that told who it is, and acts there."""
    body = [block for block in document.blocks if block.scope in BODY - {"list"}]
    text, (start, end) = mention.block.text, mention.whole
    before = text[:start].strip(" *_")
    return (
        0 < body.index(mention.block) - body.index(first.block) <= SOON
        and (not before or before.endswith((".", "!", "?")))
        and bool(_acting().match(text, end))
    )


@cache
def _acting() -> re.Pattern[str]:
    verbs = "was|is|has|had|did|does|will|would|could|said|says|told|wrote|went|took|made|gave|left|came|won|met|led"
    return expression(rf" (?:also |then |later )?(?:{verbs}|[a-z]{{3,}}ed)\b")


def _is_part(mention: Mention) -> bool:
    """Whether the name is part of a longer one or of a credit (`Ana Moe's Best Friends`, `Image: Ana Moe`), or a label.

    Interviews are set with labels: `Ana Moe: Yes`.
    """
    text, (start, end) = mention.block.text, mention.whole
    if not text[:start].strip("*_ ") and text[end:].lstrip("*_ ").startswith(":"):
        return True
    return bool(_CREDIT.search(text[max(0, start - 12) : start]) or _longer().match(text, end))


_CREDIT = expression(r"\b(?:Image|Photo|Picture|Credit|File|Courtesy)(?:: ?| by )\Z|\(\(\Z")


@cache
def _longer() -> re.Pattern[str]:
    works = (
        "video|film|movie|song|album|book|novel|photograph|painting|print|memorial|bridge|airport|campaign|case|trial"
    )
    return expression(rf"(?:['’]s)? (?:for )?[{UPPER}]|['’] [{UPPER}]| (?:{works})s?\b")
