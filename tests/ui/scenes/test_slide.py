"""Slides: few words fill a title page, many are set below their title, none are lost on the way."""

from leda_desktop.domain.scenes import QuotesScene, SlideScene
from leda_desktop.texts import Texts
from tests.gallery.scenes import HOPES, IDLE
from tests.ui.scenes.recorder import painted_texts, words

CIRCLES_BEGIN = 1380


def test_few_words_stand_large_beside_the_circles(swedish: Texts) -> None:
    title, lead = painted_texts(SlideScene("Välkommen hit!", "Annika hälsar välkommen"), IDLE, swedish)
    assert title.size > 100
    assert lead.size > 50
    assert max(title.rect.right(), lead.rect.right()) < CIRCLES_BEGIN


def test_few_words_stand_in_the_middle_of_the_wall(swedish: Texts) -> None:
    title, lead = painted_texts(SlideScene("Välkommen hit!", "Annika hälsar välkommen"), IDLE, swedish)
    assert 380 < (title.rect.top() + lead.rect.bottom()) / 2 < 620


def test_many_lines_stand_below_their_title(swedish: Texts) -> None:
    title, *lines = painted_texts(SlideScene("Vi hoppas", "\n".join(HOPES[:7])), IDLE, swedish)
    assert title.rect.bottom() < 200
    assert [line.text for line in lines] == list(HOPES[:7])


def test_a_text_without_a_title_is_shown(swedish: Texts) -> None:
    assert words(SlideScene("", "Bara en rad"), IDLE, swedish) == "Bara en rad"


def test_empty_lines_of_a_text_take_no_room(swedish: Texts) -> None:
    said = [painted.text for painted in painted_texts(SlideScene("Idag", "ett\n\n\ntvå"), IDLE, swedish)]
    assert said == ["Idag", "ett", "två"]


def test_quotes_that_are_still_to_come_are_announced(swedish: Texts) -> None:
    assert "Här kommer era ord" in words(QuotesScene("Axplock", ()), IDLE, swedish)
