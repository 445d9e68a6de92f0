"""Which sentences that came beside a claim hold it, and which let it be carried."""

from __future__ import annotations

import pytest

from annotator.text.standing import Change, Standing

CLAIM = "The council said on Monday that the old harbour wall leaks in three places."
GERMAN = "Die Stadt teilte am Dienstag mit, dass die Brücke bis zum Herbst gesperrt bleibt."
FRENCH = "Le préfet a déclaré que l’usine n’avait rejeté aucun produit dans la rivière."
SPANISH = "El ayuntamiento anunció el lunes que el puerto ampliará los muelles en verano."
RUSSIAN = "Администрация города сообщила в понедельник, что мост закроют на ремонт до осени."
CHINESE = "市政府星期一宣布，大桥将关闭维修，直到秋天结束。"
REST = "\n\nRoses grow along the road to the north of the town."


def is_carried(claim: str, new: str) -> bool:
    standing = Standing(claim + REST, new + REST)
    span = (0, len(claim) - 1)
    return not isinstance(standing.place(*span), Change) and not standing.bears(0, [span])


@pytest.mark.parametrize(
    ("claim", "objection"),
    [
        (CLAIM, "Nobody in the town hall remembers such a report."),
        (CLAIM, "The tables behind it cover a single weekend."),
        (CLAIM, "Both were dry when our reporter walked along."),
        (CLAIM, "That account could not be squared with the logs."),
        (GERMAN, "Im Plan steht der Mai."),
        (GERMAN, "Davon wusste die Polizei gestern noch nichts."),
        (FRENCH, "Un ouvrier a filmé le contraire."),
        (SPANISH, "Ningún acta recoge tal acuerdo."),
        (SPANISH, "Los planos nuevos llevan otra fecha."),
        (RUSSIAN, "В графике подрядчика стоит другая дата."),
        (RUSSIAN, "Эксперты называют зиму."),
        (CHINESE, "施工单位的日程表上写的是另一个日期。"),
        (CLAIM, "Divers saw sound stone."),
        (CLAIM, "Eleven sandbags lay in the cellar."),
        (GERMAN, "Laster rollten am Abend hinüber."),
        (FRENCH, "Des truites flottaient le ventre en l’air."),
        (SPANISH, "El fondo marca otra cosa en las fotos."),
        (RUSSIAN, "Опоры покрыты трещинами."),
        (CHINESE, "卡车当晚开了过去。"),
    ],
)
def test_a_claim_waits_where_a_sentence_came_behind_it_that_may_object(
    claim: str, objection: str
) -> None:
    gap = "" if claim is CHINESE else " "
    assert not is_carried(claim, f"{claim}{gap}{objection}")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (CLAIM, "Not everything told at the quay stands up."),
        (CLAIM, "The sums given in the chamber do not add up."),
        (CLAIM, "Here memory played a trick."),
        (CLAIM, "Legends grow fast in Milden."),
        (CLAIM, "We have been unable to confirm the following."),
        (GERMAN, "Zahlen sind geduldig."),
        (GERMAN, "Was jetzt kommt, haben wir nicht geprüft."),
        (FRENCH, "La version officielle a la vie dure."),
        (CHINESE, "这种说法很难让人相信。"),
    ],
)
def test_a_claim_waits_where_a_sentence_came_before_it_that_may_lead_to_it(
    claim: str, said: str
) -> None:
    gap = "" if claim is CHINESE else " "
    assert not is_carried(claim, f"{said}{gap}{claim}")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (CLAIM, "The talks go on."),
        (CLAIM, "Ferries run every hour until midnight."),
        (CLAIM, "Visitors will be given masks from Friday."),
        (CLAIM, "A new car park is planned for May."),
        (CLAIM, "Police closed the road for two hours."),
        (CLAIM, "Schools in the area stayed closed."),
        (CLAIM, "Snow fell in the hills overnight."),
        (CLAIM, "The bridge was built in 1932."),
        (GERMAN, "Die nächste Sitzung beginnt am Montag um 18 Uhr."),
        (FRENCH, "Le marché ouvre le samedi matin."),
        (SPANISH, "El mercado abre los sábados."),
        (RUSSIAN, "Заседание начнётся в четверг."),
        (GERMAN, "Das Freibad öffnet im Mai."),
        (FRENCH, "Le prochain conseil se tiendra jeudi."),
        (SPANISH, "El puente se construyó en 1932."),
    ],
)
def test_whatever_came_right_behind_a_claim_holds_it_and_not_all_that_came_before(
    claim: str, said: str
) -> None:
    assert not is_carried(claim, f"{claim} {said}")
    assert is_carried(claim, f"{said} {claim}")


def test_what_came_in_its_paragraph_and_speaks_of_the_same_holds_a_claim() -> None:
    between = "Roses grow along the road."
    old = f"{CLAIM} {between}"
    for said, is_left in (
        ("Divers tapped the harbour wall.", False),
        ("Lilies grow in the park.", True),
    ):
        standing = Standing(old, f"{old} {said}")
        assert standing.bears(0, [(0, len(CLAIM) - 1)]) is not is_left
        assert not Standing(old, f"{old}\n\nOn Monday {said}").bears(0, [(0, len(CLAIM) - 1)])


@pytest.mark.parametrize(
    ("claim", "new", "is_left"),
    [
        (CLAIM, "{0}\n\nEditor’s note: the tender names another sum.", False),
        (CLAIM, "{0}\n\n[Note: the coroner has since named a different room.]", False),
        (CLAIM, "{0}\n\nPhoto: the stone in February, sound as a diver found it.", False),
        (CLAIM, "{0}\n\nUpdate, 6 June: the town has withdrawn what it said.", False),
        (GERMAN, "{0}\n\nAnmerkung der Redaktion: Das Datum stammt aus einem alten Papier.", False),
        (FRENCH, "{0}\n\nNDLR : la préfecture est revenue sur ces propos.", False),
        (RUSSIAN, "{0}\n\nОт редакции: дата взята из старого документа.", False),
        (CHINESE, "{0}\n\n编者按：该日期来自旧文件。", False),
        (CLAIM, "{0}\n\nFor the record: the county counted 87 holes.", False),
        (GERMAN, "{0}\n\nIn eigener Sache: Das Datum war falsch wiedergegeben.", False),
        (SPANISH, "{0}\n\nAclaración: el ministerio nombra otro año.", False),
        (CLAIM, "{0} Rain fell in the night.\n\nFor the record: 87 holes were counted.", False),
        (CLAIM, "{0}\n\nThe hospital trust has since disputed this account.", False),
        (CLAIM, "{0}\n\nPhoto: Anna Berg", True),
        (CLAIM, "{0}\n\nA line was added on Tuesday.", True),
        (CLAIM, "Walls that never leaked\n\n{0}", False),
        (CLAIM, "The state of the wall\n\n{0}", True),
        (CLAIM, "Background\n\n{0}", True),
        (CLAIM, "Inflated sums\n\n{0}", False),
        (SPANISH, "Cifras infladas\n\n{0}", False),
        (CLAIM, "{0}\n\nThe inspection log lists dry joints only.", False),
        (CLAIM, "The log at the lock lists dry joints only.\n\n{0}", False),
        (CLAIM, "{0}\n\nKarl Lund came to the town hall.", True),
        (FRENCH, "{0}\n\nUne mousse blanche recouvrait la berge.", False),
        (FRENCH, "{0}\n\nUne foire ouvre en mai.", True),
        (CLAIM, "{0}\n\nThe pump house hums.", False),
        (CLAIM, "Heading\n\nThe pump house hums.\n\n{0}", False),
        (CLAIM, "A line was added.\n\n{0}", True),
        (CLAIM, "{0}\n\nTraders sold out of their bread.", False),
        (RUSSIAN, "{0}\n\nЯзык висит на проволоке.", False),
        (CLAIM, "Walls that never leaked\n\nRain fell in the night.\n\n{0}", True),
    ],
)
def test_a_note_below_and_a_heading_that_denies_bear_on_a_paragraph(
    claim: str, new: str, *, is_left: bool
) -> None:
    assert is_carried(claim, new.format(claim)) is is_left
