"""Picture credits that lost their picture: who took it, for whom, and by what way it came.

A credit is a run of names, of words for pictures and for how they came, and of signs between them; no other word is in
it. The words are told by a table, the names by their capitals; the form, one letter a word, by the expressions below.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from newslint.abbreviations import NO_NAMES, OPENERS
from newslint.document import STAND_IN
from newslint.expression import expression
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span

LETTERS = {
    "label": "L",
    "moving": "V",
    "text": "T",
    "credit": "C",
    "source": "R",
    "way": "P",
    "by": "B",
    "manner": "M",
    "used": "U",
    "agency": "A",
    "site": "A",
    "outlet": "O",
}
"""The letter in a form for each kind of word; `N` is a name, `K` a station, `k` its genitive, `s` little words."""

_SIGNS = {"/": "/", "|": "|", "•": "|", "»": "|", ",": ",", ":": ":", "–": "-", "—": "-", "-": "-", "&": "s", "©": "C"}
_LINKS = {**dict.fromkeys("of the and et de van von der di la le al el bin da du".split(), "s"), "for": "F", "to": "F"}
_TOKEN = expression(rf"\s*(?:(?P<word>@?\w(?:[\w.'’&@_-]*\w)?|{STAND_IN})(?P<dot>\.?)|(?P<sign>[/|•»,:&©–—-]))")
_NAME = r"(?:M*[NAOKk](?:[NAOKkdsLMF]*[NAOKLd])?|M+L)"
_MORE = rf"(?:[/|,PB-]+s*{_NAME}|[PBFC]+s*{_NAME}|[,/]?M)*"
_LABELLED = rf"[NAOKMB]*(?:L[MCB]*|V(?=M*[CPRB]))C?(?:[CPRBF:/|,-]+[sd]*)+{_NAME}{_MORE}"
_CREDITED = rf"(?:C+|[PR](?=:)):?s*F?s*{_NAME}{_MORE}"
_PARTED = (
    rf"(?:[MB]|[NAOKM](?:[NAOKLsMF]*[NAOKLM])?)(?:(?:[/|]|P|,P)s*{_NAME}|[/|]M)(?:[/PF]+s*{_NAME}|,?[/]?M|,{_NAME})*"
)
_FILED = r"s*[NAOK]*[MB]+[NAO]*L|[NAOK]+sM+L|(?:[NAOK]+ML)"
_USED = r"[sM]*[LV][LMCBFPUs]*U[LMCBFPUs]*"
_WORDED = rf"T[B:]+{_NAME}(?:,|s|\|)*(?:[LV][B:]+{_NAME})|T[B]+{_NAME}"
_FOR = rf"NN+F?s*(?:Fs*){_NAME}"
_FREE = expression(r"(?:C|R:|M*[LV]C?[:BPR]|[LV]C).*")
_IN_BRACKETS = expression(rf"{_LABELLED}|{_CREDITED}|{_PARTED}|{_FILED}|{_USED}|{_FOR}|kNN+|NNN?,s*[NK]*O")
_ALONE = expression(
    rf"{_LABELLED}|{_CREDITED}|P{_NAME}|{_PARTED}|{_FILED}|{_USED}|{_WORDED}|NN+Fs*[NKs]*[OA]|A{{2,}}|AL/[NAOKL]+"
)
_AT_END = expression(rf"{_LABELLED}|{_CREDITED}|{_PARTED}|NNN?,s*[NAOK]*[AOK][NAOK]*")
_BEFORE_TEXT = expression(rf"{_LABELLED}|{_CREDITED}|{_PARTED}")
_NAMES_SOURCE = expression(r"(?!R)[^/|]*[LVMA]")
"""A picture's word or an agency, that may also stand in the middle of a sentence: “(Photo: Lena Marsh)”."""

_LONE = expression(r"[ACMB]L?")
_LABEL = expression(r"L[CB]*:")
_STUCK = expression(r"[.!?…](?=[A-ZÀ-Þ][a-zà-ÿ]+ )")
_TWO_NAMES = expression(r"NN")
_ROW = 16
"""Words and signs that a credit has at most."""


class _Run(NamedTuple):
    """A run of words that a credit may be made of: its letters, where it ends, and what comes after it."""

    form: str
    text: str
    end: int
    after: str


def credit_at(text: str, start: int, at: int, words: Mapping[str, str]) -> Span | None:
    """The credit around a place of a paragraph, whose sentence begins at `start`; none where words of prose stand."""
    opening = max(text.rfind("(", start, at + 1), text.rfind("[", start, at + 1))
    closing = min((place for place in (text.find(")", at), text.find("]", at)) if place >= 0), default=-1)
    if opening >= 0 and closing >= 0 and not {")", "]"} & set(text[opening:at]):
        return Span(opening, closing + 1) if _is_in_brackets(text, opening, closing, words) else None
    for begin in _begins(text, start, at):
        found = _outside(text, begin, at, words)
        if found:
            return found
    return None


def _begins(text: str, start: int, at: int) -> tuple[int, ...]:
    """Where a credit may begin: with its sentence, or behind the sign that parts it from a caption."""
    parted = text.rfind(" | ", start, at)
    stuck = [found.end() for found in _STUCK.finditer(text, start, at)]
    return (start, *stuck[-1:], *((parted + 3,) if parted >= 0 else ()))


def _is_in_brackets(text: str, opening: int, closing: int, words: Mapping[str, str]) -> bool:
    run = _run(text[:closing], opening + 1, words, begins_sentences=False)
    if not run.after:
        is_last = text[closing + 1 :].strip() in {"", "."} and opening > 0
        is_lone = is_last and bool(_LONE.fullmatch(run.form)) and not run.text.isupper()
        is_apart = is_last or not text[:opening].strip() or text[:opening].rstrip()[-1] in '.!?"”'
        known = bool(_IN_BRACKETS.fullmatch(run.form)) and _is_sure(run)
        return is_lone or (known and (is_apart or bool(_NAMES_SOURCE.match(run.form))))
    free = text[opening + 1 : closing].split()
    return (
        len(free) <= _ROW and bool(_FREE.match(run.form)) and run.after == "small" and "." not in text[opening:closing]
    )


def _outside(text: str, start: int, at: int, words: Mapping[str, str]) -> Span | None:
    run = _run(text, start, words, begins_sentences=True)
    if run.end <= at:
        return None
    if not run.after:
        form = _ALONE if start == 0 else _AT_END
    elif start == 0 and _LABEL.match(run.form) and _is_label_of_few(text):
        return Span(0, len(text))
    elif run.after == "small" and not {":", "/"} & set(run.form):
        return None
    else:
        form = _BEFORE_TEXT
    whole = form.fullmatch(run.form)
    if not whole or not _is_sure(run) or (run.after and not _is_sure_before_text(run)):
        return None
    return Span(start, run.end)


def _is_label_of_few(text: str) -> bool:
    """Whether a line is too short, and without a stop, to say more than whose picture it was."""
    return len(text.split()) <= _FEW and text[-1] not in ".!?"


def ends_caption(text: str, at: int) -> bool:
    """Whether the agency at a place ends a line without a stop that does not speak of it: “at home Getty Images”."""
    before = text[:at].split()
    return (
        len(before) >= _FEW_BEFORE
        and not _STOPPED.search(text)
        and before[-1][-1].isalnum()
        and not before[-1].islower()
        and not any(is_of(word, "past & ~adjective & ~noun") or word in _TELLS for word in before if word.islower())
    )


def is_dated_caption(text: str) -> bool:
    """Whether a sentence has the weekday and the date of an agency's caption, and nobody speaks in it."""
    return bool(_DATED.search(text)) and not _SPOKEN.search(text)


_DATED = expression(
    r"\b[A-Z][a-z]+day, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?\b|\bin this (?:\w+ )?(?:photo|image|picture)\b"
)
_SPOKEN = expression(r"[\"“”]|\b(?:said|says|told)\b")
_TELLS = frozenset("is was are were has had said says told tells will".split())
_STOPPED = expression(r"[.!?]")
_FEW, _FEW_BEFORE = 8, 4
"""Words of a label with what it names, and of a caption before its agency."""


def _is_sure(run: _Run) -> bool:
    """Whether more than names with a sign between them is there: a picture's word, an agency, a paper, a full name."""
    letters = set(run.form)
    if "|" in letters and not _PARTED_NAMES.match(run.form):
        return False
    if letters & set("LVCTUMR") or letters & set("AO"):
        return True
    return bool(_TWO_NAMES.search(run.form)) or ("K" in letters and not run.text.isupper()) or "k" in letters


def _is_sure_before_text(run: _Run) -> bool:
    """Whether a run before a sentence has a picture's word and a sign, or an agency behind one."""
    return bool(_LABEL_AND_SIGN.match(run.form) or _BEFORE_AGENCY.search(run.form)) or run.after == "opener"


_PARTED_NAMES = expression(r"(?:[^|]*[LVCA][^|]*|NNN?)\|.{1,7}$|[^|]*\|(?:LP?:?|M)?NNN?(?:[,/].{1,8})?$")
_LABEL_AND_SIGN = expression(r"[NAOKM]*(?:L[MCBR]*[:/P]|[CR]+:)")
_BEFORE_AGENCY = expression(r"[/|P]A")


def _run(text: str, start: int, words: Mapping[str, str], *, begins_sentences: bool) -> _Run:
    """The longest run of words from a place on that credits are made of."""
    form, ends, after, at = "", [start], "", start
    for _ in range(_ROW):
        found = _TOKEN.match(text, at)
        if found is None:
            after = _what(text, at)
            break
        letter = _SIGNS[found["sign"]] if found["sign"] else _letter(found["word"], words)
        if begins_sentences and _opens(text, found, form):
            after = "opener"
            break
        if not letter:
            after = "small"
            break
        form, at = form + letter, found.end("word") if found["word"] else found.end()
        ends.append(at)
        if found["dot"]:
            at += 1
            ends[-1] = at
            if len(found["word"]) > _INITIALS:
                after = _what(text, at)
                break
    else:
        after = "small" if text[at:].strip() else ""
    if after == "small" and begins_sentences and form[1:] and form[-1] in "NAOK":
        form, ends = form[:-1], ends[:-1]
    while form and form[-1] in "-,F":
        form, ends = form[:-1], ends[:-1]
    return _Run(form, text[start : ends[-1]], ends[-1], after)


_GOES_ON = expression(r" [a-zà-ÿ\d$£€]")
_INITIALS = 3
"""Letters of a word whose point ends no sentence: L. Marsh, Lena Marsh Jr., St. Olaf."""


def _what(text: str, at: int) -> str:
    """What follows a run: nothing, a new sentence, or words that go on with it."""
    rest = text[at:].strip()
    if not rest or rest in {")", "]", ").", "."}:
        return ""
    return "opener" if rest[0] in "\"“'‘" or text[at - 1] == "." else "small"


def _opens(text: str, found: re.Match[str], form: str) -> bool:
    """Whether a word begins the sentence after a credit: “Photo: Lena Marsh The mayor”, and not “Marsh/The Echo”."""
    if found["word"] not in OPENERS or not form or form[-1] in "/|:,PBFCRs-":
        return False
    return bool(_GOES_ON.match(text, found.end())) or found["word"] in NO_NAMES


def _letter(word: str, words: Mapping[str, str]) -> str:
    """The letter of a word in a form; empty for a word that no credit has."""
    folded = word.casefold()
    known = words.get(folded, "")
    has_capital = word != folded
    if known and (has_capital or known not in "AO"):
        return known
    if folded in _LINKS:
        return _LINKS[folded]
    if folded.replace(".", "").isdigit():
        return "d"
    if not has_capital and not (word[0].isdigit() or word[0] in f"@{STAND_IN}" or "." in word):
        return ""
    bare = word.removesuffix("'s").removesuffix("’s")
    if (len(bare) > 2 and bare.isupper()) or (any(map(str.isdigit, bare)) and bare[0].isupper()):
        return "K" if bare == word else "k"
    return "N"
