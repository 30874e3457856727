// Renders the widgets in both themes into the build folder, for eyes to judge.
#include "FakeBoard.h"

#include "ui/shell/Theme.h"
#include "ui/widgets/BarSeries.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/CommandPalette.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/NavigationRail.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressPanel.h"
#include "ui/widgets/PropertyGrid.h"
#include "ui/widgets/StatTile.h"
#include "ui/widgets/TableDelegates.h"
#include "ui/widgets/TimelineView.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/board/BoardView.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace channelbook;
using namespace Qt::StringLiterals;

class GalleryTest : public QObject {
    Q_OBJECT

    Theme theme{ThemeMode::Light};

    void render(QWidget& widget, const QString& name) {
        widget.ensurePolished();
        QCoreApplication::processEvents();
        const QDir folder(QString::fromLocal8Bit(PROGRAM_DIR) + u"/../gallery"_s);
        QVERIFY(folder.mkpath(u"."_s));
        const QString file = folder.filePath(name + (theme.isDark() ? u"-dark.png"_s : u"-light.png"_s));
        const QPixmap picture = widget.grab();
        QVERIFY2(picture.save(file), qPrintable(file));
        QVERIFY(!picture.isNull());
    }
    void addThemes() {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }
    void takeTheme() {
        QFETCH(bool, dark);
        theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void board_data() { addThemes(); }
    void board() {
        takeTheme();
        FakeBoard model;
        fill(model);
        BoardView view(theme);
        view.resize(1200, 760);
        view.setModel(&model);
        view.show();
        view.activateWindow();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrent(200);
        render(view, u"board"_s);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        render(view, u"board-carry"_s);
        QTest::keyClick(&view, Qt::Key_Escape);
        model.lanes = {{u"a"_s, u"EMEA"_s, 0, u"$ 18.4M"_s}, {u"b"_s, u"APAC"_s, 0, u"$ 7.1M"_s}, {u"c"_s, u"AMER"_s, 0, {}}};
        Q_EMIT model.reset();
        QTest::keyClick(&view, Qt::Key_Home);
        render(view, u"board-lanes"_s);
        model.lanes.clear();
        view.setLayoutDirection(Qt::RightToLeft);
        Q_EMIT model.reset();
        render(view, u"board-rtl"_s);
    }

    void window_data() { addThemes(); }
    void window() {
        takeTheme();
        FakeBoard model;
        fill(model);
        QMainWindow window;
        for (const QString& menu : {u"File"_s, u"Edit"_s, u"View"_s, u"Go"_s, u"Partner"_s, u"Tools"_s, u"Help"_s}) {
            window.menuBar()->addMenu(menu);
        }
        auto* middle = new QWidget;
        auto* row = new QHBoxLayout(middle);
        row->setContentsMargins({});
        row->setSpacing(0);
        row->addWidget(makeRail());
        auto* page = new QVBoxLayout;
        page->setContentsMargins(Space::xl - Space::xs, 0, Space::xl - Space::xs, Space::l);
        page->setSpacing(Space::s);
        row->addLayout(page, 1);
        auto* header = new PageHeader(theme);
        header->setTitle(u"Pipeline"_s);
        header->setSubtitle(u"Partners by lifecycle stage · 240"_s);
        header->addFilter(u"Filter this board…"_s);
        auto* group = new QComboBox;
        group->addItem(u"Group by: none"_s);
        header->addControl(group);
        header->addButton(u"Velocity"_s);
        header->addButton(u"New partner"_s, true, u"plus"_s);
        page->addWidget(header);
        auto* chips = new ChipBar(theme);
        chips->setChips({{u"all"_s, u"All partners"_s, {}, false}, {u"mine"_s, u"Mine"_s, {}, false},
                         {u"stalled"_s, u"Stalled"_s, u"7"_s, true}, {u"emea"_s, u"EMEA resellers"_s, {}, true}});
        chips->setActive(u"all"_s);
        page->addWidget(chips);
        auto* board = new BoardView(theme);
        board->setModel(&model);
        page->addWidget(board, 1);
        window.setCentralWidget(middle);
        window.statusBar()->addWidget(makeLabel(theme, TextRole::Caption, TextWeight::Regular, true));
        window.statusBar()->showMessage(u"1 selected    [ ] move · Enter open"_s);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        board->setFocus();
        board->setCurrent(200);
        render(window, u"window"_s);
        ToastHost toasts(theme, &window);
        toasts.show({u"Import finished: 12 rows were rejected"_s, u"Show rejects"_s, {}, Tint::Warning, 0});
        toasts.show({u"Northwind moved to Onboarding"_s, u"Undo"_s, {}, Tint::Ok, 0});
        render(window, u"window-toasts"_s);
        toasts.dismissAll();
        CommandPalette palette(theme, &window);
        GalleryProvider provider;
        palette.addProvider(&provider);
        palette.open(u"n"_s);
        render(window, u"window-palette"_s);
        palette.dismiss();
        window.resize(1366, 768);
        render(window, u"window-1366"_s);
    }

    void record_data() { addThemes(); }
    void record() {
        takeTheme();
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        column->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
        column->setSpacing(Space::m);
        auto* head = new QHBoxLayout;
        head->setSpacing(Space::m);
        head->addWidget(new AvatarLabel(theme, u"Northwind"_s, Size::largeAvatar));
        auto* name = makeLabel(theme, TextRole::Title, TextWeight::Strong);
        name->setText(u"Northwind Systems"_s);
        head->addWidget(name);
        head->addWidget(new BadgeLabel(theme, {u"Gold"_s, Tint::Gold, {}}));
        head->addWidget(new BadgeLabel(theme, {u"Active"_s, Tint::Neutral, {}}));
        head->addStretch(1);
        head->addWidget(new KeyButton(theme, u"Note"_s, u"N"_s));
        head->addWidget(new QPushButton(u"Register deal"_s));
        head->addWidget(new KeyButton(theme, u"Prepare QBR"_s, u"Q"_s, true));
        column->addLayout(head);
        auto* tabs = new QTabBar;
        for (const QString& tab : {u"Overview"_s, u"Timeline"_s, u"Contacts 6"_s, u"Onboarding"_s, u"Deals 23"_s}) tabs->addTab(tab);
        tabs->setDrawBase(false);
        column->addWidget(tabs);
        auto* grid = new QGridLayout;
        grid->setSpacing(Space::m);
        column->addLayout(grid, 1);

        auto* quarter = new Card(theme, u"This quarter"_s);
        quarter->setRemark(u"Q3 2026 · target dashed"_s);
        auto* tiles = new QGridLayout;
        const std::tuple<QString, QString, StatDelta> numbers[] = {
            {u"Sourced revenue"_s, u"$ 412k"_s, {u"18 %"_s, StatDelta::Direction::Up, Tint::Ok}},
            {u"Influenced"_s, u"$ 188k"_s, {u"2 %"_s, StatDelta::Direction::Up, Tint::Neutral}},
            {u"Open pipeline"_s, u"$ 1.31M"_s, {}},
            {u"Win rate"_s, u"41 %"_s, {u"6 pt"_s, StatDelta::Direction::Down, Tint::Bad}},
            {u"Registrations"_s, u"9"_s, {u"7 approved"_s, StatDelta::Direction::None, Tint::Neutral}},
            {u"Engagement"_s, u"74"_s, {u"5"_s, StatDelta::Direction::Up, Tint::Ok}}};
        for (int i = 0; i < 6; ++i) {
            auto* tile = new StatTile(theme, std::get<0>(numbers[i]));
            tile->setValue(std::get<1>(numbers[i]));
            tile->setDelta(std::get<2>(numbers[i]));
            tiles->addWidget(tile, i / 3, i % 3);
        }
        quarter->body()->addLayout(tiles);
        auto* bars = new BarSeries(theme);
        bars->setTitle(u"Sourced revenue by month, $"_s);
        QList<Bar> months;
        QList<double> targets;
        const QString letters = u"NDJFMAMJJASO"_s;
        const double heights[] = {25, 42, 32, 45, 50, 57, 50, 53, 66, 62, 80, 66};
        for (int i = 0; i < 12; ++i) {
            months << Bar{letters.mid(i, 1), heights[i], u"$ %1k"_s.arg(heights[i]), i > 8};
            targets << 42 + i * 2.4;
        }
        bars->setBars(months);
        bars->setTargets(targets, u"target"_s);
        quarter->body()->addWidget(bars, 1);
        grid->addWidget(quarter, 0, 0, 2, 1);

        auto* timeline = new Card(theme, u"Timeline"_s);
        timeline->setLink(u"all"_s);
        auto* view = new TimelineView(theme);
        view->setFitsContents(true);
        const QDateTime now(QDate(2026, 10, 21), QTime(12, 0), Qt::LocalTime);
        using Emphasis = TimelineSpan::Emphasis;
        view->setEntries({{u"a"_s, now.addSecs(-7200), u"handshake"_s,
                           {{u"Deal "_s}, {u"Hafen Logistik"_s, Emphasis::Strong}, {u" moved to Proposal "_s},
                            {u"CRM, import of 19 Oct"_s, Emphasis::Muted}}},
                          {u"b"_s, now.addDays(-2), u"wallet"_s,
                           {{u"MDF request "_s}, {u"Roadshow"_s, Emphasis::Strong}, {u" approved, $ 12,000 "_s},
                            {u"Anna"_s, Emphasis::Muted}}},
                          {u"c"_s, now.addDays(-5), u"sticky-note"_s,
                           {{u"Note: CFO wants monthly billing before the renewal. Bring pricing to the QBR."_s}}},
                          {u"d"_s, now.addDays(-9), u"award"_s, {{u"2 engineers certified, level 2"_s}}}},
                         now);
        timeline->body()->addWidget(view);
        timeline->body()->addStretch(1);
        grid->addWidget(timeline, 0, 1);

        auto* details = new Card(theme, u"Details"_s);
        auto* properties = new PropertyGrid(theme);
        properties->setProperties({{u"owner"_s, u"Owner"_s, Property::Kind::Text, u"Anna Krüger"_s, {}, {}, {}, true},
                                   {u"type"_s, u"Type"_s, Property::Kind::Choice, u"r"_s, {}, {{u"r"_s, u"Reseller"_s}}, {}, false},
                                   {u"tier"_s, u"Tier"_s, Property::Kind::Text, u"Gold since Jan 2025"_s, {}, {}, {}, true},
                                   {u"web"_s, u"Website"_s, Property::Kind::Text, u"northwind.example"_s, {}, {}, {}, true},
                                   {u"ipp"_s, u"IPP score"_s, Property::Kind::ReadOnly, {}, {}, {}, {}, false}});
        details->body()->addWidget(properties);
        details->body()->addStretch(1);
        grid->addWidget(details, 0, 2);

        auto* forms = new Card(theme, u"Plain controls"_s);
        forms->body()->addWidget(new QCheckBox(u"Protected"_s));
        auto* checked = new QCheckBox(u"Registered"_s);
        checked->setChecked(true);
        forms->body()->addWidget(checked);
        auto* radio = new QRadioButton(u"Reduce the amount"_s);
        radio->setChecked(true);
        forms->body()->addWidget(radio);
        auto* combo = new QComboBox;
        combo->addItem(u"Reseller"_s);
        forms->body()->addWidget(combo);
        forms->body()->addWidget(new QSpinBox);
        forms->body()->addWidget(new QDateEdit(QDate(2026, 10, 21)));
        auto* off = new QPushButton(u"Not now"_s);
        off->setEnabled(false);
        forms->body()->addWidget(off);
        forms->body()->addStretch(1);
        grid->addWidget(forms, 1, 2);

        grid->addWidget(makeTable(), 1, 1);
        auto* progress = new ProgressPanel(theme);
        progress->setTitle(u"Importing partners.csv"_s);
        progress->setProgress(38200, 100000, 4600);
        column->addWidget(progress);
        grid->setColumnStretch(0, 3);
        grid->setColumnStretch(1, 3);
        grid->setColumnStretch(2, 2);
        page.resize(1240, 860);
        page.show();
        render(page, u"record"_s);
        properties->edit(u"owner"_s);
        render(page, u"record-editing"_s);
    }

    void empty_data() { addThemes(); }
    void empty() {
        takeTheme();
        EmptyState page(theme);
        page.setContent(u"kanban"_s, u"No partners yet"_s,
                        u"Partners you recruit and manage appear here, by lifecycle stage. Bring them in from your CRM, or look around in a sample program first."_s);
        page.addButton(u"Import from my CRM…"_s, true, u"upload"_s);
        page.addButton(u"Open the sample program"_s);
        page.addButton(u"New partner"_s);
        page.resize(900, 520);
        page.show();
        render(page, u"empty"_s);
    }

private:
    class GalleryProvider : public PaletteProvider {
    public:
        void query(const QString&, quint64 generation) override {
            Q_EMIT found(generation,
                         {{u"1"_s, u"Actions"_s, u"New partner"_s, {}, u"plus"_s, u"Ctrl+N"_s},
                          {u"2"_s, u"Actions"_s, u"Import files…"_s, {}, u"upload"_s, u"Ctrl+I"_s},
                          {u"3"_s, u"Actions"_s, u"Go to Onboarding"_s, {}, u"rocket"_s, u"G O"_s},
                          {u"4"_s, u"Partners"_s, u"Northwind Systems"_s, u"Gold · Reseller · EMEA"_s, u"building-2"_s, {}},
                          {u"5"_s, u"Partners"_s, u"Nimbus Works"_s, u"Gold · Referral · AMER"_s, u"building-2"_s, {}},
                          {u"6"_s, u"Deals"_s, u"Hafen Logistik – Renewal"_s, u"Proposal · € 64,500"_s, u"handshake"_s, {}}});
        }
        void run(const PaletteItem&) override {}
    };

    NavigationRail* makeRail() {
        auto* rail = new NavigationRail(theme);
        rail->setProgram(u"Acme Channel 2026"_s, u"acme.channelbook · synced 2 days ago"_s);
        const std::tuple<QString, QString, QString> entries[] = {
            {u"today"_s, u"inbox"_s, u"Today"_s},         {u"partners"_s, u"building-2"_s, u"Partners"_s},
            {u"pipeline"_s, u"kanban"_s, u"Pipeline"_s},  {u"onboarding"_s, u"rocket"_s, u"Onboarding"_s},
            {u"enablement"_s, u"graduation-cap"_s, u"Enablement"_s}, {u"deals"_s, u"handshake"_s, u"Deals"_s},
            {u"mdf"_s, u"wallet"_s, u"MDF"_s},            {u"campaigns"_s, u"megaphone"_s, u"Campaigns"_s},
            {u"metrics"_s, u"chart-column"_s, u"Metrics"_s}, {u"qbrs"_s, u"presentation"_s, u"QBRs"_s},
            {u"sync"_s, u"refresh-cw"_s, u"Sync"_s},      {u"settings"_s, u"settings"_s, u"Settings"_s}};
        for (const auto& [id, icon, label] : entries) rail->addEntry(id, icon, label);
        rail->setCount(u"today"_s, u"9"_s, Tint::Bad);
        rail->setCount(u"deals"_s, u"3"_s);
        rail->setCount(u"mdf"_s, u"20"_s);
        rail->setCurrent(u"pipeline"_s);
        return rail;
    }

    QTableView* makeTable() {
        auto* table = new QTableView;
        auto* model = new QStandardItemModel(0, 3, table);
        model->setHorizontalHeaderLabels({u"Partner"_s, u"Tier"_s, u"Revenue"_s});
        const std::tuple<QString, QString, Badge, QString> rows[] = {
            {u"Northwind Systems"_s, u"Referral · MS"_s, {u"Gold"_s, Tint::Gold, {}}, u"$ 111,110"_s},
            {u"Contoso Cloud GmbH"_s, u"SI · MS"_s, {u"Platinum"_s, Tint::Platinum, {}}, u"$ 88,888"_s},
            {u"Fabrikam Data"_s, u"ISV · AK"_s, {u"Registered"_s, Tint::Registered, {}}, u"$ 1,240"_s}};
        for (const auto& [name, subtitle, badge, money] : rows) {
            auto* first = new QStandardItem(name);
            first->setData(subtitle, SubtitleRole);
            auto* second = new QStandardItem;
            second->setData(QVariant::fromValue(QList<Badge>{badge}), BadgesRole);
            model->appendRow({first, second, new QStandardItem(money)});
        }
        table->setModel(model);
        table->setItemDelegate(new BadgeDelegate(theme, table));
        table->setItemDelegateForColumn(2, new NumberDelegate(theme, table));
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(Size::tallRow);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->setShowGrid(false);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->selectRow(1);
        return table;
    }

    static void fill(FakeBoard& model) {
        const QString columns[] = {u"Prospect"_s, u"Recruiting"_s, u"Onboarding"_s, u"Active"_s, u"Growing"_s,
                                   u"At risk"_s};
        const int counts[] = {64, 23, 31, 88, 21, 0};
        const QString sums[] = {QString(), QString(), u"$ 1.2M"_s, u"$ 18.4M"_s, u"$ 24.9M"_s, u"$ 3.1M"_s};
        const QString names[] = {u"Northwind Systems"_s, u"Wexford ISV"_s,    u"Redwood Realty Group"_s,
                                 u"Solstice K.K."_s,     u"Halcyon IT"_s,     u"Tern Technologies"_s,
                                 u"Meridian SI"_s,       u"株式会社ソルスティス"_s, u"Kestrel Security"_s};
        const QString bodies[] = {u"First deal: $42k in proposal"_s, u"Kick-off call Thu"_s, u"Review MDF plan"_s,
                                  u"2 of 3 certifications"_s};
        const Badge tiers[] = {{u"Silver"_s, Tint::Silver, {}}, {u"Gold"_s, Tint::Gold, {}},
                               {u"Platinum"_s, Tint::Platinum, {}}, {u"Registered"_s, Tint::Registered, {}}};
        const QString people[] = {u"JL"_s, u"MS"_s, u"TO"_s, u"AK"_s};
        for (int c = 0; c < 6; ++c) {
            model.add(columns[c], 100 * (c + 1), counts[c]);
            model.columns.back().header.sum = sums[c];
            if (c == 2) model.columns.back().header.limit = 30;
            for (int i = 0; i < counts[c]; ++i) {
                const CardId id = 100 * (c + 1) + i;
                BoardCard card;
                card.title = names[(id + c) % 9];
                card.subtitle = id % 3 ? u"Reseller · EMEA"_s : u"Referral · AMER"_s;
                card.body = bodies[(id + c) % 4];
                if (id % 6 != 3) card.badges << tiers[(id + c) % 4];
                if (id % 11 == 3) card.badges << Badge{u"New"_s, Tint::Accent, u"sparkles"_s};
                if (id % 7 == 1) card.warning = u"12 working days without progress · “Technical certification”"_s;
                card.footerLeft = u"%1 d in stage"_s.arg((id * 7) % 60);
                if (c > 2) card.footerRight = u"$ %1k"_s.arg(60 + (id * 37) % 800);
                card.initials = people[id % 4];
                model.cards.insert(id, card);
            }
        }
    }
};

QTEST_MAIN(GalleryTest)
#include "GalleryTest.moc"
