"""The rules in force for a draft: packs, what a configuration changes in them, and what a run selects."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.diagnostic import Diagnostic, Severity
from newslint.directives import OWN
from newslint.document import Document
from newslint.engines import ENGINES
from newslint.engines.names import engine_of, engine_rules, is_engine_rule
from newslint.errors import ConfigError, NewslintError, RuleError, Where
from newslint.index import PackIndex
from newslint.kinds.pattern_rule import PatternRule
from newslint.loader import Spec, option_types
from newslint.pattern import TIME_LIMIT
from newslint.registry import did_you_mean
from newslint.rule import Rule, names

if TYPE_CHECKING:
    import yaml


class Setting(NamedTuple):
    """What a configuration says of the rules that `target` names: an id, a pack, or the beginning of an id.

    `level` is `off`, a severity or empty; `options` are still nodes, as their types are the rule's to say. Of two
    settings for a rule the one of the higher `rank` holds, then the one with the more particular target.
    """

    target: str
    level: str = ""
    options: Mapping[str, tuple["yaml.Node", "yaml.Node"]] = {}
    where: Where = Where("", ConfigError)
    line: int = 0
    rank: int = 0


class Choice(NamedTuple):
    """The rules a run asks for: all of `select` (everything, if empty) without those of `ignore`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, rule: str) -> bool:
        return (not self.select or any(names(target, rule) for target in self.select)) and not any(
            names(target, rule) for target in self.ignore
        )


EVERYTHING = Choice()


@dataclass(frozen=True, eq=False)
class Ruleset:
    """The rules in force for one draft or for many that share a configuration.

    `silent` packs are known but do not speak: those of another language than the drafts'. Raises ConfigError, when it
    is first used, for a setting that names no rule or an option that the rule does not have.
    """

    packs: tuple[PackIndex, ...]
    settings: tuple[Setting, ...] = ()
    choice: Choice = EVERYTHING
    silent: frozenset[str] = frozenset()

    def check(self, document: Document, errors: list[NewslintError], *, every: bool = False) -> Iterator[Diagnostic]:
        """The findings in a document, in any order; a rule that fails is added to `errors` and the rest go on.

        Of a habit only the first places are named, unless `every` place is asked for.
        """
        for pack in self._indexes:
            for rule, found in self._speakers(pack, document, errors):
                level = self.level(rule.id)
                severity = Severity[level.upper()] if level else rule.severity
                for diagnostic in found if every else _first(found, rule.most):
                    yield diagnostic if diagnostic.severity is severity else replace(diagnostic, severity=severity)

    def targets(self, target: str) -> bool:
        """Whether a target names any rule of the packs, or may name one of an engine."""
        return is_engine_rule(target) or any(names(target, rule) for rule in self.known)

    def judges(self, target: str) -> bool:
        """Whether the run was asked for every rule that a target names; of engines, not every machine has each."""
        named = (rule for rule in self.known if names(target, rule))
        return engine_of(target) not in ENGINES and all(map(self.choice.takes, named))

    def asks(self, engine: str) -> bool:
        """Whether the run may want to hear of a rule of an engine."""
        chosen = not self.choice.select or any(engine_of(target) == engine for target in self.choice.select)
        return chosen and engine not in self.choice.ignore

    def graded(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """A finding as severe as the settings have it; None where they or the run's choice leave its rule out."""
        level = self.level(diagnostic.rule)
        if level == "off" or not self.choice.takes(diagnostic.rule):
            return None
        return replace(diagnostic, severity=Severity[level.upper()]) if level else diagnostic

    @cached_property
    def known(self) -> frozenset[str]:
        """The id of every rule in the packs, in force or not, and of newslint's own."""
        return frozenset(OWN).union(*(pack.ids for pack in self.packs))

    def rules(self) -> Iterator[Rule]:
        """Every rule in force, with its severity and options as they hold."""
        for pack in self._indexes:
            for number, rule in enumerate(pack.ids):
                if self._runs(pack, rule):
                    level, built = self.level(rule), pack.rule(number)
                    yield replace(built, severity=Severity[level.upper()]) if level else built

    def _speakers(
        self, pack: PackIndex, document: Document, errors: list[NewslintError]
    ) -> Iterator[tuple[Rule, Sequence[Diagnostic]]]:
        """The rules of a pack that have found something, and what."""
        for number, places in pack.candidates(document).items():
            rule = pack.rule(number) if self._runs(pack, pack.ids[number]) else None
            if rule and (found := _tried(rule, document, errors, partial(_judged, pack, number, places))):
                yield rule, found
        for rule in self._others(pack):
            if found := _tried(rule, document, errors, rule.check):
                yield rule, found

    def _others(self, pack: PackIndex) -> tuple[Rule, ...]:
        """The rules of a pack that begin with no search, as far as they are in force."""
        if pack.name not in self._without_search:
            numbers = (number for number in pack.others if self._runs(pack, pack.ids[number]))
            self._without_search[pack.name] = tuple(map(pack.rule, numbers))
        return self._without_search[pack.name]

    def _runs(self, pack: PackIndex, rule: str) -> bool:
        known = self._running
        key = pack.name, rule
        if key not in known:
            changed = rule in self._changed_ids and pack is not self._changed
            heard = pack.name not in self.silent and not changed
            known[key] = heard and self.level(rule) != "off" and self.choice.takes(rule)
        return known[key]

    def level(self, rule: str) -> str:
        """What the settings make of a rule: `off`, a severity, or nothing."""
        if rule not in self._levels:
            levels = [setting.level for setting in self._ordered if setting.level and names(setting.target, rule)]
            self._levels[rule] = levels[-1] if levels else ""
        return self._levels[rule]

    def is_tagged(self, rule: str, tag: str) -> bool:
        """Whether a rule of the packs has a tag."""
        return any(rule in pack.numbers and tag in pack.tags(rule) for pack in self.packs)

    def instead_of(self, rule: str) -> tuple[str, ...]:
        """The rules that are silent of the words of which a rule speaks; none for an engine's."""
        if rule not in self._outspoken:
            said = (pack.instead_of(rule) for pack in self.packs if rule in pack.numbers)
            self._outspoken[rule] = next(said, ())
        return self._outspoken[rule]

    @cached_property
    def _outspoken(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _indexes(self) -> tuple[PackIndex, ...]:
        self._check_targets()
        return (*self.packs, self._changed) if self._changed_ids else self.packs

    @cached_property
    def _ordered(self) -> list[Setting]:
        return sorted(self.settings, key=lambda setting: (setting.rank, len(setting.target)))

    @cached_property
    def _running(self) -> dict[tuple[str, str], bool]:
        return {}

    @cached_property
    def _without_search(self) -> dict[str, tuple[Rule, ...]]:
        return {}

    @cached_property
    def _levels(self) -> dict[str, str]:
        return {}

    @cached_property
    def _changed_ids(self) -> frozenset[str]:
        return frozenset(self._changed.ids) if any(setting.options for setting in self.settings) else frozenset()

    @cached_property
    def _changed(self) -> PackIndex:
        """The rules whose options a setting changes, as a pack of their own that stands in for theirs."""
        heard = [pack for pack in self.packs if pack.name not in self.silent]
        return PackIndex.of("", [*_changed_specs(heard, self._ordered)])

    def _check_targets(self) -> None:
        for setting in self.settings:
            if not self.targets(setting.target):
                known = self.known.union((pack.name for pack in self.packs), engine_rules())
                raise ConfigError(
                    f"no rule or pack '{setting.target}'{did_you_mean(setting.target, known)}",
                    path=setting.where.path,
                    line=setting.line,
                )


def _first(found: Sequence[Diagnostic], most: int) -> Sequence[Diagnostic]:
    """The findings that a rule names in a draft: the first ones, where it is a habit that it speaks of."""
    return sorted(found, key=attrgetter("order"))[:most] if most else found


def _reads(rule: Rule, document: Document) -> bool:
    return not rule.formats or document.format in rule.formats


_Check = Callable[[Document], Iterable[Diagnostic]]


def _judged(
    pack: PackIndex, number: int, places: Iterable[tuple[int, int]], document: Document
) -> Iterable[Diagnostic]:
    """What a rule makes of the places that the index has for it."""
    rule, matches = pack.rule(number), pack.matches(document, number, places)
    return rule.judge(document, matches) if matches and isinstance(rule, PatternRule) else ()


def _tried(rule: Rule, document: Document, errors: list[NewslintError], check: _Check) -> Sequence[Diagnostic]:
    if not _reads(rule, document):
        return ()
    try:
        return list(check(document))
    except Exception as error:  # noqa: BLE001  (one rule's fault hides no other's findings)
        errors.append(_given_up(rule, document, error))
        return ()


def _given_up(rule: Rule, document: Document, error: Exception) -> RuleError:
    if isinstance(error, TimeoutError):
        return _too_slow(rule, document)
    return RuleError(
        f"rule {rule.id} failed on this text ({type(error).__name__}: {error}); "
        "this is a fault of newslint, not of the draft; please report it",
        path=document.path,
    )


def _too_slow(rule: Rule, document: Document) -> RuleError:
    return RuleError(
        f"rule {rule.id} was given up: a pattern took longer than {TIME_LIMIT:g} s on this text; "
        "make the pattern simpler (nested repetition is the usual reason)",
        path=document.path,
    )


def _changed_specs(packs: Iterable[PackIndex], settings: Sequence[Setting]) -> Iterator[Spec]:
    changing = [setting for setting in settings if setting.options]
    for pack in packs if changing else ():
        for number, rule in enumerate(pack.ids):
            changes = [setting for setting in changing if names(setting.target, rule)]
            if changes:
                yield _changed(pack.spec(number), changes)


def _changed(spec: Spec, changes: Iterable[Setting]) -> Spec:
    from newslint.optionsfile import read  # noqa: PLC0415  (few configurations change options)

    types = option_types(spec.kind)
    options: dict[str, Any] = dict(spec.options)
    for setting in changes:
        for key, (place, node) in setting.options.items():
            if key not in types:
                raise setting.where.fail(place, f"{spec.id} has no option '{key}'{did_you_mean(key, types)}")
            options[key] = read(types[key], node, setting.where)
    return Spec(spec.id, spec.kind, options)
