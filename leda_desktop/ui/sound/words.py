"""What is said about the sound."""

from typing import assert_never

from leda_desktop.domain.gong import AudioOutput, GongChoice, Sound, output_used
from leda_desktop.texts import Texts


def sound_sentence(state: Sound, choice: GongChoice, outputs: tuple[AudioOutput, ...], texts: Texts) -> str:
    """How the gong would be heard, or why it would not; empty while nobody has asked for sound."""
    match state:
        case Sound.OFF:
            return ""
        case Sound.LOADING:
            return texts.t("The sound is being prepared.")
        case Sound.NO_OUTPUT:
            return texts.t("The gong cannot be heard: the computer has no sound output. Connect a loudspeaker.")
        case Sound.FAILED:
            return texts.t("The gong cannot be heard: the sound could not be started on this computer.")
        case Sound.READY:
            return _through(choice, outputs, texts)
        case _:
            assert_never(state)


def _through(choice: GongChoice, outputs: tuple[AudioOutput, ...], texts: Texts) -> str:
    used = output_used(outputs, choice.output)
    name = "" if used is None else used.name
    if used is not None and choice.output not in ("", used.id):
        return texts.t("The chosen output is not connected. The gong sounds through {name}.").format(name=name)
    return texts.t("The gong sounds through {name}.").format(name=name)
