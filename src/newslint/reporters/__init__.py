"""Output formats: the results of a run in, lines out; each is imported when it is used."""

REPORTERS: dict[str, str] = {
    "text": "newslint.reporters.text:report",
    "json": "newslint.reporters.json:report",
    "github": "newslint.reporters.github:report",
}
