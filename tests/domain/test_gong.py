"""The choice of the gong as a value."""

from leda_desktop.domain.gong import AudioOutput, GongChoice, gong_from_plain, gong_to_plain, output_used
from leda_desktop.domain.rundown import Pace

OWN, HALL = AudioOutput("a", "Own"), AudioOutput("b", "Hall")


def test_it_is_off_until_it_is_chosen() -> None:
    assert not any(GongChoice().sounds_at(pace) for pace in Pace)


def test_once_chosen_it_sounds_at_every_cue_and_nowhere_else() -> None:
    choice = GongChoice(on=True)
    assert [pace for pace in Pace if choice.sounds_at(pace)] == [Pace.WARNING, Pace.DANGER, Pace.OVER]


def test_a_choice_comes_back_as_it_was_kept() -> None:
    choice = GongChoice(on=True, cues=frozenset({Pace.OVER}), output="b")
    assert gong_from_plain(gong_to_plain(choice)) == choice
    assert gong_from_plain({"on": True, "cues": ["bells", "over"], "output": ""}).cues == {Pace.OVER}


def test_an_output_that_is_gone_gives_way_to_the_systems_own() -> None:
    assert output_used((OWN, HALL), "b") == HALL
    assert output_used((OWN,), "b") == OWN
    assert output_used((OWN, HALL), "") == OWN
    assert output_used((), "b") is None
