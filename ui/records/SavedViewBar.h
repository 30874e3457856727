#pragma once

#include "core/records/SavedViews.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/ChipBar.h"

namespace channelbook {

/// The chips of a page: views every program has, and those kept in this program. Saving, renaming and deleting are
/// commands like any other, so they can be undone.
class SavedViewBar : public QWidget {
    Q_OBJECT

public:
    /// A view that is always there.
    struct Standard {
        QString id;
        QString name;
        QJsonObject state;
        QString count; ///< or empty
    };

    SavedViewBar(Workspace& workspace, const QString& page, QList<Standard> standard, QWidget* parent = nullptr);

    /// Says how many records a standard view finds.
    void setCount(const QString& id, const QString& count);
    /// The page shows something else than the active view now.
    void setActive(const QString& id) { m_chips->setActive(id); }
    /// The page shows this now: the view that says so is the active one, or none.
    void follow(const QJsonObject& state);
    [[nodiscard]] QString active() const { return m_chips->active(); }
    /// Asks for a name and keeps `state` under it.
    void save(const QJsonObject& state);

Q_SIGNALS:
    void chosen(const QJsonObject& state);
    /// The person wants what the page shows now to be kept; answer with save().
    void saveRequested();

private:
    void refresh();
    [[nodiscard]] const records::SavedView* own(const QString& id) const;

    Workspace& m_workspace;
    QString m_page;
    QList<Standard> m_standard;
    std::vector<records::SavedView> m_own;
    ChipBar* m_chips;
};

} // namespace channelbook
