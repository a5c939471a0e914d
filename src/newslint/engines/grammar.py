"""Grammar for one configuration: which engines check a draft, what they say of it, and what went wrong with them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.engines import ENGINES
from newslint.engines.classes import OFF, spoken_of
from newslint.engines.installation import installed
from newslint.engines.judgement import SENTENCES, Checked, Level, judged
from newslint.engines.remark import Ask, Engine, Remarks
from newslint.engines.settings import Findings, Settings
from newslint.engines.store import Store
from newslint.errors import EngineError, NewslintError
from newslint.registry import load

READ = frozenset({"headline", "deck", "paragraph", "subhead", "list", "blockquote", "caption"})
"""The scopes whose text engines read."""

PARSER = "parse"
"""The engine that stands beside the others where a house asks for it."""


class Grammar:
    """The engines that a configuration asks for; they start when a draft has a paragraph that the store lacks."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store

    @property
    def language(self) -> str:
        return self._settings.language or "en-US"

    def check(self, document: Document, level: Level, asked: Callable[[str], bool]) -> Findings:
        """What the engines find in a document, of those that `asked` wants to hear from."""
        blocks = [block for block in document.blocks if block.scopes & READ and block.text.strip()]
        found: list[Diagnostic] = []
        errors: list[NewslintError] = []
        notes: list[str] = []
        for name in self._names:
            if asked(name):
                try:
                    said = self._said(name, blocks, level)
                    notes += self._notes(name)
                except EngineError as error:
                    said = self._instead(error, blocks, level, errors, notes)
                found += (finding for checked in said for finding in judged(document, checked, level))
        if self._settings.parses and asked(PARSER):
            said = self._parsed(blocks, level, notes)
            found += (finding for checked in said for finding in judged(document, checked, level))
        return Findings(tuple(_merged(found)), tuple(errors), tuple(notes))

    def _parsed(self, blocks: Sequence[Block], level: Level, notes: list[str]) -> list[Checked]:
        """What the parser says of each paragraph; a parser that is not there is no failure."""
        try:
            return self._said(PARSER, [block for block in blocks if block.scopes & SENTENCES], level)
        except EngineError as error:
            notes.append(f"{error}")
            return []

    def _instead(
        self, error: EngineError, blocks: Sequence[Block], level: Level, errors: list[NewslintError], notes: list[str]
    ) -> list[Checked]:
        """What Harper says where LanguageTool cannot, unless it was asked for by name.

        Where nobody asked for an engine, a draft whose grammar is not checked is no failure.
        """
        if self._settings.engine != "auto":
            errors.append(error)
            return []
        try:
            if self._names == ("harper",) or not self._settings.english:
                raise error
            said = self._said("harper", blocks, level)
        except EngineError as last:
            why = f"{error}" if last is error else f"{error}; {last}"
            notes.append(f"grammar is not checked, only newslint's own rules are: {why}")
            return []
        notes.append(f"{error}; grammar by {self._engine('harper').title} instead")
        return said

    def _said(self, name: str, blocks: Sequence[Block], level: Level) -> list[Checked]:
        """What an engine says of each block: what it said before, and the rest in one batch. Raises EngineError."""
        engine = self._engine(name)
        if not engine.speaks(self.language):
            return []
        texts = list(dict.fromkeys(block.text for block in blocks))
        wanted = (rule for rule in spoken_of(name, OFF) if level(f"{name}.{rule}") not in {"", OFF})
        ask = Ask(self.language, frozenset(wanted))
        signature = engine.signature(ask)
        known: dict[str, Remarks] = self._store.known(signature, texts)
        unknown = [text for text in texts if text not in known]
        if unknown:
            new = dict(zip(unknown, engine.check(unknown, ask), strict=True))
            self._store.keep(signature, new)
            known.update(new)
        return [Checked(name, self.language, block, known[block.text]) for block in blocks]

    def _notes(self, name: str) -> Iterator[str]:
        engine = self._engine(name)
        if not engine.speaks(self.language):
            if len(self._names) == 1:
                yield _NONE.format(self.language)
        elif self._settings.engine == "auto":
            yield f"grammar by {engine.title}"
        if engine.away:
            yield f"for grammar, drafts are sent to {engine.away}, as the configuration has it"

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The engines in force."""
        if self._settings.engine == "auto":
            found = self._settings.server or installed()
            return ("languagetool",) if found else ("harper",)
        several = {"both": ("languagetool", "harper"), "off": ()}
        return several.get(self._settings.engine, (self._settings.engine,))

    def _engine(self, name: str) -> Engine:
        """Raises EngineError where the engine is not there."""
        if name not in self._ready:
            make: Callable[..., Engine] = load(ENGINES, name)
            self._ready[name] = make(self._settings.parser if name == PARSER else self._settings.server)
        return self._ready[name]

    @cached_property
    def _ready(self) -> dict[str, Engine]:
        return {}


_NONE = (
    "grammar is not checked in '{}': Harper reads English only; LanguageTool ('newslint grammar install') reads more"
)


def _merged(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, of those that overlap only the surest: two engines need not say one thing twice."""
    kept: list[Diagnostic] = []
    for finding in sorted(found, key=lambda finding: (-finding.severity, finding.order)):
        if not any(finding.span.overlaps(other.span) for other in kept):
            kept.append(finding)
            yield finding
