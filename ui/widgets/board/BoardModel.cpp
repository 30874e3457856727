#include "ui/widgets/board/BoardModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

QString joined(const QStringList& parts) {
    QStringList said;
    for (const QString& part : parts) {
        if (!part.isEmpty()) said << part;
    }
    return said.join(u", "_s);
}

} // namespace

std::optional<BoardPlace> BoardModel::locate(CardId id) const {
    const int lanes = std::max(1, laneCount());
    for (int lane = 0; lane < lanes; ++lane) {
        for (int column = 0; column < columnCount(); ++column) {
            const int count = cardCount(lane, column);
            for (int index = 0; index < count; ++index) {
                if (cardId(lane, column, index) == id) return BoardPlace{lane, column, index};
            }
        }
    }
    return std::nullopt;
}

bool BoardModel::accepts(const QList<CardId>&, const QString&, const QString&) const { return true; }

QString accessibleText(const BoardCard& card) {
    QStringList parts{card.title};
    for (const Badge& badge : card.badges) parts << badge.text;
    parts << card.subtitle << card.body;
    if (!card.warning.isEmpty()) parts << Words::tr("Warning: %1").arg(card.warning);
    parts << card.footerLeft << card.footerRight << (card.owner.isEmpty() ? card.initials : card.owner);
    return joined(parts);
}

QString accessibleText(const BoardColumn& column) {
    return joined({column.title, countText(column), limitText(column), column.sum});
}

QString countText(const BoardColumn& column) {
    const QLocale locale;
    const QString count = locale.toString(column.count);
    if (column.total >= 0) return Words::tr("%1 of %2").arg(count, locale.toString(column.total));
    if (column.limit > 0) return Words::tr("%1 / %2").arg(count, locale.toString(column.limit));
    return count;
}

QString limitText(const BoardColumn& column) {
    const int held = column.total >= 0 ? column.total : column.count;
    if (column.limit <= 0 || held <= column.limit) return {};
    const QLocale locale;
    return Words::tr("%1 over the limit of %2").arg(locale.toString(held - column.limit), locale.toString(column.limit));
}

} // namespace channelbook
