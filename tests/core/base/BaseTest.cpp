// Ids, folded names and the words of errors.
#include "core/base/ErrorName.h"
#include "core/base/ErrorText.h"
#include "core/base/RecordId.h"
#include "core/base/Text.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class BaseTest : public QObject {
    Q_OBJECT

private:
    /// The codes as the header lists them, each with the arguments its comment names.
    static QList<std::pair<QString, qsizetype>> declaredCodes() {
        QFile file(QStringLiteral(SOURCE_DIR "/core/base/Error.h"));
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read Error.h");
        static const QRegularExpression code(u"^    (\\w+),\\s+///< \\{([^}]*)\\}"_s,
                                             QRegularExpression::MultilineOption);
        QList<std::pair<QString, qsizetype>> codes;
        auto matches = code.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            // "(application, process, host)" explains one argument.
            const QString arguments = match.captured(2).remove(QRegularExpression(u"\\([^)]*\\)"_s));
            codes.append({match.captured(1), arguments.isEmpty() ? 0 : arguments.count(u',') + 1});
        }
        return codes;
    }

private Q_SLOTS:
    void everyErrorHasWordsAndAName() {
        const auto declared = declaredCodes();
        QVERIFY(declared.size() > 40);
        QCOMPARE(qsizetype(allErrorCodes().size()), declared.size());
        QSet<QString> texts;
        for (qsizetype i = 0; i < declared.size(); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const auto& [name, arguments] = declared[i];
            QCOMPARE(errorName(code), name);
            QVERIFY2(std::find(allErrorCodes().begin(), allErrorCodes().end(), code) != allErrorCodes().end(),
                     qPrintable(name));
            QStringList args;
            for (qsizetype argument = 0; argument < arguments; ++argument) args << u"<%1>"_s.arg(argument);
            const QString text = errorText({code, args});
            QVERIFY2(text.size() > 6 && !text.contains(u'%'), qPrintable(name + u": "_s + text));
            QVERIFY2(u".>…"_s.contains(text.back()), qPrintable(text));
            QVERIFY2(!text.contains(u"SQL"_s) || name == u"StoreFailed", qPrintable(text));
            QVERIFY2(!texts.contains(text), qPrintable(text));
            texts << text;
        }
        QCOMPARE(errorName(static_cast<ErrorCode>(declared.size())), QString());
    }

    void argumentsAreNotFilledInTwice() {
        QCOMPARE(errorText({ErrorCode::FileExists, {u"100%1 %2.csv"_s}}),
                 u"\"100%1 %2.csv\" exists already. Choose another name; nothing was overwritten."_s);
        QVERIFY(errorText({ErrorCode::CorruptProgram, {u"a.channelbook"_s, u"b.backup"_s}}).contains(u"Newest automatic backup: b.backup"_s));
        QVERIFY(errorText({ErrorCode::CorruptProgram, {u"a.channelbook"_s, QString()}}).contains(u"no automatic backup"_s));
        QVERIFY(!errorText({ErrorCode::FileNotReadable, {u"x"_s}}).contains(u'%'));
    }

    void idsCarryTimeDeviceAndSequence() {
        FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
        IdGenerator ids(clock, 1023, 0);
        const RecordId first = ids.next();
        QCOMPARE(deviceOf(first), 1023);
        QCOMPARE(first & 0xfff, 0);
        QCOMPARE(first >> 22, QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).msecsTo(clock.now()));
        QCOMPARE(ids.next(), first + 1);
        QCOMPARE(ids.following(), first + 2);
        // A full millisecond goes over into the next one, on the same device.
        const RecordId full = first | 0xfff;
        QCOMPARE(IdGenerator::successor(full) >> 22, (full >> 22) + 1);
        QCOMPARE(deviceOf(IdGenerator::successor(full)), 1023);
        ids.advanceTo(full);
        QCOMPARE(ids.next(), IdGenerator::successor(full));
        ids.advanceTo(1);
        QVERIFY(ids.next() > full);
        clock.set(QDateTime(QDate(2089, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(ids.next() > 0);
    }

    void foldsNames_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::addColumn<QString>("squeezed");
        const auto row = [](const char* text, const char* folded, const char* squeezed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded) << QString::fromUtf8(squeezed);
        };
        row("Côte d'Azur  Software", "cote dazur software", "cotedazursoftware");
        row("GTX-Pro", "gtx pro", "gtxpro");
        row("  Müller & Söhne GmbH. ", "muller sohne gmbh", "mullersohnegmbh");
        row("STRASSE", "strasse", "strasse");
        row("ﬁne", "fine", "fine");
        row("株式会社", "株式会社", "株式会社");
        row("№ 5", "no 5", "no5");
        row("...", "", "");
        row("O’Neill", "oneill", "oneill");
    }
    void foldsNames() {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QFETCH(QString, squeezed);
        QCOMPARE(foldedName(text), folded);
        QCOMPARE(squeezedName(text), squeezed);
        QCOMPARE(foldedName(folded), folded);
    }

    void findsDomains_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("domain");
        const auto row = [](const char* address, const char* domain) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(domain);
        };
        row("https://www.Acme.com/x?y#z", "acme.com");
        row("www.www.acme.com", "acme.com");
        row("www.com", "www.com");
        row("acme.com", "acme.com");
        row("Jane@Acme.co.uk", "acme.co.uk");
        row("http://user:pw@acme.com:8080", "acme.com");
        row("https://video.example/@acme.com", "video.example");
        row("acme.com.", "acme.com");
        row("localhost", "");
        row("Acme Inc.", "");
        row("", "");
    }
    void findsDomains() {
        QFETCH(QString, address);
        QFETCH(QString, domain);
        QCOMPARE(domainOf(address), domain);
    }
};

QTEST_APPLESS_MAIN(BaseTest)
#include "BaseTest.moc"
