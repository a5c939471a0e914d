"""The library's front door: a desk reads drafts under the configuration that is for each."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.cache import Cache, default_cache
from newslint.config import Config, Policy, built_in, config_in, english, pack_names, read_config, shipped
from newslint.diagnostic import Diagnostic, Severity
from newslint.document import LARGEST, Document, check_size, decode
from newslint.engines.names import engine_rules
from newslint.engines.settings import Settings, engine_by_default, language_of
from newslint.errors import ConfigError, DraftError, NewslintError, RuleError
from newslint.formats import format_of, read
from newslint.index import PackIndex
from newslint.linter import LintResult
from newslint.linter import lint as lint_under
from newslint.programs import keep_in
from newslint.registry import did_you_mean
from newslint.rule import names
from newslint.ruleset import EVERYTHING, Choice, Ruleset

if TYPE_CHECKING:
    from newslint.engines.grammar import Grammar
    from newslint.fixer import Mended


class Checked(NamedTuple):
    """What came of one draft: its result, if it could be read, whether it fails, and all that went wrong."""

    path: str
    result: LintResult | None = None
    failed: bool = False
    errors: tuple[NewslintError, ...] = ()


class House(NamedTuple):
    """What is in force for a draft: the rules, the policy, and the configuration that both come from."""

    rules: Ruleset
    policy: Policy
    config: Config


@dataclass(frozen=True)
class Desk:
    """Lints drafts, each under its own configuration; configurations and packs are read once.

    `config` is a configuration file for all drafts; without it the nearest one upward from each draft holds, or
    none at all where `find_config` is off. Findings below `least` are left out. `grammar` is an engine in place of the
    one that configurations name: auto, languagetool, harper, both or off.
    """

    config: str = ""
    find_config: bool = True
    choice: Choice = EVERYTHING
    least: Severity = Severity.SUGGESTION
    fail_on: Severity | None = None
    cache: Cache = field(default_factory=default_cache)
    grammar: str = ""

    def lint(self, path: str | Path) -> LintResult:
        """Read a file and say what the rules in force for it find. Raises NewslintError."""
        return self.lint_text(read_draft(str(path)), str(path))

    def lint_text(self, text: str, path: str = "", format: str = "") -> LintResult:  # noqa: A002
        """What the rules in force for a draft of this name find in a text. Raises NewslintError.

        The format is told by the name unless it is given: plain, markdown, html.
        """
        keep_in(self.cache.folder)
        return self.lint_document(read(text, path, format or format_of(path)))

    def lint_document(self, document: Document, *, every: bool = False) -> LintResult:
        """What the rules in force for a document's path find in it. Raises NewslintError.

        Rules that name a habit at its first places name `every` one where that is asked for.
        """
        house = self.house(document.path, language_of(document))
        if own := english(house.config.packs):
            document = replace(document, english=own)
        words, grammar = house.policy.words, self._grammar(house.policy)
        result = lint_under(document, house.rules, vocabulary=words, grammar=grammar, every=every)
        kept = tuple(diagnostic for diagnostic in result.diagnostics if diagnostic.severity >= self.least)
        return replace(result, diagnostics=kept, errors=(*result.errors, *self.mistakes(house.config)))

    def check(self, path: str, text: str | None = None) -> Checked:
        """The same for a run over many drafts, in which nothing that goes wrong with one hides the others.

        What is kept of the document is what reports need: its source.
        """
        try:
            result = self.lint(path) if text is None else self.lint_text(text, path)
            fail_on = self.fail_on or self.house(path).policy.fail_on
        except NewslintError as error:
            return Checked(path, errors=(error,))
        failed = any(diagnostic.severity >= fail_on for diagnostic in result.diagnostics)
        source = Document(path, result.document.source, (), format=result.document.format)
        return Checked(path, replace(result, document=source, errors=()), failed, result.errors)

    def mend(self, text: str, path: str, *, unsafe: bool = False) -> "tuple[Mended, tuple[NewslintError, ...]]":
        """A draft with the fixes applied that its rules offer, and what went wrong on the way. Raises NewslintError.

        A habit is mended at every place, also where the report names the first ones only.
        """
        from newslint.fixer import mend  # noqa: PLC0415  (a run that mends nothing needs none of it)

        errors: dict[str, NewslintError] = {}

        def found(text: str) -> tuple[Diagnostic, ...]:
            result = self.lint_document(read(text, path, format_of(path)), every=True)
            errors.update({str(error): error for error in result.errors})
            return result.diagnostics

        return mend(text, found, unsafe=unsafe), tuple(errors.values())

    def verify(self, paths: Iterable[str]) -> None:
        """Raises ConfigError if the run selects or ignores what is no rule in force for any of the drafts."""
        asked = (*self.choice.select, *self.choice.ignore)
        if not asked:
            return
        rules = {house.rules for path in paths if (house := self._house_or_none(path))}
        known = frozenset(engine_rules()).union(*(ruleset.known for ruleset in rules))
        for target in asked:
            if rules and not any(ruleset.targets(target) for ruleset in rules):
                raise ConfigError(f"no rule or pack '{target}' is in force here{_hint(target, known)}")

    def _house_or_none(self, path: str) -> House | None:
        """What is in force for a draft, None where that cannot be told: the check of the draft will say why."""
        try:
            return self.house(path)
        except NewslintError:
            return None

    def house(self, path: str, language: str = "") -> House:
        """What is in force for a draft of this path. Raises NewslintError for a configuration or pack without use.

        `language` is what the draft says of itself: it holds where the configuration says nothing, and of English
        where no pack is of a house that has its own.
        """
        config = self.config_for(path)
        key = config.path, tuple(config.overriding(path)), language
        if key not in self._houses:
            policy = config.policy_of(key[1])
            policy = replace(policy, grammar=_written_in(language, config).then(policy.grammar))
            silent = frozenset(pack_names()) if not policy.grammar.english else frozenset()
            rules = Ruleset(tuple(self._packs(config)), policy.settings, self.choice, silent)
            self._houses[key] = House(rules, policy, config)
        return self._houses[key]

    def config_for(self, path: str) -> Config:
        """The configuration for a draft of this path. Raises ConfigError."""
        if self.config:
            return self._given
        if not self.find_config:
            return built_in()
        return self._nearest(os.path.dirname(os.path.abspath(path)))

    def mistakes(self, config: Config) -> tuple[RuleError, ...]:
        """What is wrong in the rule files of a configuration's packs."""
        return tuple(mistake for pack in config.packs for mistake in self._pack(pack.folder)[1])

    def _packs(self, config: Config) -> Iterator[PackIndex]:
        for pack in config.packs:
            yield self._pack(pack.folder)[0]

    def _pack(self, folder: Path) -> tuple[PackIndex, tuple[RuleError, ...]]:
        if folder not in self._loaded:
            self._loaded[folder] = self.cache.pack(folder, proven=folder.parent == shipped())
        return self._loaded[folder]

    def _nearest(self, folder: str) -> Config:
        if folder not in self._configs:
            above = os.path.dirname(folder)
            own = config_in(_as_seen(folder))
            self._configs[folder] = own or (self._nearest(above) if above != folder else built_in())
        return self._configs[folder]

    def grammar_settings(self, path: str) -> Settings:
        """What is asked of grammar engines for a draft of this path. Raises NewslintError."""
        return self._settings(self.house(path).policy)

    def _settings(self, policy: Policy) -> Settings:
        parser = "off" if self.grammar == "off" else policy.grammar.parser
        engine = self.grammar or policy.grammar.engine or engine_by_default()
        return policy.grammar._replace(engine=engine, parser=parser)

    def _grammar(self, policy: Policy) -> "Grammar | None":
        settings = self._settings(policy)
        if settings.engine == "off" and not settings.parses:
            return None
        from newslint.engines.grammar import Grammar  # noqa: PLC0415  (a run without grammar needs none of it)
        from newslint.engines.store import Store  # noqa: PLC0415

        if settings not in self._grammars:
            self._grammars[settings] = Grammar(settings, Store(self.cache.folder))
        return self._grammars[settings]

    @cached_property
    def _grammars(self) -> "dict[Settings, Grammar]":
        return {}

    @cached_property
    def _given(self) -> Config:
        config = read_config(self.config)
        if config is None:
            raise ConfigError("no [tool.newslint] in it", path=self.config)
        return config

    @cached_property
    def _configs(self) -> dict[str, Config]:
        return {}

    @cached_property
    def _houses(self) -> dict[Any, House]:
        return {}

    @cached_property
    def _loaded(self) -> dict[Path, tuple[PackIndex, tuple[RuleError, ...]]]:
        return {}

    def __getstate__(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}


def lint(path: str | Path) -> LintResult:
    """What newslint finds in a file under the configuration that is for it. Raises NewslintError."""
    return Desk().lint(path)


def lint_text(text: str, path: str = "", format: str = "") -> LintResult:  # noqa: A002
    """What newslint finds in a text as it would stand in a file of this name. Raises NewslintError."""
    return Desk().lint_text(text, path, format)


def read_draft(path: str) -> str:
    """The text of a file, decoded and otherwise untouched. Raises DraftError."""
    try:
        with open(path, "rb") as file:
            check_size(os.fstat(file.fileno()).st_size, path)
            return decode(file.read(LARGEST + 1), path)
    except OSError as error:
        raise DraftError(f"cannot be read: {error.strerror or error}", path=path) from None


def _written_in(said: str, config: Config) -> Settings:
    """The language of a draft that says this of itself: which English it is in, a house of its own decides."""
    own = Settings(language=said)
    return own.then(Settings(language=english(config.packs))) if own.english else own


def _hint(target: str, known: frozenset[str]) -> str:
    pack = target.partition(".")[0]
    if pack in pack_names() and not any(names(pack, rule) for rule in known):
        return f"; 'extends: [{pack}]' in the configuration puts the pack in force"
    return did_you_mean(target, known)


def _as_seen(folder: str) -> str:
    """A folder as it reads best in messages: from where the user stands, if it lies below."""
    here = os.getcwd()
    return "" if folder == here else folder.removeprefix(here.rstrip(os.sep) + os.sep)
