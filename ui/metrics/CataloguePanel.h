#pragma once

#include "core/metrics/Catalogue.h"
#include "core/metrics/Dashboards.h"
#include "ui/shell/Theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QTextBrowser;

namespace channelbook {

class FilterEdit;

/// Every metric there is: its definition, formula, source and caveat; and from there onto the dashboard.
class CataloguePanel : public QWidget {
    Q_OBJECT

public:
    explicit CataloguePanel(const Theme& theme, QWidget* parent = nullptr);

    void setCatalogue(const metrics::Catalogue& catalogue);
    /// The key of the metric that is looked at; empty: none.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString& key);
    void focusFilter();

Q_SIGNALS:
    void addRequested(const channelbook::metrics::Part& part);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void list();
    void show(int row);
    void add();

    const Theme& m_theme;
    std::vector<metrics::Metric> m_metrics;
    FilterEdit* m_filter;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QComboBox* m_kind;
    QComboBox* m_by;
    QComboBox* m_other;
};

} // namespace channelbook
