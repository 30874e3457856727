#pragma once

#include "core/deals/Deals.h"
#include "core/pipeline/Pipeline.h"
#include "core/sample/Sample.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace channelbook::test {

using namespace Qt::StringLiterals;

/// The window over a program in a folder of its own, with an answering prompter and a clock that stands.
class Desk {
public:
    Desk()
        : clock(QDateTime(QDate(2026, 10, 19), QTime(9, 0), Qt::UTC)), store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat), settings(store),
          theme(ThemeMode::Light) {
        theme.apply(*qApp);
        settings.setPersonName(u"Anna Krüger"_s);
        settings.setFolder(folder.path());
    }

    [[nodiscard]] QString path() const { return folder.filePath(u"acme.channelbook"_s); }

    /// Makes the program with `partners` partners and shows them.
    void open(int partners = 12) {
        {
            auto program = Program::create(path(), {&clock, u"Anna Krüger"_s, 0, 7});
            QVERIFY(program.has_value());
            fill(**program, partners);
            // What the window does comes later, as ids tell.
            clock.set(clock.now().addSecs(60));
        }
        window = std::make_unique<MainWindow>(theme, settings, prompter, clock);
        window->resize(1440, 900);
        window->show();
        QVERIFY(window->openProgram(path()));
        window->navigator()->showPage(u"partners"_s);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    /// The same with the sample program, all dates told from this desk's day.
    void openSample() {
        {
            auto program = Program::create(path(), {&clock, u"Anna Krüger"_s, 0, 7});
            QVERIFY(program.has_value());
            store::Progress progress;
            sample::SampleOptions options;
            options.today = clock.today();
            QVERIFY(sample::makeSample(**program, options, progress).has_value());
            QVERIFY((*program)->store().catchUpDerived(progress).has_value());
        }
        window = std::make_unique<MainWindow>(theme, settings, prompter, clock);
        window->resize(1440, 900);
        window->show();
        QVERIFY(window->openProgram(path()));
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    [[nodiscard]] Workspace& workspace() { return *window->workspace(); }
    [[nodiscard]] store::Store& programStore() { return workspace().store(); }

    template <class P>
    [[nodiscard]] P* page() {
        return qobject_cast<P*>(window->navigator()->current());
    }

    template <class T = QWidget>
    [[nodiscard]] static T* named(QWidget* root, const QString& accessibleName) {
        for (T* widget : root->findChildren<T*>())
            if (widget->accessibleName() == accessibleName && widget->isVisible()) return widget;
        return nullptr;
    }

    template <class T = QAbstractButton>
    [[nodiscard]] static T* button(QWidget* root, const QString& text) {
        for (T* widget : root->findChildren<T*>())
            if ((widget->text() == text || widget->text().startsWith(text + u' ')) && widget->isVisible()) return widget;
        return nullptr;
    }

    /// Whether a label with this text is to be seen.
    [[nodiscard]] static bool labelled(QWidget* root, const QString& text) {
        const auto labels = root->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text && label->isVisible(); });
    }

    [[nodiscard]] Value valueOf(const QString& entity, const QString& name, const QString& field) {
        const records::EntityDef* def = workspace().catalogue().find(entity);
        const auto value = programStore().read([&](store::Connection& connection) {
            const auto id = records::findRecord(connection, *def, name);
            if (!id) return Value{};
            return records::readRows(connection, *def, {*id}, {def->field(field)}).front().values.front();
        });
        return value.value_or(Value{});
    }

    [[nodiscard]] RecordId idOf(const QString& entity, const QString& name) {
        const records::EntityDef* def = workspace().catalogue().find(entity);
        const auto id = programStore().read([&](store::Connection& connection) { return records::findRecord(connection, *def, name).value_or(0); });
        return id.value_or(0);
    }

    QTemporaryDir folder;
    FixedClock clock;
    QSettings store;
    Settings settings;
    Theme theme;
    ScriptedPrompter prompter;
    std::unique_ptr<MainWindow> window;

private:
    static RecordId create(Program& program, const QString& entity, std::vector<std::pair<QString, Value>> values) {
        RecordId id = 0;
        const auto made = program.store().perform(records::CreateRecord{program.catalogue(), entity, std::move(values), &id});
        if (!made) qWarning() << int(made.error().code) << made.error().args;
        return id;
    }

    static void fill(Program& program, int partners) {
        const QStringList names{u"Northwind Systems"_s, u"Brightwater MSP"_s, u"Kestrel Security"_s, u"Contoso Cloud GmbH"_s, u"Ironbark Systems"_s,
                                u"Wexford ISV"_s,       u"Redwood Realty"_s,  u"Solstice K.K."_s,    u"Halcyon IT"_s,         u"Tern Technologies"_s,
                                u"Meridian SI"_s,       u"Zephyr Cloud"_s};
        const QStringList stages{u"Prospect"_s, u"Recruiting"_s, u"Onboarding"_s, u"Active"_s, u"Growing"_s, u"At risk"_s};
        const QStringList tiers{u"Gold"_s, u"Silver"_s, u"Platinum"_s, u"Registered"_s};
        const QStringList types{u"Reseller"_s, u"MSP"_s, u"SI"_s, u"ISV"_s};
        const QStringList regions{u"EMEA"_s, u"AMER"_s, u"APAC"_s};
        const QStringList actions{u"Review MDF plan"_s, u"QBR on 14 Oct"_s, u"Send agreement"_s, u"Kick-off call Thu"_s, QString()};
        const RecordId anna = create(program, u"owner"_s, {{u"name"_s, u"Anna Krüger"_s}});
        const RecordId jim = create(program, u"owner"_s, {{u"name"_s, u"Jim Lee"_s}});
        const RecordId customer = create(program, u"customer"_s, {{u"name"_s, u"Stadtwerke Ulm"_s}, {u"country"_s, u"Germany"_s}});
        for (int i = 0; i < partners; ++i) {
            const QString name = i < names.size() ? names[i] : u"Partner %1"_s.arg(i, 5, 10, QChar(u'0'));
            const RecordId id = create(program, u"partner"_s,
                                       {{u"name"_s, name},
                                        {u"stage"_s, stages[i % 6]},
                                        {u"tier"_s, tiers[i % 4]},
                                        {u"type"_s, types[i % 4]},
                                        {u"region"_s, regions[i % 3]},
                                        {u"manager"_s, i % 2 == 0 ? anna : jim},
                                        {u"city"_s, u"München"_s},
                                        {u"country"_s, i % 2 == 0 ? u"Germany"_s : u"France"_s},
                                        {u"phone"_s, u"+49 89 5550 117"_s},
                                        {u"agreement_start"_s, u"2025-01-01"_s},
                                        {u"agreement_end"_s, u"2027-03-31"_s},
                                        {u"next_action"_s, textValue(actions[i % 5])}});
            if (i >= 12) continue;
            for (int d = 0; d < 3; ++d)
                create(program, u"deal"_s,
                       {{u"name"_s, u"%1 – deal %2"_s.arg(name).arg(d)},
                        {u"company"_s, customer},
                        {u"partner"_s, id},
                        {u"stage"_s, d == 0 ? u"Closed Won"_s : u"Proposal/Price Quote"_s},
                        {u"amount"_s, qint64(1800000 + 350000 * i + 90000 * d)},
                        {u"currency"_s, u"USD"_s},
                        {u"close_date"_s, QDate(2026, 10 - (i + d) % 9, 5).toString(Qt::ISODate)}});
            create(program, u"contact"_s, {{u"name"_s, u"Ewa Nowak"_s}, {u"company"_s, id}, {u"title"_s, u"Channel sales"_s}, {u"email"_s, u"ewa@example.com"_s}});
            create(program, u"activity"_s, {{u"subject"_s, u"CFO wants monthly billing before the renewal"_s}, {u"kind"_s, u"note"_s}, {u"company"_s, id}});
        }
    }
};

} // namespace channelbook::test
