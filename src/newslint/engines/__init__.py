"""Grammar engines: one module each, named here, imported when a run asks for it."""

ENGINES: dict[str, str] = {
    "languagetool": "newslint.engines.languagetool:engine",
    "harper": "newslint.engines.harper:engine",
    "parse": "newslint.engines.parse:engine",
}
"""Each engine's module and the function that makes it ready."""
