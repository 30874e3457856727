#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace channelbook {

/// One part of a fund's money.
struct MeterPart {
    QString name; ///< "paid", as it stands below the bar
    QString text; ///< "€ 115,000"
    qint64 amount = 0;
    enum class Shade { Strong, Soft, Warning } shade = Shade::Strong;
};

/// A fund as a bar: what is paid, what is promised, what is asked for, and the rest empty; said in words below it.
class FundMeter : public QWidget {
    Q_OBJECT

public:
    explicit FundMeter(const Theme& theme, QWidget* parent = nullptr);

    /// @param whole what the bar's full length stands for, in the parts' minor units
    void setContent(const QString& title, const QString& remark, qint64 whole, const QList<MeterPart>& parts);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int lineHeight(TextRole role, TextWeight weight = TextWeight::Regular) const;

    const Theme& m_theme;
    QString m_title;
    QString m_remark;
    qint64 m_whole = 0;
    QList<MeterPart> m_parts;
};

} // namespace channelbook
