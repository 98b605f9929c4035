"""The words of a note and its points."""

from leda_desktop.domain.points import dashed, head_of, note_text, one_line, points_of


def test_a_note_of_one_line_is_cleaned_as_ever() -> None:
    assert note_text("  två   ord ") == "två ord"
    assert note_text("\u200b \t") == ""


def test_further_lines_are_points_without_their_bullets() -> None:
    text = note_text("Vi behöver mötas\r\n\r\n  - en gång i månaden\n• alltid samma tid \n")
    assert text == "Vi behöver mötas\nen gång i månaden\nalltid samma tid"
    assert (head_of(text), points_of(text)) == ("Vi behöver mötas", ("en gång i månaden", "alltid samma tid"))


def test_a_dash_inside_a_point_stays() -> None:
    assert points_of(note_text("A\n-5 grader\nB - C")) == ("-5 grader", "B - C")


def test_points_are_shown_behind_dashes() -> None:
    assert dashed("A\nB\nC") == "A\n– B\n– C"
    assert one_line("A\nB\nC") == "A – B – C"


def test_a_note_of_bullets_alone_keeps_what_is_there() -> None:
    assert note_text("\n\n") == ""
    assert note_text("A\n- \nB") == "A\n-\nB"
