#include "tests/bench/Steps.h"

#include "core/base/ErrorText.h"
#include "core/reviews/Reviews.h"
#include "core/sample/Sample.h"
#include "core/sync/Import.h"
#include "ui/records/RecordTablePage.h"
#include "ui/reviews/PackFiles.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QSettings>
#include <QTimer>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

/// The window as the application makes it.
struct Desk {
    explicit Desk(const QString& folder) : store(folder + u"/settings.ini"_s, QSettings::IniFormat), settings(store), theme(ThemeMode::Light), window(theme, settings, prompter, clock) {
        theme.apply(*qApp);
        window.resize(1440, 900);
        window.show();
    }
    SystemClock clock;
    QSettings store;
    Settings settings;
    Theme theme;
    DialogPrompter prompter;
    MainWindow window;
};

void untilStatus(MainWindow& window) {
    Page* page = window.navigator()->current();
    if (!page->statusRight().isEmpty()) return;
    QEventLoop loop;
    QObject::connect(page, &Page::statusChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    loop.exec();
}

QJsonObject windowStart(const Place& place) {
    QElapsedTimer timer;
    timer.start();
    Desk desk(place.folder);
    if (!desk.window.openProgram(place.program())) return {{u"error"_s, u"not opened"_s}};
    desk.window.navigator()->showPage(u"deals"_s);
    // The first rows can be read and worked with; the rest of the list is found meanwhile.
    const QAbstractItemModel& rows = qobject_cast<RecordTablePage*>(desk.window.navigator()->current())->table().records();
    while (rows.rowCount() == 0 || rows.index(0, 0).data().toString().isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    desk.window.repaint();
    const double firstRows = milliseconds(timer);
    untilStatus(desk.window);
    QCoreApplication::processEvents();
    return {{u"first_rows_ms"_s, firstRows}, {u"whole_list_ms"_s, milliseconds(timer)}, {u"status"_s, desk.window.navigator()->current()->statusRight()}};
}

/// 100,000 partners: the board's first picture, then frames while it is scrolled by keys.
QJsonObject board(const Place& place) {
    const QString path = place.folder + u"/board.channelbook"_s;
    if (!QFile::exists(path)) {
        const SystemClock clock;
        auto program = Program::create(path, {&clock, u"Bench"_s, 0, 1});
        if (!program) return {{u"error"_s, errorText(program.error())}};
        sample::SampleOptions options;
        options.partners = 100000;
        options.deals = 1000;
        options.today = clock.today();
        store::Progress progress;
        if (const auto made = sample::makeSample(**program, options, progress); !made) return {{u"error"_s, errorText(made.error())}};
        if (const auto done = (*program)->store().catchUpDerived(progress); !done) return {{u"error"_s, errorText(done.error())}};
    }
    Desk desk(place.folder);
    if (!desk.window.openProgram(path)) return {{u"error"_s, u"not opened"_s}};
    QElapsedTimer timer;
    timer.start();
    desk.window.navigator()->showPage(u"pipeline"_s);
    untilStatus(desk.window);
    QCoreApplication::processEvents();
    const double shown = milliseconds(timer);
    std::vector<double> frames;
    for (int frame = 0; frame < 200; ++frame) {
        QElapsedTimer one;
        one.start();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        if (QWidget* focus = QApplication::focusWidget()) QCoreApplication::sendEvent(focus, &press);
        QCoreApplication::processEvents();
        static_cast<void>(desk.window.grab());
        frames.push_back(milliseconds(one));
    }
    return {{u"first_picture_ms"_s, shown}, {u"status"_s, desk.window.navigator()->current()->statusRight()}, {u"frame_p50_ms"_s, percentile(frames, 0.5)}, {u"frame_p95_ms"_s, percentile(frames, 0.95)}};
}

/// The longest the event loop was held up while an import of all opportunities ran beside it, over the accounts and users
/// they refer to or with nothing there: then every reference waits.
QJsonObject stall(const Place& place, bool referencesKnown) {
    const QString path = place.folder + u"/stall.channelbook"_s;
    sync::ImportOptions options;
    options.source = u"Salesforce"_s;
    options.kind = u"salesforce"_s;
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(path + QLatin1String(suffix));
    {
        const SystemClock clock;
        auto program = Program::create(path, {&clock, u"Bench"_s, 0, 1});
        if (!program) return {{u"error"_s, errorText(program.error())}};
        store::Progress progress;
        const QStringList before{place.exportFolder() + u"/User.csv"_s, place.exportFolder() + u"/Account.csv"_s};
        if (referencesKnown)
            if (const auto known = sync::importFiles((*program)->store(), (*program)->catalogue(), before, options, progress); !known) return {{u"error"_s, errorText(known.error())}};
        if (const auto done = (*program)->store().catchUpDerived(progress); !done) return {{u"error"_s, errorText(done.error())}};
    }
    Desk desk(place.folder);
    if (!desk.window.openProgram(path)) return {{u"error"_s, u"not opened"_s}};
    desk.window.navigator()->showPage(u"deals"_s);
    untilStatus(desk.window);
    Workspace& workspace = *desk.window.workspace();
    qint64 unresolved = 0;
    store::Job job([&](store::Progress& progress) -> Expected<void> {
        const auto report = sync::importFiles(workspace.store(), workspace.catalogue(), {place.opportunities()}, options, progress);
        if (!report) return tl::unexpected(report.error());
        unresolved = report->files.front().unresolved;
        return {};
    });
    double longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, milliseconds(since)); since.restart(); });
    beat.start(5);
    QEventLoop loop;
    QObject::connect(&job, &store::Job::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    job.start();
    loop.exec();
    return {{u"import_ms"_s, milliseconds(timer)}, {u"longest_stall_ms"_s, longest}, {u"ok"_s, job.result().has_value()}, {u"unresolved"_s, unresolved}};
}

/// Packs of 200 partners as PDF, as the window saves them, with the longest the event loop was held up meanwhile; and one from reading its
/// numbers to the file.
QJsonObject packs(const Place& place) {
    const QString path = place.folder + u"/packs.channelbook"_s;
    constexpr std::size_t many = 200;
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(path + QLatin1String(suffix));
    const SystemClock clock;
    {
        auto program = Program::create(path, {&clock, u"Bench"_s, 0, 1});
        if (!program) return {{u"error"_s, errorText(program.error())}};
        sample::SampleOptions options;
        options.partners = 300;
        options.deals = 60000;
        options.today = clock.today();
        store::Progress progress;
        if (const auto made = sample::makeSample(**program, options, progress); !made) return {{u"error"_s, errorText(made.error())}};
        if (const auto done = (*program)->store().catchUpDerived(progress); !done) return {{u"error"_s, errorText(done.error())}};
    }
    Desk desk(place.folder);
    if (!desk.window.openProgram(path)) return {{u"error"_s, u"not opened"_s}};
    Workspace& workspace = *desk.window.workspace();
    auto partners = workspace.store().read([](store::Connection& connection) { return partnersOf(connection, 0); }).value_or(std::vector<RecordId>());
    partners.resize(std::min(partners.size(), many));
    const QString quarter = workspace.store().read([&](store::Connection& connection) { return usualQuarter(connection, clock.today()); }).value_or(QString());
    std::vector<double> single;
    for (std::size_t i = 0; i < std::min<std::size_t>(partners.size(), 10); ++i) {
        QElapsedTimer one;
        one.start();
        const auto pack = workspace.store().read([&](store::Connection& connection) { return reviews::packFor(connection, partners[i], quarter, clock.today()); });
        if (!pack || !*pack || !writePackFile(**pack, packFiles().front(), place.folder + u"/one.pdf"_s)) return {{u"error"_s, u"no pack"_s}};
        single.push_back(milliseconds(one));
    }
    const QString folder = place.folder + u"/packs"_s;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    double longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, milliseconds(since)); since.restart(); });
    beat.start(5);
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    int written = 0;
    saveAllPacks(workspace, partners, quarter, packFiles().front(), folder, [&](int count) { written = count; loop.quit(); });
    loop.exec();
    return {{u"one_p50_ms"_s, percentile(single, 0.5)}, {u"one_max_ms"_s, percentile(single, 1)}, {u"all_ms"_s, milliseconds(timer)}, {u"written"_s, written}, {u"longest_stall_ms"_s, longest}};
}

} // namespace

QJsonObject runUiStep(const QString& step, const Place& place) {
    if (step == u"window") return windowStart(place);
    if (step == u"board") return board(place);
    if (step == u"packs") return packs(place);
    return stall(place, step == u"stall");
}

} // namespace channelbook::bench
