#include "core/sync/readers/CsvReader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <unicode/ucnv.h>

using namespace channelbook;
using namespace channelbook::sync;

namespace {

using Table = QList<QStringList>;

struct Writing {
    char delimiter = ',';
    char quote = '"';
    CsvDialect::Escape escape = CsvDialect::Escape::Doubled;
    QByteArray lineEnd = "\n"; // empty: any, mixed
    bool quoteAll = false;
    bool lastLineEnd = true;
};

QString quoted(QString cell, const Writing& as, bool force) {
    const QString quote(QLatin1Char(as.quote));
    const bool needed = cell.contains(QLatin1Char(as.delimiter)) || cell.contains(quote) || cell.contains(u'\n') || cell.contains(u'\r') ||
                        cell.startsWith(u' ') || cell.startsWith(u'\t');
    if (!needed && !force) return cell;
    if (as.escape == CsvDialect::Escape::Backslash) {
        cell.replace(u'\\', QStringLiteral("\\\\")).replace(quote, u'\\' + quote);
    } else {
        cell.replace(quote, quote + quote);
    }
    return quote + cell + quote;
}

QString written(const Table& table, const Writing& as, QRandomGenerator& random) {
    static const QStringList ends{QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")};
    QString out;
    for (qsizetype i = 0; i < table.size(); ++i) {
        QStringList cells;
        for (const QString& cell : table[i]) cells << quoted(cell, as, as.quoteAll || random.bounded(4) == 0);
        out += cells.join(QLatin1Char(as.delimiter));
        const bool last = i + 1 == table.size();
        if (!last || as.lastLineEnd) out += as.lineEnd.isEmpty() ? ends[random.bounded(3)] : QString::fromLatin1(as.lineEnd);
    }
    return out;
}

QByteArray encoded(const QString& text, const QString& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding.toLatin1().constData(), &error);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    const int32_t size = ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                                         reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()), &error);
    ucnv_close(converter);
    bytes.truncate(size);
    return bytes;
}

Table read(CsvReader& reader, QString& failure) {
    Table rows;
    RowBatch batch;
    for (;;) {
        const auto more = reader.next(batch);
        if (!more) failure = QStringLiteral("error %1").arg(static_cast<int>(more.error().code));
        if (!more || !*more) return rows;
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            QStringList row;
            for (const auto cell : batch.row(i)) row << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            rows << row;
        }
    }
}

} // namespace

/// Whatever a table holds and however it is written: it is read as it was, at any chunk size.
class CsvRoundTripTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString write(const QByteArray& bytes) {
        QFile file(dir_.filePath(QStringLiteral("t.csv")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

    static QString randomCell(QRandomGenerator& random, const QString& alphabet) {
        QString cell;
        for (int n = random.bounded(random.bounded(20) == 0 ? 200 : 9); n > 0; --n) cell += alphabet[random.bounded(alphabet.size())];
        return cell;
    }

private Q_SLOTS:
    void tables_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("letters");
        QTest::newRow("utf-8") << QStringLiteral("UTF-8") << QStringLiteral("aé字ß\u202F€\uFFFD");
        QTest::newRow("utf-16le") << QStringLiteral("UTF-16LE") << QStringLiteral("aé字ß");
        QTest::newRow("utf-16be") << QStringLiteral("UTF-16BE") << QStringLiteral("aé字ß");
        QTest::newRow("windows-1252") << QStringLiteral("windows-1252") << QStringLiteral("aéß€");
        QTest::newRow("iso-8859-2") << QStringLiteral("ISO-8859-2") << QStringLiteral("ałżč");
        QTest::newRow("shift-jis") << QStringLiteral("Shift_JIS") << QStringLiteral("aソ表名前");
        QTest::newRow("gb18030") << QStringLiteral("GB18030") << QStringLiteral("a名前字");
    }
    void tables() {
        QFETCH(QString, encoding);
        QFETCH(QString, letters);
        for (quint32 seed = 1; seed <= 150; ++seed) {
            QRandomGenerator random(seed);
            Writing as;
            as.delimiter = ",;\t|"[random.bounded(4)];
            as.quote = random.bounded(5) == 0 ? '\'' : '"';
            as.escape = random.bounded(4) == 0 ? CsvDialect::Escape::Backslash : CsvDialect::Escape::Doubled;
            as.lineEnd = QList<QByteArray>{"\n", "\r\n", "\r", ""}[random.bounded(4)];
            as.quoteAll = random.bounded(3) == 0;
            as.lastLineEnd = random.bounded(2) == 0;
            // Backslashes are 5C, which Shift-JIS has as a second byte too; with that escape it means itself only quoted.
            const QString alphabet = letters + QStringLiteral("xyz 019,;\t|\"'\n\r=+-@.") + (as.escape == CsvDialect::Escape::Doubled ? QStringLiteral("\\") : QString());
            const int columns = 1 + random.bounded(7);
            Table table;
            for (int i = random.bounded(40) + 2; i > 0; --i) {
                QStringList row;
                for (int c = 0; c < columns; ++c) row << randomCell(random, alphabet);
                row[0].prepend(u'k'); // rows without any text are not rows
                if (columns > 2) row[1].append(u'k'); // nor are a footer's
                table << row;
            }
            CsvDialect dialect;
            dialect.encoding = encoding;
            dialect.delimiter = as.delimiter;
            dialect.quote = as.quote;
            dialect.escape = as.escape;
            QByteArray bytes = encoded(written(table, as, random), encoding);
            const QString path = write(bytes);
            for (const std::size_t chunk : {std::size_t{1} << 20, static_cast<std::size_t>(1 + random.bounded(64)), static_cast<std::size_t>(seed % 64 + 1)}) {
                const QString label = QStringLiteral("seed %1 chunk %2 %3").arg(seed).arg(chunk).arg(encoding);
                auto reader = CsvReader::open(path, dialect, {chunk});
                QVERIFY2(reader, qPrintable(label));
                QString failure;
                Table back = read(*reader, failure);
                back.prepend(reader->originalHeader());
                QVERIFY2(failure.isEmpty(), qPrintable(label + failure));
                if (back != table) qWarning() << label << bytes.left(2000);
                QCOMPARE(back, table);
                QVERIFY2(reader->problemCount() == 0, qPrintable(label));
            }
        }
    }

    /// Ordinary tables need no one to tell how they are written.
    void sniffed() {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QRandomGenerator random(seed);
            Writing as;
            as.delimiter = ",;\t|"[random.bounded(4)];
            as.lineEnd = QList<QByteArray>{"\n", "\r\n", "\r"}[random.bounded(3)];
            as.quoteAll = random.bounded(3) == 0;
            const int columns = 2 + random.bounded(8);
            Table table{{}};
            for (int c = 0; c < columns; ++c) table[0] << QStringLiteral("Column name %1").arg(c);
            for (int i = random.bounded(60) + 3; i > 0; --i) {
                QStringList row{QStringLiteral("006%1").arg(i), QStringLiteral("Acme, Inc; \"%1\" | Söhne").arg(i)};
                for (int c = 2; c < columns; ++c)
                    row << (c % 4 == 2 ? QStringLiteral("%1,5").arg(i) : c % 4 == 3 ? QStringLiteral("two\nlines, here") : randomCell(random, QStringLiteral("abc é")).trimmed());
                table << row;
            }
            const QString encoding = QStringList{QStringLiteral("UTF-8"), QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"), QStringLiteral("windows-1252")}[random.bounded(4)];
            const bool mark = encoding != QLatin1String("windows-1252") && random.bounded(2) == 0;
            const QString path = write(encoded((mark ? QString(QChar(QChar::ByteOrderMark)) : QString()) + written(table, as, random), encoding));
            const QString label = QStringLiteral("seed %1 %2 '%3'").arg(seed).arg(encoding).arg(QLatin1Char(as.delimiter));
            auto reader = CsvReader::open(path);
            QVERIFY2(reader, qPrintable(label));
            QString failure;
            Table back = read(*reader, failure);
            back.prepend(reader->originalHeader());
            if (back != table) qWarning() << label << reader->dialect().evidence;
            QCOMPARE(back, table);
        }
    }

    void naughtyStrings() {
        QFile file(QStringLiteral(TEST_DATA_DIR "/csv/naughty/blns.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Table table{{QStringLiteral("Name"), QStringLiteral("Naughty"), QStringLiteral("After")}};
        for (const auto& value : QJsonDocument::fromJson(file.readAll()).array()) table << QStringList{QStringLiteral("n"), value.toString(), QStringLiteral("m")};
        QVERIFY(table.size() > 400);
        QRandomGenerator random(1);
        for (const bool all : {false, true}) {
            Writing as;
            as.quoteAll = all;
            const QString path = write(written(table, as, random).toUtf8());
            for (const std::size_t chunk : {std::size_t{1} << 20, std::size_t{5}}) {
                auto reader = CsvReader::open(path, {}, {chunk});
                QVERIFY(reader);
                QString failure;
                Table back = read(*reader, failure);
                back.prepend(reader->originalHeader());
                QCOMPARE(back, table);
            }
        }
    }

    void formulas() {
        QFile file(QStringLiteral(TEST_DATA_DIR "/csv/formula-injection/csv-payload.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Table table{{QStringLiteral("Name"), QStringLiteral("Formula")}};
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.trimmed().isEmpty()) table << QStringList{QStringLiteral("n"), QString::fromUtf8(line.trimmed())};
        QRandomGenerator random(2);
        auto reader = CsvReader::open(write(written(table, {}, random).toUtf8()));
        QVERIFY(reader);
        QString failure;
        Table back = read(*reader, failure);
        back.prepend(reader->originalHeader());
        QCOMPARE(back, table);
    }
};

QTEST_GUILESS_MAIN(CsvRoundTripTest)
#include "CsvRoundTripTest.moc"
