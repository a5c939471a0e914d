"""`newslint rules audit`: draft rules over published copy, before they may block."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.cli.rules.trial import asked
from newslint.errors import ConfigError
from newslint.index import PackIndex
from newslint.ruleset import Ruleset
from newslint.selftest import specs_at
from newslint.workshop.audit import Hit, Judged, hits, published, read_judged, sample, write_sample


@click.command("audit")
@click.argument("rules")
@click.argument("articles", nargs=-1, metavar="ARTICLES…")
@click.option("--sample", "most", default=20, show_default=True, help="Hits of each rule to be judged.")
@click.option("--seed", default=0, help="Another draw of the sample.")
@click.option("--judge", is_flag=True, help="Judge the sample at the keyboard: y, n, s to skip, q to stop.")
@click.option("--csv", "table", default="", metavar="FILE", help="Write the sample to be judged elsewhere.")
@click.option("--judged", default="", metavar="FILE", help="Read such a table, with yes or no in its last column.")
def command(
    rules: str, articles: tuple[str, ...], most: int, seed: int, *, judge: bool, table: str, judged: str
) -> int:
    """Run RULES (a pack, a rule file, an id) over published ARTICLES: files, folders or .jsonl.

    Says how often each rule speaks in 1,000 articles, shows a sample of its hits in context, and from your verdicts
    its precision with the 95 per cent confidence interval.
    """
    if judged:
        for line in _precision(read_judged(judged)):
            click.echo(line)
        return 0
    if not articles:
        raise click.UsageError("name the published articles: files, folders or .jsonl")
    count, found = _run(rules, articles)
    drawn = sample(found, most, seed)
    for line in _tallies(count, found):
        click.echo(line)
    if table:
        write_sample(table, drawn)
        click.echo(f"wrote {table}: fill in yes or no, then: newslint rules audit {rules} --judged {table}")
    elif judge:
        for line in _precision(_verdicts(drawn)):
            click.echo(line)
    else:
        for hit in drawn:
            click.echo(f"\n{shown(hit)}")
    return 0


def _run(rules: str, articles: Sequence[str]) -> tuple[int, list[Hit]]:
    """How many articles there are, and all that the rules find in them. Raises NewslintError."""
    specs = []
    for path in asked((rules,)):
        found, mistakes = specs_at(path)
        if mistakes:
            raise mistakes[0]
        specs += found
    ruleset = Ruleset((PackIndex.of(Path(rules).name, specs),))
    every = [[*hits(document, ruleset)] for document in published(articles)]
    if not every:
        raise ConfigError("no articles to run the rules over")
    return len(every), [hit for own in every for hit in own]


def _tallies(count: int, found: Sequence[Hit]) -> Iterator[str]:
    yield f"{count} articles, {len(found)} hits"
    places = {(hit.rule, hit.path) for hit in found}
    articles = Counter(rule for rule, _ in places)
    for rule, times in Counter(hit.rule for hit in found).most_common():
        yield f"{rule}  {times} hits in {articles[rule]} articles, {1000 * times / count:.1f} per 1,000 articles"


def shown(hit: Hit) -> str:
    """A hit in its context."""
    context = " ".join(f"{hit.before}[[{hit.match}]]{hit.after}".split())
    return f"{hit.rule}  {hit.path}:{hit.line}\n  {context}\n  {hit.message}"


def _verdicts(drawn: Sequence[Hit]) -> dict[str, Judged]:
    right, of = Counter[str](), Counter[str]()
    for number, hit in enumerate(drawn, start=1):
        click.echo(f"\n{number} of {len(drawn)}: {shown(hit)}")
        verdict = click.prompt("right?", type=click.Choice(["y", "n", "s", "q"]), show_choices=True)
        if verdict == "q":
            break
        of[hit.rule] += verdict in "yn"
        right[hit.rule] += verdict == "y"
    return {rule: Judged(right[rule], of[rule]) for rule in of}


def _precision(judged: dict[str, Judged]) -> Iterator[str]:
    for rule, verdict in sorted(judged.items()):
        if verdict.of:
            low, high = verdict.interval
            share = f"{verdict.right} of {verdict.of} right: precision {verdict.precision:.0%}"
            yield f"{rule}  {share} (95% interval {low:.0%} to {high:.0%})"
        else:
            yield f"{rule}  not judged"
