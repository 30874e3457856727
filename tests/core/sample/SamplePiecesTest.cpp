#include "core/base/Money.h"
#include "core/sample/SampleExport.h"
#include "core/sample/SampleModel.h"
#include "core/sample/SampleNames.h"

#include <QSet>
#include <QTest>

#include <numeric>

using namespace channelbook;
using namespace channelbook::sample;

class SamplePiecesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomNumbersAreTheSameEverywhere() {
        Random random(1, Draw::Deal, 0);
        const QList<quint64> drawn{random.next(), random.next(), random.next()};
        Random again(1, Draw::Deal, 0);
        QCOMPARE((QList<quint64>{again.next(), again.next(), again.next()}), drawn);
        QVERIFY(Random(1, Draw::Deal, 1).next() != drawn.front());
        QVERIFY(Random(1, Draw::Owner, 0).next() != drawn.front());
        QVERIFY(Random(2, Draw::Deal, 0).next() != drawn.front());
    }

    void randomNumbersStayInTheirBounds() {
        Random random(3, Draw::Deal, 0);
        QSet<int> seen;
        for (int i = 0; i < 2000; ++i) {
            const int number = random.between(-3, 4);
            QVERIFY(number >= -3 && number <= 4);
            seen << number;
        }
        QCOMPARE(seen.size(), 8);
        QCOMPARE(random.below(0), 0);
        QCOMPARE(random.below(1), 0);
        for (int i = 0; i < 200; ++i) QCOMPARE(random.weighted(std::array{0, 5, 0}), 1);
        for (int i = 0; i < 200; ++i) QVERIFY(!random.percent(0) && random.percent(100));
    }

    void stagesAddUp_data() {
        QTest::addColumn<int>("partners");
        for (const int partners : {0, 1, 2, 3, 5, 8, 17, 239, 240, 241, 100000})
            QTest::addRow("%d", partners) << partners;
    }

    void stagesAddUp() {
        QFETCH(int, partners);
        const auto counts = stageShares(partners);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), partners);
        if (partners > 0) QVERIFY(counts[static_cast<std::size_t>(Stage::Active)] > 0);
    }

    // More than the words give without a number at the end.
    void companiesNeverShareANameOrDomain() {
        const CompanyNames names(5);
        QSet<QByteArray> seen;
        QSet<QByteArray> domains;
        constexpr int count = 150'000;
        for (int i = 0; i < count; ++i) {
            for (const CompanyName& name : {names.partner(i), names.customer(i)}) {
                seen << QByteArray::fromStdString(name.name);
                domains << QByteArray::fromStdString(name.domain);
            }
        }
        QCOMPARE(seen.size(), 2 * count);
        QCOMPARE(domains.size(), 2 * count);
    }

    void shortNameIsTheSameEitherWay() {
        const CompanyNames names(5);
        for (int i = 0; i < 3000; ++i) {
            std::string text;
            names.appendShortName(text, i, true);
            QCOMPARE(text, names.customer(i).shortName);
            QCOMPARE(names.country(i, false), names.partner(i).country);
        }
    }

    void mailNamesAreAscii_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mail");
        QTest::newRow("apostrophe") << QStringLiteral("O'Neill") << QStringLiteral("oneill");
        QTest::newRow("danish") << QStringLiteral("Jørgensen") << QStringLiteral("jorgensen");
        QTest::newRow("polish") << QStringLiteral("Łukasz") << QStringLiteral("lukasz");
        QTest::newRow("turkish") << QStringLiteral("Yılmaz") << QStringLiteral("yilmaz");
        QTest::newRow("german") << QStringLiteral("Weiß") << QStringLiteral("weiss");
        QTest::newRow("two words") << QStringLiteral("van der Meer") << QStringLiteral("vandermeer");
        QTest::newRow("nothing left") << QStringLiteral("—") << QStringLiteral("info");
    }

    void mailNamesAreAscii() {
        QFETCH(QString, name);
        QFETCH(QString, mail);
        QCOMPARE(QString::fromStdString(mailName(name.toStdString())), mail);
    }

    void everyCountryIsWhole() {
        for (const Country& country : countries()) {
            QVERIFY(isCurrency(
                QString::fromUtf8(country.currency.data(), static_cast<qsizetype>(country.currency.size()))));
            QVERIFY(!country.cities.empty() && !country.forms.empty() && country.weight > 0);
            QVERIFY(static_cast<std::size_t>(country.people) < peoples().size());
        }
    }

    // Suffixes Salesforce published with their ids follow the same rule.
    void crmIdsCarryTheirSuffix() {
        QSet<QByteArray> seen;
        for (qint64 number = 0; number < 20'000; ++number) {
            const QByteArray id = QByteArray::fromStdString(crmId("006", number));
            QCOMPARE(id.size(), 18);
            QVERIFY(id.startsWith("0068b"));
            QByteArray suffix;
            for (int block = 0; block < 3; ++block) {
                int bits = 0;
                for (int i = 0; i < 5; ++i)
                    if (id[block * 5 + i] >= 'A' && id[block * 5 + i] <= 'Z') bits |= 1 << i;
                suffix += "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits];
            }
            QCOMPARE(id.right(3), suffix);
            seen << id;
        }
        QCOMPARE(seen.size(), 20'000);
    }
};

QTEST_APPLESS_MAIN(SamplePiecesTest)
#include "SamplePiecesTest.moc"
