"""Measures newslint as its users run it, as whole processes, and prints tables in Markdown.

python -m benchmarks                 # cold start, articles a second with 100, 1,000 and 13,000 rules, peers
python -m benchmarks --articles 50 --runs 1 --rules 100,1000
"""

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.articles import ROOT, write_articles
from benchmarks.make_rules import make_rules
from benchmarks.measure import Cost, cost
from benchmarks.peers import peers
from benchmarks.warm import WORDS, warm

LINT = [sys.executable, "-m", "newslint", "check"]

DRAFT = ROOT / "tests" / "fixtures" / "blinken-china.txt"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count, words = write_articles(folder / "articles", limit=options.articles)
        setting = f"Python {platform.python_version()}, {count} articles of {words // count} words"
        print(f"{setting}, median of {options.runs}\n")
        _print_costs("One draft", _one_draft(folder, options))
        _print_costs(f"{count} articles", _many(folder, options), count)
        _print_warm(warm(folder / "articles"))
        others = peers(folder / "articles", runs=1)
        if others:
            _print_costs(f"Peers, {count} articles, their own rules", others, count)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures newslint.")
    parser.add_argument("--articles", type=int, default=500, help="how many articles (default 500)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command, after one to warm up (default 3)")
    parser.add_argument("--rules", default="100,1000,13000", help="sizes of rule packs (default 100,1000,13000)")
    return parser.parse_args()


def _one_draft(folder: Path, options: argparse.Namespace) -> dict[str, Cost]:
    env = {"NEWSLINT_CACHE": str(folder / "cache"), "NEWSLINT_GRAMMAR": "off"}
    return {
        "first run, no cache": cost([*LINT, "--no-cache", str(DRAFT)], runs=options.runs, env=env),
        "later runs": cost([*LINT, str(DRAFT)], runs=options.runs, env=env),
        "Python alone": cost([sys.executable, "-c", "pass"], runs=options.runs),
    }


def _many(folder: Path, options: argparse.Namespace) -> dict[str, Cost]:
    articles = str(folder / "articles")
    env = {"NEWSLINT_CACHE": str(folder / "cache"), "NEWSLINT_GRAMMAR": "off"}
    found = {"packs core and news": cost([*LINT, "--no-config", articles], runs=options.runs, env=env)}
    for size in map(int, options.rules.split(",")):
        house = folder / f"house-{size}"
        make_rules(house, size)
        config = ["--config", str(house / ".newslint.yaml")]
        found[f"and {size:,} rules"] = cost([*LINT, *config, articles], runs=options.runs, env=env)
        found[f"and {size:,} rules, one process"] = cost(
            [*LINT, *config, "--jobs", "1", articles], runs=options.runs, env=env
        )
    return found


def _print_warm(found: dict[str, float]) -> None:
    print(f"| {WORDS} words in a process that has read some | cpu ms |\n|---|--:|")
    for name, figure in found.items():
        print(f"| {name} | {figure:.1f} |")
    print()


def _print_costs(title: str, found: dict[str, Cost], articles: int = 0) -> None:
    print(f"| {title} | wall s | cpu s | peak MiB |" + (" articles/s |" if articles else ""))
    print("|---|--:|--:|--:|" + ("--:|" if articles else ""))
    for name, figures in found.items():
        row = f"| {name} | {figures.wall:.2f} | {figures.cpu:.2f} | {figures.peak:.0f} |"
        print(row + (f" {articles / figures.wall:.0f} |" if articles else ""))
    print()


if __name__ == "__main__":
    main()
