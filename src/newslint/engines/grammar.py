"""Grammar for one configuration: which engines check a draft, what they say of it, and what went wrong with them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.engines import ENGINES
from newslint.engines.judgement import Checked, Level, judged
from newslint.engines.remark import Engine, Remarks
from newslint.engines.settings import Findings, Settings
from newslint.engines.store import Store
from newslint.errors import EngineError, NewslintError
from newslint.registry import load

READ = frozenset({"headline", "deck", "paragraph", "subhead", "list", "blockquote", "caption"})
"""The scopes whose text engines read."""


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
        try:
            engines = [engine for engine in self._engines if asked(engine.name)]
        except EngineError as error:
            return Findings(errors=(error,))
        for engine in engines:
            try:
                said = self._said(engine, blocks)
                found += (finding for checked in said for finding in judged(document, checked, level))
            except EngineError as error:
                errors.append(error)
        return Findings(tuple(_merged(found)), tuple(errors), self._notes if engines else ())

    def _said(self, engine: Engine, blocks: Sequence[Block]) -> list[Checked]:
        """What an engine says of each block: what it said before, and the rest in one batch. Raises EngineError."""
        texts = list(dict.fromkeys(block.text for block in blocks))
        signature = engine.signature(self.language)
        known: dict[str, Remarks] = self._store.known(signature, texts)
        unknown = [text for text in texts if text not in known]
        if unknown:
            new = dict(zip(unknown, engine.check(unknown, self.language), strict=True))
            self._store.keep(signature, new)
            known.update(new)
        return [Checked(engine.name, self.language, block, known[block.text]) for block in blocks]

    @cached_property
    def _engines(self) -> tuple[Engine, ...]:
        """The engines in force. Raises EngineError for one that was asked for by name and is not there."""
        wanted = self._settings.engine
        names = _NAMES.get(wanted, (wanted,))
        engines = [engine for name in names if (engine := self._ready(name, needed=wanted != "auto"))]
        return tuple(engine for engine in engines if engine.speaks(self.language))

    def _ready(self, name: str, *, needed: bool) -> Engine | None:
        try:
            engine: Engine = load(ENGINES, name)()
        except EngineError:
            if needed:
                raise
            return None
        return engine

    @property
    def _notes(self) -> tuple[str, ...]:
        if self._settings.engine != "auto":
            return ()
        return (f"grammar by {' and '.join(engine.title for engine in self._engines) or 'no engine'}",)


_NAMES = {"auto": ("harper",), "both": ("harper",)}


def _merged(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, of those that overlap only the surest: two engines need not say one thing twice."""
    kept: list[Diagnostic] = []
    for finding in sorted(found, key=lambda finding: (-finding.severity, finding.order)):
        if not any(finding.span.overlaps(other.span) for other in kept):
            kept.append(finding)
            yield finding
