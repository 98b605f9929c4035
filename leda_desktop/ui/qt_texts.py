"""Qt's own words, on the buttons of its file dialogs and in its menus, in the language of the desk."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from leda_desktop.texts import Language


class QtTexts:
    """Keeps the one translator of Qt's words; Qt itself is written in English."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Use another language for whatever Qt says from now on."""
        self.close()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator()
        if translator.load(f"qtbase_{language.value}", folder):
            self._application.installTranslator(translator)
            self._translator = translator

    def close(self) -> None:
        """Let Qt say what it is written with."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
