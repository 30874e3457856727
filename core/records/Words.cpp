#include "core/records/Words.h"

#include <QCoreApplication>

namespace channelbook::records {

QString inSentence(const QString& label) {
    const QString way = QCoreApplication::translate("Words", "small", "How nouns begin within a sentence; answer \"small\" or \"capital\", nothing else");
    if (way != QLatin1String("small")) return label;
    // What is written in capitals throughout is no word: "MDF utilisation", "CRM link".
    QStringList parts = label.split(QLatin1Char(' '));
    for (QString& part : parts)
        if (part.size() < 2 || part != part.toUpper()) part = part.toLower();
    return parts.join(QLatin1Char(' '));
}

} // namespace channelbook::records
