"""The wall goes to the projector, whatever the venue's screens are called and wherever they lie."""

from leda_desktop.domain.outputs import Output, Rect, ScreenName, choose_output, free_outputs, mirrored

LAPTOP = Output(ScreenName("AUO", "B140", "1", "eDP-1"), Rect(0, 0, 1366, 768))
PROJECTOR = Output(ScreenName("EPS", "EB-X49", "77", "HDMI-1"), Rect(1366, 0, 1920, 1080))
OTHER = Output(ScreenName("DEL", "U2720", "9", "DP-1"), Rect(-2560, 0, 2560, 1440))


def test_the_screen_beside_the_desk_is_free() -> None:
    assert free_outputs((LAPTOP, PROJECTOR), LAPTOP) == (PROJECTOR,)


def test_a_projector_to_the_left_is_free_too() -> None:
    assert free_outputs((OTHER, LAPTOP), LAPTOP) == (OTHER,)


def test_a_mirrored_screen_is_never_used() -> None:
    mirror = Output(PROJECTOR.name, LAPTOP.area)
    assert free_outputs((LAPTOP, mirror), LAPTOP) == ()
    assert mirrored((LAPTOP, mirror), LAPTOP)
    assert not mirrored((LAPTOP, PROJECTOR), LAPTOP)


def test_a_placeholder_is_no_screen() -> None:
    placeholder = Output(ScreenName("", "", "", ":78.0"), Rect(2000, 0, 800, 600))
    assert free_outputs((LAPTOP, placeholder), LAPTOP) == ()


def test_the_only_free_screen_is_chosen() -> None:
    assert choose_output((PROJECTOR,), None) == PROJECTOR


def test_the_screen_used_before_is_chosen_among_several() -> None:
    assert choose_output((OTHER, PROJECTOR), PROJECTOR.name) == PROJECTOR


def test_a_screen_of_the_same_model_is_chosen_when_the_plug_differs() -> None:
    moved = ScreenName("EPS", "EB-X49", "78", "DP-3")
    assert choose_output((OTHER, Output(moved, PROJECTOR.area)), PROJECTOR.name) == Output(moved, PROJECTOR.area)


def test_several_unknown_screens_are_left_to_the_facilitator() -> None:
    assert choose_output((OTHER, PROJECTOR), None) is None


def test_another_projector_is_used_when_it_is_the_only_one() -> None:
    assert choose_output((OTHER,), PROJECTOR.name) == OTHER
