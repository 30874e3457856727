#include "ui/sync/MatchTab.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
enum Column { AnswerColumn, ArrivedColumn, KnownColumn, WhyColumn };
}

MatchTab::MatchTab(const Theme& theme, std::shared_ptr<const OutcomeLists> lists, std::vector<MatchWord>& words, qint64 count, QWidget* parent)
    : QWidget(parent), m_lists(std::move(lists)), m_words(words), m_rows(new RowsModel(theme, this)), m_table(makeRowsTable(theme, *m_rows, tr("Likely here already"))) {
    m_table->setObjectName(u"matches"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setContent({tr("Answer"), tr("In the file"), tr("Here already"), tr("Why")}, static_cast<int>(m_lists->matches.size()), [this](int row, int column) { return text(row, column); },
                       [this](int row, int column) {
                           const MatchWord word = m_words[static_cast<std::size_t>(row)];
                           return column != AnswerColumn || word == MatchWord::Later ? Tint::Neutral : word == MatchWord::Same ? Tint::Ok : Tint::Accent;
                       });
    m_table->setColumnWidth(AnswerColumn, Size::filter / 2);
    m_table->setColumnWidth(ArrivedColumn, Size::filter);
    m_table->setColumnWidth(KnownColumn, Size::filter);
    m_table->installEventFilter(this);
    if (!m_lists->matches.empty()) m_table->selectRow(0);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    const auto button = [&](const QString& name, const QString& label, const QString& key, const QString& accessible, MatchWord word) {
        auto* made = new KeyButton(theme, label, key);
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setToolTip(accessible);
        connect(made, &QPushButton::clicked, this, [this, word] { answer(word); });
        bar->addWidget(made);
    };
    button(u"matchSame"_s, tr("Same"), u"S"_s, tr("What is selected is the record that is here"), MatchWord::Same);
    button(u"matchDifferent"_s, tr("Different"), u"D"_s, tr("What is selected is something else: keep them apart and never ask again"), MatchWord::Different);
    button(u"matchLater"_s, tr("Not now"), u"L"_s, tr("Leave what is selected open: it comes in as new and can be merged later"), MatchWord::Later);
    auto* hint = makeLabel(theme, TextRole::Label, TextWeight::Regular, true);
    const QLocale locale;
    const auto listed = static_cast<qint64>(m_lists->matches.size());
    hint->setText(listed < count ? tr("The first %1 of %2 are listed.").arg(locale.toString(listed), locale.toString(count)) : tr("Shift and arrows select several, Ctrl+A all."));
    bar->addSpacing(Space::s);
    bar->addWidget(hint, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_table, 1);
    column->addLayout(bar);
}

QString MatchTab::text(int row, int column) const {
    const OutcomeMatch& match = m_lists->matches[static_cast<std::size_t>(row)];
    switch (column) {
    case AnswerColumn: {
        const MatchWord word = m_words[static_cast<std::size_t>(row)];
        return word == MatchWord::Same ? tr("✓ same") : word == MatchWord::Different ? tr("≠ different") : match.sure ? tr("? nearly sure") : tr("? likely");
    }
    case ArrivedColumn: return match.arrivedName;
    case KnownColumn: return match.knownName;
    default: return match.words.join(u" · "_s);
    }
}

std::vector<std::size_t> MatchTab::selected() const {
    std::vector<std::size_t> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(static_cast<std::size_t>(row));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void MatchTab::answer(MatchWord word) {
    std::vector<std::size_t> changed;
    QHash<QString, std::size_t> settled; // what came, and the one record it is
    const auto arrival = [&](std::size_t row) { return m_lists->matches[row].target + u'\n' + m_lists->matches[row].key; };
    for (const std::size_t row : selected()) {
        // Names are told apart by leaving them open: there is nothing to remember.
        MatchWord said = word == MatchWord::Different && !m_lists->matches[row].target.isEmpty() ? MatchWord::Later : word;
        // One that came is one record: of several candidates the best, which stands first.
        if (said == MatchWord::Same && settled.contains(arrival(row))) continue;
        if (said == MatchWord::Same) settled.insert(arrival(row), row);
        if (m_words[row] == said) continue;
        m_words[row] = said;
        changed.push_back(row);
    }
    for (std::size_t other = 0; other < m_words.size() && !settled.isEmpty(); ++other)
        if (m_words[other] == MatchWord::Same && settled.value(arrival(other), other) != other) m_words[other] = MatchWord::Later;
    if (changed.empty()) return;
    Q_EMIT m_rows->dataChanged(m_rows->index(0, AnswerColumn), m_rows->index(m_rows->rowCount() - 1, AnswerColumn));
    // On to the next one, as in an inbox.
    if (changed.size() == 1 && static_cast<int>(changed.front()) + 1 < m_rows->rowCount()) m_table->selectRow(static_cast<int>(changed.front()) + 1);
    Q_EMIT answered(changed, word);
}

bool MatchTab::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // The table would look for rows that begin with the letter.
        if (key->modifiers() == Qt::NoModifier) {
            switch (key->key()) {
            case Qt::Key_S: answer(MatchWord::Same); return true;
            case Qt::Key_D: answer(MatchWord::Different); return true;
            case Qt::Key_L: answer(MatchWord::Later); return true;
            default: break;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace channelbook
