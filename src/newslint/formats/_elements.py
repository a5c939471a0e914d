"""The elements of HTML by what they are for a reader."""

SILENT = frozenset(
    (
        "aside audio button canvas code datalist dialog embed fieldset footer form head iframe input kbd math "
        "menu nav noscript object pre samp script select style svg template textarea title var video"
    ).split()
)
"""Elements whose text is no prose of the article."""

STAND_INS = frozenset({"code", "kbd", "samp", "var", "math"})
"""Silent elements inside a sentence: something stands there."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

SCOPES = {
    "address": "byline",
    "blockquote": "blockquote",
    "caption": "caption",
    "dd": "list",
    "dt": "list",
    "figcaption": "caption",
    "h1": "h1",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subhead"),
    "li": "list",
    "td": "table",
    "th": "table",
}

GROUPS = frozenset({"blockquote", "dl", "ol", "table", "ul"})

INLINE = frozenset(
    (
        "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math meter q "
        "ruby rt rp s samp small source span strike strong sub sup time tt u var wbr"
    ).split()
)


PARAGRAPH = frozenset({"p"})
ITEMS = {
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
}
"""Elements whose end tag may be left out: which open ones each of them ends."""
