#include "core/records/Words.h"

#include <QCoreApplication>

namespace channelbook::records {

QString inSentence(const QString& label) {
    const QString way = QCoreApplication::translate("Words", "small", "How nouns begin within a sentence; answer \"small\" or \"capital\", nothing else");
    return way == QLatin1String("small") ? label.toLower() : label;
}

} // namespace channelbook::records
