"""Plug-in modules by their registered names, imported when they are used."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean 'swap'?)`, or nothing where no known word is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f" (did you mean '{near[0]}'?)" if near else ""


def load(registry: Mapping[str, str], name: str) -> Any:
    """What a registry names: `package.module:attribute`. Raises KeyError for a name that is not registered."""
    module, _, attribute = registry[name].partition(":")
    return getattr(import_module(module), attribute)
