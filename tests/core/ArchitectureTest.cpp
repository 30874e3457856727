// Reads the sources and fails on whatever the architecture forbids, so that no review has to look for it.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <vector>

namespace {

struct SourceFile {
    QString path; ///< from the repository's root, with '/'
    QString text;
};

enum class Rule {
    Arrow,
    RoomOrder,
    UnknownRoom,
    GuiInCore,
    SqliteOutsideStore,
    DialogOutsidePrompter,
    WallClock,
    FloatingMoney,
    WidgetsKnowDomain,
    FileTooLong,
    Singleton,
};

struct Violation {
    Rule rule;
    QString path;
    int line;
    QString what;
};

struct Exception {
    Rule rule;
    QString path;
    QString reason;
};

constexpr int maxLines = 500;

/// Which rooms of core/ a room may include besides itself. A room is added here together with its folder.
const QHash<QString, QStringList>& allowedRooms() {
    static const QHash<QString, QStringList> table = [] {
        // From the ground up: each room may use the rooms listed, which all stand above this line.
        const std::vector<std::pair<const char*, const char*>> rows{
            {"base", ""},
            {"store", "base"},
            {"records", "base store"},
            {"links", "base store records"},
            {"matching", "base store records links"},
            {"companies", "base store records links"},
            {"partners", "base store records links companies"},
            {"customers", "base store records links companies"},
            {"activities", "base store records links companies"},
            {"currencies", "base store records"},
            {"deals", "base store records links companies partners customers activities currencies"},
            {"pipeline", "base store records links companies partners customers activities currencies deals"},
            {"enablement", "base store records links matching companies"},
            {"search", "base store records links companies partners customers activities currencies deals pipeline"},
            {"quality", "base store records links matching companies partners customers activities currencies deals pipeline"},
            {"calendars", "base store records"},
            {"engagement", "base store records matching currencies"},
            {"funds", "base store records links matching companies partners currencies engagement"},
            {"registrations", "base store records matching companies partners customers activities currencies deals calendars engagement"},
            {"playbooks", "base store records links matching companies enablement partners customers activities currencies deals pipeline calendars"},
            {"sync", "base store records links companies partners customers activities currencies deals pipeline "
                     "enablement search matching registrations calendars engagement"},
            {"export", "base store records sync"},
            {"surveys", "base store records"},
            {"metrics", "base store records links companies partners deals currencies pipeline calendars registrations funds enablement playbooks surveys sync"},
            {"tiers", "base store records links companies partners enablement metrics"},
            {"reviews", "base store records links companies partners deals activities currencies calendars registrations funds enablement metrics tiers surveys export"},
            {"today", "base store records links companies partners customers activities currencies deals pipeline "
                      "enablement search matching calendars engagement registrations playbooks sync funds"},
            {"program", "base surveys metrics tiers reviews store records links companies partners customers activities currencies deals pipeline "
                        "enablement search matching quality calendars engagement registrations playbooks sync export today funds"},
            {"sample", "base surveys metrics tiers reviews store records links companies partners customers activities currencies deals pipeline "
                       "enablement search matching quality calendars engagement registrations playbooks sync export today funds program"},
        };
        QHash<QString, QStringList> rooms;
        for (const auto& [room, uses] : rows)
            rooms.insert(QString::fromLatin1(room), QString::fromLatin1(uses).split(u' ', Qt::SkipEmptyParts));
        return rooms;
    }();
    return table;
}

/// What is allowed against a rule, and why. A line that excuses nothing any more is reported as well.
const std::vector<Exception>& exceptions() {
    static const std::vector<Exception> list{
        {Rule::FloatingMoney, QStringLiteral("core/records/Commands.cpp"),
         QStringLiteral("reads fields of every type; the double is a Decimal field's, an amount is parsed as integer")},
        {Rule::FloatingMoney, QStringLiteral("core/records/Query.cpp"),
         QStringLiteral("writes fields of every type; the double is a Decimal field's, an amount is written from its integer")},
        {Rule::FloatingMoney, QStringLiteral("core/sync/RowTyper.cpp"),
         QStringLiteral("types cells of every field; the double is a Decimal field's, an amount is read as integer")},
        {Rule::FloatingMoney, QStringLiteral("core/export/XlsxSink.cpp"),
         QStringLiteral("a spreadsheet's number is a double; an amount it cannot hold exactly is written as text")},
        {Rule::FloatingMoney, QStringLiteral("core/metrics/ValueText.cpp"),
         QStringLiteral("says numbers of metrics, which are doubles by their nature; no amount of a record comes here")},
        {Rule::FloatingMoney, QStringLiteral("core/records/QuickFilter.cpp"),
         QStringLiteral(
             "compares fields of every type; the double is a Decimal field's, an amount is parsed as integer")},
    };
    return list;
}

QString ruleName(Rule rule) {
    switch (rule) {
    case Rule::Arrow:
        return QStringLiteral("arrow points back");
    case Rule::RoomOrder:
        return QStringLiteral("room includes a room above it");
    case Rule::UnknownRoom:
        return QStringLiteral("room is not in the table");
    case Rule::GuiInCore:
        return QStringLiteral("Gui or Widgets in core");
    case Rule::SqliteOutsideStore:
        return QStringLiteral("SQLite outside core/store");
    case Rule::DialogOutsidePrompter:
        return QStringLiteral("dialog outside the prompter");
    case Rule::WallClock:
        return QStringLiteral("wall clock outside core/base");
    case Rule::FloatingMoney:
        return QStringLiteral("floating point next to Money");
    case Rule::WidgetsKnowDomain:
        return QStringLiteral("ui/widgets knows a domain");
    case Rule::FileTooLong:
        return QStringLiteral("file too long");
    case Rule::Singleton:
        return QStringLiteral("singleton");
    }
    return {};
}

/// The text with comments blanked and, on demand, what stands in literals; line ends stay, so lines keep their numbers.
QString blanked(const QString& text, bool literalsToo) {
    static const QRegularExpression token(QStringLiteral(R"re((?<raw>R"(?<tag>[^ ()\\\t\n]*)\((?:.|\n)*?\)\k<tag>"))re"
                                                         R"re(|(?<string>"(?:[^"\\\n]|\\.|\\\n)*"))re"
                                                         R"re(|(?<char>(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)*'))re"
                                                         R"re(|(?<comment>//[^\n]*|/\*(?:.|\n)*?\*/))re"));
    static const QRegularExpression include(QStringLiteral(R"(^[ \t]*#[ \t]*include\b)"));
    QString result = text;
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool comment = match.hasCaptured(u"comment");
        if (!comment && !literalsToo) continue;
        const auto start = match.capturedStart();
        const auto lineStart = text.lastIndexOf(u'\n', std::max<qsizetype>(start - 1, 0)) + 1;
        if (!comment && include.match(text.mid(lineStart, start - lineStart)).hasMatch()) continue;
        for (auto i = start; i < match.capturedEnd(); ++i)
            if (result[i] != u'\n') result[i] = u' ';
    }
    return result;
}

QString roomOf(const QString& path) {
    return path.count(u'/') >= 2 ? path.section(u'/', 1, 1) : QString();
}

bool isGuiHeader(const QString& header) {
    static const QRegularExpression module(QStringLiteral(
        R"(^Qt(Gui|Widgets|Svg|SvgWidgets|PrintSupport|OpenGL\w*|Designer|UiTools|Charts|Quick\w*|Multimedia\w*)(/|$))"));
    if (module.match(header).hasMatch()) return true;
    static const QRegularExpression family(QStringLiteral(
        R"(^q(abstract(button|itemdelegate|itemview|scrollarea|slider|spinbox)|accessible\w*|graphics\w+|)"
        R"(opengl\w*|style\w*|styled\w+|matrix\dx\d|vector[234]d|vulkan\w+|\w*gradient|\w*gesture|)"
        R"(text(block|browser|charformat|cursor|document|edit|format|fragment|frame|item|layout|line|)"
        R"(list|object|option|table)\w*|\w*(dialog|layout|widget|button|box|validator|event)|)"
        R"((standarditem|filesystem)model|svg\w+|print\w+)$)"));
    static const QSet<QString> names = [] {
        const auto list =
            QStringLiteral(
                "qaction qactiongroup qbuttongroup qcolumnview qfontmetricsf qwidgetitem qlistwidgetitem "
                "qtablewidgetitem qtreewidgetitem qrasterwindow qglyphrun qpageranges qinputdevice qapplication "
                "qbackingstore qbitmap qbrush qclipboard qcolor "
                "qcolorspace qcommonstyle qcompleter qcursor qdatawidgetmapper qdateedit qdatetimeedit "
                "qdesktopservices "
                "qdial qdrag qerrormessage qevent qevents qfileiconprovider qfont qfontdatabase qfontinfo "
                "qfontmetrics qframe qguiapplication qheaderview qicon qiconengine qimage qimagereader "
                "qimagewriter qinputmethod qitemdelegate qkeysequence qkeysequenceedit qlabel qlcdnumber qlineedit "
                "qlistview qmainwindow qmdiarea qmenu qmenubar qmovie qpagedpaintdevice qpagelayout "
                "qpagesize qpaintdevice qpaintengine qpainter qpainterpath qpalette qpdfwriter qpen "
                "qpicture qpixmap qpixmapcache qplaintextedit qpolygon qpolygonf qprogressbar qproxystyle "
                "qquaternion qrawfont qregion qrgb qrgba64 qrubberband qscreen qscrollarea qscrollbar "
                "qscroller qshortcut qsizegrip qsizepolicy qslider qsplashscreen qsplitter "
                "qstandarditem qstatictext qstatusbar qsurface qsurfaceformat qsyntaxhighlighter qsystemtrayicon "
                "qtabbar qtableview qtimeedit qtoolbar qtooltip qtransform qtreeview qundocommand "
                "qundogroup qundostack qundoview qwhatsthis qwidgetaction qwindow qwizard qwizardpage "
                "qtguiglobal qtwidgetsglobal qcustomplot")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    // Qt Core has event classes too; its <QEvent> differs from the Gui's <qevent.h> only by case.
    static const QSet<QString> core{QStringLiteral("QEvent"), QStringLiteral("QTimerEvent"),
                                    QStringLiteral("QChildEvent"), QStringLiteral("QDynamicPropertyChangeEvent"),
                                    QStringLiteral("qcoreevent.h")};
    if (core.contains(header.section(u'/', -1))) return false;
    auto name = header.section(u'/', -1).toLower();
    if (name.endsWith(u".h")) name.chop(2);
    return names.contains(name) || family.match(name).hasMatch();
}

class Checker {
public:
    explicit Checker(const std::vector<SourceFile>& files)
        : m_files(files) {
        for (const auto& file : files) m_paths.insert(file.path);
    }

    std::vector<Violation> run() {
        for (const auto& file : m_files) check(file);
        return m_violations;
    }

private:
    void check(const SourceFile& file) {
        const auto withLiterals = blanked(file.text, false).split(u'\n');
        const auto code = blanked(file.text, true).split(u'\n');
        const auto top = file.path.section(u'/', 0, 0);
        const auto room = roomOf(file.path);
        if (top == u"core" && !allowedRooms().contains(room))
            report(Rule::UnknownRoom, file, 1, room.isEmpty() ? QStringLiteral("a file outside any room") : room);
        checkLength(file);
        checkIncludes(file, withLiterals);

        static const QRegularExpression dialog(
            QStringLiteral(R"(\bQ(MessageBox|FileDialog|InputDialog|ErrorMessage)\b)"));
        const bool prompter = file.path.startsWith(u"ui/widgets/") && file.path.section(u'/', -1).contains(u"Prompter");
        if (!prompter) reportMatches(Rule::DialogOutsidePrompter, file, code, dialog);

        static const QRegularExpression clock(QStringLiteral(
            R"(\bQDateTime::current\w+|\bQDate::currentDate\b|\bQTime::currentTime\b|\bsystem_clock\b|\bstd::time\s*\(|\b(gettimeofday|clock_gettime)\s*\()"));
        // SQL inside a string asks the machine's clock just as well.
        static const QRegularExpression sqlClock(QStringLiteral(
            R"(\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(date|time|datetime|julianday|unixepoch|strftime)\([^)]*'now')"));
        if (!file.path.startsWith(u"core/base/")) {
            reportMatches(Rule::WallClock, file, code, clock);
            reportMatches(Rule::WallClock, file, withLiterals, sqlClock);
        }

        static const QRegularExpression money(QStringLiteral(R"(\bMoney\b)"));
        static const QRegularExpression floating(QStringLiteral(R"(\b(double|float)\b)"));
        const bool handlesMoney =
            std::any_of(code.begin(), code.end(), [](const QString& line) { return line.contains(money); });
        if (top == u"core" && handlesMoney) reportMatches(Rule::FloatingMoney, file, code, floating);

        static const QRegularExpression singleton(
            QStringLiteral(R"(\bstatic\s+(const\s+)?[\w:<>]+(\s*[&*]\s*|\s+)(get|the|shared|global)?[iI]nstance\b)"));
        reportMatches(Rule::Singleton, file, code, singleton);
    }

    void checkLength(const SourceFile& file) {
        const auto lines = file.text.count(u'\n') + (file.text.endsWith(u'\n') || file.text.isEmpty() ? 0 : 1);
        if (lines > maxLines) report(Rule::FileTooLong, file, maxLines + 1, QStringLiteral("%1 lines").arg(lines));
    }

    void checkIncludes(const SourceFile& file, const QStringList& lines) {
        static const QRegularExpression include(QStringLiteral(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = include.match(lines[i]);
            if (!match.hasMatch()) continue;
            const auto line = static_cast<int>(i) + 1;
            const auto header = match.captured(2);
            checkForeign(file, line, header);
            // An include beside the file is judged by where it leads.
            const auto beside = QDir::cleanPath(file.path.section(u'/', 0, -2) + u'/' + header);
            checkOwn(file, line, match.captured(1) == u"\"" && m_paths.contains(beside) ? beside : header);
        }
    }

    void checkForeign(const SourceFile& file, int line, const QString& header) {
        static const QRegularExpression sqlite(QStringLiteral(R"(^(sqlite3(ext)?\.h$|SQLiteCpp/))"));
        if (header.contains(sqlite) && !file.path.startsWith(u"core/store/"))
            report(Rule::SqliteOutsideStore, file, line, header);
        if (file.path.startsWith(u"core/") && isGuiHeader(header)) report(Rule::GuiInCore, file, line, header);
    }

    void checkOwn(const SourceFile& file, int line, const QString& header) {
        static const QHash<QString, int> height{{QStringLiteral("core"), 0},
                                                {QStringLiteral("ui"), 1},
                                                {QStringLiteral("app"), 2},
                                                {QStringLiteral("tests"), 3}};
        const auto from = file.path.section(u'/', 0, 0);
        const auto to = header.section(u'/', 0, 0);
        if (!header.contains(u'/') || !height.contains(to)) return;
        if (height.value(to) > height.value(from)) {
            report(Rule::Arrow, file, line, header);
            return;
        }
        const auto fromRoom = roomOf(file.path);
        const auto toRoom = roomOf(header);
        if (from == u"core" && fromRoom != toRoom && allowedRooms().contains(fromRoom) &&
            !allowedRooms().value(fromRoom).contains(toRoom))
            report(Rule::RoomOrder, file, line, header);
        // How things look is no domain: widgets paint with the shell's theme and icons.
        static const QRegularExpression looks(QStringLiteral(R"(^ui/shell/(Theme|Icons)\w*\.h$)"));
        const bool neutral = (to == u"core" && toRoom == u"base") || (to == u"ui" && toRoom == u"widgets") ||
                             looks.match(header).hasMatch();
        if (file.path.startsWith(u"ui/widgets/") && !neutral) report(Rule::WidgetsKnowDomain, file, line, header);
    }

    void reportMatches(Rule rule, const SourceFile& file, const QStringList& lines, const QRegularExpression& pattern) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = pattern.match(lines[i]);
            if (match.hasMatch()) report(rule, file, static_cast<int>(i) + 1, match.captured().trimmed());
        }
    }

    void report(Rule rule, const SourceFile& file, int line, const QString& what) {
        m_violations.push_back({rule, file.path, line, what});
    }

    const std::vector<SourceFile>& m_files;
    QSet<QString> m_paths;
    std::vector<Violation> m_violations;
};

QString sentence(const Violation& violation) {
    return QStringLiteral("%1:%2: %3: %4")
        .arg(violation.path)
        .arg(violation.line)
        .arg(ruleName(violation.rule), violation.what);
}

/// The violations no exception excuses, and the exceptions that excuse nothing, as sentences.
QStringList complaints(const std::vector<SourceFile>& files, const std::vector<Exception>& excused) {
    QStringList result;
    std::vector<bool> used(excused.size(), false);
    for (const auto& violation : Checker(files).run()) {
        const auto found = std::find_if(excused.begin(), excused.end(), [&](const Exception& exception) {
            return exception.rule == violation.rule && exception.path == violation.path;
        });
        if (found == excused.end())
            result << sentence(violation);
        else
            used[static_cast<std::size_t>(found - excused.begin())] = true;
    }
    // Of a file that is gone, or not there yet, nothing can be said.
    const auto exists = [&](const QString& path) {
        return std::any_of(files.begin(), files.end(), [&](const SourceFile& file) { return file.path == path; });
    };
    for (std::size_t i = 0; i < excused.size(); ++i)
        if ((!used[i] && exists(excused[i].path)) || excused[i].reason.isEmpty())
            result << QStringLiteral("%1: the exception for '%2' is not needed or gives no reason")
                          .arg(excused[i].path, ruleName(excused[i].rule));
    return result;
}

std::vector<SourceFile> sources() {
    const QDir root(QStringLiteral(SOURCE_DIR));
    std::vector<SourceFile> files;
    for (const auto& top : {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")}) {
        QDirIterator it(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roomTableHasNoCycle() {
        // Rooms that use only settled rooms settle in turn; whatever never settles stands in a circle.
        QSet<QString> settled;
        bool progress = true;
        while (progress) {
            progress = false;
            for (auto it = allowedRooms().begin(); it != allowedRooms().end(); ++it) {
                const bool ready =
                    std::all_of(it->begin(), it->end(), [&](const QString& used) { return settled.contains(used); });
                if (ready && !settled.contains(it.key())) {
                    settled.insert(it.key());
                    progress = true;
                }
            }
        }
        QStringList circle;
        for (auto it = allowedRooms().begin(); it != allowedRooms().end(); ++it)
            if (!settled.contains(it.key())) circle << it.key();
        QVERIFY2(circle.isEmpty(), qPrintable(circle.join(u' ')));
    }

    void sourcesKeepTheRules() {
        const auto files = sources();
        QVERIFY(std::any_of(files.begin(), files.end(),
                            [](const SourceFile& file) { return file.path == u"core/base/Error.h"; }));
        const auto found = complaints(files, exceptions());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void plantedViolationIsFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: must pass
        const auto row = [](const char* name, const char* path, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        const auto header = "#pragma once\n";
        row("core includes ui", "core/base/A.h", "\n#include \"ui/shell/B.h\"\n",
            "core/base/A.h:2: arrow points back: ui/shell/B.h");
        row("core includes app", "core/base/A.h", "#include \"app/cli/B.h\"\n",
            "core/base/A.h:1: arrow points back: app/cli/B.h");
        row("ui includes app", "ui/deals/A.cpp", "#include \"app/cli/B.h\"\n",
            "ui/deals/A.cpp:1: arrow points back: app/cli/B.h");
        row("program includes test", "app/cli/A.cpp", "#include \"tests/B.h\"\n",
            "app/cli/A.cpp:1: arrow points back: tests/B.h");
        row("arrow in angle brackets", "core/base/A.h", "#include <ui/shell/B.h>\n",
            "core/base/A.h:1: arrow points back: ui/shell/B.h");
        row("ui may include core", "ui/deals/A.cpp", "#include \"core/deals/B.h\"\n", "");
        row("app may include both", "app/cli/A.cpp", "#include \"core/sync/B.h\"\n#include \"ui/shell/C.h\"\n", "");
        row("commented out", "core/base/A.h", "// #include \"ui/shell/B.h\"\n/*\n#include \"app/C.h\"\n*/\n", "");
        row("base includes store", "core/base/A.h", "#include \"core/store/Store.h\"\n",
            "core/base/A.h:1: room includes a room above it: core/store/Store.h");
        row("companies include deals", "core/companies/A.cpp", "#include \"core/deals/B.h\"\n",
            "core/companies/A.cpp:1: room includes a room above it: core/deals/B.h");
        row("neighbours stay apart", "core/partners/A.cpp", "#include \"core/customers/B.h\"\n",
            "core/partners/A.cpp:1: room includes a room above it: core/customers/B.h");
        row("way round by ..", "core/base/A.h", "#include \"../store/Planted.h\"\n",
            "core/base/A.h:1: room includes a room above it: core/store/Planted.h");
        row("deals include companies", "core/deals/A.cpp", "#include \"core/companies/B.h\"\n", "");
        row("unknown room", "core/attic/A.h", header, "core/attic/A.h:1: room is not in the table: attic");
        row("no room", "core/A.h", header, "core/A.h:1: room is not in the table: a file outside any room");
        row("colour in core", "core/deals/A.h", "#include <QColor>\n",
            "core/deals/A.h:1: Gui or Widgets in core: QColor");
        row("module in core", "core/deals/A.h", "#include <QtWidgets/QTableView>\n",
            "core/deals/A.h:1: Gui or Widgets in core: QtWidgets/QTableView");
        row("lower case in core", "core/deals/A.h", "#include <qicon.h>\n",
            "core/deals/A.h:1: Gui or Widgets in core: qicon.h");
        row("family in core", "core/deals/A.h", "#include <QVBoxLayout>\n",
            "core/deals/A.h:1: Gui or Widgets in core: QVBoxLayout");
        row("Qt Core in core", "core/deals/A.h",
            "#include <QAbstractTableModel>\n#include <QTextStream>\n#include <QtCore/QDateTime>\n#include "
            "<QTimerEvent>\n",
            "");
        row("colour in ui", "ui/deals/A.h", "#include <QColor>\n", "");
        row("sqlite in a domain", "core/deals/A.cpp", "#include <sqlite3.h>\n",
            "core/deals/A.cpp:1: SQLite outside core/store: sqlite3.h");
        row("SQLiteCpp in ui", "ui/deals/A.cpp", "#include <SQLiteCpp/Database.h>\n",
            "ui/deals/A.cpp:1: SQLite outside core/store: SQLiteCpp/Database.h");
        row("sqlite in store", "core/store/A.cpp", "#include <sqlite3.h>\n#include <SQLiteCpp/SQLiteCpp.h>\n", "");
        row("message box in a page", "ui/deals/A.cpp", "\n\nQMessageBox::warning(this, a, b);\n",
            "ui/deals/A.cpp:3: dialog outside the prompter: QMessageBox");
        row("file dialog in app", "app/desktop/A.cpp", "#include <QFileDialog>\n",
            "app/desktop/A.cpp:1: dialog outside the prompter: QFileDialog");
        row("input dialog in widgets", "ui/widgets/A.cpp", "QInputDialog d;\n",
            "ui/widgets/A.cpp:1: dialog outside the prompter: QInputDialog");
        row("error message", "ui/shell/A.cpp", "QErrorMessage e;\n",
            "ui/shell/A.cpp:1: dialog outside the prompter: QErrorMessage");
        row("prompter's dialog", "ui/widgets/DialogPrompter.cpp", "#include <QMessageBox>\nQFileDialog d;\n", "");
        row("now in core", "core/deals/A.cpp", "auto t = QDateTime::currentDateTimeUtc();\n",
            "core/deals/A.cpp:1: wall clock outside core/base: QDateTime::currentDateTimeUtc");
        row("today in ui", "ui/deals/A.cpp", "auto d = QDate::currentDate();\n",
            "ui/deals/A.cpp:1: wall clock outside core/base: QDate::currentDate");
        row("time in app", "app/cli/A.cpp", "auto d = QTime::currentTime();\n",
            "app/cli/A.cpp:1: wall clock outside core/base: QTime::currentTime");
        row("chrono", "core/sync/A.cpp", "auto t = std::chrono::system_clock::now();\n",
            "core/sync/A.cpp:1: wall clock outside core/base: system_clock");
        row("clock in SQL", "core/deals/A.cpp", "auto q = u\"UPDATE t SET at = datetime('now')\";\n",
            "core/deals/A.cpp:1: wall clock outside core/base: datetime('now'");
        row("clock in base", "core/base/Clock.cpp", "return QDateTime::currentDateTimeUtc();\n", "");
        row("steady clock", "core/sync/A.cpp", "auto t = std::chrono::steady_clock::now();\n", "");
        row("double next to Money", "core/deals/A.h", "\nstruct Money;\ndouble rate;\n",
            "core/deals/A.h:3: floating point next to Money: double");
        row("float next to Money", "core/deals/A.h", "Money a;\nfloat rate;\n",
            "core/deals/A.h:2: floating point next to Money: float");
        row("double without Money", "core/sync/A.h", "double score;\n", "");
        row("double in a comment", "core/deals/A.h", "Money a; // never a double\nauto s = \"float\";\n", "");
        row("widgets include a domain", "ui/widgets/A.h", "#include \"core/deals/B.h\"\n",
            "ui/widgets/A.h:1: ui/widgets knows a domain: core/deals/B.h");
        row("widgets include a page", "ui/widgets/A.h", "#include \"ui/deals/B.h\"\n",
            "ui/widgets/A.h:1: ui/widgets knows a domain: ui/deals/B.h");
        row("widgets include base", "ui/widgets/A.h",
            "#include \"core/base/Money.h\"\n#include \"ui/widgets/B.h\"\n#include \"ui/shell/Theme.h\"\n", "");
        row("singleton", "core/store/A.h", "static Store& instance();\n",
            "core/store/A.h:1: singleton: static Store& instance");
        row("singleton by pointer", "ui/shell/A.h", "    static Theme *getInstance();\n",
            "ui/shell/A.h:1: singleton: static Theme *getInstance");
        row("Qt's own instance", "ui/shell/A.cpp", "QCoreApplication::instance()->quit();\n", "");
        QTest::newRow("501 lines") << QStringLiteral("ui/deals/A.cpp") << QStringLiteral("\n").repeated(501)
                                   << QStringLiteral("ui/deals/A.cpp:501: file too long: 501 lines");
        QTest::newRow("500 lines") << QStringLiteral("ui/deals/A.cpp") << QStringLiteral("\n").repeated(500)
                                   << QString();
    }

    void plantedViolationIsFound() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::vector<SourceFile> files{{path, text}, {QStringLiteral("core/store/Planted.h"), QString()}};
        QCOMPARE(complaints(files, {}).join(u'\n'), expected);
    }

    void exceptionExcusesOneRuleInOneFile() {
        const std::vector<SourceFile> files{
            {QStringLiteral("core/deals/A.cpp"), QStringLiteral("#include <sqlite3.h>\n#include <QIcon>\n")}};
        const auto path = files.front().path;
        const auto reason = QStringLiteral("planted");
        QCOMPARE(complaints(files, {{Rule::SqliteOutsideStore, path, reason}}),
                 QStringList{QStringLiteral("core/deals/A.cpp:2: Gui or Widgets in core: QIcon")});
        const std::vector<Exception> both{{Rule::SqliteOutsideStore, path, reason}, {Rule::GuiInCore, path, reason}};
        QCOMPARE(complaints(files, both), QStringList());
        auto unexplained = both;
        unexplained.back().reason.clear();
        QCOMPARE(complaints(files, unexplained).size(), 1);
    }

    void exceptionThatExcusesNothingIsReported() {
        const auto path = QStringLiteral("ui/shell/Short.cpp");
        const auto found = complaints({{path, QString()}}, {{Rule::FileTooLong, path, QStringLiteral("was long")}});
        QCOMPARE(found.size(), 1);
        QVERIFY(found.front().startsWith(u"ui/shell/Short.cpp"));
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "ArchitectureTest.moc"
