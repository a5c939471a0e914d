"""What a configuration says, as values that know where each thing comes from."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.diagnostic import Severity
from newslint.engines.settings import UNSET, Settings
from newslint.ruleset import Setting

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Origin(NamedTuple):
    """Where a value was written; nowhere if it is newslint's own."""

    path: str = ""
    line: int = 0

    def __str__(self) -> str:
        if not self.path:
            return "built in"
        return f"{self.path}:{self.line}" if self.line else self.path


BUILT_IN = Origin()


class Pack(NamedTuple):
    """A folder of rule files that is in force."""

    folder: Path
    origin: Origin = BUILT_IN

    @property
    def name(self) -> str:
        return self.folder.name


class Vocabulary(NamedTuple):
    """Words and names that the house accepts."""

    words: frozenset[str]
    origin: Origin


class Threshold(NamedTuple):
    """The severity from which a finding makes a run fail."""

    severity: Severity = Severity.ERROR
    origin: Origin = BUILT_IN


@dataclass(frozen=True, slots=True)
class Policy:
    """What holds for some drafts, or for all: settings of rules, accepted words, what makes a run fail, grammar."""

    settings: tuple[Setting, ...] = ()
    vocabularies: tuple[Vocabulary, ...] = ()
    threshold: Threshold | None = None
    grammar: Settings = UNSET
    grammar_origins: tuple[Origin, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        return frozenset[str]().union(*(vocabulary.words for vocabulary in self.vocabularies))

    @property
    def fail_on(self) -> Severity:
        return (self.threshold or Threshold()).severity

    def then(self, other: "Policy", rank: int) -> "Policy":
        """This policy with another on top, whose settings outrank it."""
        return Policy(
            (*self.settings, *(setting._replace(rank=rank) for setting in other.settings)),
            (*self.vocabularies, *other.vocabularies),
            other.threshold or self.threshold,
            self.grammar.then(other.grammar),
            (*self.grammar_origins, *other.grammar_origins),
        )


NO_POLICY = Policy()


@dataclass(frozen=True)
class Override:
    """A policy for the drafts that one of the patterns names, written as in a .gitignore beside the configuration."""

    files: tuple[str, ...]
    policy: Policy
    origin: Origin = BUILT_IN

    def takes(self, relative: str) -> bool:
        return self._patterns.match_file(relative)

    @cached_property
    def _patterns(self) -> "GitIgnoreSpec":
        from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few configurations have overrides)

        return GitIgnoreSpec.from_lines(self.files)


@dataclass(frozen=True)
class Config:
    """One configuration: the packs in force, and what is changed in them for all drafts or for some.

    `path` is its file, empty where there is none.
    """

    path: str = ""
    packs: tuple[Pack, ...] = ()
    policy: Policy = NO_POLICY
    overrides: tuple[Override, ...] = ()

    def overriding(self, draft: str) -> Iterator[int]:
        """The numbers of the overrides that hold for a draft, in order."""
        if not self.overrides:
            return
        folder = os.path.dirname(os.path.abspath(self.path))
        relative = os.path.relpath(os.path.abspath(draft), folder).replace(os.sep, "/")
        yield from (number for number, override in enumerate(self.overrides) if override.takes(relative))

    def policy_of(self, overriding: tuple[int, ...]) -> Policy:
        """What holds where these overrides hold: a later one outranks an earlier one, any of them the rest."""
        policy = self.policy
        for rank, number in enumerate(overriding, start=1):
            policy = policy.then(self.overrides[number].policy, rank)
        return policy
