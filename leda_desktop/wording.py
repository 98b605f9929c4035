"""Problems in words: one clear sentence in the user's language that says what happened and what to do."""

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Texts


def explain(problem: Problem, texts: Texts) -> str:
    """The sentence for a problem, with its values put in."""
    sentence = _sentences(texts)[problem.trouble]
    for key, value in problem.values.items():
        sentence = sentence.replace("{" + key + "}", str(value))
    return sentence


def _sentences(texts: Texts) -> dict[Trouble, str]:
    return {
        Trouble.STORE_NEWER: texts.t(
            "This file was made by a newer Leda (format {found}, this Leda knows {known}). "
            "Update Leda on this computer, or open the file for reading only."
        ),
        Trouble.STORE_DAMAGED: texts.t(
            "The file is damaged and is left as it is. "
            "Open a backup if there is one, begin anew, or choose another place."
        ),
        Trouble.STORE_EMPTY_FILE: texts.t(
            "The file is empty: something has emptied it. "
            "Open a backup if there is one, begin anew, or choose another place."
        ),
        Trouble.STORE_READ_ONLY: texts.t(
            "Leda may not write here. Open for reading only, or choose another place for your data."
        ),
        Trouble.STORE_IN_USE: texts.t("Leda is already running with this file. Use the window that is open."),
        Trouble.STORE_UNREACHABLE: texts.t(
            "There is no file there, and none can be made. Connect the disk it lies on, or choose another place."
        ),
        Trouble.NO_BACKUP: texts.t("There is no backup to open yet. Choose another place for your data."),
        Trouble.DISK_FULL: texts.t("The disk is full. What you wrote is still here: free some space and try again."),
        Trouble.WRITE_FAILED: texts.t("This could not be saved. What you wrote is still here: try again."),
        Trouble.FILE_MISSING: texts.t("There is no file {path}. Check the name and try again."),
        Trouble.FILE_UNREADABLE: texts.t(
            "The file {path} cannot be read. Check that it is the right file and that you may open it."
        ),
        Trouble.FILE_UNWRITABLE: texts.t("Nothing can be saved at {path}. Choose another folder."),
        **_of_files(texts),
        **_of_bundles(texts),
        **_of_printers(texts),
        Trouble.PAUSE_REFUSED: texts.t(
            "This item has a fixed end, so the time cannot be paused. Move the end with +5 instead."
        ),
        Trouble.AGENDA_EMPTY: texts.t("The agenda is empty. Add an item under Before, then start the session."),
        Trouble.PROGRAMME_UNKNOWN: texts.t("There is no such programme. The programmes are: {known}."),
        Trouble.SESSION_UNKNOWN: texts.t("There is no session {number} in {programme}. Its sessions are: {known}."),
        Trouble.INSTALLATION: texts.t("Leda is not completely installed: {what}. Install it again."),
    }


def _of_files(texts: Texts) -> dict[Trouble, str]:
    """What can be wrong with photographs and documents that somebody chose."""
    return {
        Trouble.MEDIA_MISSING: texts.t(
            "The file {name} is gone from Leda's media folder. Choose it again under Before."
        ),
        Trouble.MEDIA_DAMAGED: texts.t(
            "The file {name} in Leda's media folder has been changed or damaged. Choose it again under Before."
        ),
        Trouble.MEDIA_NOT_KEPT: texts.t(
            "The file {name} could not be copied to Leda's media folder. Check that it can be read and that the disk "
            "is not full, then choose it again."
        ),
        Trouble.PICTURE_FORMAT: texts.t(
            "{name} is not a picture that Leda can show. Save it as JPEG or PNG and choose that file."
        ),
        Trouble.PICTURE_LARGE: texts.t(
            "{name} is too large: a picture may have 25 MB and 64 million pixels. Save a smaller copy and choose that."
        ),
        Trouble.PICTURE_DAMAGED: texts.t(
            "{name} is damaged or not complete. Get it once more from where it comes from, and choose it again."
        ),
        Trouble.DOCUMENT_FORMAT: texts.t(
            "{name} is not a PDF. Export the slides as PDF, without films and animations, and choose that file."
        ),
        Trouble.DOCUMENT_DAMAGED: texts.t(
            "The PDF {name} is damaged or not complete. Get it once more from the speaker, and choose it again."
        ),
        Trouble.DOCUMENT_LOCKED: texts.t(
            "The PDF {name} is locked with a password. Ask the speaker for a copy without one."
        ),
        Trouble.DOCUMENT_EMPTY: texts.t("The PDF {name} has no pages. Ask the speaker for another copy."),
        Trouble.DOCUMENT_LARGE: texts.t(
            "The PDF {name} is too large: it may have 250 MB and 1000 pages. Export a smaller one and choose that."
        ),
        Trouble.DOCUMENT_SLOW: texts.t(
            "The PDF {name} is too heavy to be shown: a page takes longer than ten seconds. Export a simpler one and "
            "choose that."
        ),
    }


def _of_bundles(texts: Texts) -> dict[Trouble, str]:
    """What can be wrong with a bundle that somebody made elsewhere."""
    return {
        Trouble.BUNDLE_FORMAT: texts.t("This is not a Leda bundle. Choose a file that ends in .leda."),
        Trouble.BUNDLE_NEWER: texts.t(
            "This bundle was made by a newer Leda (format {found}, this Leda knows {known}). "
            "Update Leda on this computer."
        ),
        Trouble.BUNDLE_UNKNOWN: texts.t(
            "There is something in this bundle that this Leda does not know ({part}). Update Leda on this computer."
        ),
        Trouble.BUNDLE_DAMAGED: texts.t(
            "The bundle is damaged or has been changed ({part}). Get it once more from where it comes from."
        ),
        Trouble.BUNDLE_UNSAFE: texts.t(
            "The bundle is not built as Leda builds them and is left alone. "
            "Ask whoever sent it to save it from Leda once more."
        ),
        Trouble.BUNDLE_LARGE: texts.t(
            "The bundle is too large: it may hold 2000 files, documents of 250 MB each and 200 MB of everything else."
        ),
    }


def _of_printers(texts: Texts) -> dict[Trouble, str]:
    """What can keep a document from paper; saving it as PDF always goes."""
    return {
        Trouble.PRINTING_MISSING: texts.t(
            "This computer cannot print: the package libcups2 is missing. Install it and start Leda again, or save as "
            "PDF and print from another computer."
        ),
        Trouble.PRINTER_NONE: texts.t(
            "No printer was found. Connect one in the computer's settings, or save as PDF and print from another "
            "computer."
        ),
        Trouble.PRINTER_GONE: texts.t(
            "The printer {name} is gone. Choose another one, or save as PDF and print from another computer."
        ),
        Trouble.PRINTER_PAUSED: texts.t(
            "The printer {name} is paused, so nothing was sent. Start it in the computer's printer settings and print "
            "again, or choose another one."
        ),
        Trouble.PRINTER_REFUSES: texts.t(
            "The printer {name} takes no jobs, so nothing was sent. Let it take jobs in the computer's printer "
            "settings and print again, or choose another one."
        ),
        Trouble.PRINTER_UNREACHABLE: texts.t(
            "The printer {name} cannot be reached. Check that it is on and connected and print again, or save as PDF."
        ),
        Trouble.PRINT_NO_PAGES: texts.t(
            "There are no such pages: the document has {pages}. Choose other pages and print again."
        ),
    }
