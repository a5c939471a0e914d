"""Says how often the default packs speak in published copy: findings per 1,000 words by severity and rule.

    python tools/noise.py ARTICLES… [--severity warning] [--rule news.title-again] [--top 20] [--sample 20] [--seed 1]
    python tools/noise.py ARTICLES… --severity suggestion --read 150 [--csv hits.csv]
    python tools/noise.py --judged hits.csv

ARTICLES are files, folders or .jsonl files with an article on each line, as `newslint rules audit` takes them. A
severity may be named more than once. `--sample` shows so many hits of each rule in context, `--read` so many drawn
from all findings together: what a reader judges to say which share a chief sub accepts. `--csv` writes what is drawn
with an empty last column for yes or no, and `--judged` counts such a table. The same seed draws the same hits.
docs/noise.md holds what was found and done.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from typing import NamedTuple

from newslint.desk import Desk
from newslint.diagnostic import Severity
from newslint.document import Document
from newslint.workshop.audit import Hit, hit, published, read_judged, sample, wilson, write_sample


class Noise(NamedTuple):
    """What was found in so many words, with the severity of each finding, worst first."""

    articles: int
    words: int
    found: tuple[tuple[Severity, Hit], ...]

    def of(self, severities: Sequence[str], rule: str) -> "Noise":
        """The same with the findings of some severities or one rule; nothing named holds for any."""
        wanted = severities or [str(severity) for severity in Severity]
        kept = (one for one in self.found if str(one[0]) in wanted and rule in {"", one[1].rule})
        return self._replace(found=tuple(kept))

    @property
    def hits(self) -> list[Hit]:
        return [one for _, one in self.found]

    def rate(self, count: int) -> str:
        return f"{1000 * count / self.words:.2f}"


_DESK: list[Desk] = []


def _begin(config: str) -> None:
    _DESK[:] = [Desk(config=config, find_config=bool(config))]


def _read(document: Document) -> tuple[int, list[tuple[Severity, Hit]]]:
    result = _DESK[0].lint_document(document)
    for error in result.errors:
        raise error
    found = [(one.severity, hit(document, one)) for one in result.diagnostics]
    return len(document.source.split()), found


def measure(places: Sequence[str], config: str = "") -> Noise:
    """What the packs in force without a configuration, or under the one given, find in articles."""
    with Pool(initializer=_begin, initargs=(config,)) as pool:
        read = pool.map(_read, published(places), chunksize=8)
    found = [one for _, own in read for one in own]
    return Noise(len(read), sum(words for words, _ in read), tuple(sorted(found, key=lambda one: -one[0])))


def _table(noise: Noise, top: int) -> Iterator[str]:
    by_severity = Counter(str(severity) for severity, _ in noise.found)
    rates = ", ".join(f"{noise.rate(count)} {label}" for label, count in by_severity.items())
    yield f"{noise.articles} articles, {noise.words:,} words; per 1,000 words: {rates or 'nothing'}"
    by_rule = Counter((str(severity), one.rule) for severity, one in noise.found)
    for (label, rule), count in by_rule.most_common(top or None):
        yield f"{count:5} {noise.rate(count):>6}  {label:10}  {rule}"


def _shown(one: Hit) -> str:
    context = " ".join(f"{one.before}[[{one.match}]]{one.after}".split())
    return f"{one.rule}  {one.path}:{one.line}\n  {context}\n  {one.message}\n"


def _drawn(noise: Noise, asked: argparse.Namespace) -> list[Hit]:
    """The hits to be read: so many of each of the noisiest rules, or so many of all together."""
    if asked.read:
        chance = random.Random(asked.seed)  # noqa: S311  (a sample, no secret)
        return chance.sample(noise.hits, min(asked.read, len(noise.hits)))
    noisiest = [rule for rule, _ in Counter(one.rule for one in noise.hits).most_common(asked.top or None)]
    drawn = sample(noise.hits, asked.sample, asked.seed)
    return sorted((one for one in drawn if one.rule in noisiest), key=lambda one: noisiest.index(one.rule))


def _judged(path: str) -> Iterator[str]:
    verdicts = read_judged(path)
    right, of = sum(one.right for one in verdicts.values()), sum(one.of for one in verdicts.values())
    low, high = wilson(right, of)
    yield f"{right} of {of} accepted; 95% interval {low:.0%} to {high:.0%}"
    for rule, verdict in sorted(verdicts.items()):
        if verdict.right < verdict.of:
            yield f"  {rule}: {verdict.of - verdict.right} of {verdict.of} rejected"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="*")
    parser.add_argument("--config", default="", help="a configuration in place of none")
    parser.add_argument("--severity", action="append", default=[], choices=[str(severity) for severity in Severity])
    parser.add_argument("--rule", default="", help="one rule alone")
    parser.add_argument("--top", type=int, default=0, help="only so many of the noisiest rules")
    parser.add_argument("--sample", type=int, default=0, help="hits of each rule to show")
    parser.add_argument("--read", type=int, default=0, help="hits to draw from all findings together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--csv", default="", help="write what is drawn as a table to be judged")
    parser.add_argument("--judged", default="", help="count the yes and no of such a table")
    asked = parser.parse_args()
    if not asked.articles and not asked.judged:
        parser.error("name the articles: files, folders or .jsonl")
    return asked


def main() -> int:
    asked = _arguments()
    if asked.judged:
        print("\n".join(_judged(asked.judged)))
        return 0
    noise = measure(asked.articles, asked.config).of(asked.severity, asked.rule)
    print("\n".join(_table(noise, asked.top)))
    drawn = _drawn(noise, asked)
    if asked.csv:
        write_sample(asked.csv, drawn)
    elif drawn:
        print("", *map(_shown, drawn), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
