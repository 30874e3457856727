#include "core/base/CsvText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20261124;

QByteArray fileBytes(const QString& name) {
    QFile file(QStringLiteral(TEST_DATA_DIR "/csv/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool mayRun(const QString& cell) {
    return !cell.isEmpty() && u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s.contains(cell.front());
}

} // namespace

class CsvTextTest : public QObject {
    Q_OBJECT

private:
    static void roundTrips(const QString& text) {
        const QString cell = guardedCell(text);
        QCOMPARE(unguardedCell(cell), text);
        const QByteArray bytes = cell.toUtf8();
        const auto view = unguardedCell(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        QCOMPARE(QByteArray(view.data(), static_cast<qsizetype>(view.size())), text.toUtf8());
    }

private Q_SLOTS:
    void formulasAreGuarded_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char* name, const QString& text, const QString& cell) {
            QTest::newRow(name) << text << cell;
        };
        row("empty", QString(), QString());
        row("text", u"Acme"_s, u"Acme"_s);
        row("equals", u"=A1"_s, u"'=A1"_s);
        row("plus", u"+49 89 1234"_s, u"'+49 89 1234"_s);
        row("minus", u"- an item"_s, u"'- an item"_s);
        row("at", u"@SUM(1+9)*cmd|' /C calc'!A0"_s, u"'@SUM(1+9)*cmd|' /C calc'!A0"_s);
        row("tab", u"\t=A1"_s, u"'\t=A1"_s);
        row("return", u"\r=A1"_s, u"'\r=A1"_s);
        row("line feed", u"\nx"_s, u"'\nx"_s);
        row("after blanks", u"  =A1"_s, u"'  =A1"_s);
        row("after a hard blank", u"\u00a0=A1"_s, u"'\u00a0=A1"_s);
        row("full width", u"\uff1dA1"_s, u"'\uff1dA1"_s);
        row("negative number", u"-5"_s, u"-5"_s);
        row("number with a sign", u"+49.50"_s, u"+49.50"_s);
        row("number, then a formula", u"-5+cmd|' /C calc'!A0"_s, u"'-5+cmd|' /C calc'!A0"_s);
        row("number, then a line", u"-5\n"_s, u"'-5\n"_s);
        row("bare sign", u"-"_s, u"'-"_s);
        row("inside", u"a=b"_s, u"a=b"_s);
        row("apostrophe", u"'tis"_s, u"'tis"_s);
        row("apostrophe alone", u"'"_s, u"'"_s);
        row("guarded already", u"'=A1"_s, u"''=A1"_s);
        row("guarded number", u"'-5"_s, u"''-5"_s);
        row("two apostrophes", u"''@x"_s, u"'''@x"_s);
        row("leading zeros", u"007"_s, u"007"_s);
    }
    void formulasAreGuarded() {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(guardedCell(text), cell);
        roundTrips(text);
    }

    /// What others guard comes back as well: SuiteCRM puts an apostrophe before numbers too.
    void numbersGuardedByOthersComeBack() { QCOMPARE(unguardedCell(u"'-5"_s), u"-5"_s); }

    void naughtyTextsComeBack() {
        const QJsonArray naughty = QJsonDocument::fromJson(fileBytes(u"naughty/blns.json"_s)).array();
        QVERIFY(naughty.size() > 400);
        for (const QJsonValue& text : naughty) {
            roundTrips(text.toString());
            const QString cell = guardedCell(text.toString());
            QVERIFY2(!mayRun(cell) || !cell.contains(u'('), qPrintable(cell));
        }
        for (const QByteArray& payload : fileBytes(u"formula-injection/csv-payload.txt"_s).split('\n')) {
            roundTrips(QString::fromUtf8(payload));
            QVERIFY2(!mayRun(guardedCell(QString::fromUtf8(payload))), payload.constData());
        }
    }

    void everyTextComesBack() {
        const QString alphabet = u"''=+-@ \t\r\n\u00a0\uff1da5."_s;
        QRandomGenerator random(seed);
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (quint32 length = random.bounded(8U); length > 0; --length)
                text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            roundTrips(text);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(text)));
            const QString cell = guardedCell(text);
            bool number = false;
            (void)cell.toDouble(&number);
            QVERIFY2(!mayRun(cell) || number, qPrintable(cell));
        }
    }

    void rowsFollowTheStandard_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s, u""_s} << QByteArray("a,b c,\r\n");
        QTest::newRow("delimiter") << QStringList{u"a,b"_s, u"c"_s} << QByteArray("\"a,b\",c\r\n");
        QTest::newRow("quote") << QStringList{u"5\" disk"_s} << QByteArray("\"5\"\" disk\"\r\n");
        QTest::newRow("lines") << QStringList{u"a\nb"_s, u"c\rd"_s} << QByteArray("\"a\nb\",\"c\rd\"\r\n");
        QTest::newRow("blanks at the ends") << QStringList{u" a"_s, u"b "_s} << QByteArray("\" a\",\"b \"\r\n");
        QTest::newRow("nothing else") << QStringList{u""_s} << QByteArray("\"\"\r\n");
        QTest::newRow("would be SYLK") << QStringList{u"ID"_s, u"ID"_s} << QByteArray("\"ID\",ID\r\n");
        QTest::newRow("no SYLK") << QStringList{u"id"_s, u"x"_s} << QByteArray("id,x\r\n");
        QTest::newRow("other scripts") << QStringList{u"株式会社"_s, u"שלום"_s} << QByteArray("株式会社,שלום\r\n");
    }
    void rowsFollowTheStandard() {
        QFETCH(QStringList, cells);
        QFETCH(QByteArray, row);
        QCOMPARE(csvRow(cells), row);
    }

    void otherFormats() {
        QCOMPARE(csvRow({u"a;b"_s, u"c,d"_s}, {';', "\n", false}), QByteArray("\"a;b\";c,d\n"));
        QCOMPARE(csvRow({u"a"_s, u""_s}, {',', "\r\n", true}), QByteArray("\"a\",\"\"\r\n"));
    }
};

QTEST_APPLESS_MAIN(CsvTextTest)
#include "CsvTextTest.moc"
