// channelbook-tour --out DIR [--size 1440x900] [--lang de] [--partners N] [--deals N]

#include "core/base/ErrorText.h"
#include "core/reviews/Reviews.h"
#include "core/sample/Sample.h"
#include "ui/deals/RegistrationActs.h"
#include "ui/deals/RegistrationsPage.h"
#include "ui/deals/RulesDialog.h"
#include "ui/enablement/EnablementPage.h"
#include "ui/funds/ClaimDialog.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/funds/RequestDialog.h"
#include "ui/metrics/DashboardGrid.h"
#include "ui/metrics/MetricsPage.h"
#include "ui/onboarding/OnboardingPage.h"
#include "ui/onboarding/StartDialog.h"
#include "ui/onboarding/TemplatesPage.h"
#include "ui/partners/CompanyPage.h"
#include "ui/pipeline/BoardDialogs.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/pipeline/OffboardingDialog.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/pipeline/StagesDialog.h"
#include "ui/records/RecordDialogs.h"
#include "ui/reviews/PackDialog.h"
#include "ui/reviews/PackPageView.h"
#include "ui/reviews/ReviewDialogs.h"
#include "ui/reviews/QbrPanel.h"
#include "ui/reviews/ReviewsPage.h"
#include "ui/shell/Dialogs.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/tiers/TiersPage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QLibraryInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

class Tour {
public:
    Tour(const QString& out, QSize size) : m_out(out), m_size(size) {}

    /// Grabs once the page has said what it shows, or after a while if it never does.
    bool keep(QWidget& widget, const QString& name) {
        QCoreApplication::processEvents();
        const QPixmap picture = widget.grab();
        const QString path = QDir(m_out).filePath(name + u".png"_s);
        if (picture.isNull() || !picture.save(path)) {
            QTextStream(stderr) << "no picture " << path << Qt::endl;
            return false;
        }
        QTextStream(stdout) << path << Qt::endl;
        return true;
    }

    bool keepWindow(MainWindow& window, const QString& name) {
        window.resize(m_size);
        settle(window);
        return keep(window, name);
    }

private:
    /// Waits for the page's status, which comes with its rows.
    static void settle(MainWindow& window) {
        QEventLoop loop;
        QTimer limit;
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        limit.setSingleShot(true);
        Page* page = window.navigator() == nullptr ? nullptr : window.navigator()->current();
        if (page != nullptr && page->statusRight().isEmpty()) {
            QObject::connect(page, &Page::statusChanged, &loop, &QEventLoop::quit);
            limit.start(5000);
            loop.exec();
        }
        // Charts, badges and pages of rows are read after the list itself.
        limit.start(300);
        loop.exec();
    }

    QString m_out;
    QSize m_size;
};

RecordId firstPartner(Workspace& workspace) {
    const records::EntityDef* partner = workspace.catalogue().find(u"partner");
    const auto ids = workspace.store().read([&](store::Connection& connection) {
        return records::listIds(connection, *partner, {u"stage=Active"_s, u"-won_revenue"_s, 1, 0}).value_or(std::vector<RecordId>());
    });
    return ids && !ids->empty() ? ids->front() : 0;
}

/// A run as a page and in its partner's record, the dialog that starts one, and a template in the editor.
bool visitPlaybooks(Tour& tour, MainWindow& window, const QString& suffix) {
    Workspace& workspace = *window.workspace();
    window.navigator()->showPage(u"onboarding"_s);
    auto* tracker = qobject_cast<OnboardingPage*>(window.navigator()->current());
    bool good = tour.keepWindow(window, u"onboarding"_s + suffix);
    if (const playbooks::TrackerRow* row = tracker->model().row(0); row != nullptr) {
        const RecordId partner = row->run.partner;
        window.navigator()->openRecord(u"run"_s, row->run.id);
        good = tour.keepWindow(window, u"run"_s + suffix) && good;
        window.navigator()->goBack();
        window.navigator()->openRecord(u"partner"_s, partner);
        if (auto* company = qobject_cast<CompanyPage*>(window.navigator()->current())) company->showRuns();
        good = tour.keepWindow(window, u"partner-onboarding"_s + suffix) && good;
        window.navigator()->goBack();
    }
    StartDialog dialog(workspace, {u"onboarding"_s, {}, {firstPartner(workspace)}}, &window);
    dialog.show();
    return tour.keep(dialog, u"dialog-start"_s + suffix) && good;
}

/// Registrations: one in conflict beside the list, one as a page, a partner's, and the rules.
bool visitRegistrations(Tour& tour, MainWindow& window, const QString& suffix) {
    Workspace& workspace = *window.workspace();
    window.navigator()->showPage(u"registrations"_s);
    auto* page = qobject_cast<RegistrationsPage*>(window.navigator()->current());
    bool good = page != nullptr;
    page->setFilter(u"undecided>0"_s);
    good = tour.keepWindow(window, u"registrations-conflict"_s + suffix) && good;
    page->setFilter(u"state=draft"_s);
    good = tour.keepWindow(window, u"registrations-draft"_s + suffix) && good;
    page->setFilter(u"name=nothing"_s);
    good = tour.keepWindow(window, u"registrations-empty"_s + suffix) && good;
    page->setFilter(u"state=approved"_s);
    const auto approved = workspace.store().read([](store::Connection& connection) {
        store::Statement row(connection, "SELECT id, partner_id FROM registration WHERE state = 'approved' ORDER BY extension_until IS NULL, protected_until LIMIT 1");
        return row.step() ? std::pair(row.integer(0), row.integer(1)) : std::pair<RecordId, RecordId>();
    });
    if (approved && approved->first != 0) {
        window.navigator()->openRecord(u"registration"_s, approved->first);
        good = tour.keepWindow(window, u"registration"_s + suffix) && good;
        window.navigator()->goBack();
        window.navigator()->openRecord(u"partner"_s, approved->second);
        if (auto* company = qobject_cast<CompanyPage*>(window.navigator()->current())) company->showRegistrations();
        good = tour.keepWindow(window, u"partner-registrations"_s + suffix) && good;
        window.navigator()->goBack();
    }
    NewRecordDialog dialog(workspace, u"registration"_s, registrationFields(), {}, &window);
    dialog.show();
    good = tour.keep(dialog, u"dialog-registration"_s + suffix) && good;
    RulesDialog rules(workspace, &window);
    rules.show();
    return tour.keep(rules, u"dialog-rules"_s + suffix) && good;
}

/// One request and one claim as pages, and the forms that make them.
bool visitFunds(Tour& tour, MainWindow& window, const QString& suffix) {
    Workspace& workspace = *window.workspace();
    const auto first = [&](const QString& entity, const QString& filter) {
        const records::EntityDef* def = workspace.catalogue().find(entity);
        const auto ids = workspace.store().read([&](store::Connection& connection) { return records::listIds(connection, *def, {filter, {}, 1, 0}).value_or(std::vector<RecordId>()); });
        return ids && !ids->empty() ? ids->front() : 0;
    };
    bool good = true;
    for (const auto& [entity, filter] : {std::pair(u"mdf-request"_s, u"state=completed"_s), std::pair(u"mdf-claim"_s, u"state=paid"_s)}) {
        window.navigator()->openRecord(entity, first(entity, filter));
        good = tour.keepWindow(window, entity + u"-record"_s + suffix) && good;
        window.navigator()->goBack();
    }
    RequestDialog request(workspace, first(u"mdf-request"_s, u"state=draft"_s), 0, &window);
    request.show();
    good = tour.keep(request, u"dialog-mdf-request"_s + suffix) && good;
    ClaimDialog claim(workspace, first(u"mdf-request"_s, u"state=approved"_s), &window);
    claim.show();
    good = tour.keep(claim, u"dialog-mdf-claim"_s + suffix) && good;
    const auto rows = workspace.store().read([&](store::Connection& connection) { return funds::approvalsInbox(connection, workspace.store().who(), workspace.clock().today()); });
    std::vector<const funds::InboxRow*> chosen;
    for (const funds::InboxRow& row : *rows)
        if (chosen.size() < 12) chosen.push_back(&row);
    BatchDialog batch(workspace, chosen, &window);
    batch.show();
    return tour.keep(batch, u"dialog-mdf-batch"_s + suffix) && good;
}

/// Reviews: one planned beside the list, as a page with what was agreed, its pack, and the forms. The pages of the pack themselves, once.
bool visitReviews(Tour& tour, MainWindow& window, const QString& suffix) {
    Workspace& workspace = *window.workspace();
    const RecordId partner = firstPartner(workspace);
    const auto quarter = workspace.store().read([&](store::Connection& connection) { return usualQuarter(connection, workspace.clock().today()); }).value_or(QString());
    RecordId review = workspace.store().read([&](store::Connection& connection) { return reviews::reviewFor(connection, partner, quarter); }).value_or(0);
    if (review == 0) {
        reviews::PlanReview plan;
        plan.partner = partner;
        plan.period = quarter;
        plan.on = workspace.clock().today().addDays(8);
        plan.attendees = QStringList{u"Anna Krüger"_s, u"Ewa Nowak"_s};
        plan.created = &review;
        if (!workspace.store().perform(plan)) return false;
        reviews::SaveItem action;
        action.review = review;
        action.name = u"Two engineers certified in backup"_s;
        action.side = u"partner"_s;
        action.who = u"Ewa Nowak"_s;
        action.due = workspace.clock().today().addDays(60);
        if (!workspace.store().perform(action)) return false;
        if (!workspace.store().perform(reviews::SetSwot{partner, {{u"Strong in manufacturing"_s, u"Nine certified people"_s}, {u"One person knows the prices"_s}, {u"NIS2 asks customers for detection"_s}, {u"A rival pays for leads"_s}}})) return false;
    }
    const auto until = [](auto* emitter, auto signal) {
        QEventLoop loop;
        QObject::connect(emitter, signal, &loop, &QEventLoop::quit);
        QTimer::singleShot(10000, &loop, &QEventLoop::quit);
        loop.exec();
    };
    window.navigator()->showPage(u"qbr"_s);
    auto* list = qobject_cast<ReviewsPage*>(window.navigator()->current());
    if (list->panel().book() == nullptr) until(&list->panel(), &QbrPanel::loaded);
    list->panel().showSection(1);
    bool good = tour.keepWindow(window, u"qbr-list"_s + suffix);
    window.navigator()->openRecord(u"review"_s, review);
    auto* page = qobject_cast<ReviewPage*>(window.navigator()->current());
    if (page->panel().book() == nullptr) until(&page->panel(), &QbrPanel::loaded);
    page->panel().showSection(1);
    good = tour.keepWindow(window, u"review"_s + suffix) && good;
    page->panel().showAgreed();
    good = tour.keepWindow(window, u"review-agreed"_s + suffix) && good;
    window.navigator()->goBack();
    PackDialog pack(workspace, partner, 0, &window);
    pack.show();
    until(&pack, &PackDialog::loaded);
    good = tour.keep(pack, u"dialog-pack"_s + suffix) && good;
    PlanReviewDialog plan(workspace, partner, &window);
    plan.show();
    good = tour.keep(plan, u"dialog-plan-review"_s + suffix) && good;
    SwotDialog swot(workspace, partner, &window);
    swot.show();
    good = tour.keep(swot, u"dialog-swot"_s + suffix) && good;
    BatchPacksDialog batch(workspace, &window);
    batch.show();
    good = tour.keep(batch, u"dialog-packs"_s + suffix) && good;
    if (pack.book() == nullptr || suffix != u"-light"_s) return good;
    for (const PackFormat format : {PackFormat::A4, PackFormat::Wide}) {
        const auto book = std::make_shared<const PackBook>(pack.book()->pack(), format);
        PackPageView view(workspace.theme());
        view.resize((book->style().page / points(1) * 1.6).toSize());
        view.setBook(book);
        for (int number = 0; number < book->count(); ++number) {
            view.setPage(number);
            good = tour.keep(view, u"pack-%1-%2"_s.arg(packFormatName(format)).arg(number + 1, 2, 10, QChar(u'0'))) && good;
        }
    }
    return good;
}

/// The boards beside that of partners, and the dialogs over them.
bool visitBoards(Tour& tour, MainWindow& window, const QString& suffix) {
    Workspace& workspace = *window.workspace();
    window.navigator()->showPage(u"pipeline"_s);
    auto* page = qobject_cast<PipelinePage*>(window.navigator()->current());
    bool good = page != nullptr;
    for (const QString& board : {u"recruiting"_s, u"deal"_s}) {
        page->showBoard(board);
        good = tour.keepWindow(window, u"board-"_s + board + suffix) && good;
    }
    page->showBoard(u"partner"_s);
    StagesDialog stages(workspace, pipeline::Track::Partner, u"Onboarding"_s, &window);
    stages.show();
    good = tour.keep(stages, u"dialog-stages"_s + suffix) && good;
    NewBoardDialog board(workspace, &window);
    board.show();
    good = tour.keep(board, u"dialog-new-board"_s + suffix) && good;
    const records::EntityDef* deal = workspace.catalogue().find(u"deal");
    const auto needs = workspace.store().read([&](store::Connection& connection) {
        const auto ids = records::listIds(connection, *deal, {u"outcome=open amount="_s, {}, 1, 0}).value_or(std::vector<RecordId>());
        return std::pair(ids, pipeline::missingForMove(connection, workspace.catalogue(), pipeline::Track::Deal, ids, u"Closed Won"_s));
    });
    if (!needs || needs->second.empty()) return good;
    MoveNeedsDialog missing(workspace, {workspace.catalogue(), pipeline::Track::Deal, needs->first, u"Closed Won"_s}, needs->second, &window);
    missing.show();
    return tour.keep(missing, u"dialog-move-needs"_s + suffix) && good;
}

/// The program's dashboard further down, a tier's, a partner's, and the catalogue beside one.
bool visitDashboards(Tour& tour, MainWindow& window, const QString& suffix) {
    window.navigator()->showPage(u"metrics"_s);
    auto* page = qobject_cast<MetricsPage*>(window.navigator()->current());
    if (page == nullptr) return false;
    bool good = tour.keepWindow(window, u"metrics"_s + suffix);
    good = tour.keep(page->grid(), u"dashboard-program"_s + suffix) && good;
    for (const QString& dashboard : {u"tier"_s, u"partner"_s}) {
        page->showDashboard(dashboard);
        good = tour.keepWindow(window, u"dashboard-"_s + dashboard + suffix) && good;
    }
    page->showScope(metrics::Scope::program());
    page->showDashboard(u"program"_s);
    page->setCatalogueShown(true);
    good = tour.keepWindow(window, u"metrics-catalogue"_s + suffix) && good;
    page->setCatalogueShown(false);
    return good;
}

bool visit(Tour& tour, MainWindow& window, Theme& theme, Settings& settings, const QString& suffix) {
    bool good = true;
    Workspace& workspace = *window.workspace();
    for (const PageInfo& page : window.navigator()->pages()) {
        window.navigator()->showPage(page.id);
        good = tour.keepWindow(window, page.id + suffix) && good;
        if (auto* tiers = qobject_cast<TiersPage*>(window.navigator()->current())) {
            for (const auto& [part, name] : {std::pair(TiersPage::Cards, u"cards"_s), std::pair(TiersPage::Draft, u"draft"_s), std::pair(TiersPage::Review, u"review"_s)}) {
                tiers->showPart(part);
                good = tour.keepWindow(window, u"tiers-"_s + name + suffix) && good;
            }
            tiers->showPart(TiersPage::Standing);
        }
        auto* enablement = qobject_cast<EnablementPage*>(window.navigator()->current());
        if (enablement == nullptr) continue;
        for (const auto& [part, name] : {std::pair(EnablementPage::Partners, u"partners"_s), std::pair(EnablementPage::Expiring, u"expiring"_s), std::pair(EnablementPage::Unmatched, u"unmatched"_s)}) {
            enablement->showPart(part);
            good = tour.keepWindow(window, u"enablement-"_s + name + suffix) && good;
        }
        enablement->showPart(EnablementPage::Certifications);
    }
    if (const RecordId partner = firstPartner(workspace); partner != 0) {
        window.navigator()->openRecord(u"partner"_s, partner);
        good = tour.keepWindow(window, u"partner-record"_s + suffix) && good;
        if (auto* company = qobject_cast<CompanyPage*>(window.navigator()->current())) {
            company->showAgreements();
            good = tour.keepWindow(window, u"partner-agreements"_s + suffix) && good;
            company->showScorecard();
            good = tour.keepWindow(window, u"partner-scorecard"_s + suffix) && good;
            OffboardingDialog leaving(workspace, partner, u"Former"_s, &window);
            leaving.show();
            good = tour.keep(leaving, u"dialog-offboarding"_s + suffix) && good;
        }
        const QList<ShortcutHint> hints = window.navigator()->current() == nullptr ? QList<ShortcutHint>() : window.navigator()->current()->shortcuts();
        ShortcutSheet sheet(theme, u"Partner"_s, hints, &window);
        sheet.show();
        good = tour.keep(sheet, u"dialog-shortcuts"_s + suffix) && good;
        window.navigator()->goBack();
    }
    good = visitDashboards(tour, window, suffix) && good;
    good = visitPlaybooks(tour, window, suffix) && good;
    good = visitBoards(tour, window, suffix) && good;
    good = visitRegistrations(tour, window, suffix) && good;
    good = visitFunds(tour, window, suffix) && good;
    good = visitReviews(tour, window, suffix) && good;
    SettingsDialog dialog(settings, theme, &window);
    dialog.show();
    good = tour.keep(dialog, u"dialog-settings"_s + suffix) && good;
    HelpDialog help(theme, &window);
    for (const QString& page : {u"start"_s, u"lists"_s, u"export"_s, u"tracker"_s, u"enablement"_s, u"agreements"_s, u"registrations"_s, u"mdf"_s, u"dashboards"_s, u"tiers"_s, u"qbr"_s}) {
        help.showPage(page);
        help.show();
        good = tour.keep(help, u"help-"_s + page + suffix) && good;
    }
    AboutDialog about(theme, &window);
    about.show();
    return tour.keep(about, u"dialog-about"_s + suffix) && good;
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder for the pictures."_s, u"DIR"_s, u"tour"_s},
                       {u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1440x900"_s},
                       {u"lang"_s, u"Language, such as de."_s, u"LANG"_s},
                       {u"partners"_s, u"Partners of the sample."_s, u"N"_s, u"240"_s},
                       {u"deals"_s, u"Deals of the sample."_s, u"N"_s, u"6000"_s}});
    parser.process(application);
    QTranslator translator;
    QTranslator qt;
    if (parser.isSet(u"lang"_s)) {
        QLocale::setDefault(QLocale(parser.value(u"lang"_s)));
        if (qt.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) QApplication::installTranslator(&qt);
        if (translator.load(QLocale(), u"channelbook"_s, u"_"_s, u":/translations"_s)) QApplication::installTranslator(&translator);
    }
    const QStringList size = parser.value(u"size"_s).split(u'x');
    QDir().mkpath(parser.value(u"out"_s));
    Tour tour(parser.value(u"out"_s), QSize(size.value(0).toInt(), size.value(1).toInt()));

    const QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 7, 6), QTime(9, 0), Qt::UTC));
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    settings.setFolder(folder.path());
    Theme theme(ThemeMode::Light);
    theme.apply(application);
    DialogPrompter prompter;
    bool good = true;
    const QString path = folder.filePath(u"Acme Channel 2026.channelbook"_s);
    {
        auto program = Program::create(path, {&clock, u"Anna Krüger"_s, 0, 1});
        if (!program) {
            QTextStream(stderr) << errorText(program.error()) << Qt::endl;
            return 1;
        }
        sample::SampleOptions options;
        options.partners = parser.value(u"partners"_s).toInt();
        options.deals = parser.value(u"deals"_s).toLongLong();
        options.today = clock.today();
        store::Progress progress;
        const auto made = sample::makeSample(**program, options, progress);
        const auto caughtUp = (*program)->store().catchUpDerived(progress);
        if (!made || !caughtUp) return 1;
    }
    for (const bool dark : {false, true}) {
        theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
        MainWindow window(theme, settings, prompter, clock);
        window.show();
        good = tour.keepWindow(window, u"start"_s + suffix) && good;
        if (!window.openProgram(path)) return 1;
        good = visit(tour, window, theme, settings, suffix) && good;
    }
    return good ? 0 : 1;
}
