"""LanguageTool, by its HTTP server: the newsroom's own, or one on this machine that all runs share."""

import json
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple
from urllib.error import HTTPError

from newslint.document import STAND_IN
from newslint.engines import server
from newslint.engines.http import fetch, is_local
from newslint.engines.installation import Installation, needed
from newslint.engines.remark import Ask, Remark, Remarks
from newslint.errors import EngineError
from newslint.span import Span

NAME = "languagetool"

SPELLING = "SPELLING"
"""The category of what is in no dictionary; LanguageTool's own TYPOS has confusions of words as well."""

_SPELLERS = ("MORFOLOGIK", "HUNSPELL", "SPELLER", "GERMAN_SPELLER")

PARTING = "\n\n"

ROOM = 12_000
"""Characters a request: several requests of this size keep two cores busy."""

SIDE_BY_SIDE = 4

PATIENCE = 60.0
"""Seconds for an answer: a request of the largest size takes two, the first in a language twenty on a busy machine."""

BEYOND_A_PARAGRAPH = (
    "EN_WORD_COHERENCY,ENGLISH_WORD_REPEAT_BEGINNING_RULE,EN_UNPAIRED_QUOTES,EN_UNPAIRED_BRACKETS,WORD_REPEAT_BEGINNING_RULE,"
    "TOO_LONG_PARAGRAPH,PUNCTUATION_PARAGRAPH_END,PARAGRAPH_REPEAT_BEGINNING_RULE,EN_REPEATEDWORDS,UNPAIRED_BRACKETS"
)
"""Rules that look at other paragraphs: what they say of one would not hold elsewhere. The core pack has better ones."""

OTHER_SIDE = {"en-US": "en-GB"}
"""A word that is right across the Atlantic is no misspelling; which spelling the house takes is the news pack's."""


SPELT_AS = {"en": "en-US", "de": "de-DE", "pt": "pt-PT"}
"""Languages that LanguageTool spells by country alone, and the country of a draft that names none."""

VARIANTS = frozenset(
    "en-US en-GB en-AU en-CA en-NZ en-ZA de-DE de-AT de-CH pt-PT pt-BR pt-AO pt-MZ fr-CA fr-CH fr-BE es-AR nl-BE "
    "ca-ES ca-ES-valencia ca-ES-balear".split()
)


def engine(address: str = "") -> "LanguageTool":
    """LanguageTool at an address or, without one, on this machine. Raises EngineError where it is not installed."""
    return LanguageTool(_base(address), None) if address else LanguageTool("", needed())


def _base(address: str) -> str:
    address = address.rstrip("/")
    return address if address.endswith("/v2") else f"{address}/v2"


class LanguageTool:
    """Checks the languages that its server has."""

    name = NAME

    def __init__(self, address: str, installation: Installation | None) -> None:
        self._address = address
        self._installation = installation
        self._broken: EngineError | None = None

    @property
    def title(self) -> str:
        return (
            f"LanguageTool {self._installation.version}" if self._installation else f"LanguageTool at {self._address}"
        )

    @property
    def away(self) -> str:
        """Where drafts are sent, if that is not this machine."""
        return self._address if self._address and not is_local(self._address) else ""

    def signature(self, ask: Ask) -> str:
        """A server's version is not known without asking it: what it said holds for a week."""
        where = self._installation.mark if self._installation else f"{self._address} {time.strftime('%G-%V')}"
        return f"{NAME} {where} {ask.language}"

    def speaks(self, language: str) -> bool:
        """Whether it does is the server's to say."""
        del language
        return True

    def check(self, texts: Sequence[str], ask: Ask) -> list[Remarks]:
        """What LanguageTool says of each paragraph: a few requests side by side, each with many paragraphs.

        Raises EngineError. What failed once is not tried again in this run: every draft would wait for it.
        """
        if self._broken:
            raise self._broken
        try:
            batches = list(_batches(texts))
            with ThreadPoolExecutor(min(SIDE_BY_SIDE, len(batches))) as pool:
                answers = pool.map(lambda batch: self._remarks(batch, ask.language), batches)
                return [remarks for answer in answers for remarks in answer]
        except EngineError as error:
            self._broken = error
            raise

    def _remarks(self, texts: Sequence[str], language: str) -> list[Remarks]:
        matches = self._matches(texts, language, disabledRules=BEYOND_A_PARAGRAPH)
        found = _by_paragraph(matches, texts)
        unknown = {_word(remark, text) for text, said in zip(texts, found, strict=True) for remark in said}
        right = self._right_elsewhere(sorted(unknown - {""}), language)
        return [
            tuple(remark for remark in said if _word(remark, text) not in right)
            for text, said in zip(texts, found, strict=True)
        ]

    def _right_elsewhere(self, words: list[str], language: str) -> set[str]:
        """Which of the words are right on the other side of the Atlantic."""
        other = OTHER_SIDE.get(_variant(language), "en-US" if language.startswith("en") else "")
        if not words or not other:
            return set()
        rule = f"MORFOLOGIK_RULE_{other.replace('-', '_').upper()}"
        matches = self._matches(words, other, enabledRules=rule, enabledOnly="true")
        wrong = _by_paragraph(matches, words)
        return {word for word, remarks in zip(words, wrong, strict=True) if not remarks}

    def _matches(self, texts: Sequence[str], language: str, **options: str) -> list["_Match"]:
        form = {"language": _variant(language), "data": _annotated(texts), **options}
        return _read(self._answer(form), self.title)

    def _answer(self, form: dict[str, str]) -> bytes:
        """The server's answer; a local server that has died meanwhile is started once more. Raises EngineError.

        One that is merely slow is left alone, and so is one that another request has started anew.
        """
        try:
            return self._ask(form)
        except OSError as error:
            if self._address or isinstance(error, HTTPError) or _is_late(error):
                raise self._failed(error) from None
        try:
            return self._ask(form)
        except OSError as error:
            raise self._failed(error) from None

    def _ask(self, form: dict[str, str]) -> bytes:
        return fetch(f"{self._address or server.address()}/check", form, timeout=PATIENCE)

    def _failed(self, error: OSError) -> EngineError:
        if isinstance(error, HTTPError):
            with error:  # an answer that is left open warns of its socket much later
                said = error.read(300).decode("utf-8", "replace").strip().partition(". ")[0]
            return EngineError(f"{self.title} refuses the text: {said or error.reason} (HTTP {error.code})")
        reason = getattr(error, "reason", error)
        if _is_late(error):
            return EngineError(f"{self.title} did not answer within {PATIENCE:.0f} seconds{self._mend}")
        return EngineError(f"{self.title} cannot be reached: {reason}{self._mend}")

    @cached_property
    def _mend(self) -> str:
        hint = (
            "check 'grammar: {server: …}'"
            if self._address
            else "'newslint grammar stop' ends the server, the next run starts it"
        )
        return f"; {hint}"


def _is_late(error: OSError) -> bool:
    return isinstance(getattr(error, "reason", error), TimeoutError)


def _variant(language: str) -> str:
    """A language as LanguageTool calls it: it refuses regions that it does not tell apart."""
    base = language.partition("-")[0]
    return language if language in VARIANTS else SPELT_AS.get(base, base)


def _word(remark: Remark, text: str) -> str:
    """The word in lower case that a remark calls misspelt; empty for any other remark."""
    word = remark.span.of(text) if remark.category == SPELLING else ""
    return word if word.islower() else ""


class _Match(NamedTuple):
    """What a server says of a place, in UTF-16 units of the whole text."""

    start: int
    end: int
    remark: Remark


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        if batch and sum(map(len, batch)) + len(text) > ROOM:
            yield batch
            batch = []
        batch.append(text)
    yield batch


def _annotated(texts: Sequence[str]) -> str:
    """The paragraphs as LanguageTool's annotated text: what is no prose is markup that reads as a thing."""
    pieces: list[dict[str, str]] = []
    for number, piece in enumerate(PARTING.join(texts).split(STAND_IN)):
        if number:
            pieces.append({"markup": STAND_IN, "interpretAs": "Thing"})
        if piece:
            pieces.append({"text": piece})
    return json.dumps({"annotation": pieces})


def _read(answer: bytes, title: str) -> list[_Match]:
    """Raises EngineError for what is no answer of LanguageTool's."""
    try:
        return [_match(found) for found in json.loads(answer)["matches"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        begins = answer[:60].decode("utf-8", "replace")
        raise EngineError(f"{title} gives an answer that is none of LanguageTool's: it begins {begins!r}") from None


def _match(found: dict[str, Any]) -> _Match:
    start, length, rule = int(found["offset"]), int(found["length"]), found["rule"]
    if start < 0 or length < 0:
        raise ValueError
    choices = tuple(str(choice["value"]) for choice in found["replacements"][:5])
    name, category = str(rule["id"]), str(rule["category"]["id"])
    known = SPELLING if name.startswith(_SPELLERS) else category
    return _Match(start, start + length, Remark(name, known, Span(0, 0), str(found["message"]), choices))


def _by_paragraph(matches: Sequence[_Match], texts: Sequence[str]) -> list[Remarks]:
    """The remarks of each paragraph, in code points; what reaches over two paragraphs is left out."""
    starts = [0, *accumulate(len(text) + len(PARTING) for text in texts)]
    units = _units(PARTING.join(texts))
    found: list[list[Remark]] = [[] for _ in texts]
    for match in sorted(matches):
        start, end = bisect_left(units, match.start), bisect_left(units, match.end)
        number = min(bisect_right(starts, start), len(texts)) - 1
        span = Span(start, end).shift(-starts[number])
        if span.length > 0 and span.end <= len(texts[number]):
            found[number].append(match.remark._replace(span=span))
    return [tuple(remarks) for remarks in found]


def _units(text: str) -> Sequence[int]:
    """Where each code point begins, and the text ends, in UTF-16 units: one beyond the BMP is two."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    return [0, *accumulate(1 + (mark > "\uffff") for mark in text)]
