"""The builds of subjects and their verbs, as expressions over the letters of `letters`.

A subject is a noun phrase with what may stand between it and its verb: “of the county”, “announced today”, “to close
the school”, “who came”, “, according to him,”. Each expression ends in a verb of the other number than its noun.
"""

from newslint.expression import expression

# What stands before a noun, what an object may be made of, and the adverbs before a verb.
PRE = "[ANMxYEGBRCKFZJUQ?g_o]"
STILL = "[ANMxYBRCKFZJ?g_]"
ARTICLES = "[taeklqyo]{0,3}"
HEADS = "[NMxYBCKFZUQ?#PXRcod]"
OBJECT = f"(?:{ARTICLES}[$_]?q{{0,4}}%?(?:[ANMxYEGBRCKFZJUQ?g_oq]{{0,5}}{HEADS}|(?<=q)))"
OBJECTS = f"(?:{OBJECT}(?:&{OBJECT}|(?:,{OBJECT}){{1,3}},?&{OBJECT})?)"
ADVERBS = "[rRlec]{0,3}"


def _after_noun(thing: str) -> str:
    """What may stand between a subject and its verb, where things are such as `thing`."""
    phrase = f"(?:[fi]{thing}|z(?=[taeklqyoCPNMGAE$]){thing})"
    aim = f"(?:z[vx]{thing}?|z[RAI](?=[tak]){thing})"
    told = f"(?:[EY](?:{phrase}|[rRc]|J{PRE}?[NU]|{aim})+(?:&E(?:{phrase}|[rRc])+)?)"
    relative = (
        f"(?P<relative>(?:[wh]|T(?![Xx]))[rR]?m?[rR]?[SLDEYVXvxI][rRE]?[EG]?{thing}?{phrase}{{0,3}}[rR]?(?=[rR]?[SLV]))"
    )
    owned = f"(?P<owned>(?:T(?:[tae]{PRE}{{0,3}}[NMxYPXK]|C+)|T?[12])[rR]?[DE]{phrase}{{0,2}}(?=[rR]?[SLV]))"
    return f"(?P<after>(?:{phrase}|{told}|{aim}|B{phrase}|G{thing}?|c){{0,6}}(?:{relative}|{owned})?)"


_ASIDE = '(?:,(?P<aside>u[^;."]{{1,22}}|[wh][^;.",]{{1,22}}|[^;."|,{}]{{1,14}}),(?=[rRle]{{0,2}}[SLVvxX]))?'
ASIDE, ASIDE_OF_ONE = _ASIDE.format(""), _ASIDE.format("&")
VERB_OF_MANY = "(?P<verb>[Lvx])(?P<next>.)"
VERB_OF_ONE = "(?P<verb>[SVX])(?P<next>.)"

_MEANT = f"[taek]{PRE}{{0,5}}(?:[NMxYB]|G(?=f))"
ONE = f"(?P<noun>{_MEANT}|t[AJQ]?#(?=f)|[eo]f[tyl]q?{PRE}{{0,4}}[PX]|[AJ]{{0,2}}M(?=[fizEG])|3|C{{1,4}})"
ONE_OR_GROUP = ONE.replace("[NMxYB]", "[NMxYBK]", 1)
_COUNTED = "(?:[lqd]f[tky]?|a[AJ]?#ft?|l?[tky]?)_{0,2}(?:a?q{1,4})?"
MANY = f"(?P<noun>{_COUNTED}(?![GB]){PRE}{{0,5}}(?:[PF]|(?<!\\?)X)|[ty]Jq?U|y(?=[wi])|yE(?=[iSV]))"

ONE_WITH_MANY = expression(f"{ONE}{_after_noun(OBJECT)}{ASIDE_OF_ONE}{ADVERBS}{VERB_OF_MANY}")
MANY_WITH_ONE = expression(f"{MANY}{_after_noun(OBJECTS)}{ASIDE}{ADVERBS}{VERB_OF_ONE}")

OWN = f"(?:[ta]{PRE}{{0,5}}[NMxYBKC?]q?|l?[tky]?q{{0,3}}(?![GB]){PRE}{{0,4}}[PXF]|_?\\$q{{1,3}}(?:i[MNx])?|C{{1,4}})"
LISTED = f"(?:q?(?![GB]){PRE}{{0,3}}[NMxYBKZPXFC])"
_LIST = f"(?=[^&;.]*[PX]){LISTED}(?:,{LISTED}){{1,4}},?&{LISTED}|{OWN}(?:,{OWN}){{1,4}},?&{OWN}"
JOINED_WITH_ONE = expression(f"(?P<noun>{OWN},?&{OWN}|{_LIST})(?P<after>(?:[fi]{OBJECT}){{0,2}}){ADVERBS}{VERB_OF_ONE}")

NEXT_VERB = expression(
    f'{ONE_OR_GROUP}{_after_noun(OBJECT)}{ADVERBS}[SV][^whTb!;"\\-012mLz,.]{{1,24}}&[rR]?{VERB_OF_MANY}'
)
NEXT_VERB_OF_MANY = expression(
    f'{MANY}{_after_noun(OBJECTS)}{ADVERBS}[LvxDE][^whTb!;"\\-012mSz,.]{{1,24}}&[rR]?{VERB_OF_ONE}'
)


THERE_IS_MANY = expression(
    f"(?:0S\\+?|9\\+?)[rRl]{{0,2}}_{{0,2}}(?P<noun>(?:a?q{{1,4}}(?:f[tky])?|df|k)?{STILL}{{0,4}}[PX])(?P<next>.)"
)
THERE_ARE_ONE = expression(f"0L\\+?r?(?P<noun>a{PRE}{{0,4}}[NMxBK])(?P<next>(?![^.;]{{0,14}}[&|,]).)")

_THINGS = f"[ta]{PRE}{{1,6}}(?:[fi]{OBJECT})?(?:,[ta]?{PRE}{{1,6}}){{0,4}},?&[ta]{PRE}{{1,6}}"
INVERTED = expression(
    f'"?r?(?:E|G(?=.*[CKF]))r?(?:[fi]{OBJECT}|c){{0,3}}(?P<verb>S)'
    f"(?P<noun>{_THINGS}|[tkq]?(?![GB]){PRE}{{0,3}}P)(?P<next>.)"
)
WHO = expression("(?P<who>[whT])[rRc]?(?P<verb>[SLvVxX])(?P<next>.)")
_NOT_MANY = f"(?:(?![PX]){PRE}){{0,3}}"
ONE_BEFORE_WHO = expression(
    f"(?:^|(?P<before>.))(?P<noun>A?[taek]{_NOT_MANY}[NMxYB](?:[fi][tae]?{_NOT_MANY}[NMxYB])*|3|A?a{_NOT_MANY}K)$"
)
_MANY_BEFORE = f"(?:[tkyl]|a?q)*{PRE}{{0,3}}(?:P|(?<![NMxBKC])X|y)"
MANY_BEFORE_WHO = expression(f"(?:^|(?P<before>.))(?P<noun>{_MANY_BEFORE}(?:[fi][tky]?q?{PRE}{{0,2}}[PX])*),?$")

PRONOUN = expression("(?P<before>^|.)(?P<noun>[12])[rRle]{0,2}?(?P<verb>[SLvVxX]|(?<=r)[RA](?=[itak]))(?P<next>.)")

GROUP = expression(
    f"(?P<noun>[tae](?:(?!K){PRE}){{0,4}}K|(?P<body>tC{{2,6}}))"
    f"(?P<after>(?:[fi]{OBJECT}){{0,2}}){ADVERBS}(?P<verb>[SL])(?P<next>.)"
)
