#pragma once

#include "core/reviews/Brand.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace channelbook {

/// What packs look like: our name, colours and logo on all of them, and a partner's logo on its own.
class BrandDialog : public QDialog {
    Q_OBJECT

public:
    /// @param partner whose logo can be changed as well; 0: nobody's
    BrandDialog(Workspace& workspace, RecordId partner, QWidget* parent);
    void accept() override;

private:
    /// A row that shows a logo, and takes another or none.
    struct LogoRow {
        QLabel* picture = nullptr;
        std::optional<QByteArray> chosen; ///< nothing: as it was; empty: none any more
        QString name;
    };
    void addLogo(QFormLayout& form, const QString& label, const reviews::Logo& logo, LogoRow& row);
    void choose(LogoRow& row);
    void show(const LogoRow& row, const QByteArray& content);

    Workspace& m_workspace;
    RecordId m_partner;
    reviews::Brand m_brand;
    QLineEdit* m_company;
    QLineEdit* m_colour;
    QLineEdit* m_accent;
    LogoRow m_ours;
    LogoRow m_theirs;
    QLabel* m_problem;
};

} // namespace channelbook
