#pragma once

#include "core/base/ErrorName.h"
#include "core/base/ErrorText.h"
#include "core/program/Program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace channelbook::test {

/// A program of its own in a folder of its own, with a clock that stands until it is moved.
class TestProgram {
public:
    explicit TestProgram(const QString& currency = QStringLiteral("USD")) {
        auto created = Program::create(path(), options(), currency);
        if (!created) qFatal("%s", qPrintable(errorText(created.error())));
        program = std::move(*created);
    }

    [[nodiscard]] QString path(const QString& name = QStringLiteral("acme.channelbook")) const {
        return dir.filePath(name);
    }
    /// Writes a file beside the program; ends the test run if that fails.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    [[nodiscard]] Program::Options options() const {
        Program::Options result;
        result.clock = &clock;
        result.who = QStringLiteral("ann");
        result.device = 7;
        return result;
    }
    [[nodiscard]] store::Store& store() { return program->store(); }
    [[nodiscard]] const records::Catalogue& catalogue() const { return program->catalogue(); }

    /// Makes a record; ends the test run if that is refused.
    RecordId add(const char* entity, const std::vector<std::pair<QString, Value>>& values) {
        RecordId id = 0;
        const auto done = store().perform(records::CreateRecord{catalogue(), QString::fromLatin1(entity), values, &id});
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
        return id;
    }
    RecordId addNamed(const char* entity, const char* name) {
        return add(entity, {{QStringLiteral("name"), QString::fromUtf8(name)}});
    }
    [[nodiscard]] Expected<qint64> set(const char* entity, RecordId id, const char* field, const Value& value) {
        return store().perform(
            records::SetFields{catalogue(), QString::fromLatin1(entity), {id}, {{QString::fromLatin1(field), value}}});
    }
    /// The first column of the first row.
    [[nodiscard]] Value query(const char* sql) {
        return store()
            .read([&](store::Connection& connection) {
                store::Statement statement(connection, sql);
                return statement.step() ? statement.value(0) : Value{};
            })
            .value();
    }
    /// Opens the program again, as after a restart.
    [[nodiscard]] Expected<void> reopen() {
        program.reset();
        auto opened = Program::open(path(), options());
        if (!opened) return tl::unexpected(opened.error());
        program = std::move(*opened);
        return {};
    }

    QTemporaryDir dir;
    FixedClock clock{QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Program> program;
};

/// What an Expected ended with, as text a failed comparison can show: "ok", or the code and its arguments.
template <class T>
[[nodiscard]] QString outcome(const Expected<T>& result) {
    if (result) return QStringLiteral("ok");
    return errorName(result.error().code) + u'(' + result.error().args.join(u'|') + u')';
}

/// The code alone.
template <class T>
[[nodiscard]] QString codeOf(const Expected<T>& result) {
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

} // namespace channelbook::test
