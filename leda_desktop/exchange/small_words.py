"""Small words of Swedish and English: where a sentence must go on, and which words carry no meaning of their own."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


NEVER_LAST = _words(
    "och eller men samt att som en ett vårt våra min mitt mina sin sitt sina ert era deras mellan än t.ex. bl.a.",
    "s.k. and or but the a an our your their its than between",
)
# A Swedish sentence can end with one of these ("något att hålla i"), but it seldom does.
SELDOM_LAST = _words(
    "i på av för med till från om hos vid under över utan mot inom kring genom efter är ska kan vill har blir måste så",
    "var vad hur när där vilka vilken vilket den det de er inte mer fler andra alla varje exempel år senast cirka ca",
    "kl kl. nr vår",
    "in of on to for from with at by is are be as that which not more",
)
AFTER_HANGING_HYPHEN = _words("och eller samt respektive resp. till and or")
FILLING = _words(
    "att det den de en ett vi man jag du och i på av för med till från om som är blir ska kan vill mer nya ny",
    "the a an to of in on for with and we is are be that more",
)
DENYING = _words("inte ej aldrig ingen inget inga utan icke not no never without none")
