"""A program of its own that opens a document which never answers, and then ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from leda_desktop.ui.presenter.document_pages import DocumentPages, PageJob


def main() -> None:
    """Open it, lose patience, leave."""
    application = QGuiApplication(sys.argv[:1])
    pages = DocumentPages(patience=100)
    path = Path(sys.argv[1])
    pages.render(
        PageJob(
            0, path, "", 0, QSize(960, 540), done=lambda *_: application.exit(1), failed=lambda _: application.quit()
        )
    )
    code = application.exec()
    pages.close()
    sys.exit(code)


if __name__ == "__main__":
    main()
