"""Choices that are remembered as far as the disk allows; what could not be kept is told and stops nobody."""

from collections.abc import Callable

from leda_desktop.domain.problems import Problem
from leda_desktop.services.settings import Setting, Settings


class Remembered:
    """Settings for screens that change them at every click."""

    def __init__(self, settings: Settings, report: Callable[[Problem], object]) -> None:
        self._settings = settings
        self._report = report

    def value(self, setting: Setting) -> str | None:
        """The value of a setting; None when it was never set."""
        return self._settings.value(setting)

    def put(self, setting: Setting, value: str) -> None:
        """Remember a value."""
        try:
            self._settings.put(setting, value)
        except Problem as problem:
            self._report(problem)
