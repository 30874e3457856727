#include "ui/widgets/ProgressPanel.h"

#include "ui/widgets/Labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr int barSteps = 1000;    // a bar counts in int, rows in qint64
constexpr qint64 settled = 500;   // milliseconds before a rate means anything

} // namespace

QString timeLeftText(qint64 milliseconds) {
    const qint64 seconds = (milliseconds + 999) / 1000;
    const QLocale locale;
    if (seconds < 90) return ProgressPanel::tr("%1 s left").arg(locale.toString(seconds));
    if (seconds < 90 * 60) return ProgressPanel::tr("%1 min left").arg(locale.toString((seconds + 59) / 60));
    return ProgressPanel::tr("%1 h left").arg(locale.toString((seconds + 3599) / 3600));
}

QString progressText(qint64 done, qint64 total, qint64 elapsed) {
    const QLocale locale;
    QStringList parts;
    parts << (total > 0 ? ProgressPanel::tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : locale.toString(done));
    if (elapsed >= settled && done > 0) {
        const qint64 rate = std::max<qint64>(1, done * 1000 / elapsed);
        parts << ProgressPanel::tr("%1 rows/s").arg(locale.toString(rate));
        if (total > done) parts << timeLeftText((total - done) * 1000 / rate);
    }
    return parts.join(u" · "_s);
}

ProgressPanel::ProgressPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(makeLabel(theme, TextRole::Body, TextWeight::Strong)),
      m_counts(makeLabel(theme, TextRole::Label, TextWeight::Regular, true)), m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    row->setSpacing(Space::l);
    auto* column = new QVBoxLayout;
    column->setSpacing(Radius::medium);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_counts);
    row->addLayout(column, 1);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_cancel->setAccessibleName(tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Cancelling…"));
        Q_EMIT cancelRequested();
    });
}

void ProgressPanel::setTitle(const QString& title) {
    m_title->setText(title);
    m_bar->setAccessibleName(title);
    setAccessibleName(title);
}

void ProgressPanel::setProgress(qint64 done, qint64 total, qint64 elapsed) {
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(static_cast<double>(std::min(done, total)) / static_cast<double>(total) *
                                         barSteps));
    }
    m_counts->setText(progressText(done, total, elapsed));
    m_bar->setAccessibleDescription(m_counts->text());
}

void ProgressPanel::reset() {
    m_bar->setRange(0, 0);
    m_counts->clear();
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
}

} // namespace channelbook
