"""`newslint rules schema`: the JSON Schema of rule files."""

import json

import click

from newslint.workshop.schema import rule_schema


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of rule files, for editors that complete and check YAML."""
    click.echo(json.dumps(rule_schema(), ensure_ascii=False, indent=1))
    return 0
