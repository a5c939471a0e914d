"""Rules tried on their own examples: each alone, as a run would use it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.diagnostic import Diagnostic
from newslint.errors import NewslintError, RuleError
from newslint.fixer import mend
from newslint.formats import read
from newslint.index import PackIndex
from newslint.linter import lint
from newslint.loader import Spec, build, read_pack, read_rule
from newslint.rule import Example
from newslint.ruleset import Ruleset

_NAMES = {"plain": "example.txt", "markdown": "example.md", "html": "example.html"}


@dataclass(frozen=True, slots=True)
class Trial:
    """One example of a rule and how the rule fails it; `fault` is empty if it does not."""

    rule: str
    example: Example
    fault: str = ""


def specs_at(path: Path) -> tuple[list[Spec], list[RuleError]]:
    """The rules of a pack's folder, or of one rule file, and the mistakes in them. Raises RuleError."""
    return read_pack(path) if path.is_dir() else ([read_rule(path)], [])


def trials(spec: Spec) -> Iterator[Trial]:
    """Every example of a rule tried: valid copy leaves it silent, invalid copy makes it speak, its fixes mend."""
    rules = Ruleset((PackIndex.of(spec.id.partition(".")[0], [spec]),))
    examples = build(spec).examples
    for judge, cases in ((_valid, examples.valid), (_invalid, examples.invalid)):
        for example in cases:
            try:
                fault = judge(rules, example)
            except NewslintError as error:
                fault = error.message
            yield Trial(spec.id, example, fault)


def _valid(rules: Ruleset, example: Example) -> str:
    found = _findings(rules, example, example.text)
    return f"speaks of valid copy: {_said(found, example.text)}" if found else ""


def _invalid(rules: Ruleset, example: Example) -> str:
    found = _findings(rules, example, example.text)
    words = tuple(diagnostic.span.of(example.text) for diagnostic in found)
    if not found:
        return "says nothing of invalid copy"
    if example.finds and words != example.finds:
        return f"finds {_listed(words)}, not {_listed(example.finds)}"
    return _mended(rules, example) if example.fixed is not None else ""


def _mended(rules: Ruleset, example: Example) -> str:
    mended = mend(example.text, lambda text: _findings(rules, example, text), unsafe=True)
    if mended.quarrelling:
        return "its fixes never come to rest"
    return "" if mended.source == example.fixed else f"its fixes make {mended.source!r}, not {example.fixed!r}"


def _findings(rules: Ruleset, example: Example, text: str) -> tuple[Diagnostic, ...]:
    """What the rule says of a text, in the order of the text. Raises NewslintError for a rule that gives up."""
    result = lint(read(text, _NAMES.get(example.format, "example"), example.format), rules)
    for error in result.errors:
        raise error
    return result.diagnostics


def _said(found: tuple[Diagnostic, ...], text: str) -> str:
    return "; ".join(f"'{diagnostic.span.of(text)}' ({diagnostic.message})" for diagnostic in found)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)
