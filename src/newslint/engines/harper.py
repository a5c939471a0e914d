"""Harper, in the process: grammar by its rules, spelling word by word.

Harper's spell checker looks for words like the one it does not know, which takes it a tenth of a second for a surname.
So it is asked for nothing but words in lower case, each of them once, and calls only that misspelt which neither
American nor British English has.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from newslint.document import STAND_IN
from newslint.engines.classes import OFF, spoken_of
from newslint.engines.remark import Ask, Remark, Remarks
from newslint.errors import EngineError
from newslint.span import Span

if TYPE_CHECKING:
    from harper import Lint, Linter

NAME = "harper"
SPELLING = "SpellCheck"

_MEND = "'pip install harper-py', or 'newslint grammar install' for LanguageTool, or set 'grammar: off'"

_WORD = re.compile(r"(?<![\w@.'’&/])(?<![A-Z\d]-)[a-z]{3,}(?:['’][a-z]+)?(?![\w@&/]|['’]\w|\.\w|-[A-Z\d])")


def engine(_: str = "") -> "Harper":
    """Harper, which needs no server. Raises EngineError where it is not installed."""
    try:
        version("harper-py")
    except PackageNotFoundError:
        raise EngineError(f"Harper is not installed: {_MEND}") from None
    return Harper()


class Harper:
    """Checks English without a server."""

    name = NAME
    away = ""

    @property
    def title(self) -> str:
        return f"Harper (harper-py {_version()})"

    def signature(self, ask: Ask) -> str:
        """Told without Harper, which need not start where every paragraph is known."""
        return _signature(ask.rules)

    def speaks(self, language: str) -> bool:
        return language.partition("-")[0] == "en"

    def check(self, texts: Sequence[str], ask: Ask) -> list[Remarks]:
        """What Harper says of each paragraph, its spelling included."""
        try:
            linter = self._linter(_silent() - ask.rules)
        except ImportError as error:
            raise EngineError(
                f"Harper does not work on this machine ({error}): set 'grammar: off' or another engine"
            ) from None
        readable = [text.replace(STAND_IN, "X") for text in texts]
        self._look_up({word for text in readable for word in _WORD.findall(text)})
        return [tuple(sorted((*_grammar(linter, text), *self._spelling(text)))) for text in readable]

    def _spelling(self, text: str) -> Iterator[Remark]:
        for found in _WORD.finditer(text):
            if (choices := self._words[found[0]]) is not None:
                yield Remark(SPELLING, "Spelling", Span(*found.span()), "", choices)

    def _look_up(self, words: set[str]) -> None:
        """Learn of words whether they are misspelt on both sides of the Atlantic, and what they may be meant to be."""
        asked = sorted(words - self._words.keys())
        self._words.update(dict.fromkeys(asked))
        british = dict(self._misspelt("british", asked))
        for word, choices in self._misspelt("american", sorted(british)):
            self._words[word] = tuple(dict.fromkeys((*choices, *british[word])))

    def _misspelt(self, dialect: str, words: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        if words:
            for lint in self._spellers[dialect].lint("\n\n".join(words), language="plaintext"):
                yield lint.problem_text, tuple(_choices(lint))

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...] | None]:
        return {}

    def _linter(self, silent: frozenset[str]) -> "Linter":
        if silent not in self._linters:
            from harper import Linter  # noqa: PLC0415  (its dictionary takes a second to build)

            linter = Linter()
            linter.set_lint_config({rule: rule not in silent for rule in _rules()})
            self._linters[silent] = linter
        return self._linters[silent]

    @cached_property
    def _linters(self) -> "dict[frozenset[str], Linter]":
        return {}

    @cached_property
    def _spellers(self) -> "dict[str, Linter]":
        from harper import Dialect, Linter  # noqa: PLC0415

        spellers = {"american": Linter(Dialect.AMERICAN), "british": Linter(Dialect.BRITISH)}
        for speller in spellers.values():
            speller.set_lint_config({rule: rule == SPELLING for rule in _rules()})
        return spellers


@cache
def _version() -> str:
    return version("harper-py")


@cache
def _signature(wanted: frozenset[str]) -> str:
    off = sorted(frozenset(spoken_of(NAME, OFF)) - wanted)
    return f"{NAME} {_version()} {' '.join(off)} + {' '.join(sorted(wanted))}"


@cache
def _rules() -> "dict[str, bool]":
    """Harper's rules and whether it has them on, asked for once: it takes a tenth of a second to tell."""
    from harper import get_default_lint_config  # noqa: PLC0415

    return get_default_lint_config()


@cache
def _silent() -> frozenset[str]:
    """The rules that are not run unless a house wants them: those that the table or Harper itself has off."""
    off = (rule for rule, on in _rules().items() if not on)
    return frozenset((*spoken_of(NAME, OFF), *off, SPELLING))


def _grammar(linter: "Linter", text: str) -> Iterator[Remark]:
    for rule, lints in linter.organized_lints(text, language="plaintext").items():
        for lint in lints:
            yield Remark(rule, lint.lint_kind, _span(lint), _plain(lint.message), tuple(_choices(lint)))


def _span(lint: "Lint") -> Span:
    return Span(lint.span.start, lint.span.end)


def _choices(lint: "Lint") -> Iterator[str]:
    for suggestion in lint.suggestions[:3]:
        kept = lint.problem_text if suggestion.kind.name == "INSERT_AFTER" else ""
        yield f"{kept}{suggestion.replacement_text}"


def _plain(message: str) -> str:
    """A message without Markdown."""
    return re.sub(r"`([^`]*)`|[*_]{1,2}(\w[^*_]*)[*_]{1,2}", lambda found: f"'{found[1] or found[2]}'", message)
