#include "core/base/ErrorName.h"

#include <array>

namespace channelbook {

namespace {

struct Name {
    ErrorCode code;
    const char* name;
};

constexpr std::array names{
    Name{ErrorCode::FileNotFound, "FileNotFound"},
    Name{ErrorCode::FileNotReadable, "FileNotReadable"},
    Name{ErrorCode::FileNotWritable, "FileNotWritable"},
    Name{ErrorCode::FileExists, "FileExists"},
    Name{ErrorCode::NotADatabase, "NotADatabase"},
    Name{ErrorCode::OtherApplication, "OtherApplication"},
    Name{ErrorCode::NewerSchema, "NewerSchema"},
    Name{ErrorCode::ProgramLocked, "ProgramLocked"},
    Name{ErrorCode::ReadOnlyPlace, "ReadOnlyPlace"},
    Name{ErrorCode::DiskFull, "DiskFull"},
    Name{ErrorCode::CorruptProgram, "CorruptProgram"},
    Name{ErrorCode::StoreFailed, "StoreFailed"},
    Name{ErrorCode::Busy, "Busy"},
    Name{ErrorCode::Cancelled, "Cancelled"},
    Name{ErrorCode::NothingToUndo, "NothingToUndo"},
    Name{ErrorCode::NothingToRedo, "NothingToRedo"},
    Name{ErrorCode::UndoConflict, "UndoConflict"},
    Name{ErrorCode::HistoryNotFound, "HistoryNotFound"},
    Name{ErrorCode::RecordNotFound, "RecordNotFound"},
    Name{ErrorCode::AmbiguousKey, "AmbiguousKey"},
    Name{ErrorCode::UnknownEntity, "UnknownEntity"},
    Name{ErrorCode::UnknownField, "UnknownField"},
    Name{ErrorCode::ReadOnlyField, "ReadOnlyField"},
    Name{ErrorCode::InvalidValue, "InvalidValue"},
    Name{ErrorCode::MissingValue, "MissingValue"},
    Name{ErrorCode::DuplicateName, "DuplicateName"},
    Name{ErrorCode::TransitionRefused, "TransitionRefused"},
    Name{ErrorCode::ActRefused, "ActRefused"},
    Name{ErrorCode::BadPlaybook, "BadPlaybook"},
    Name{ErrorCode::RecordInUse, "RecordInUse"},
    Name{ErrorCode::BadFilter, "BadFilter"},
    Name{ErrorCode::BadArgument, "BadArgument"},
    Name{ErrorCode::EmptyFile, "EmptyFile"},
    Name{ErrorCode::NotATable, "NotATable"},
    Name{ErrorCode::BinaryFile, "BinaryFile"},
    Name{ErrorCode::UnclosedQuote, "UnclosedQuote"},
    Name{ErrorCode::CellTooLarge, "CellTooLarge"},
    Name{ErrorCode::TooManyColumns, "TooManyColumns"},
    Name{ErrorCode::FileChanged, "FileChanged"},
    Name{ErrorCode::NotAnExport, "NotAnExport"},
    Name{ErrorCode::UnsupportedFormat, "UnsupportedFormat"},
    Name{ErrorCode::DamagedFile, "DamagedFile"},
    Name{ErrorCode::UnsafeContent, "UnsafeContent"},
    Name{ErrorCode::ExpandsTooFar, "ExpandsTooFar"},
    Name{ErrorCode::TooMuchText, "TooMuchText"},
    Name{ErrorCode::PasswordProtected, "PasswordProtected"},
    Name{ErrorCode::SheetNotFound, "SheetNotFound"},
    Name{ErrorCode::EntityUnknown, "EntityUnknown"},
    Name{ErrorCode::AmbiguousDates, "AmbiguousDates"},
    Name{ErrorCode::AmbiguousNumbers, "AmbiguousNumbers"},
    Name{ErrorCode::NoKeyColumn, "NoKeyColumn"},
    Name{ErrorCode::UnknownSource, "UnknownSource"},
    Name{ErrorCode::BadProfile, "BadProfile"},
    Name{ErrorCode::MassMissing, "MassMissing"},
    Name{ErrorCode::OlderExport, "OlderExport"},
    Name{ErrorCode::ConflictNotFound, "ConflictNotFound"},
};

} // namespace

QString errorName(ErrorCode code) {
    for (const Name& candidate : names)
        if (candidate.code == code) return QString::fromLatin1(candidate.name);
    return {};
}

} // namespace channelbook
