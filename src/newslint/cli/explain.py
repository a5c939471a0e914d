"""`newslint explain`: what a rule wants and why, with examples."""

from collections.abc import Iterator
from textwrap import fill, indent

import click

from newslint.cli.rulebook import Rulebook, read, rulebook, summary
from newslint.directives import OWN
from newslint.engines import ENGINES
from newslint.engines.classes import TABLE, entries, entry_of
from newslint.engines.names import engine_of, engine_rules, is_engine_rule
from newslint.errors import ConfigError
from newslint.loader import Spec, build
from newslint.registry import did_you_mean
from newslint.rule import Example

_WIDTH = 100


@click.command("explain")
@click.argument("rule", metavar="RULE|WORD")
def command(rule: str) -> int:
    """Say what a rule wants and why, with examples. A pack or prefix lists its rules.

    Any other word or phrase: which rules speak of it, and what they would have instead.
    """
    if rule in OWN:
        click.echo(f"{rule}  newslint's own\n\n{OWN[rule]}")
        return 0
    book = rulebook()
    if engine_of(rule) in ENGINES:
        return _of_engine(rule, book)
    if not book.names(rule):
        return _speaking_of(rule, book)
    files = book.matching(rule)
    if rule in book.files:
        files = [book.files[rule]]
    specs = [read(path) for path in files]
    click.echo("\n".join(_explained(specs[0], book) if len(specs) == 1 else map(_line, specs)))
    return 0


def _of_engine(target: str, book: Rulebook) -> int:
    """Say how sure a grammar engine's rule is taken to be. Raises ConfigError for one that the engine does not have."""
    if not is_engine_rule(target):
        raise ConfigError(f"no rule '{target}'{did_you_mean(target, engine_rules())}")
    engine, _, rule = target.partition(".")
    if rule:
        click.echo("\n".join(_engine_rule(engine, rule, book)))
        return 0
    for entry in entries(engine):
        name = f"{engine}.{entry.row}" if entry.own else f"{entry.row or 'the rest'} (category)"
        click.echo(f"{name}  {entry.level}  {entry.note}".rstrip())
    return 0


def _engine_rule(engine: str, rule: str, book: Rulebook) -> Iterator[str]:
    entry, house = entry_of(engine, rule), book.house.rules.level(f"{engine}.{rule}")
    yield f"{engine}.{rule}  {house or (entry.level if entry else 'as its category')}"
    yield ""
    if house:
        yield f"'{house}' is the configuration's; without it:"
    if entry:
        yield f"{entry.level}, by the row '{entry.row}' of newslint's table of classes, about {entry.kind}."
        if entry.note:
            yield f"Why: {entry.note}"
    else:
        yield "No row of newslint's table of classes names it: its category decides."
        rows = (row for row in entries(engine) if not row.own)
        yield from (f"  {row.row or 'any other'}: {row.level}" for row in rows)
    yield f"\nTable: {TABLE}"
    yield f"A house has the last word: 'rules: {{{engine}.{rule}: off}}', or suggestion, warning, error."


def _speaking_of(word: str, book: Rulebook) -> int:
    """Say which rules speak of a word. Raises ConfigError where none does."""
    from newslint.workshop.wordsearch import speaking_of  # noqa: PLC0415  (builds every rule there is)

    found = list(speaking_of(word, map(read, book.files.values())))
    if not found:
        book.matching(word)
    levels = book.in_force()
    for spoken in found:
        click.echo(f"{spoken.rule.id}  {levels.get(spoken.rule.id, 'off')}  {spoken.text}")
    return 0


def _line(spec: Spec) -> str:
    return f"{spec.id}  {spec.options['message']}"


def _explained(spec: Spec, book: Rulebook) -> Iterator[str]:
    said, rule = summary(spec), build(spec)
    yield f"{spec.id}  {book.in_force().get(spec.id, 'off')}"
    yield ""
    yield said["message"]
    if said["description"]:
        yield "\n" + fill(said["description"], _WIDTH)
    yield ""
    yield from (f"{name}: {said[key]}" for key, name in _FACTS.items() if said[key])
    yield f"File: {book.files[spec.id]}"
    yield "\nWrong:"
    for example in rule.examples.invalid:
        yield from _wrong(example)
    yield "\nRight:"
    yield from (_shown(example.text, "+") for example in rule.examples.valid)


_FACTS = {"source": "Source", "link": "Link", "kind": "Kind", "fix": "Fix"}


def _wrong(example: Example) -> Iterator[str]:
    yield _shown(example.text, "-")
    if example.fixed is not None:
        yield _shown(example.fixed, ">")


def _shown(text: str, mark: str) -> str:
    return f"  {mark} " + indent(text.rstrip(), "    ").lstrip(" ")
