#include "ui/records/ValueFormat.h"

#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class ValueFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyIsShort_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, qint64 minor, const QString& currency, const QString& text) { QTest::newRow(name) << minor << currency << text; };
        row("nothing", 0, u"USD"_s, u"$ 0"_s);
        row("hundreds", 99900, u"USD"_s, u"$ 999"_s);
        row("thousands", 62650000, u"USD"_s, u"$ 626k"_s);
        row("few thousands", 420000, u"USD"_s, u"$ 4.2k"_s);
        row("millions", 1840000000, u"USD"_s, u"$ 18.4M"_s);
        row("billions", 120000000000, u"EUR"_s, u"€ 1.2B"_s);
        row("no minor units", 1500000, u"JPY"_s, u"¥ 1.5M"_s);
        row("by its code", 1200000, u"CHF"_s, u"CHF 12k"_s);
        row("negative", -500000, u"USD"_s, u"−$ 5k"_s);
    }
    void moneyIsShort() {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QCOMPARE(ValueFormat(QLocale::c()).shortMoney(minor, currency).replace(QChar(0xa0), u' '), text);
    }

    void moneyIsExact() {
        const ValueFormat format(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format.money(123450, u"EUR"_s).replace(QChar(0xa0), u' '), u"€ 1.234,50"_s);
        QCOMPARE(format.money(123400, u"EUR"_s).replace(QChar(0xa0), u' '), u"€ 1.234"_s);
        QCOMPARE(format.wholeMoney(123450, u"EUR"_s).replace(QChar(0xa0), u' '), u"€ 1.235"_s);
        QCOMPARE(format.wholeMoney(-123450, u"EUR"_s).replace(QChar(0xa0), u' '), u"−€ 1.235"_s);
    }

    void whatIsTypedIsReadBack_data() {
        QTest::addColumn<records::FieldType>("type");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("plain");
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("german amount") << records::FieldType::Money << german << u"1.234,50"_s << u"1234.50"_s;
        QTest::newRow("english amount") << records::FieldType::Money << english << u"$ 1,234.50"_s << u"1234.50"_s;
        QTest::newRow("iso date") << records::FieldType::Date << english << u"2026-07-31"_s << u"2026-07-31"_s;
        QTest::newRow("spoken date") << records::FieldType::Date << english << u"31 Mar 2027"_s << u"2027-03-31"_s;
        QTest::newRow("german date") << records::FieldType::Date << german << u"31.3.2027"_s << u"2027-03-31"_s;
        QTest::newRow("no date") << records::FieldType::Date << english << u"soon"_s << u"soon"_s;
        QTest::newRow("yes") << records::FieldType::Boolean << english << u"Yes"_s << u"yes"_s;
    }
    void whatIsTypedIsReadBack() {
        QFETCH(records::FieldType, type);
        QFETCH(QLocale, locale);
        QFETCH(QString, typed);
        QFETCH(QString, plain);
        const records::FieldDef field = records::field(type, "x", "X", u"t.x"_s, "t.x");
        QCOMPARE(ValueFormat(locale).plain(field, typed), plain);
    }
};

QTEST_MAIN(ValueFormatTest)
#include "ValueFormatTest.moc"
