#include "core/program/Program.h"

#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class HistoryTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsNameFewFilesAndCountMany_data() {
        QTest::addColumn<QString>("files");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << u"Account.csv"_s << u"Import from Salesforce: Account.csv"_s;
        QTest::newRow("three") << u"a.csv, b.csv, c.csv"_s << u"Import from Salesforce: a.csv, b.csv, c.csv"_s;
        QTest::newRow("four") << u"a.csv, b.csv, c.csv, d.csv"_s << u"Import from Salesforce: 4 files"_s;
        QTest::newRow("a percent sign in a name") << u"10% more.csv"_s << u"Import from Salesforce: 10% more.csv"_s;
    }
    void importsNameFewFilesAndCountMany() {
        QFETCH(QString, files);
        store::HistoryEntry entry;
        entry.kind = u"sync.import"_s;
        entry.args = {{u"source"_s, u"Salesforce"_s}, {u"files"_s, files}};
        QTEST(historyText(entry), "expected");
    }
};

QTEST_GUILESS_MAIN(HistoryTextTest)
#include "HistoryTextTest.moc"
