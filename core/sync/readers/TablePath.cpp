#include "core/sync/readers/TablePath.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace channelbook::sync {

namespace {

/// Sheets' names may hold points that are no endings.
QString withoutEnding(const QString& name) {
    static const QRegularExpression ending(QStringLiteral("\\.[A-Za-z0-9]{1,4}$"));
    return QString(name).remove(ending);
}

} // namespace

TablePath TablePath::parse(const QString& path) {
    if (!path.contains(u'!') || QFileInfo::exists(path)) return {path, {}};
    for (qsizetype at = path.indexOf(u'!'); at > 0; at = path.indexOf(u'!', at + 1))
        if (const QString file = path.left(at); QFileInfo(file).isFile()) return {file, path.mid(at + 1)};
    return {path, {}};
}

QString TablePath::text() const { return member.isEmpty() ? file : file + u'!' + member; }

QString TablePath::shown() const {
    const QString name = QFileInfo(file).fileName();
    return member.isEmpty() ? name : name + u'!' + member;
}

QString TablePath::tableName() const {
    // What spreadsheet programs call a sheet nobody named.
    static const QRegularExpression unnamed(QStringLiteral("^(sheet|worksheet|table|tabelle|feuille?|hoja|foglio|planilha|folha|blad|ark|list|arkusz|シート|工作表)[ _-]?\\d*$"), QRegularExpression::CaseInsensitiveOption);
    if (!member.isEmpty() && !unnamed.match(member).hasMatch()) return withoutEnding(member.section(u'/', -1));
    const QString name = QFileInfo(file).fileName();
    return withoutEnding(name.endsWith(u".gz", Qt::CaseInsensitive) ? name.chopped(3) : name);
}

QString TablePath::stem() const {
    QString stem = QFileInfo(file).completeBaseName();
    if (!member.isEmpty()) stem += u'-' + withoutEnding(member);
    static const QRegularExpression unfit(QStringLiteral("[^\\w .()-]"), QRegularExpression::UseUnicodePropertiesOption);
    return stem.replace(unfit, QStringLiteral("_"));
}

} // namespace channelbook::sync
