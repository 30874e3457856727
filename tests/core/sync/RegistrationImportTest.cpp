#include "core/registrations/Acts.h"
#include "core/store/Integrity.h"
#include "core/sync/Import.h"
#include "core/sync/outbox/Outbox.h"
#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using registrations::Act;
using namespace Qt::StringLiterals;

/// Registrations as partner portals export them. Today is 2026-07-01, a Wednesday; Ann imports.
class RegistrationImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;

    sync::FileReport imported(const QByteArray& content, const QString& name = u"registrations.csv"_s) {
        sync::ImportOptions options;
        options.source = u"Portal"_s;
        store::Progress progress;
        const auto report = sync::importFiles(m_world->store(), m_world->catalogue(), {m_world->write(name, content)}, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        return report->files.front();
    }
    [[nodiscard]] RecordId idOf(const char* name) { return toInteger(m_world->query(QByteArray("SELECT id FROM registration WHERE name = '") + name + "'")); }

    static constexpr const char* header = "Registration ID,Registration name,Partner,End customer,Website,Country,Product,Amount,Currency,Close date,Registration status,Submitted on,Registered by,Approved by,Expires on\n";

private Q_SLOTS:
    void init() { m_world = std::make_unique<RegistrationWorld>(); }
    void cleanup() { QVERIFY(m_world->store().read(&store::checkIntegrity).value().empty()); }

    void bringsThemWithTheirPlaceAndDay() {
        const QByteArray file = QByteArray(header) +
                                "R-1,Rollout,Northwind,Zyntrix Metals,https://www.zyntrix.example/,Germany,Rocket,50000,EUR,2027-03-31,Pending Sales Review,2026-06-30T09:00:00Z,portal,,\n"
                                "R-2,Renewal,Contoso,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,Approved,2026-05-01T09:00:00Z,portal,Bob,2026-08-15\n"
                                "R-3,Old,Contoso,Litware,litware.example,US,Chair,7000,USD,2026-01-31,Denied,2026-01-01T09:00:00Z,portal,Bob,\n"
                                "R-4,Lasting,Contoso,Tailspin,tailspin.example,US,Chair,7000,USD,2027-01-31,Approved,2026-06-01T09:00:00Z,portal,Bob,\n";
        const auto first = imported(file);
        QCOMPARE(first.kind, u"prm"_s);
        QCOMPARE(first.entity, u"registration"_s);
        QCOMPARE(first.newRows, 4);
        QCOMPARE(first.rejected, 0);
        const auto rollout = m_world->read(idOf("Rollout"));
        QCOMPARE(stateName(rollout.state), u"submitted"_s);
        QCOMPARE(rollout.domain, u"zyntrix.example"_s);
        QCOMPARE(rollout.partnerName, u"Northwind"_s);
        QCOMPARE(rollout.productName, u"Rocket"_s);
        QCOMPARE(rollout.amount(), (Money{5'000'000, u"EUR"_s}));
        QCOMPARE(rollout.firstInAt, u"2026-06-30T09:00:00Z"_s);
        QCOMPARE(rollout.answerDueAt, u"2026-07-02T09:00:00Z"_s);
        const auto renewal = m_world->read(idOf("Renewal"));
        QCOMPARE(stateName(renewal.state), u"approved"_s);
        QCOMPARE(renewal.protectedUntil, u"2026-08-15"_s);
        QCOMPARE(m_world->read(idOf("Lasting")).protectedUntil, u"2026-08-30"_s); // 90 days from 1 June
        QCOMPARE(m_world->state(idOf("Old")), u"rejected"_s);
        // Once more: nothing changes; one undo takes all of it back.
        QCOMPARE(imported(file).unchanged, 4);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
    }

    void whatComesInTogetherIsCheckedTogether_data() {
        QTest::addColumn<int>("others"); ///< further rows of the file: few are looked up one by one, many walked past at once
        QTest::newRow("few") << 3;
        QTest::newRow("many") << 400;
    }
    void whatComesInTogetherIsCheckedTogether() {
        QFETCH(int, others);
        const RecordId customer = m_world->add("customer", {{u"name"_s, u"Quandary Foods"_s}, {u"country"_s, u"DE"_s}});
        m_world->add("deal", {{u"name"_s, u"Ours"_s}, {u"company"_s, customer}, {u"stage"_s, u"Prospecting"_s}, {u"created_at"_s, u"2026-07-01T08:00:00Z"_s}});
        const RecordId known = m_world->draft("Known", "Zyntrix Metals", m_world->northwind, 0, {{u"country"_s, u"DE"_s}});
        m_world->clock.set(QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
        QCOMPARE(outcome(m_world->act(known, Act::Submit)), u"ok"_s);
        m_world->clock.set(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
        QByteArray file(header);
        file += "R-1,Same by name,Contoso,Zintrix Metals,,DE,Rocket,50000,USD,2027-03-31,Submitted,2026-06-30T09:00:00Z,portal,,\n"
                "R-2,Ours by name,Contoso,Quandary Foods GmbH,,DE,Rocket,50000,USD,2027-03-31,Submitted,2026-06-30T10:00:00Z,portal,,\n"
                "R-3,First of two,Contoso,Marmalade Harbour,marmalade.example,DE,Rocket,50000,USD,2027-03-31,Submitted,2026-06-28T10:00:00Z,portal,,\n"
                "R-4,Second of two,Northwind,The Marmalade,www.marmalade.example,DE,Rocket,50000,USD,2027-03-31,Submitted,2026-06-29T10:00:00Z,portal,,\n";
        static const std::array parts{"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"};
        for (int i = 0; i < others; ++i) {
            QByteArray word;
            for (int part = 0, rest = i * 2654435 % 65536; part < 4; ++part, rest /= 16) word += parts[static_cast<std::size_t>(rest % 16)];
            file += "X-" + QByteArray::number(i) + ",Other " + QByteArray::number(i) + ",Contoso," + word + " works," + word + "works" + QByteArray::number(i) + ".example,FR,Chair,100,USD,2027-03-31,Submitted,2026-06-30T10:00:00Z,portal,,\n";
        }
        QCOMPARE(imported(file).newRows, others + 4);
        const auto conflictsOf = [&](const char* name) {
            QStringList list;
            for (const auto& conflict : m_world->conflicts(idOf(name))) list << conflict.name + (conflict.otherFirst ? u" first"_s : u" later"_s);
            return list;
        };
        QCOMPARE(conflictsOf("Same by name"), QStringList{u"Known first"_s});
        QCOMPARE(conflictsOf("Ours by name"), QStringList{u"Ours later"_s}); // begun today
        QCOMPARE(conflictsOf("First of two"), QStringList{u"Second of two later"_s});
        QCOMPARE(conflictsOf("Second of two"), QStringList{u"First of two first"_s});
        QCOMPARE(m_world->read(idOf("Second of two")).undecided, 1);
        const Value found = m_world->query("SELECT count(*) FROM registration_conflict");
        QVERIFY(toInteger(found) >= 4);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->query("SELECT count(*) FROM registration_conflict"), Value(qint64(0)));
        QCOMPARE(outcome(m_world->store().redo()), u"ok"_s);
        QCOMPARE(m_world->query("SELECT count(*) FROM registration_conflict"), found);
    }

    void nobodyApprovesTheirOwnByAFile_data() {
        QTest::addColumn<QString>("registeredBy");
        QTest::addColumn<QString>("approvedBy");
        QTest::addColumn<QString>("importedBy");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("byHand"); ///< what comes of the importing person's own approval afterwards
        const QString approved = u"approved"_s;
        const QString waits = u"submitted"_s;
        const QString own = u"nobody approves their own"_s;
        QTest::newRow("another's, approved by another") << u"carl"_s << u"bob"_s << u"ann"_s << approved << QString() << u"ok"_s;
        QTest::newRow("another's, approved by who imports") << u"carl"_s << u"ann"_s << u"ann"_s << approved << QString() << u"ok"_s;
        QTest::newRow("the portal registered it") << u"portal"_s << QString() << u"ann"_s << approved << QString() << u"ok"_s;
        QTest::newRow("a name nobody knows") << u"carl"_s << u"Zz Top"_s << u"ann"_s << approved << u"1 approvals were taken from the file that somebody gave who is not known here: Zz Top"_s << u"ok"_s;
        QTest::newRow("the registrant approved it") << u"carl"_s << u"carl"_s << u"ann"_s << waits << own << u"ok"_s;
        QTest::newRow("the registrant approved it in capitals") << u"carl"_s << u" CARL"_s << u"ann"_s << waits << own << u"ok"_s;
        QTest::newRow("the registrant approved it, by address and by name") << u"bob"_s << u"bob@vendor.example"_s << u"ann"_s << waits << own << u"ok"_s;
        QTest::newRow("one's own") << u"ann"_s << QString() << u"ann"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("one's own, approved by oneself") << u"ann"_s << u"ann"_s << u"ann"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("one's own, said to be approved by another") << u"ann"_s << u"bob"_s << u"ann"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("one's own, approved by a name nobody knows") << u"ann"_s << u"Zz Top"_s << u"ann"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("one's own, written otherwise") << u"Ann "_s << u"bob"_s << u"ann"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("one's own, by address") << u"bob@vendor.example"_s << u"carl"_s << u"bob"_s << waits << own << u"TransitionRefused"_s;
        QTest::newRow("nobody's") << QString() << u"bob"_s << u"ann"_s << waits << u"name nobody who registered them"_s << u"TransitionRefused"_s;
        QTest::newRow("nobody's, approved by nobody") << QString() << QString() << u"ann"_s << waits << u"name nobody who registered them"_s << u"TransitionRefused"_s;
    }
    void nobodyApprovesTheirOwnByAFile() {
        QFETCH(QString, registeredBy);
        QFETCH(QString, approvedBy);
        QFETCH(QString, importedBy);
        QFETCH(QString, state);
        QFETCH(QString, told);
        QFETCH(QString, byHand);
        m_world->add("owner", {{u"name"_s, u"bob"_s}, {u"email"_s, u"bob@vendor.example"_s}});
        for (const char* other : {"ann", "carl"}) m_world->addNamed("owner", other);
        m_world->as(qPrintable(importedBy));
        const auto with = [&](const QString& status, const QString& approver) {
            return QByteArray(header) + u"R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,%1,2026-05-01T09:00:00Z,%2,%3,2026-08-15\n"_s.arg(status, registeredBy, approver).toUtf8();
        };
        const auto check = [&](const sync::FileReport& report, const QString& told) {
            const auto rollout = m_world->read(idOf("Rollout"));
            QCOMPARE(stateName(rollout.state), state);
            QCOMPARE(rollout.answeredElsewhere, state != u"approved");
            QCOMPARE(rollout.protectedUntil, state == u"approved" ? u"2026-08-15"_s : QString());
            QCOMPARE(rollout.answeredBy, state == u"approved" ? approvedBy.trimmed() : QString());
            QVERIFY2(told.isEmpty() || report.notes.join(u'\n').contains(told), qPrintable(report.notes.join(u'\n')));
        };
        for (const char* status : {"Approved", "Won"}) {
            const auto report = imported(with(QString::fromLatin1(status), approvedBy));
            if (status == QByteArrayView("Approved")) check(report, told);
            else QCOMPARE(m_world->state(idOf("Rollout")), state == u"approved" ? u"converted"_s : state);
            QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        }
        // Nor does a later file bring it, nor the same once more.
        imported(with(u"Submitted"_s, {}));
        QCOMPARE(m_world->state(idOf("Rollout")), u"submitted"_s);
        const auto later = imported(with(u"Approved"_s, approvedBy));
        if (state == u"approved") check(later, {});
        else QCOMPARE(m_world->state(idOf("Rollout")), state);
        const auto again = imported(with(u"Approved"_s, approvedBy));
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(m_world->state(idOf("Rollout")), state);
        // Nobody answers by hand what they do not answer by a file; somebody else does.
        if (state == u"approved") return;
        QCOMPARE(codeOf(m_world->act(idOf("Rollout"), Act::Approve)), byHand);
        m_world->as("dora");
        if (m_world->state(idOf("Rollout")) != u"approved") QCOMPARE(outcome(m_world->act(idOf("Rollout"), Act::Approve)), u"ok"_s);
        QCOMPARE(m_world->read(idOf("Rollout")).answeredElsewhere, false);
    }

    void somebodyElsesImportBringsTheAnswer() {
        const QByteArray file = QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,Approved,2026-05-01T09:00:00Z,ann,bob,2026-08-15\n";
        imported(file);
        QCOMPARE(m_world->state(idOf("Rollout")), u"submitted"_s);
        m_world->as("bob");
        QCOMPARE(imported(file).changed, 1);
        const auto rollout = m_world->read(idOf("Rollout"));
        QCOMPARE(stateName(rollout.state), u"approved"_s);
        QCOMPARE(rollout.answeredElsewhere, false);
        QCOMPARE(rollout.protectedUntil, u"2026-08-15"_s);
        QCOMPARE(imported(file).unchanged, 1);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->state(idOf("Rollout")), u"submitted"_s);
    }

    void anotherNameInALaterFileTakesNobodyOff() {
        const auto with = [&](const QByteArray& status, const QByteArray& registrant) {
            return QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31," + status + ",2026-05-01T09:00:00Z," + registrant + ",bob,2026-08-15\n";
        };
        imported(with("Submitted", "ann"));
        imported(with("Submitted", "portal"));
        QCOMPARE(m_world->read(idOf("Rollout")).registeredBy, u"portal"_s);
        imported(with("Approved", "portal"));
        QCOMPARE(m_world->state(idOf("Rollout")), u"submitted"_s);
        QCOMPARE(codeOf(m_world->act(idOf("Rollout"), Act::Approve)), u"TransitionRefused"_s);
        m_world->as("bob");
        imported(with("Approved", "portal"));
        QCOMPARE(m_world->state(idOf("Rollout")), u"approved"_s);
    }

    void nobodyProtectsTheirOwnForLongerByAFile() {
        const auto with = [&](const QByteArray& until, const QByteArray& amount = "9000") {
            return QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair," + amount + ",USD,2027-01-31,Approved,2026-05-01T09:00:00Z,ann,bob," + until + "\n";
        };
        m_world->as("bob");
        imported(with("2026-08-15"));
        m_world->as("ann");
        QCOMPARE(imported(with("2030-01-01")).notes.filter(u"nobody approves their own"_s).size(), 1);
        QCOMPARE(m_world->read(idOf("Rollout")).protectedUntil, u"2026-08-15"_s);
        QCOMPARE(m_world->state(idOf("Rollout")), u"approved"_s); // what somebody else approved stays approved
        const auto priced = imported(with("2030-01-01", "9500"));
        QCOMPARE(priced.changed, 1);
        QCOMPARE(priced.changedRecords.front().detail, u"amount"_s);
        QCOMPARE(priced.notes.filter(u"nobody approves their own"_s).size(), 1);
        QCOMPARE(m_world->read(idOf("Rollout")).protectedUntil, u"2026-08-15"_s);
        m_world->as("bob");
        imported(with("2030-01-01", "9500"));
        QCOMPARE(m_world->read(idOf("Rollout")).protectedUntil, u"2030-01-01"_s);
    }

    void aDryRunTellsTheSame() {
        const QByteArray file = QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,Approved,2026-05-01T09:00:00Z,ann,bob,2026-08-15\n";
        sync::ImportOptions options;
        options.source = u"Portal"_s;
        options.dryRun = true;
        store::Progress progress;
        const auto dry = sync::importFiles(m_world->store(), m_world->catalogue(), {m_world->write(u"registrations.csv"_s, file)}, options, progress);
        QVERIFY(dry);
        QCOMPARE(dry->files.front().notes, imported(file).notes);
    }

    void ourAnswerGoesBackToThePortal() {
        imported(QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,Submitted,2026-06-30T09:00:00Z,portal,,\n");
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(idOf("Rollout"), Act::Approve)), u"ok"_s);
        QCOMPARE(m_world->query("SELECT group_concat(field || '=' || coalesce(base, ''), ' ') FROM (SELECT * FROM pending_change WHERE record_id = (SELECT id FROM registration) ORDER BY field)"),
                 Value(u"registration.answered_at= registration.answered_by= registration.company_id= registration.protected_from= registration.protected_until= registration.state=submitted"_s));
        QVERIFY(m_world->read(idOf("Rollout")).deal != 0);
    }

    void wordsThatMeanNothingAreRejected() {
        const auto file = imported(QByteArray(header) + "R-1,Rollout,Northwind,Fabrikam,fabrikam.example,US,Chair,9000,USD,2027-01-31,On the moon,2026-06-30T09:00:00Z,portal,,\n"
                                                        "R-2,Other,Northwind,Litware,litware.example,US,Chair,9000,USD,2027-01-31,Submitted,2026-06-30T09:00:00Z,portal,,\n");
        QCOMPARE(file.rejected, 1);
        QCOMPARE(file.newRows, 1);
    }
};

QTEST_GUILESS_MAIN(RegistrationImportTest)
#include "RegistrationImportTest.moc"
