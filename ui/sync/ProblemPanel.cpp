#include "ui/sync/ProblemPanel.h"

#include "core/base/ErrorText.h"
#include "core/records/Words.h"
#include "ui/sync/Readings.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

bool isQuestion(ErrorCode code) {
    return code == ErrorCode::AmbiguousDates || code == ErrorCode::AmbiguousNumbers || code == ErrorCode::EntityUnknown;
}

/// The file an error speaks of, if it is one of `files`.
QString fileOf(const Error& error, const QStringList& files) {
    return !error.args.isEmpty() && files.contains(error.args.front()) ? error.args.front() : QString();
}

QString headlineOf(const Error& error, bool file) {
    switch (error.code) {
    case ErrorCode::AmbiguousDates: return ProblemPanel::tr("How are these dates meant?");
    case ErrorCode::AmbiguousNumbers: return ProblemPanel::tr("How are these numbers meant?");
    case ErrorCode::EntityUnknown: return ProblemPanel::tr("What are these rows?");
    case ErrorCode::Busy: return ProblemPanel::tr("Not just now");
    default: return file ? ProblemPanel::tr("This file cannot be imported") : ProblemPanel::tr("This cannot be imported");
    }
}

} // namespace

ProblemPanel::ProblemPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_words(new EmptyState(theme)), m_answers(new QWidget), m_flow(new FlowLayout(Space::s, m_answers)), m_ways(new QWidget),
      m_wayFlow(new FlowLayout(Space::s, m_ways)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::m);
    column->addStretch(1);
    column->addWidget(m_words);
    column->addWidget(m_answers);
    column->addWidget(m_ways);
    column->addStretch(2);
    for (QWidget* widget : {m_answers, m_ways}) widget->setMaximumWidth(2 * Size::emptyText);
    column->setAlignment(m_answers, Qt::AlignHCenter);
    column->setAlignment(m_ways, Qt::AlignHCenter);
    setAccessibleName(tr("Problem with the files"));
}

QPushButton* ProblemPanel::addAnswer(const QString& text, const QString& name, std::function<void()> answer) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, std::move(answer));
    return button;
}

void ProblemPanel::setProblem(const Error& error, const QStringList& files, const sync::ImportOptions& options, const records::Catalogue& catalogue) {
    for (FlowLayout* flow : {m_flow, m_wayFlow}) {
        while (QLayoutItem* item = flow->takeAt(0)) {
            if (item->widget() != nullptr) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
    }
    const QString path = fileOf(error, files);
    Error shown = error;
    if (!path.isEmpty()) shown.args.front() = QFileInfo(path).fileName();
    m_words->setContent(isQuestion(error.code) ? u"circle-question-mark"_s : u"circle-alert"_s, headlineOf(error, !path.isEmpty()), errorText(shown));
    const QString said = options.files.value(path).entity;
    const records::EntityDef* tried = catalogue.find(said.isEmpty() ? options.entity : said);
    if (error.code == ErrorCode::EntityUnknown && tried != nullptr)
        m_words->setContent(u"circle-question-mark"_s, tr("These rows are no %1").arg(records::inSentence(records::pluralOf(*tried))),
                            tr("No column of “%1” fits. Say what else the rows are, or keep them as they are.").arg(QFileInfo(path).fileName()));
    m_words->setToolTip(path);

    if (error.code == ErrorCode::AmbiguousDates) addDateReadings(error.args.value(2));
    if (error.code == ErrorCode::AmbiguousNumbers) addDecimalReadings(error.args.value(2));
    if (error.code == ErrorCode::EntityUnknown) addEntities(path, catalogue);

    if (!isQuestion(error.code)) {
        auto* again = addAnswer(tr("Try again"), u"tryAgain"_s, [this] { Q_EMIT tryAgainRequested(); });
        makePrimary(*again);
        m_wayFlow->addWidget(again);
    }
    // Where the header was read, what becomes of its columns can be chosen.
    if (!path.isEmpty() && (error.code == ErrorCode::AmbiguousDates || error.code == ErrorCode::AmbiguousNumbers || error.code == ErrorCode::UnknownField))
        m_wayFlow->addWidget(addAnswer(tr("Look at the columns…"), u"problemColumns"_s, [this, path] { Q_EMIT columnsRequested(path); }));
    if (!path.isEmpty() && files.size() > 1)
        m_wayFlow->addWidget(addAnswer(tr("Leave “%1” out").arg(QFileInfo(path).fileName()), u"leaveOut"_s, [this, path] { Q_EMIT leaveOutRequested(path); }));
    m_wayFlow->addWidget(addAnswer(tr("Cancel"), u"cancelProblem"_s, [this] { Q_EMIT cancelRequested(); }));
    m_answers->setVisible(m_flow->count() > 0);
    // Buttons count for the layout once they are shown, which would otherwise be a turn of the event loop too late.
    for (FlowLayout* flow : {m_flow, m_wayFlow}) {
        for (int i = 0; i < flow->count(); ++i) flow->itemAt(i)->widget()->show();
        flow->invalidate();
        flow->parentWidget()->updateGeometry();
    }
    layout()->activate();
}

void ProblemPanel::focusFirst() {
    FlowLayout* flow = m_flow->count() > 0 ? m_flow : m_wayFlow;
    if (flow->count() > 0) flow->itemAt(0)->widget()->setFocus();
}

void ProblemPanel::addDateReadings(const QString& example) {
    for (const auto& [order, text] : dateReadings(example)) {
        const QString name = order == sync::DateOrder::Dmy ? u"dayFirst"_s : u"monthFirst"_s;
        m_flow->addWidget(addAnswer(text, name, [this, chosen = order] { Q_EMIT dateOrderChosen(chosen); }));
    }
}

void ProblemPanel::addDecimalReadings(const QString& example) {
    for (const auto& [mark, text] : decimalReadings(example)) {
        const QString name = mark == sync::DecimalMark::Point ? u"decimalPoint"_s : u"decimalComma"_s;
        m_flow->addWidget(addAnswer(text, name, [this, chosen = mark] { Q_EMIT decimalMarkChosen(chosen); }));
    }
}

void ProblemPanel::addEntities(const QString& path, const records::Catalogue& catalogue) {
    for (const QString& key : offeredEntities()) {
        const records::EntityDef* entity = catalogue.find(key);
        if (entity == nullptr) continue;
        m_flow->addWidget(addAnswer(records::pluralOf(*entity), u"entity-"_s + entity->key, [this, path, key = entity->key] { Q_EMIT entityChosen(path, key); }));
    }
    // Always possible: the rows stay whole until something knows what to do with them.
    m_flow->addWidget(addAnswer(tr("Something else: keep the rows as they are"), u"entity-staged"_s, [this, path] { Q_EMIT entityChosen(path, u"staged"_s); }));
}

} // namespace channelbook
