#pragma once

#include "core/records/Entity.h"
#include "core/sync/Import.h"
#include "ui/shell/Theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace channelbook {

class EmptyState;
class FlowLayout;

/// Why files could not be checked, with what can be done about it: readings to choose from, what the file is,
/// leaving it out, trying again.
class ProblemPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProblemPanel(const Theme& theme, QWidget* parent = nullptr);

    /// `files` are all that were to be imported, `tried` is how.
    void setProblem(const Error& error, const QStringList& files, const sync::ImportOptions& tried, const records::Catalogue& catalogue);
    void focusFirst();

Q_SIGNALS:
    void dateOrderChosen(channelbook::sync::DateOrder order);
    void decimalMarkChosen(channelbook::sync::DecimalMark mark);
    void entityChosen(const QString& path, const QString& entity);
    /// What becomes of a file's columns is to be chosen.
    void columnsRequested(const QString& path);
    void leaveOutRequested(const QString& path);
    void tryAgainRequested();
    void cancelRequested();

private:
    QPushButton* addAnswer(const QString& text, const QString& name, std::function<void()> answer);
    void addDateReadings(const QString& example);
    void addDecimalReadings(const QString& example);
    void addEntities(const QString& path, const records::Catalogue& catalogue);

    EmptyState* m_words;
    QWidget* m_answers;
    FlowLayout* m_flow;
    QWidget* m_ways;
    FlowLayout* m_wayFlow;
};

} // namespace channelbook
