#include "core/base/ErrorText.h"

#include <QCoreApplication>

#include <array>

namespace channelbook {

namespace {

struct Words {
    ErrorCode code;
    const char* text;
    const char* withoutLast = nullptr; ///< the words where the last argument is empty
};

constexpr std::array words{
    Words{ErrorCode::FileNotFound, QT_TRANSLATE_NOOP("Error", "There is no file \"%1\". Check the name and the folder.")},
    Words{ErrorCode::FileNotReadable, QT_TRANSLATE_NOOP("Error", "\"%1\" cannot be read (%2). Check that you may open it and that no other program holds it.")},
    Words{ErrorCode::FileNotWritable, QT_TRANSLATE_NOOP("Error", "\"%1\" cannot be written (%2). Choose another folder or check your rights.")},
    Words{ErrorCode::FileExists, QT_TRANSLATE_NOOP("Error", "\"%1\" exists already. Choose another name; nothing was overwritten.")},
    Words{ErrorCode::NotADatabase, QT_TRANSLATE_NOOP("Error", "\"%1\" is not a Channelbook program. To bring in a CRM's export, open a program first and drop the file on the Sync page.")},
    Words{ErrorCode::OtherApplication, QT_TRANSLATE_NOOP("Error", "\"%1\" is a database of another application. It was not touched.")},
    Words{ErrorCode::NewerSchema, QT_TRANSLATE_NOOP("Error", "\"%1\" was written by a newer Channelbook (format %2; this one knows %3). Update Channelbook to open it; it was not touched.")},
    Words{ErrorCode::ProgramLocked, QT_TRANSLATE_NOOP("Error", "\"%1\" is open in %2. Close it there, then try again.")},
    Words{ErrorCode::ReadOnlyPlace, QT_TRANSLATE_NOOP("Error", "\"%1\" is in a place that cannot be written. Copy it to a folder of your own and open it there.")},
    Words{ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Error", "The disk with \"%1\" is full. Nothing was changed; free some space and try again.")},
    Words{ErrorCode::CorruptProgram, QT_TRANSLATE_NOOP("Error", "\"%1\" is damaged. It was not changed. Newest automatic backup: %2"),
          QT_TRANSLATE_NOOP("Error", "\"%1\" is damaged. It was not changed. There is no automatic backup of it beside it; restore one of your own, if you have one.")},
    Words{ErrorCode::StoreFailed, QT_TRANSLATE_NOOP("Error", "The program's file could not be used: %1. Nothing was changed.")},
    Words{ErrorCode::Busy, QT_TRANSLATE_NOOP("Error", "Please wait: %1 is still running. You can cancel it.")},
    Words{ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Cancelled. Nothing was changed.")},
    Words{ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("Error", "There is nothing to undo.")},
    Words{ErrorCode::NothingToRedo, QT_TRANSLATE_NOOP("Error", "There is nothing to redo.")},
    Words{ErrorCode::UndoConflict, QT_TRANSLATE_NOOP("Error", "This cannot be undone: a later change to %1 \"%2\" would be lost. Undo that later change first.")},
    Words{ErrorCode::HistoryNotFound, QT_TRANSLATE_NOOP("Error", "The history has no entry %1.")},
    Words{ErrorCode::RecordNotFound, QT_TRANSLATE_NOOP("Error", "There is no %1 \"%2\". Give its id, its CRM id or its exact name.")},
    Words{ErrorCode::AmbiguousKey, QT_TRANSLATE_NOOP("Error", "\"%2\" names %3 records of %1. Give the id instead.")},
    Words{ErrorCode::UnknownEntity, QT_TRANSLATE_NOOP("Error", "There is no table \"%1\". Tables: %2")},
    Words{ErrorCode::UnknownField, QT_TRANSLATE_NOOP("Error", "There is no field \"%2\" in %1. Fields: %3")},
    Words{ErrorCode::ReadOnlyField, QT_TRANSLATE_NOOP("Error", "\"%2\" (%1) is worked out from other records and cannot be set.")},
    Words{ErrorCode::InvalidValue, QT_TRANSLATE_NOOP("Error", "\"%2\" does not fit %1: expected is %3.")},
    Words{ErrorCode::MissingValue, QT_TRANSLATE_NOOP("Error", "%1 is needed.")},
    Words{ErrorCode::DuplicateName, QT_TRANSLATE_NOOP("Error", "\"%2\" is there already (%1).")},
    Words{ErrorCode::TransitionRefused, QT_TRANSLATE_NOOP("Error", "%1 cannot move from %2 to %3: %4")},
    Words{ErrorCode::ActRefused, QT_TRANSLATE_NOOP("Error", "%1: \"%2\" is not possible: %3")},
    Words{ErrorCode::BadPlaybook, QT_TRANSLATE_NOOP("Error", "The playbook \"%1\" cannot be used (%2): %3")},
    Words{ErrorCode::RecordInUse, QT_TRANSLATE_NOOP("Error", "%1 cannot be deleted: %2 %3 refer to it. Delete or merge those first.")},
    Words{ErrorCode::BadFilter, QT_TRANSLATE_NOOP("Error", "The filter \"%1\" cannot be read at character %2: %3")},
    Words{ErrorCode::BadArgument, QT_TRANSLATE_NOOP("Error", "%1: %2")},
    Words{ErrorCode::EmptyFile, QT_TRANSLATE_NOOP("Error", "\"%1\" is empty.")},
    Words{ErrorCode::NotATable, QT_TRANSLATE_NOOP("Error", "\"%1\" holds no table that can be imported: %2")},
    Words{ErrorCode::BinaryFile, QT_TRANSLATE_NOOP("Error", "\"%1\" is not a text file (line %2 holds binary data). Export it as CSV from your CRM.")},
    Words{ErrorCode::UnclosedQuote, QT_TRANSLATE_NOOP("Error", "\"%1\": the quotation mark opened in line %2 is never closed. The file may be cut off; export it again.")},
    Words{ErrorCode::CellTooLarge, QT_TRANSLATE_NOOP("Error", "\"%1\", line %2, column %3: the cell is larger than %4 MiB. A quotation mark may be missing.")},
    Words{ErrorCode::TooManyColumns, QT_TRANSLATE_NOOP("Error", "\"%1\" has %2 columns; up to %3 can be read. Another delimiter may be meant.")},
    Words{ErrorCode::FileChanged, QT_TRANSLATE_NOOP("Error", "\"%1\" changed while it was read. Nothing was imported; try again when it is complete.")},
    Words{ErrorCode::NotAnExport, QT_TRANSLATE_NOOP("Error", "\"%1\" is no program that Channelbook exported (%2). Choose the ZIP or the folder that the export wrote.")},
    Words{ErrorCode::UnsupportedFormat, QT_TRANSLATE_NOOP("Error", "\"%1\" cannot be read: its format is %2. Save or export it as XLSX or CSV.")},
    Words{ErrorCode::DamagedFile, QT_TRANSLATE_NOOP("Error", "\"%1\" is damaged (%2). Export it again, or open it in a spreadsheet program and save it anew.")},
    Words{ErrorCode::UnsafeContent, QT_TRANSLATE_NOOP("Error", "\"%1\" is made in a way that could exhaust this computer; no spreadsheet program writes that. It was not read.")},
    Words{ErrorCode::ExpandsTooFar, QT_TRANSLATE_NOOP("Error", "\"%1\" unpacks to far more than such a file holds (%2 MiB and no end). It was not read; unpack it yourself if you trust it.")},
    Words{ErrorCode::TooMuchText, QT_TRANSLATE_NOOP("Error", "\"%1\" holds more than %2 MiB of different texts. Save the sheet as CSV and read that.")},
    Words{ErrorCode::PasswordProtected, QT_TRANSLATE_NOOP("Error", "\"%1\" is password protected. Save it without a password, then try again.")},
    Words{ErrorCode::SheetNotFound, QT_TRANSLATE_NOOP("Error", "\"%1\" has no sheet \"%2\" that can be read. Sheets: %3")},
    Words{ErrorCode::EntityUnknown, QT_TRANSLATE_NOOP("Error", "It is not clear what the rows of \"%1\" are. Say it: company, partner, contact, deal …")},
    Words{ErrorCode::AmbiguousDates, QT_TRANSLATE_NOOP("Error", "\"%1\": the dates in \"%2\" can be read two ways (%3). Say which comes first, day or month.")},
    Words{ErrorCode::AmbiguousNumbers, QT_TRANSLATE_NOOP("Error", "\"%1\": the numbers in \"%2\" can be read two ways (%3). Say whether a point or a comma marks the decimals.")},
    Words{ErrorCode::NoKeyColumn, QT_TRANSLATE_NOOP("Error", "\"%1\": no column tells the %2 records apart. An id or a name column is needed.")},
    Words{ErrorCode::UnknownSource, QT_TRANSLATE_NOOP("Error", "There is no source \"%1\" in this program.")},
    Words{ErrorCode::BadProfile, QT_TRANSLATE_NOOP("Error", "The profile \"%1\" cannot be used. At %2: %3. Correct the file or take it out of the folder.")},
    Words{ErrorCode::MassMissing, QT_TRANSLATE_NOOP("Error", "%2 of %3 records of %1 are not in the files. That many rarely go in a week: the export may be cut off or filtered. Nothing was changed. If they are gone, say so and import again.")},
    Words{ErrorCode::OlderExport, QT_TRANSLATE_NOOP("Error", "%1 is older than what came in on %3: %2 records would go back to what they were. Nothing was changed. If that is wanted, say so and import again.")},
    Words{ErrorCode::ConflictNotFound, QT_TRANSLATE_NOOP("Error", "There is no conflict %1. It may have been settled already.")},
};

constexpr auto codesOf() {
    std::array<ErrorCode, words.size()> codes{};
    for (std::size_t i = 0; i < words.size(); ++i) codes[i] = words[i].code;
    return codes;
}
constexpr auto codes = codesOf();

} // namespace

QString errorText(const Error& error) {
    for (const Words& candidate : words) {
        if (candidate.code != error.code) continue;
        const bool shorter = candidate.withoutLast != nullptr && (error.args.isEmpty() || error.args.back().isEmpty());
        const QString text = QCoreApplication::translate("Error", shorter ? candidate.withoutLast : candidate.text);
        // One pass: an argument that itself holds "%2" must not be filled in again.
        QString filled;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool place = text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit();
            if (!place) {
                filled += text[i];
                continue;
            }
            const int index = text[++i].digitValue() - 1;
            filled += error.args.value(index);
        }
        return filled;
    }
    return {};
}

std::span<const ErrorCode> allErrorCodes() { return codes; }

} // namespace channelbook
