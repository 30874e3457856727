#pragma once

#include "core/base/ErrorText.h"
#include "core/engagement/Rules.h"
#include "core/funds/Claims.h"
#include "core/funds/FundQueries.h"
#include "core/funds/Funds.h"
#include "tests/ui/shell/Desk.h"

#include <QDialog>
#include <QTimer>

namespace channelbook::test {

/// The window over a program with a fund of € 250,000 and partners that ask for money: Jim Lee asked, Anna Krüger
/// looks.
class FundDesk : public Desk {
public:
    /// @param count requests of Jim's, each for € 1,000 as our half of € 2,000; nine days old and younger
    void open(int count) {
        {
            auto program = Program::create(path(), {&clock, u"Jim Lee"_s, 0, 7});
            QVERIFY(program.has_value());
            m_program = program->get();
            create("owner", {{u"name"_s, u"Anna Krüger"_s}});
            create("owner", {{u"name"_s, u"Jim Lee"_s}});
            partner = addPartner(u"Halcyon IT"_s);
            must(m_program->store().perform(funds::OpenFund{u"EMEA 2026"_s,
                                                            u"EUR"_s,
                                                            25'000'000,
                                                            u"2026-01-01"_s,
                                                            u"2026-12-31"_s,
                                                            u"EMEA"_s,
                                                            {},
                                                            0,
                                                            60,
                                                            0,
                                                            &fund}));
            for (int i = 0; i < count; ++i) ask(u"Roadshow %1"_s.arg(i + 1), 200'000, partner);
            if (extra) extra();
            m_program = nullptr;
            clock.set(clock.now().addSecs(60));
        }
        // A program opened again is somebody else's to work with.
        for (const auto& [who, body] : {std::pair(u"Anna Krüger"_s, &asAnna), std::pair(u"Jim Lee"_s, &asJim)}) {
            if (!*body) continue;
            auto program = Program::open(path(), {&clock, who, 0, 7});
            QVERIFY(program.has_value());
            m_program = program->get();
            (*body)();
            m_program = nullptr;
        }
        openWindow();
    }

    void openWindow() {
        clock.set(clock.now().addSecs(60));
        window = std::make_unique<MainWindow>(theme, settings, prompter, clock);
        window->resize(1440, 900);
        window->show();
        QVERIFY(window->openProgram(path()));
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    RecordId addPartner(const QString& name, bool agreed = true) {
        const RecordId id = create("partner", {{u"name"_s, name},
                                               {u"tier"_s, u"Gold"_s},
                                               {u"type"_s, u"MSP"_s},
                                               {u"region"_s, u"EMEA"_s},
                                               {u"country"_s, u"Germany"_s}});
        if (!agreed) return id;
        must(m_program->store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction
                .cached(
                    u"INSERT INTO agreement(id, partner_id, name, type, state, start_on) VALUES(?, ?, 'Reseller', 'Reseller agreement', 'active', '2025-01-01')"_s)
                .bindAll(transaction.newId(), id)
                .run();
            return {};
        }));
        return id;
    }

    /// A request that is submitted, half of which is ours.
    RecordId ask(const QString& name, qint64 total, RecordId of, const QString& country = {}) {
        RecordId id = 0;
        funds::RequestForm form;
        form.name = name;
        form.fund = fund;
        form.partner = of;
        form.activity = activity();
        form.start = u"2026-11-16"_s;
        form.end = u"2026-11-18"_s;
        form.expectedLeads = 120;
        form.costs = {{u"Venues"_s, total - total / 4}, {u"Invitations"_s, total / 4}};
        form.country = country;
        must(m_program->store().perform(funds::SaveRequest{0, form, &id}));
        must(m_program->store().perform(funds::ActOnRequests{{id}, funds::RequestAct::Submit, 0, {}, {}, {}}));
        return id;
    }

    [[nodiscard]] RecordId activity() {
        return m_program->store()
            .read([](store::Connection& connection) {
                return connection.integer("SELECT id FROM mdf_activity WHERE name = 'Webinar'");
            })
            .value();
    }

    [[nodiscard]] int countIn(const char* state) {
        return static_cast<int>(programStore()
                                    .read([&](store::Connection& connection) {
                                        store::Statement statement(connection,
                                                                   "SELECT count(*) FROM mdf_request WHERE state = ?");
                                        statement.bind(1, QString::fromLatin1(state));
                                        statement.step();
                                        return statement.integer(0);
                                    })
                                    .value());
    }
    [[nodiscard]] funds::Balance balance() {
        return programStore()
            .read([&](store::Connection& connection) { return funds::fundBalance(connection, fund); })
            .value();
    }
    [[nodiscard]] funds::RequestFacts facts(const QString& name) {
        const RecordId id = idOf(u"mdf-request"_s, name);
        return programStore()
            .read(
                [&](store::Connection& connection) { return funds::readFacts(connection, id, clock.today()).value(); })
            .value();
    }

    /// Does something with the dialog that comes up next, once it is there.
    void withDialog(std::function<void(QDialog&)> body) {
        QTimer::singleShot(0, window.get(), [this, body = std::move(body)] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return withDialog(body);
            // Keys go to the active window, which it becomes a little later.
            if (!QTest::qWaitForWindowActive(dialog)) qWarning("the dialog did not become active");
            body(*dialog);
            // A test that failed must not wait for an answer for ever.
            if (QTest::currentTestFailed()) dialog->reject();
        });
    }

    template <class T>
    static void must(const Expected<T>& done) {
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    }
    RecordId create(const char* entity, std::vector<std::pair<QString, Value>> values) {
        RecordId id = 0;
        must(m_program->store().perform(
            records::CreateRecord{m_program->catalogue(), QString::fromLatin1(entity), std::move(values), &id}));
        return id;
    }

    std::function<void()> extra;  ///< what Jim does beside asking
    std::function<void()> asJim;  ///< what he does after her
    std::function<void()> asAnna; ///< what she does before the window opens
    RecordId fund = 0;
    RecordId partner = 0;
    Program* m_program = nullptr; ///< while the program is made
};

} // namespace channelbook::test
