#include "ui/reviews/QbrPanel.h"

#include "core/base/ErrorText.h"
#include "ui/reviews/PackPageView.h"
#include "ui/shell/Icons.h"
#include "ui/shell/Page.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsTable.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace channelbook {

using namespace Qt::StringLiterals;
using reviews::ReviewAct;
using reviews::ReviewState;

namespace {

constexpr int settleMs = 60;
constexpr int suggestionsShown = 3;
enum Column { What, Kind, Who, Due, Became };

/// What is done with the review itself, with its key.
struct Act {
    QbrPanel::Do what;
    const char* text;
    const char* key;
    Qt::Key code;
};
constexpr std::array acts{
    Act{QbrPanel::Do::Present, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Present"), "P", Qt::Key_P},
    Act{QbrPanel::Do::Pack, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Pack…"), "X", Qt::Key_X},
    Act{QbrPanel::Do::Hold, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Hold…"), "H", Qt::Key_H},
    Act{QbrPanel::Do::Meeting, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Meeting…"), "M", Qt::Key_M},
    Act{QbrPanel::Do::Swot, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "SWOT…"), "S", Qt::Key_S},
    Act{QbrPanel::Do::Cancel, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Call off…"), "", Qt::Key_unknown},
    Act{QbrPanel::Do::Reopen, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Take up again"), "", Qt::Key_unknown}};
constexpr std::array itemActs{
    Act{QbrPanel::Do::AddAction, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Add an action…"), "A", Qt::Key_A},
    Act{QbrPanel::Do::AddDecision, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Add a decision…"), "I", Qt::Key_I},
    Act{QbrPanel::Do::Done, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Done"), "D", Qt::Key_D},
    Act{QbrPanel::Do::NotDone, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Not done…"), "N", Qt::Key_N},
    Act{QbrPanel::Do::Edit, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Edit…"), "E", Qt::Key_E},
    Act{QbrPanel::Do::Remove, QT_TRANSLATE_NOOP("channelbook::QbrPanel", "Remove"), "", Qt::Key_Delete}};

} // namespace

Badge reviewBadge(const reviews::Review& review, QDate today) {
    switch (review.state) {
    case ReviewState::Held:
        return {reviews::stateLabel(review.state), Tint::Ok, u"circle-check"_s};
    case ReviewState::Cancelled:
        return {reviews::stateLabel(review.state), Tint::Neutral, u"ban"_s};
    case ReviewState::Planned:
        break;
    }
    if (review.plannedOn.isValid() && review.plannedOn < today)
        return {QbrPanel::tr("Overdue", "a review"), Tint::Bad, u"triangle-alert"_s};
    return {reviews::stateLabel(review.state), Tint::Accent, u"calendar"_s};
}

QbrPanel::QbrPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_name(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong))
    , m_state(new BadgeLabel(workspace.theme()))
    , m_facts(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_tabs(new QTabBar)
    , m_parts(new QStackedWidget)
    , m_view(new PackPageView(workspace.theme()))
    , m_text(new QPlainTextEdit)
    , m_suggested(new QWidget)
    , m_suggestions(new QVBoxLayout(m_suggested))
    , m_rows(new RowsModel(workspace.theme(), this))
    , m_items(makeRowsTable(workspace.theme(), *m_rows, tr("Decisions and actions")))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("Review"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_empty->setContent(u"presentation"_s, tr("No review chosen"), tr("Choose one in the list, or plan the next."));
    m_stack->addWidget(m_empty);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    buildHead(*column);
    m_tabs->setAccessibleName(tr("Sections"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    column->addWidget(m_tabs);
    column->addWidget(m_parts, 1);
    buildSection();
    buildItems();
    m_stack->addWidget(content);
    connect(m_tabs, &QTabBar::currentChanged, this, &QbrPanel::showTab);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &QbrPanel::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] {
        if (m_id == 0) return;
        // What nobody looks at is read once it is looked at.
        if (isVisible())
            m_settle.start();
        else
            m_stale = true;
    });
}

QbrPanel::~QbrPanel() {
    delete m_reader;
}

void QbrPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false)) m_settle.start();
}

void QbrPanel::buildHead(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_name);
    row->addWidget(m_state);
    row->addStretch(1);
    column.addLayout(row);
    m_facts->setWordWrap(true);
    column.addWidget(m_facts);
    auto* buttons = new FlowLayout(Space::s);
    for (const Act& act : acts) {
        auto* button =
            new KeyButton(m_workspace.theme(), tr(act.text), QString::fromLatin1(act.key), act.what == Do::Present);
        connect(button, &QPushButton::clicked, this, [this, what = act.what] { this->act(what); });
        buttons->addWidget(button);
        m_buttons.append({button, act.what});
    }
    column.addLayout(buttons);
}

void QbrPanel::buildSection() {
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(Space::m, 0, 0, 0);
    column->setSpacing(Space::s);
    QLabel* label = makeLabel(m_workspace.theme(), TextRole::Label, TextWeight::Medium);
    label->setText(tr("What is to be said"));
    column->addWidget(label);
    m_text->setAccessibleName(tr("Commentary"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    column->addWidget(m_text, 1);
    m_suggestions->setContentsMargins(0, 0, 0, 0);
    m_suggestions->setSpacing(Space::s);
    column->addWidget(m_suggested);
    split->addWidget(side);
    split->setSizes({Size::palette, Size::filter});
    split->setStretchFactor(0, 1);
    m_parts->addWidget(split);
    connect(m_view, &PackPageView::activated, this, [this] { act(Do::Present); });
}

void QbrPanel::buildItems() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_items, 1);
    auto* row = new FlowLayout(Space::s);
    for (const Act& act : itemActs) {
        auto* button = new KeyButton(m_workspace.theme(), tr(act.text), QString::fromLatin1(act.key));
        connect(button, &QPushButton::clicked, this, [this, what = act.what] { this->act(what); });
        row->addWidget(button);
        m_buttons.append({button, act.what});
    }
    column->addLayout(row);
    m_parts->addWidget(part);
    m_items->installEventFilter(this);
    connect(m_items, &QTableView::activated, this, [this] { act(Do::Edit); });
    connect(m_items->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QbrPanel::showHead);
}

void QbrPanel::setReview(RecordId review) {
    if (review == m_id) return;
    keepText();
    m_id = review;
    m_section.clear();
    if (review == 0) {
        m_reader->forget();
        m_stack->setCurrentIndex(0);
        return;
    }
    reload();
}

void QbrPanel::reload() {
    m_settle.stop();
    if (m_id == 0) return;
    m_reader->ask(
        [this, id = m_id,
         today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            Reading reading;
            const auto review = reviews::readReview(connection, id);
            if (!review) return [this] { setReview(0); };
            reading.review = *review;
            const auto pack = reviews::packOf(connection, id, today);
            if (!pack) return [this, error = pack.error()] { m_workspace.fail(error); };
            reading.suggestions = reviews::suggestions(*pack, suggestionsShown);
            reading.items = reviews::commitmentsFor(connection, id);
            reading.carried = reading.items.size();
            for (reviews::ReviewItem& item : reviews::itemsOf(connection, id)) reading.items.push_back(std::move(item));
            const auto sections =
                review->templateName.isEmpty()
                    ? Expected<reviews::ReviewTemplate>(reviews::templateFor(connection, review->partner))
                    : reviews::reviewTemplate(connection, review->templateName);
            for (const reviews::Section& section : pack->sections) {
                const reviews::TemplateSection* wanted = sections ? sections->section(section.key) : nullptr;
                reading.hints << (wanted == nullptr ? QString() : reviews::sectionHint(*wanted));
            }
            reading.book = std::make_shared<const PackBook>(*pack, PackFormat::Wide);
            return [this, reading = std::move(reading)]() mutable { take(std::move(reading)); };
        },
        [this](const Error& error) { m_workspace.fail(error); });
}

void QbrPanel::take(Reading reading) {
    m_reading = std::move(reading);
    m_stack->setCurrentIndex(1);
    const auto& sections = m_reading.book->pack().sections;
    const int wanted = static_cast<int>(sections.size()) + 1;
    const int before = m_tabs->currentIndex();
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > wanted) m_tabs->removeTab(m_tabs->count() - 1);
        while (m_tabs->count() < wanted) m_tabs->addTab(QString());
        for (int i = 0; i + 1 < wanted; ++i) m_tabs->setTabText(i, sections[static_cast<std::size_t>(i)].title);
        m_tabs->setTabText(wanted - 1, tr("Agreed (%1)").arg(m_reading.items.size()));
        m_tabs->setCurrentIndex(std::clamp(before, 0, wanted - 1));
    }
    showItems();
    showTab(m_tabs->currentIndex());
    showHead();
    Q_EMIT loaded();
}

void QbrPanel::showHead() {
    const reviews::Review& review = m_reading.review;
    m_name->setText(tr("%1 · %2", "review, partner").arg(review.name, review.partnerName));
    m_state->setBadge(reviewBadge(review, m_workspace.clock().today()));
    QStringList facts;
    const auto day = [&](QDate date) { return m_format.date(date.toString(Qt::ISODate)); };
    if (review.heldOn.isValid())
        facts << tr("held on %1; its numbers stay as they were").arg(day(review.heldOn));
    else if (review.plannedOn.isValid())
        facts << tr("planned for %1").arg(day(review.plannedOn));
    if (!review.ownerName.isEmpty()) facts << review.ownerName;
    if (!review.attendees.isEmpty()) facts << tr("with %1", "attendees").arg(review.attendees.join(u", "_s));
    if (!review.cancelReason.isEmpty()) facts << review.cancelReason;
    m_facts->setText(facts.join(u" · "_s));
    for (const auto& [button, what] : m_buttons) {
        button->setEnabled(can(what));
        if (what == Do::Reopen || what == Do::Cancel)
            button->setVisible(allows(what == Do::Reopen ? ReviewAct::Reopen : ReviewAct::Cancel));
    }
    const bool open = allows(ReviewAct::Edit);
    m_text->setReadOnly(!open);
    m_suggested->setVisible(open);
}

bool QbrPanel::allows(ReviewAct act) const {
    return m_id != 0 && m_reading.review.id == m_id && !m_workspace.store().isReadOnly() &&
           reviews::after(m_reading.review.state, act).has_value();
}

void QbrPanel::showTab(int tab) {
    if (m_reading.book == nullptr || tab < 0) return;
    const auto& sections = m_reading.book->pack().sections;
    if (tab >= static_cast<int>(sections.size())) {
        keepText();
        m_section.clear();
        m_parts->setCurrentIndex(1);
        return showHead();
    }
    const reviews::Section& section = sections[static_cast<std::size_t>(tab)];
    if (section.key != m_section) keepText();
    // What is being typed stays, whatever was read meanwhile.
    const bool typing = section.key == m_section && m_text->document()->isModified();
    m_section = section.key;
    if (!typing && m_text->toPlainText() != section.commentary) m_text->setPlainText(section.commentary);
    if (!typing) m_text->document()->setModified(false);
    m_text->setPlaceholderText(m_reading.hints.value(tab));
    const auto& marks = m_reading.book->marks();
    const auto at = static_cast<std::size_t>(tab);
    const int first = at < marks.size() ? marks[at].page : 0;
    const int last = at + 1 < marks.size() ? marks[at + 1].page - 1 : m_reading.book->count() - 1;
    m_view->setBook(m_reading.book, first, last);
    m_parts->setCurrentIndex(0);
    showSuggestions(section.key);
    showHead();
}

void QbrPanel::showSuggestions(const QString& section) {
    while (QLayoutItem* old = m_suggestions->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int number = 0;
    for (const reviews::Suggestion& suggestion : m_reading.suggestions) {
        if (suggestion.section != section || number >= suggestionsShown) continue;
        ++number;
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QLabel* text = makeLabel(m_workspace.theme(), TextRole::Label);
        text->setText(suggestion.text);
        text->setWordWrap(true);
        auto* button = new KeyButton(m_workspace.theme(), tr("Insert"), u"Alt+%1"_s.arg(number));
        button->setAccessibleName(tr("Insert: %1").arg(suggestion.text));
        connect(button, &QPushButton::clicked, this, [this, number] { insert(number); });
        line->addWidget(text, 1);
        line->addWidget(button, 0, Qt::AlignTop);
        m_suggestions->addWidget(row);
    }
}

void QbrPanel::insert(int number) {
    if (!allows(ReviewAct::Edit)) return;
    for (const reviews::Suggestion& suggestion : m_reading.suggestions) {
        if (suggestion.section != m_section || --number != 0) continue;
        const QString before = m_text->toPlainText().trimmed();
        m_text->setPlainText(before.isEmpty() ? suggestion.text : before + u'\n' + suggestion.text);
        m_text->document()->setModified(true);
        m_text->moveCursor(QTextCursor::End);
        m_text->setFocus();
        return;
    }
}

void QbrPanel::keepText() {
    if (m_section.isEmpty() || !m_text->document()->isModified() || !allows(ReviewAct::Edit)) return;
    m_text->document()->setModified(false);
    m_workspace.perform(reviews::SetCommentary{m_id, m_section, m_text->toPlainText().trimmed()});
}

void QbrPanel::showItems() {
    const int row = m_items->currentIndex().row();
    m_rows->setContent(
        {tr("What"), tr("Kind"), tr("Who"), tr("Due"), tr("Status")}, static_cast<int>(m_reading.items.size()),
        [this](int at, int column) { return cell(at, column); },
        [this](int at, int column) {
            const reviews::ReviewItem& item = m_reading.items[static_cast<std::size_t>(at)];
            if (column != Became || item.decision) return Tint::Neutral;
            if (item.done.isValid()) return Tint::Ok;
            return item.due.isValid() && item.due < m_workspace.clock().today() ? Tint::Bad : Tint::Neutral;
        });
    const std::array widths{Size::filter + Size::tile, Size::tile, Size::tile + Space::xl, Size::tile, Size::tile};
    for (std::size_t i = 0; i < widths.size(); ++i) m_items->setColumnWidth(static_cast<int>(i), widths[i]);
    if (!m_reading.items.empty()) m_items->selectRow(std::clamp(row, 0, static_cast<int>(m_reading.items.size()) - 1));
}

QString QbrPanel::cell(int row, int column) const {
    const auto at = static_cast<std::size_t>(row);
    const reviews::ReviewItem& item = m_reading.items[at];
    switch (column) {
    case What:
        return item.name;
    case Kind:
        return at < m_reading.carried ? tr("from %1", "an earlier review").arg(item.reviewName)
               : item.decision        ? tr("Decision")
                                      : tr("Action");
    case Who: {
        const QString side = item.side == u"us" ? tr("we") : item.side == u"partner" ? tr("the partner") : QString();
        return item.who.isEmpty() ? side
               : side.isEmpty()   ? item.who
                                  : tr("%1 (%2)", "who, of which side").arg(item.who, side);
    }
    case Due:
        return item.due.isValid() ? m_format.date(item.due.toString(Qt::ISODate)) : QString();
    case Became:
        if (item.decision) return {};
        if (item.done.isValid()) return tr("done on %1").arg(m_format.date(item.done.toString(Qt::ISODate)));
        if (!item.outcome.isEmpty()) return tr("not done: %1").arg(item.outcome);
        return item.due.isValid() && item.due < m_workspace.clock().today() ? tr("overdue") : tr("open", "an action");
    default:
        return {};
    }
}

const reviews::ReviewItem* QbrPanel::item() const {
    const int row = m_items->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_reading.items.size()) ? nullptr
                                                                      : &m_reading.items[static_cast<std::size_t>(row)];
}

void QbrPanel::showSection(int section) {
    m_tabs->setCurrentIndex(section);
}

void QbrPanel::showAgreed() {
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

bool QbrPanel::event(QEvent* event) {
    // Alt and a figure write a suggestion from wherever the keyboard is in the panel.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_1 && key->key() < Qt::Key_1 + suggestionsShown)
            event->accept();
    }
    return QWidget::event(event);
}

void QbrPanel::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::AltModifier && event->key() >= Qt::Key_1 &&
        event->key() < Qt::Key_1 + suggestionsShown)
        return insert(event->key() - Qt::Key_0);
    if (event->modifiers() == Qt::NoModifier) {
        for (const Act& one : acts)
            if (one.code == event->key()) return act(one.what);
        if (m_parts->currentIndex() == 1)
            for (const Act& one : itemActs)
                if (one.code == event->key()) return act(one.what);
    }
    QWidget::keyPressEvent(event);
}

bool QbrPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text) {
        if (event->type() == QEvent::FocusOut) keepText();
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
            auto* key = static_cast<QKeyEvent*>(event);
            const bool inserts = key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_1 &&
                                 key->key() < Qt::Key_1 + suggestionsShown;
            const bool keeps = key->modifiers().testFlag(Qt::ControlModifier) &&
                               (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
            // The window opens records with the same keys elsewhere.
            if ((inserts || keeps) && event->type() == QEvent::ShortcutOverride) {
                event->accept();
                return true;
            }
            if (inserts) insert(key->key() - Qt::Key_0);
            if (keeps) keepText();
            if (inserts || keeps) return true;
        }
    }
    if (watched == m_items && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto* key = static_cast<QKeyEvent*>(event);
        const auto is = [key](const Act& one) { return key->modifiers() == Qt::NoModifier && one.code == key->key(); };
        const bool ours =
            std::any_of(itemActs.begin(), itemActs.end(), is) || std::any_of(acts.begin(), acts.end(), is);
        if (ours && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (ours) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QList<ShortcutHint> QbrPanel::shortcuts() {
    return {{u"P"_s, tr("Present the pack over the whole screen")},
            {u"X"_s, tr("Look at the pack and save it")},
            {u"H"_s, tr("Hold the review")},
            {u"M"_s, tr("Change day, attendees and agenda")},
            {u"Alt+1 … 3"_s, tr("Insert a suggestion into the commentary")},
            {u"Ctrl+Enter"_s, tr("Keep the commentary")},
            {u"A I"_s, tr("Add an action, a decision")},
            {u"D N"_s, tr("An action is done, not done")}};
}

} // namespace channelbook
