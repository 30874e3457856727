#include "ui/sync/ColumnsPanel.h"

#include "core/base/ErrorText.h"
#include "core/sync/readers/TablePath.h"
#include "ui/shell/Icons.h"
#include "ui/sync/FramedPanel.h"
#include "ui/sync/Readings.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/TableDelegates.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = Size::filter * 2 / 3;
constexpr int becomesWidth = Size::filter;
constexpr int winsWidth = Size::filter / 2;

/// Offers what a column may become in a list that opens at once.
class ChoiceDelegate : public BadgeDelegate {
public:
    ChoiceDelegate(const ColumnsModel& model, const Theme& theme, QObject* parent) : BadgeDelegate(theme, parent), m_model(model), m_theme(theme) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* box = new QComboBox(parent);
        box->setProperty("compact", true);
        const bool wins = index.column() == ColumnsModel::WinsColumn;
        const QString column = index.siblingAtColumn(ColumnsModel::NameColumn).data().toString();
        box->setAccessibleName(wins ? ColumnsPanel::tr("Who wins where both changed “%1”").arg(column) : ColumnsPanel::tr("What “%1” becomes").arg(column));
        for (const auto& [code, text] : wins ? ColumnsModel::winners() : m_model.choices()) box->addItem(text, code);
        auto* self = const_cast<ChoiceDelegate*>(this);
        // Not before the list has gone, which gives the focus back to the box.
        connect(box, &QComboBox::activated, self, [self, box = QPointer<QComboBox>(box)] {
            QTimer::singleShot(0, self, [self, box] {
                if (!box) return;
                Q_EMIT self->commitData(box);
                Q_EMIT self->closeEditor(box);
            });
        });
        QTimer::singleShot(0, box, [box] {
            if (box->isVisible()) box->showPopup();
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData());
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        BadgeDelegate::paint(painter, option, index);
        if ((index.flags() & Qt::ItemIsEditable) == 0) return;
        // Says that something can be chosen here.
        const QPixmap mark = themedIcon(m_theme, u"chevron-down"_s).pixmap(QSize(Size::smallIcon, Size::smallIcon));
        const bool leftwards = option.direction == Qt::RightToLeft;
        const int x = leftwards ? option.rect.left() + Space::s : option.rect.right() - Space::s - Size::smallIcon;
        painter->drawPixmap(x, option.rect.center().y() - Size::smallIcon / 2, mark);
    }

private:
    const ColumnsModel& m_model;
    const Theme& m_theme;
};

} // namespace

ColumnsPanel::ColumnsPanel(Program& program, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_program(program), m_theme(theme), m_file(new QComboBox), m_entity(new QComboBox), m_questions(new QWidget), m_dates(new QComboBox),
      m_decimals(new QComboBox), m_summary(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_problem(makeLabel(theme, TextRole::Body, TextWeight::Medium)),
      m_table(new QTableView), m_model(new ColumnsModel(program.catalogue(), theme, this)), m_check(new KeyButton(theme, tr("See what would change"), u"⏎"_s, true)),
      m_cancel(new KeyButton(theme, tr("Cancel"), tr("Esc", "key"))), m_reset(new QPushButton(tr("As recognised"))) {
    setAccessibleName(tr("Columns of the files"));
    const auto name = [](QWidget* widget, const QString& object, const QString& accessible) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
    };
    name(m_file, u"columnsFile"_s, tr("File"));
    name(m_entity, u"columnsEntity"_s, tr("What its rows are"));
    name(m_dates, u"columnsDates"_s, tr("How dates are meant"));
    name(m_decimals, u"columnsDecimals"_s, tr("How numbers are meant"));
    name(m_table, u"columns"_s, tr("Columns of the file"));
    name(m_check, u"columnsCheck"_s, tr("See what would change"));
    name(m_cancel, u"columnsCancel"_s, tr("Back without these choices"));
    name(m_reset, u"columnsReset"_s, tr("Forget these choices: columns as they were recognised"));
    m_problem->setObjectName(u"columnsProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    const auto labelled = [&theme](QHBoxLayout& row, const QString& text, QWidget* control) {
        auto* label = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
        label->setText(text);
        label->setBuddy(control);
        row.addWidget(label);
        row.addWidget(control);
    };
    auto* choices = new FramedPanel(theme);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    labelled(*row, tr("File"), m_file);
    row->addSpacing(Space::l);
    labelled(*row, tr("Its rows are"), m_entity);
    row->addStretch(1);
    row->addWidget(m_reset);
    choices->content().addLayout(row);
    auto* questions = new QHBoxLayout(m_questions);
    questions->setContentsMargins({});
    questions->setSpacing(Space::s);
    labelled(*questions, tr("Dates"), m_dates);
    questions->addSpacing(Space::l);
    labelled(*questions, tr("Numbers"), m_decimals);
    questions->addStretch(1);
    choices->content().addWidget(m_questions);
    m_questions->hide();

    m_table->setModel(m_model);
    m_table->setItemDelegate(new BadgeDelegate(theme, m_table));
    m_table->setItemDelegateForColumn(ColumnsModel::BecomesColumn, new ChoiceDelegate(*m_model, theme, m_table));
    m_table->setItemDelegateForColumn(ColumnsModel::WinsColumn, new ChoiceDelegate(*m_model, theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // A click on what is selected already would wait for a second one; clicked() below does not.
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Size::row);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ColumnsModel::NameColumn, nameWidth);
    m_table->setColumnWidth(ColumnsModel::SamplesColumn, Size::filter);
    m_table->setColumnWidth(ColumnsModel::LooksColumn, nameWidth);
    m_table->setColumnWidth(ColumnsModel::BecomesColumn, becomesWidth);
    m_table->setColumnWidth(ColumnsModel::WinsColumn, winsWidth);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    bar->addWidget(m_check);
    bar->addWidget(m_cancel);
    bar->addSpacing(Space::s);
    bar->addWidget(m_summary, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargin, Space::s, pageMargin, Space::m);
    column->setSpacing(Space::m);
    column->addWidget(choices);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addLayout(bar);

    connect(m_model, &ColumnsModel::chosen, this, &ColumnsPanel::choose);
    connect(m_model, &ColumnsModel::policyChosen, this, [this](const QString& field, sync::ConflictPolicy policy) {
        m_options.policies.insert(field, policy);
        m_changed = true;
        m_model->setPolicies(m_kept, m_options.policies);
        Q_EMIT shown();
    });
    // One click on what a column becomes is enough, wherever the selection was.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if ((index.column() == ColumnsModel::BecomesColumn || index.column() == ColumnsModel::WinsColumn) && (index.flags() & Qt::ItemIsEditable) != 0) m_table->edit(index);
    });
    connect(m_file, &QComboBox::activated, this, [this] {
        m_path = m_file->currentData().toString();
        look();
    });
    connect(m_entity, &QComboBox::activated, this, &ColumnsPanel::chooseEntity);
    connect(m_dates, &QComboBox::activated, this, [this] {
        m_options.dateOrder = static_cast<sync::DateOrder>(m_dates->currentData().toInt());
        change();
    });
    connect(m_decimals, &QComboBox::activated, this, [this] {
        m_options.decimalMark = static_cast<sync::DecimalMark>(m_decimals->currentData().toInt());
        change();
    });
    connect(m_reset, &QPushButton::clicked, this, &ColumnsPanel::reset);
    connect(m_check, &QPushButton::clicked, this, &ColumnsPanel::accept);
    connect(m_cancel, &QPushButton::clicked, this, &ColumnsPanel::cancelled);
    fillEntities();
}

ColumnsPanel::~ColumnsPanel() = default;

void ColumnsPanel::fillEntities() {
    for (const QString& key : offeredEntities())
        if (const records::EntityDef* entity = m_program.catalogue().find(key)) m_entity->addItem(records::pluralOf(*entity), key);
    m_entity->addItem(tr("Something else: keep the rows as they are"), u"staged"_s);
}

void ColumnsPanel::setFiles(const QStringList& files, const QString& path, const sync::ImportOptions& options, const QString& kind) {
    m_options = options;
    m_kind = kind;
    m_changed = false;
    m_path = path;
    m_file->clear();
    for (const QString& file : files) m_file->addItem(sync::TablePath::parse(file).shown(), file);
    m_file->setCurrentIndex(static_cast<int>(files.indexOf(path)));
    m_file->setEnabled(files.size() > 1);
    const auto kept = m_program.store().read([&](store::Connection& connection) {
        store::Statement source(connection, "SELECT id FROM sync_source WHERE name = ?");
        source.bind(1, options.source);
        return source.step() ? sync::fieldPolicies(connection, source.integer(0)) : sync::FieldPolicies();
    });
    m_kept = kept.value_or(sync::FieldPolicies());
    m_model->setPolicies(m_kept, m_options.policies);
    look();
}

void ColumnsPanel::focusFirst() {
    m_table->setFocus();
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, ColumnsModel::BecomesColumn));
}

void ColumnsPanel::accept() {
    if (m_check->isEnabled()) Q_EMIT accepted(m_options);
}

void ColumnsPanel::look() {
    if (m_looking) {
        m_again = true;
        return;
    }
    auto found = std::make_shared<Expected<sync::FileLook>>();
    sync::ImportOptions options = m_options;
    options.kind = m_kind;
    m_looking = std::make_unique<store::Job>([this, found, path = m_path, options = std::move(options)](store::Progress&) -> Expected<void> {
        *found = sync::lookAtFile(m_program.store(), m_program.catalogue(), path, options);
        return {};
    });
    connect(m_looking.get(), &store::Job::finished, this, [this, found] {
        m_looking.release()->deleteLater();
        if (std::exchange(m_again, false)) return look();
        take(*found);
    });
    m_looking->start();
}

void ColumnsPanel::take(const Expected<sync::FileLook>& look) {
    m_problem->setVisible(!look);
    m_table->setEnabled(look.has_value());
    if (!look) {
        Error error = look.error();
        if (!error.args.isEmpty() && error.args.front() == m_path) error.args.front() = sync::TablePath::parse(m_path).shown();
        m_problem->setText(errorText(error));
        m_check->setEnabled(false);
        Q_EMIT shown();
        return;
    }
    m_check->setEnabled(true);
    const bool first = look->path != m_model->look().path;
    m_model->setLook(*look);
    const QString said = m_options.files.value(m_path).entity;
    m_entity->setCurrentIndex(m_entity->findData(said.isEmpty() ? look->entity : said));
    showQuestions();
    const QLocale locale;
    QString summary = look->all ? tr("All %1 rows looked at", "number").arg(locale.toString(look->rows)) : tr("The first %1 rows looked at", "number").arg(locale.toString(look->rows));
    if (look->rejected > 0) summary = tr("%1 · %2 of them would be rejected").arg(summary, locale.toString(look->rejected));
    m_summary->setText(summary);
    const sync::FileChoice& choice = m_options.files[m_path];
    m_reset->setEnabled(!choice.columns.isEmpty() || !choice.entity.isEmpty() || look->remembered);
    if (first) m_table->setCurrentIndex(m_model->index(0, ColumnsModel::BecomesColumn));
    Q_EMIT shown();
}

void ColumnsPanel::showQuestions() {
    const sync::ColumnLook* dates = m_model->look().doubtfulDates();
    const sync::ColumnLook* numbers = m_model->look().doubtfulNumbers();
    m_dates->clear();
    m_decimals->clear();
    if (dates != nullptr) {
        for (const auto& [order, text] : dateReadings(dates->format.dateExample)) m_dates->addItem(text, static_cast<int>(order));
        m_dates->setCurrentIndex(m_options.dateOrder ? m_dates->findData(static_cast<int>(*m_options.dateOrder)) : -1);
        m_dates->setPlaceholderText(tr("How is %1 meant?").arg(dates->format.dateExample));
    }
    if (numbers != nullptr) {
        for (const auto& [mark, text] : decimalReadings(numbers->format.decimalExample)) m_decimals->addItem(text, static_cast<int>(mark));
        m_decimals->setCurrentIndex(m_options.decimalMark ? m_decimals->findData(static_cast<int>(*m_options.decimalMark)) : -1);
        m_decimals->setPlaceholderText(tr("How is %1 meant?").arg(numbers->format.decimalExample));
    }
    for (const auto& [box, shown] : {std::pair<QWidget*, bool>{m_dates, dates != nullptr}, {m_decimals, numbers != nullptr}}) {
        box->setVisible(shown);
        for (QLabel* label : m_questions->findChildren<QLabel*>())
            if (label->buddy() == box) label->setVisible(shown);
    }
    m_questions->setVisible(dates != nullptr || numbers != nullptr);
}

void ColumnsPanel::choose(const QString& header, const QString& code) {
    m_options.files[m_path].columns.insert(header, code);
    // A field, like a key, has one column; the one that had it keeps its values under its own name.
    if (!code.isEmpty() && code != u"@ignored")
        for (const sync::ColumnLook& other : m_model->look().columns)
            if (other.header != header && other.targetCode == code) m_options.files[m_path].columns.insert(other.header, QString());
    change();
}

void ColumnsPanel::chooseEntity() {
    sync::FileChoice& choice = m_options.files[m_path];
    choice.entity = m_entity->currentData().toString();
    choice.columns = {};
    change();
}

void ColumnsPanel::reset() {
    m_options.files[m_path] = {{}, {}, true};
    m_table->setFocus();
    change();
}

void ColumnsPanel::change() {
    m_changed = true;
    look();
}

} // namespace channelbook
