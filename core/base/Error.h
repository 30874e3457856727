#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace channelbook {

/// What went wrong, as a code. The words for each code are made in one place, `errorText()`.
enum class ErrorCode {
    // Files and programs
    FileNotFound,        ///< {path}
    FileNotReadable,     ///< {path, system's reason}
    FileNotWritable,     ///< {path, system's reason}
    FileExists,          ///< {path}
    NotADatabase,        ///< {path}
    OtherApplication,    ///< {path}
    NewerSchema,         ///< {path, its version, ours}
    ProgramLocked,       ///< {path, holder (application, process, host)}
    ReadOnlyPlace,       ///< {path}
    DiskFull,            ///< {path}
    CorruptProgram,      ///< {path, newest backup or empty}
    StoreFailed,         ///< {SQLite's message}
    // Commands
    Busy,                ///< {what is running}
    Cancelled,           ///< {}
    NothingToUndo,       ///< {}
    NothingToRedo,       ///< {}
    UndoConflict,        ///< {entity, record's name}
    HistoryNotFound,     ///< {id}
    RecordNotFound,      ///< {entity, key}
    AmbiguousKey,        ///< {entity, key, number of matches}
    UnknownEntity,       ///< {entity, those there are}
    UnknownField,        ///< {entity, field, those there are}
    ReadOnlyField,       ///< {entity, field}
    InvalidValue,        ///< {field, value, what is expected}
    MissingValue,        ///< {field}
    DuplicateName,       ///< {entity, name}
    TransitionRefused,   ///< {record, from, to, what is missing}
    ActRefused,          ///< {record, act, why not}
    BadPlaybook,         ///< {template, step or place, what is wrong}
    RecordInUse,         ///< {record, number, entity that refers to it}
    BadFilter,           ///< {filter text, position, what is wrong}
    BadArgument,         ///< {argument, what is wrong}
    // Files read by sync
    EmptyFile,           ///< {path}
    NotATable,           ///< {path, reason}
    BinaryFile,          ///< {path, line}
    UnclosedQuote,       ///< {path, line}
    CellTooLarge,        ///< {path, line, column, limit in MiB}
    TooManyColumns,      ///< {path, number, limit}
    FileChanged,         ///< {path}
    NotAnExport,         ///< {path, why not}
    UnsupportedFormat,   ///< {path, format}
    DamagedFile,         ///< {path, what is wrong}
    UnsafeContent,       ///< {path} a document made to exhaust its reader
    ExpandsTooFar,       ///< {path, MiB so far}
    TooMuchText,         ///< {path, limit in MiB}
    PasswordProtected,   ///< {path}
    SheetNotFound,       ///< {path, name, those there are}
    EntityUnknown,       ///< {path} the table's kind could not be recognised
    AmbiguousDates,      ///< {path, column, example}
    AmbiguousNumbers,    ///< {path, column, example}
    NoKeyColumn,         ///< {path, entity}
    UnknownSource,       ///< {source}
    BadProfile,          ///< {path, place in the file, what is wrong}
    MassMissing,         ///< {the CRM's table, number missing, of how many}
    ConflictNotFound,    ///< {id}
    OlderExport,         ///< {file, records that would go back, day the newer one came in}
};

/// One failure a user can cause or meet: a code and the arguments its words need, in the order the code documents.
struct Error {
    ErrorCode code;
    QStringList args;
};

/// A value, or why there is none.
template <class T>
using Expected = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return failure(ErrorCode::FileNotFound, {path});`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QStringList args = {}) {
    return tl::unexpected<Error>(Error{code, std::move(args)});
}

} // namespace channelbook
