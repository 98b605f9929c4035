"""The whole package: its order, its pages, its bookmarks, and how its making is followed and stopped."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from leda_desktop.documents.handouts.titles import kind_name
from leda_desktop.documents.package import handouts_pdf, page_counts
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, suggested
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.pictures import Picture
from leda_desktop.domain.progress import Cancelled
from leda_desktop.texts import Language, Texts
from tests.documents.handouts.prints import SV, every_layout, offered, page_count, printed, some_pictures
from tests.documents.pdfs import outline_of, page_texts


def test_every_handout_takes_as_many_pages_as_was_counted(typical: HandoutMaterial, empty: HandoutMaterial) -> None:
    for material in (typical, empty):
        handouts = every_layout(material, count=3)
        made = tuple(page_count(handouts_pdf(material, [handout], SV)) for handout in handouts)
        assert made == page_counts(material, handouts, SV)
        assert all(made)


def test_counting_pages_asks_for_no_picture(typical: HandoutMaterial, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_picture: Picture, _longest: int) -> bytes | None:
        raise AssertionError

    monkeypatch.setattr("leda_desktop.documents.handouts.composition.no_pictures", refuse)
    assert page_counts(typical, [offered(HandoutKind.CARDS, typical)], SV) == (10,)


def test_the_package_is_in_the_order_of_its_items_with_a_bookmark_for_each(typical: HandoutMaterial) -> None:
    handouts = suggested(typical)
    pdf = handouts_pdf(typical, handouts, SV)
    titles = outline_of(pdf)
    assert len(titles) == len(handouts)
    assert titles[:2] == ["Körschema", "Närvarolista"]
    assert "Blankett · Självskattning – utifrån dagens tema" in titles
    reader = PdfReader(BytesIO(pdf))
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline]  # type: ignore[arg-type]
    counts = page_counts(typical, handouts, SV)
    assert starts == [sum(counts[:index]) for index in range(len(counts))]


def test_each_page_is_a_step_of_the_progress(typical: HandoutMaterial) -> None:
    told: list[tuple[int, int]] = []
    handouts = [offered(HandoutKind.CARDS, typical), offered(HandoutKind.AGENDA, typical, count=2)]
    handouts_pdf(typical, handouts, SV, progress=lambda done, of: told.append((done, of)))
    assert told == [(done, 12) for done in range(12)]


def test_work_that_nobody_wants_any_more_stops_at_its_next_step(typical: HandoutMaterial) -> None:
    asked: list[Picture] = []

    def pictures(picture: Picture, longest: int) -> bytes | None:
        asked.append(picture)
        return some_pictures(picture, longest)

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        handouts_pdf(typical, [offered(HandoutKind.CARDS, typical)], SV, pictures, stop)
    assert len(asked) == 8


def test_a_handout_of_an_item_that_is_gone_is_refused(typical: HandoutMaterial) -> None:
    with pytest.raises(LookupError):
        handouts_pdf(typical, [Handout(HandoutKind.FORM, ActivityId("gone"))], SV)


def test_the_same_material_gives_the_same_bytes(typical: HandoutMaterial) -> None:
    handouts = [handout for handout in suggested(typical) if handout.kind is not HandoutKind.NOTE_CARDS]
    assert handouts_pdf(typical, handouts, SV) == handouts_pdf(typical, handouts, SV)


def test_a_file_says_what_it_is(typical: HandoutMaterial) -> None:
    metadata = PdfReader(BytesIO(printed(HandoutKind.AGENDA, typical))).metadata
    assert metadata is not None
    assert metadata.title == "Agenda · Lärandeträff 1 · Innovera i mellanrummen"
    together = PdfReader(BytesIO(handouts_pdf(typical, suggested(typical)[:2], SV))).metadata
    assert together is not None
    assert together.title is not None
    assert together.title.startswith("Utdelningar · ")


@pytest.mark.parametrize("language", Language)
def test_every_kind_has_a_name_of_its_own(language: Language) -> None:
    names = [kind_name(kind, Texts.load(language)) for kind in HandoutKind]
    assert len(set(names)) == len(HandoutKind)


def test_nothing_is_said_in_the_other_language(typical: HandoutMaterial) -> None:
    plain = replace(typical, coming=(), events=(), boards={})
    text = " ".join(page_texts(printed(HandoutKind.FORM, plain, language=Language.EN)))
    assert "Answers are anonymous" in text
    assert "Svaren" not in text
