// The files of translations/ against the sources: nothing missing, nothing stale, nothing unfinished or empty, the same
// placeholders. When this fails: cmake --build build/dev --target update-translations, then translate what is unfinished.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source, comment, type;
    QStringList translations;
    bool numerus = false;
    [[nodiscard]] QString name() const { return context + u" | "_s + source + (comment.isEmpty() ? QString() : u" | "_s + comment); }
};

std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message") messages.push_back(message);
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        else if (xml.name() == u"message") message = {context, {}, {}, {}, {}, xml.attributes().value(u"numerus"_s) == u"yes"};
        else if (xml.name() == u"source") message.source = xml.readElementText();
        else if (xml.name() == u"comment") message.comment = xml.readElementText();
        else if (xml.name() == u"numerusform") message.translations << xml.readElementText();
        else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(u"type"_s).toString();
            if (!message.numerus) message.translations << xml.readElementText();
        }
    }
    if (xml.hasError()) qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// "%1", "%n" …, each as often as it stands there.
QStringList placeholders(const QString& text) {
    static const QRegularExpression mark(u"%(L?\\d+|L?n)"_s);
    QStringList found;
    for (auto at = mark.globalMatch(text); at.hasNext();) found << at.next().captured();
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

    /// English is what the sources speak; its file has only the plural forms.
    static bool isSpokenBySources(const QString& file) { return file == u"channelbook_en.ts"; }
    static QStringList files() { return QDir(QStringLiteral(SOURCE_DIR "/translations")).entryList({u"channelbook_*.ts"_s}); }

private Q_SLOTS:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : files()) QTest::newRow(qPrintable(file)) << file;
        QVERIFY(!files().isEmpty());
    }
    void everyTextIsTranslated() {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const QString kept = QStringLiteral(SOURCE_DIR "/translations/") + file;
        const QString fresh = folder.filePath(file);
        QVERIFY(QFile::copy(kept, fresh));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
        const QStringList kind = isSpokenBySources(file) ? QStringList{u"-pluralonly"_s} : QStringList();
        lupdate.start(QStringLiteral(LUPDATE), kind + QStringList{u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, fresh});
        QVERIFY2(lupdate.waitForFinished(240000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

        QStringList wrong;
        std::set<QString> now;
        for (const Message& message : messagesOf(fresh)) {
            now.insert(message.name());
            if (!message.type.isEmpty()) wrong << u"not translated: "_s + message.name();
            // Without forms for one and for many, any number but one stays untranslated.
            if (!message.numerus && message.source.contains(u"%n"_s)) wrong << u"counts without QT_TRANSLATE_N_NOOP: "_s + message.name();
            for (const QString& text : message.translations) {
                if (text.trimmed().isEmpty()) wrong << u"empty: "_s + message.name();
                // One of something may say so without a number.
                const bool one = message.numerus && message.translations.size() > 1 && &text == &message.translations.front();
                if (!one && placeholders(text) != placeholders(message.source)) wrong << u"other placeholders: "_s + message.name() + u" → "_s + text;
                if (message.source.startsWith(u' ') != text.startsWith(u' ') || message.source.endsWith(u' ') != text.endsWith(u' ')) wrong << u"other blanks around: "_s + message.name();
            }
        }
        for (const Message& message : messagesOf(kept))
            if (!now.contains(message.name())) wrong << u"not in the sources any more: "_s + message.name();
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n  "_s + wrong.join(u"\n  "_s)));
    }

    /// lupdate passes over a call whose number it cannot follow, as "static_cast<int>(record.count)", without a word.
    void everyTextIsSeen() {
        std::set<QString> known;
        for (const Message& message : messagesOf(QStringLiteral(SOURCE_DIR "/translations/channelbook_de.ts"))) known.insert(message.source);
        // \x22 is the quotation mark.
        static const QRegularExpression call(u"(?:translate\\(\\s*\\x22[^\\x22]*\\x22,\\s*|\\btr\\(\\s*|QT_TRANSLATE_(?:N_)?NOOP\\(\\x22[^\\x22]*\\x22,\\s*)((?:\\x22(?:[^\\x22\\\\]|\\\\.)*\\x22\\s*)+)"_s);
        static const QRegularExpression piece(u"\\x22((?:[^\\x22\\\\]|\\\\.)*)\\x22"_s);
        QStringList unseen;
        int texts = 0;
        for (const char* room : {"app", "core", "ui"})
            for (QDirIterator file(QStringLiteral(SOURCE_DIR "/") + QLatin1StringView(room), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); file.hasNext();) {
                QFile source(file.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                const QString content = QString::fromUtf8(source.readAll());
                for (auto at = call.globalMatch(content); at.hasNext();) {
                    QString text;
                    for (auto part = piece.globalMatch(at.next().captured(1)); part.hasNext();) text += part.next().captured(1);
                    text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s).replace(u"\\\\"_s, u"\\"_s);
                    ++texts;
                    if (!text.isEmpty() && !known.contains(text)) unseen << source.fileName() + u": "_s + text;
                }
            }
        QVERIFY(texts > 1000);
        QVERIFY2(unseen.isEmpty(), qPrintable(u"\n  "_s + unseen.join(u"\n  "_s)));
    }

    void thePrograms_data() { everyTextIsTranslated_data(); }
    void thePrograms() {
        QFETCH(QString, file);
        QTranslator translator;
        QVERIFY(translator.load(u":/translations/"_s + file.chopped(2) + u"qm"_s));
        QCOMPARE(translator.translate("Cli", "%n finding(s)", nullptr, 1).contains(u"(s)"_s), false);
        QVERIFY(!translator.translate("RelativeTime", "%n days ago", nullptr, 3).isEmpty());
        if (isSpokenBySources(file)) {
            QCOMPARE(translator.translate("RelativeTime", "%n days ago", nullptr, 1), u"%n day ago"_s);
            return;
        }
        QVERIFY(!translator.translate("Entity", "Companies").isEmpty());
        // Classes within a namespace are known by their whole name.
        QVERIFY(!translator.translate("channelbook::Menus", "&File").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
