#include "tests/core/TestProgram.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Quarterly business reviews from the command line, on a clock of its own.
class QbrCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
        [[nodiscard]] QString text(const char* key) const {
            return json.object().value(QLatin1StringView(key)).toVariant().toString();
        }
        [[nodiscard]] QString error() const {
            return json.object().value(u"error"_s).toObject().value(u"code"_s).toString();
        }
    };
    [[nodiscard]] Result run(const QStringList& arguments, const QString& today = u"2026-07-01"_s) const {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"),
                      QStringList{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, today, u"qbr"_s} +
                          arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    [[nodiscard]] QByteArray content(const QString& path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestProgram> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TestProgram>();
        const RecordId owner = m_world->addNamed("owner", "Ann Lee");
        for (const char* name : {"Northwind", "Contoso"})
            m_world->add("partner",
                         {{u"name"_s, QString::fromLatin1(name)}, {u"manager"_s, owner}, {u"tier"_s, u"Silver"_s}});
        m_world->addNamed("partner", "Fabrikam");
        m_world->program.reset();
    }

    void aPackComesIntoAFile() {
        const QString html = m_world->path(u"pack.html"_s);
        const QStringList pack{u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q2"_s, u"--out"_s, html};
        const Result made = run(pack);
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.text("period"), u"2026-Q2"_s);
        QVERIFY(content(html).contains("Northwind"));
        // What is there is not written over unasked.
        QCOMPARE(run(pack).error(), u"FileExists"_s);
        QCOMPARE(run(pack + QStringList{u"--force"_s}).exitCode, 0);
        // Without a quarter it is the last one that is over.
        QCOMPARE(run({u"--partner"_s, u"Northwind"_s, u"--out"_s, m_world->path(u"last.json"_s)}).text("period"),
                 u"2026-Q2"_s);
        // A build with the window part writes PDF, another says that it does not and leaves nothing behind.
        const QString pdf = m_world->path(u"pack.pdf"_s);
        const Result paper = run({u"--partner"_s, u"Northwind"_s, u"--out"_s, pdf});
        if (paper.exitCode == 0) {
            QVERIFY(content(pdf).startsWith("%PDF-"));
        } else {
            QCOMPARE(paper.error(), u"BadArgument"_s);
            QVERIFY(!QFile::exists(pdf));
        }
        QCOMPARE(run({u"--partner"_s, u"Nobody"_s, u"--out"_s, m_world->path(u"x.html"_s)}).error(),
                 u"RecordNotFound"_s);
        QCOMPARE(
            run({u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"someday"_s, u"--out"_s, m_world->path(u"x.html"_s)})
                .error(),
            u"BadArgument"_s);
        QCOMPARE(run({u"--out"_s, m_world->path(u"x.html"_s)}).error(), u"BadArgument"_s);
        QCOMPARE(run({u"--partner"_s, u"Northwind"_s}).error(), u"BadArgument"_s);
    }

    void allPartnersOfAManagerAtOnce() {
        const QString folder = m_world->path(u"packs"_s);
        const Result made =
            run({u"--owner"_s, u"Ann Lee"_s, u"--quarter"_s, u"2026Q2"_s, u"--out"_s, folder, u"--format"_s, u"odt"_s});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.json.array().size(), 2);
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"QBR Contoso 2026-Q2.odt"_s, u"QBR Northwind 2026-Q2.odt"_s}));
    }

    void aReviewFromItsPlanToItsFrozenPack() {
        const Result planned = run({u"plan"_s, u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q2"_s, u"--on"_s,
                                    u"2026-07-15"_s, u"--attendee"_s, u"Ann Lee"_s, u"--attendee"_s, u"Bo Kim"_s});
        QCOMPARE(planned.exitCode, 0);
        QCOMPARE(planned.text("planned_on"), u"2026-07-15"_s);
        QCOMPARE(planned.json.object().value(u"attendees"_s).toArray().size(), 2);
        QCOMPARE(run({u"plan"_s, u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q2"_s}).error(),
                 u"ActRefused"_s);
        const QString id = planned.text("id");
        QCOMPARE(run({u"comment"_s, id, u"--section"_s, u"results"_s, u"--text"_s, u"A good quarter."_s}).exitCode, 0);
        QCOMPARE(run({u"decision"_s, id, u"--text"_s, u"Two regions"_s}).exitCode, 0);
        const Result action = run({u"action"_s, u"--partner"_s, u"Northwind"_s, u"--text"_s, u"Certify two"_s,
                                   u"--side"_s, u"partner"_s, u"--due"_s, u"2026-08-31"_s});
        QCOMPARE(action.exitCode, 0);
        const QString item =
            action.json.object().value(u"items"_s).toArray().last().toObject().value(u"id"_s).toString();
        QCOMPARE(run({u"hold"_s, id}).text("state"), u"held"_s);
        QCOMPARE(run({u"reopen"_s, id}).error(), u"ActRefused"_s);
        QCOMPARE(run({u"comment"_s, id, u"--section"_s, u"results"_s, u"--text"_s, u"Or not."_s}).error(),
                 u"ActRefused"_s);

        const QStringList pack{u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q2"_s, u"--out"_s};
        QCOMPARE(run(pack + QStringList{m_world->path(u"first.html"_s)}).exitCode, 0);
        QCOMPARE(run({u"close"_s, item, u"--outcome"_s, u"both passed"_s}, u"2026-08-20"_s).exitCode, 0);
        QCOMPARE(run(pack + QStringList{m_world->path(u"later.html"_s)}, u"2027-01-05"_s).exitCode, 0);
        QCOMPARE(content(m_world->path(u"later.html"_s)), content(m_world->path(u"first.html"_s)));
        QVERIFY(content(m_world->path(u"first.html"_s)).contains("A good quarter."));

        // What was promised opens the next one.
        QCOMPARE(run({u"next"_s, u"--partner"_s, u"Northwind"_s}).text("period"), u"2026-Q3"_s);
        QCOMPARE(run({u"plan"_s, u"--partner"_s, u"Northwind"_s}, u"2026-10-01"_s).text("period"), u"2026-Q3"_s);
        const auto carried = run({u"show"_s, u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q3"_s})
                                 .json.object()
                                 .value(u"carried_over"_s)
                                 .toArray();
        QCOMPARE(carried.size(), 1);
        QCOMPARE(carried.first().toObject().value(u"outcome"_s).toString(), u"both passed"_s);
        QCOMPARE(run({u"list"_s}).json.array().size(), 2);
    }

    void cancelledAndTakenUpAgain() {
        QCOMPARE(run({u"plan"_s, u"--partner"_s, u"Contoso"_s, u"--quarter"_s, u"2026Q2"_s}).exitCode, 0);
        QCOMPARE(run({u"cancel"_s, u"--partner"_s, u"Contoso"_s}).error(), u"MissingValue"_s);
        QCOMPARE(run({u"cancel"_s, u"--partner"_s, u"Contoso"_s, u"--reason"_s, u"ill"_s}).text("cancelled_because"),
                 u"ill"_s);
        QCOMPARE(run({u"reopen"_s, u"--partner"_s, u"Contoso"_s}).text("state"), u"planned"_s);
        QCOMPARE(run({u"show"_s, u"4711"_s}).error(), u"RecordNotFound"_s);
        QCOMPARE(run({u"close"_s, u"4711"_s}).error(), u"RecordNotFound"_s);
    }

    void templatesAndLooks() {
        QCOMPARE(run({u"templates"_s}).json.array().size(), 3);
        const QString form = m_world->write(
            u"own.json"_s,
            R"({"name":"Own","types":["MSP"],"sections":[{"key":"plan","title":"Plan","contents":["actions"]}]})");
        QCOMPARE(run({u"template"_s, u"--file"_s, form}).text("name"), u"Own"_s);
        QCOMPARE(run({u"templates"_s, u"own"_s}).json.array().size(), 1);
        QCOMPARE(run({u"template"_s, u"--file"_s, m_world->write(u"bad.json"_s, R"({"name":"Bad"})")}).error(),
                 u"BadArgument"_s);
        QCOMPARE(run({u"brand"_s, u"--company"_s, u"Acme"_s, u"--colour"_s, u"#112233"_s}).text("colour"),
                 u"#112233"_s);
        const QString text = m_world->write(u"logo.png"_s, "no image at all");
        QCOMPARE(run({u"brand"_s, u"--file"_s, text}).error(), u"InvalidValue"_s);
        QCOMPARE(run({u"logo"_s, u"--partner"_s, u"Northwind"_s, u"--file"_s, text}).error(), u"InvalidValue"_s);
        QCOMPARE(
            run({u"logo"_s, u"--partner"_s, u"Northwind"_s, u"--file"_s, m_world->write(u"empty.png"_s, {})}).error(),
            u"InvalidValue"_s);
        QCOMPARE(run({u"swot"_s, u"--partner"_s, u"Northwind"_s, u"--section"_s, u"threat"_s, u"--text"_s,
                      u"New competitor"_s})
                     .json.object()
                     .value(u"threats"_s)
                     .toArray()
                     .size(),
                 1);
    }
};

QTEST_GUILESS_MAIN(QbrCliTest)
#include "QbrCliTest.moc"
