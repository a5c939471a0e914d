"""Nouns and verbs of which checks must know what they stand for."""

LIVING = frozenset(
    "bear raise educate ask speak talk address elect appoint marry walk drive hope want try arrive return travel "
    "visit attend watch wait question interview arrest invite nominate graduate lose study teach retire resign ride "
    "swim search listen sit campaign vote sleep sail hike eat testify reply respond".split()
)
"""What only persons do or suffer, where it opens a sentence as a participle."""

THINGS = frozenset(
    "answer article ballot bill book bridge budget building career case comment concern decision document education "
    "effort evidence film fire future goal home house idea interest issue job journey law letter life lyric "
    "memoir message money movie music name novel opinion performance picture plan poem policy position post "
    "problem project promise proposal question reason record remark report reputation response result road role room "
    "rule sentence show song speech statement stay story street success talent term thought time tree trip video view "
    "voice word work writing childhood body death face eye hand mind heart".split()
)
"""What is no person and acts in no person's stead."""

GROUPS = frozenset(
    "number majority minority couple range host variety group team police staff crowd percent percentage third "
    "half quarter rest series lot plenty bunch family band crew pair handful set array string total remainder "
    "dozen hundred thousand million billion generation youth public proportion part portion share fraction cast "
    "jury committee council government board panel faculty crop class slew litany flurry spate wave mix "
    "combination collection bundle myriad raft swath all none any some most more data media kind sort type "
    "species audience party trio duo quartet delegation club side army population mass bulk section segment "
    "amount contingent cluster succession stream throng squad troupe herd flock fleet selection coalition "
    "alliance network union league association commission press enemy opposition leadership management clergy "
    "military cavalry infantry nobility elite electorate ensemble choir orchestra personnel livestock cattle "
    "poultry offspring aircraft spacecraft craft fish buffalo bison deer sheep salmon trout cod tuna elk moose "
    "shrimp squid swine vermin".split()
)
"""What takes its verb in the singular or in the plural, as it is meant."""

MEASURES = frozenset(
    "percent % year month day week hour minute dollar pound euro mile kilometer kilometre meter metre foot ton tonne "
    "news politics economics mathematics physics athletics headquarters series species means diabetes measles works "
    "statistics acoustics ethics gymnastics genetics electronics logistics tactics lots".split()
)
"""What ends in `s` and may take its verb in the singular."""

BODIES = frozenset(
    "company government court agency ministry university bank department airline corporation firm manufacturer "
    "supermarket retailer bureau commission parliament senate institute museum hospital newspaper charity regulator "
    "carrier automaker brewery publisher studio authority council committee association administration".split()
)
"""What is one, however many work in it."""

PERSONS = frozenset(
    "who whoever someone anyone everyone nobody anybody everybody somebody person people police staff he she each both "
    "all many most some others family team couple public crew victim suspect customer employee citizen".split()
)
"""Whom a plural pronoun may mean though the word is no plural."""
