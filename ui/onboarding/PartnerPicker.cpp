#include "ui/onboarding/PartnerPicker.h"

#include "core/base/ErrorText.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RowsTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int typingMs = 150;
} // namespace

void PickModel::choose(const std::vector<RecordId>& records, bool on) {
    const qsizetype before = m_chosen.size();
    for (const RecordId record : records) {
        if (on)
            m_chosen.insert(record);
        else
            m_chosen.remove(record);
    }
    if (before == m_chosen.size()) return;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void PickModel::chooseNone() {
    choose({m_chosen.begin(), m_chosen.end()}, false);
}

QVariant PickModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::CheckStateRole)
        return index.column() == 0 ? QVariant(m_chosen.contains(idAt(index.row())) ? Qt::Checked : Qt::Unchecked)
                                   : QVariant();
    return RecordTableModel::data(index, role);
}

Qt::ItemFlags PickModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = RecordTableModel::flags(index) & ~Qt::ItemFlags(Qt::ItemIsEditable);
    return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PickModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != 0) return false;
    choose({idAt(index.row())}, value.toInt() == Qt::Checked);
    return true;
}

PartnerPicker::PartnerPicker(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new PickModel(workspace.program(), *workspace.catalogue().find(u"partner"), this))
    , m_filter(new FilterEdit(workspace.theme(), tr("Filter partners…"), {}))
    , m_problem(makeLabel(workspace.theme(), TextRole::Label))
    , m_count(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Medium))
    , m_table(makeRowsTable(workspace.theme(), *m_model, tr("Partners"))) {
    m_model->setFields({u"name"_s, u"type"_s, u"tier"_s, u"region"_s, u"stage"_s, u"manager"_s});
    m_filter->setToolTip(
        tr("Words find names; country=Germany, stage=Onboarding, tier=Gold,Silver and -word narrow down"));
    m_table->setItemDelegate(new QStyledItemDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    m_table->setColumnWidth(0, Size::filter - Space::l);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, Size::cardEstimate - Space::m);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_filter, 1);
    auto* all = new QPushButton(tr("Tick all shown"));
    auto* none = new QPushButton(tr("Tick none"));
    // Enter means the dialog these stand in, not them.
    for (QPushButton* button : {all, none}) button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] { m_model->choose(m_model->ids(), true); });
    connect(none, &QPushButton::clicked, m_model, &PickModel::chooseNone);
    row->addWidget(all);
    row->addWidget(none);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(typingMs);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterLater.start(); });
    connect(&m_filterLater, &QTimer::timeout, this, &PartnerPicker::filterTyped);
    connect(m_filter, &FilterEdit::leftDownwards, this, [this] {
        filterTyped();
        m_table->setFocus();
        if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_model, &PickModel::chosenChanged, this, [this] {
        showCount();
        Q_EMIT chosenChanged();
    });
    connect(m_model, &RecordTableModel::listed, this, &PartnerPicker::showCount);
    if (const auto set = m_model->setQuery({}, u"name"_s); !set) workspace.fail(set.error());
    showCount();
}

std::vector<RecordId> PartnerPicker::chosen() const {
    std::vector<RecordId> ids(m_model->chosen().begin(), m_model->chosen().end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void PartnerPicker::setChosen(const std::vector<RecordId>& partners) {
    m_model->chooseNone();
    m_model->choose(partners, true);
}

void PartnerPicker::focusFilter() {
    m_filter->setFocus();
}

void PartnerPicker::filterTyped() {
    m_filterLater.stop();
    const auto set = m_model->setQuery(m_filter->text(), u"name"_s);
    m_problem->setVisible(!set);
    if (set) return;
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_workspace.theme().tint(Tint::Bad).text);
    m_problem->setPalette(palette);
    m_problem->setText(errorText(set.error()));
}

void PartnerPicker::showCount() {
    m_count->setText(tr("%n ticked", nullptr, static_cast<int>(m_model->chosen().size())) + u" · "_s +
                     tr("%n shown", nullptr, m_model->rowCount()));
}

bool PartnerPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        // All that is selected follows the row the keyboard is on.
        std::vector<RecordId> rows;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            rows.push_back(m_model->idAt(index.row()));
        const RecordId current = m_model->idAt(m_table->currentIndex().row());
        if (rows.empty() && current != 0) rows.push_back(current);
        m_model->choose(rows, !m_model->chosen().contains(current));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace channelbook
