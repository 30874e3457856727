#include "core/sync/readers/SheetSource.h"

#include "core/base/CsvText.h"
#include "core/sync/readers/RowScanner.h"
#include "core/sync/readers/SheetText.h"
#include "core/sync/readers/SumRow.h"
#include "core/sync/readers/XmlParser.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t enoughText = std::size_t{512} << 10; // produced text after which parsing waits to be read
constexpr qint64 maxRow = 10'000'000;                      // ten times what spreadsheet programs know

QString words(const char* text, int n = -1) { return QCoreApplication::translate("Container", text, nullptr, n); }

/// Collects the text of `<si>` and `<is>`: of its runs, but not of its reading aids.
class TextCollector {
public:
    std::string text;

    /// True while the element's text belongs to the cell.
    bool start(std::string_view name) {
        if (name == "rPh" || name == "phoneticPr") ++m_phonetic;
        return name == "t" && m_phonetic == 0;
    }
    void end(std::string_view name) {
        if ((name == "rPh" || name == "phoneticPr") && m_phonetic > 0) --m_phonetic;
    }

private:
    int m_phonetic = 0;
};

class SharedStringsReader final : public XmlParser {
public:
    SharedStringsReader(QString path, SharedStrings& strings) : m_path(std::move(path)), m_strings(strings) {}

    Expected<void> read(ByteSource& source) {
        for (;;) {
            const auto more = parseSome(source, m_path);
            if (!more) return tl::unexpected(more.error());
            if (!*more) return {};
        }
    }

private:
    void startElement(std::string_view name, const XmlAttributes&) override { wantText = m_text.start(name); }
    void endElement(std::string_view name) override {
        wantText = false;
        m_text.end(name);
        if (name != "si") return;
        unescapeCellText(m_text.text);
        m_csv.clear();
        appendCsvCell(m_csv, m_text.text);
        m_text.text.clear();
        if (!m_strings.add(m_csv)) fail({ErrorCode::TooMuchText, {m_path, QString::number(SharedStrings::maxBytes >> 20)}});
    }
    void text(std::string_view piece) override {
        m_text.text += piece;
        if (m_text.text.size() > maxCellBytes) fail({ErrorCode::CellTooLarge, {m_path, QString::number(m_strings.size() + 1), u"1"_s, QString::number(maxCellBytes >> 20)}});
    }

    QString m_path;
    SharedStrings& m_strings;
    TextCollector m_text;
    std::string m_csv;
};

class SheetSource final : public ByteSource, private XmlParser {
public:
    SheetSource(QString path, std::unique_ptr<ByteSource> xml, std::shared_ptr<const SharedStrings> strings, const Workbook& book, SheetInfo sheet)
        : m_path(std::move(path)), m_xml(std::move(xml)), m_strings(std::move(strings)), m_formats(book.formats()), m_date1904(book.date1904()), m_sheet(std::move(sheet)) {}

    Expected<void> rewind() override {
        restart();
        m_out.clear();
        m_given = 0;
        m_pieces.clear();
        m_rowText.clear();
        m_produced = 0;
        m_row = m_written = 0;
        m_width = 0;
        m_rowBytes = 0;
        m_column = 0;
        m_hiddenRows = m_hiddenColumns = m_errors = 0;
        m_groups.clear();
        m_most = m_texts = 0;
        m_filled = false;
        m_where = Where::Outside;
        m_done = false;
        return m_xml->rewind();
    }

    Expected<std::size_t> read(char* to, std::size_t capacity) override {
        if (m_given == m_out.size()) {
            m_out.clear();
            m_given = 0;
        }
        while (m_out.empty() && !m_done) {
            const auto more = parseSome(*m_xml, m_path);
            if (!more) return tl::unexpected(more.error());
            m_done = !*more;
            if (expandsTooFar(m_xml->size(), m_produced)) return failure(ErrorCode::ExpandsTooFar, {m_path, QString::number(m_produced >> 20)});
        }
        const std::size_t got = std::min(capacity, m_out.size() - m_given);
        std::memcpy(to, m_out.data() + m_given, got);
        m_given += got;
        return got;
    }

    bool atEnd() const override { return m_done && m_given == m_out.size(); }
    qint64 bytesRead() const override { return m_xml->bytesRead(); }
    qint64 size() const override { return m_xml->size(); }
    bool isSheet() const override { return true; }

    QStringList notes() const override {
        QStringList notes;
        if (m_sheet.state != SheetInfo::State::Visible) notes << words(QT_TRANSLATE_NOOP("Container", "the sheet is hidden in the workbook; it was read"));
        if (m_hiddenRows > 0) notes << words(QT_TRANSLATE_N_NOOP("Container", "%n hidden row(s) were read like the others"), static_cast<int>(m_hiddenRows));
        if (m_hiddenColumns > 0) notes << words(QT_TRANSLATE_N_NOOP("Container", "%n hidden column(s) were read like the others"), static_cast<int>(m_hiddenColumns));
        if (m_errors > 0) notes << words(QT_TRANSLATE_N_NOOP("Container", "%n cell(s) hold an error such as #N/A"), static_cast<int>(m_errors));
        if (m_filled) notes << words(QT_TRANSLATE_NOOP("Container", "groups' values were written into all of their rows"));
        return notes;
    }

private:
    enum class Where { Outside, Data, Row, Cell };
    enum class Type { Number, Shared, Text, Boolean, Error, Date };

    /// A cell of the current row, as CSV: a shared text, or a stretch of m_rowText.
    struct Piece {
        std::size_t column;
        const char* shared;
        std::size_t begin;
        std::size_t length;
    };

    struct Group {
        std::size_t column;
        std::string value; ///< as CSV
    };

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        switch (m_where) {
        case Where::Cell:
            if (name == "v") {
                m_value.clear();
                wantText = true;
            } else {
                wantText = m_text.start(name);
            }
            return;
        case Where::Row:
            if (name == "c") startCell(attributes);
            return;
        case Where::Data:
            if (name == "row") startRow(attributes);
            return;
        case Where::Outside:
            if (name == "sheetData") m_where = Where::Data;
            if (name == "col" && attributes.isTrue("hidden")) m_hiddenColumns += std::max<qint64>(0, std::min<qint64>(toNumber(attributes["max"]), maxColumns) - toNumber(attributes["min"]) + 1);
            return;
        }
    }

    void endElement(std::string_view name) override {
        wantText = false;
        switch (m_where) {
        case Where::Cell:
            if (name == "c")
                endCell();
            else
                m_text.end(name);
            return;
        case Where::Row:
            if (name == "row") endRow();
            return;
        case Where::Data:
            if (name == "sheetData") finish();
            return;
        case Where::Outside: return;
        }
    }

    void text(std::string_view piece) override {
        // <v> and <is> share the one buffer: a cell has either.
        m_value += piece;
        if (m_value.size() > maxCellBytes) tooLarge(m_column);
    }

    static qint64 toNumber(std::string_view text) {
        qint64 value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    void tooLarge(std::size_t column) { fail({ErrorCode::CellTooLarge, {m_path, QString::number(m_row), QString::number(column + 1), QString::number(maxCellBytes >> 20)}}); }

    void damaged(const QString& what) { fail({ErrorCode::DamagedFile, {m_path, what}}); }

    void startRow(const XmlAttributes& attributes) {
        m_where = Where::Row;
        const std::string_view number = attributes["r"];
        const qint64 row = number.empty() ? m_row + 1 : toNumber(number);
        if (row <= m_row || row > maxRow) return damaged(words(QT_TRANSLATE_NOOP("Container", "row %1 follows row %2")).arg(row).arg(m_row));
        m_row = row;
        m_column = 0;
        m_hidden = attributes.isTrue("hidden");
        m_ordered = true;
    }

    void startCell(const XmlAttributes& attributes) {
        m_where = Where::Cell;
        m_value.clear();
        m_text = {};
        if (const std::string_view at = attributes["r"]; !at.empty()) {
            std::size_t column = 0;
            for (std::size_t i = 0; i < at.size() && i < 8 && ((at[i] >= 'A' && at[i] <= 'Z') || (at[i] >= 'a' && at[i] <= 'z')); ++i) column = column * 26 + static_cast<std::size_t>((at[i] & 0x1F));
            if (column > 0) m_column = column - 1;
        }
        const std::string_view type = attributes["t"];
        m_type = type.empty() || type == "n" ? Type::Number : type == "s" ? Type::Shared : type == "b" ? Type::Boolean : type == "e" ? Type::Error : type == "d" ? Type::Date : Type::Text;
        m_style = 0;
        const std::string_view style = attributes["s"];
        std::from_chars(style.data(), style.data() + style.size(), m_style);
    }

    void endCell() {
        m_where = Where::Row;
        const std::size_t column = m_column++;
        if (m_value.empty()) return;
        if (column >= maxColumns) return fail({ErrorCode::TooManyColumns, {m_path, QString::number(column + 1), QString::number(maxColumns)}});
        Piece piece{column, nullptr, m_rowText.size(), 0};
        if (m_type == Type::Shared) {
            std::size_t index = 0;
            const auto read = std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
            if (read.ec != std::errc() || index >= m_strings->size())
                return damaged(words(QT_TRANSLATE_NOOP("Container", "row %1, column %2: there is no text number %3")).arg(m_row).arg(column + 1).arg(QString::fromUtf8(m_value.data(), static_cast<qsizetype>(std::min<std::size_t>(m_value.size(), 20)))));
            const std::string_view shared = (*m_strings)[index];
            if (shared.empty()) return;
            piece.shared = shared.data();
            piece.length = shared.size();
        } else {
            appendValue();
            piece.length = m_rowText.size() - piece.begin;
        }
        m_rowBytes += piece.length;
        if (m_rowBytes > maxRowBytes) return tooLarge(column);
        m_ordered = m_ordered && (m_pieces.empty() || m_pieces.back().column < column);
        m_pieces.push_back(piece);
        m_texts += m_type == Type::Shared || m_type == Type::Text ? 1 : 0;
    }

    void appendValue() {
        switch (m_type) {
        case Type::Number: appendNumber(m_rowText, m_value, m_style < m_formats.size() ? m_formats[m_style] : CellFormat(), m_date1904); return;
        case Type::Boolean: m_rowText += m_value == "1" || m_value == "true" ? "TRUE" : m_value == "0" || m_value == "false" ? "FALSE" : m_value; return;
        case Type::Date: appendIsoDate(m_rowText, m_value); return;
        case Type::Error:
            ++m_errors;
            m_rowText += m_value;
            return;
        case Type::Shared:
        case Type::Text:
            unescapeCellText(m_value);
            appendCsvCell(m_rowText, m_value);
        }
    }

    std::string_view textOf(const Piece& piece) const { return {piece.shared != nullptr ? piece.shared : m_rowText.data() + piece.begin, piece.length}; }

    /// A report marks the columns it is grouped by with an arrow in their names. Names are the first row as wide as this one,
    /// and texts; an arrow in a record is none of our business.
    void findGroups() {
        if (m_pieces.size() < 2 || m_pieces.size() <= m_most || m_texts < m_pieces.size()) return;
        for (Piece& piece : m_pieces) {
            std::string_view name = textOf(piece);
            if (!name.ends_with("\xE2\x86\x91") && !name.ends_with("\xE2\x86\x93")) continue;
            name.remove_suffix(3);
            while (name.ends_with(' ')) name.remove_suffix(1);
            piece.length = name.size();
            m_groups.push_back({piece.column, {}});
        }
    }

    /// Writes a group's value, which stands in its first row only, into all rows of the group.
    void fillGroups() {
        std::vector<std::string_view> cells;
        for (const Piece& piece : m_pieces) cells.push_back(textOf(piece));
        const auto isGroup = [this](const Piece& piece) { return std::any_of(m_groups.begin(), m_groups.end(), [&](const Group& group) { return group.column == piece.column; }); };
        if (sumRowOf(cells, m_width + 1).kind != SumRow::None || std::all_of(m_pieces.begin(), m_pieces.end(), isGroup)) return;
        for (Group& group : m_groups) {
            const auto own = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) { return piece.column == group.column; });
            if (own != m_pieces.end()) {
                group.value = textOf(*own);
            } else if (!group.value.empty()) {
                m_pieces.push_back({group.column, nullptr, m_rowText.size(), group.value.size()});
                m_rowText += group.value;
                m_ordered = false;
                m_filled = true;
            }
        }
    }

    void endRow() {
        m_where = Where::Data;
        if (m_pieces.empty()) return;
        if (!m_groups.empty())
            fillGroups();
        else if (m_row <= searchedForGroups)
            findGroups();
        m_most = std::max(m_most, m_pieces.size());
        if (!m_ordered) {
            std::stable_sort(m_pieces.begin(), m_pieces.end(), [](const Piece& a, const Piece& b) { return a.column < b.column; });
            // A cell that comes twice: the later word counts.
            const auto last = std::unique(m_pieces.rbegin(), m_pieces.rend(), [](const Piece& a, const Piece& b) { return a.column == b.column; });
            m_pieces.erase(m_pieces.begin(), last.base());
        }
        m_hiddenRows += m_hidden ? 1 : 0;
        const std::size_t before = m_out.size();
        m_out.append(static_cast<std::size_t>(m_row - 1 - m_written), '\n');
        std::size_t column = 0;
        for (const Piece& piece : m_pieces) {
            m_out.append(piece.column - column, ',');
            column = piece.column;
            m_out += textOf(piece);
        }
        m_width = std::max(m_width, column);
        m_out.append(m_width - column, ',');
        m_out += '\n';
        m_written = m_row;
        m_pieces.clear();
        m_texts = 0;
        m_rowText.clear();
        m_rowBytes = 0;
        m_produced += static_cast<qint64>(m_out.size() - before);
        if (m_out.size() >= enoughText) pause();
    }

    static constexpr qint64 searchedForGroups = 100; // rows

    QString m_path;
    std::unique_ptr<ByteSource> m_xml;
    std::shared_ptr<const SharedStrings> m_strings;
    std::vector<CellFormat> m_formats;
    bool m_date1904;
    SheetInfo m_sheet;

    std::string m_out;
    std::size_t m_given = 0; // bytes of m_out already read
    qint64 m_produced = 0;
    std::vector<Piece> m_pieces;
    std::string m_rowText;
    std::string m_value;
    TextCollector m_text;
    Where m_where = Where::Outside;
    Type m_type = Type::Number;
    std::size_t m_style = 0;
    qint64 m_row = 0;     // 1-based, of the row being read
    qint64 m_written = 0; // rows in the text so far
    std::size_t m_column = 0;
    std::size_t m_width = 0; // last column of the widest row
    std::size_t m_rowBytes = 0;
    std::vector<Group> m_groups;
    std::size_t m_most = 0;  // cells of the fullest row so far
    std::size_t m_texts = 0; // of this row's cells those that are texts
    bool m_filled = false;
    bool m_ordered = true;
    bool m_hidden = false;
    bool m_done = false;
    qint64 m_hiddenRows = 0;
    qint64 m_hiddenColumns = 0;
    qint64 m_errors = 0;
};

/// Looks for the first value of a sheet.
class ValueFinder final : public XmlParser {
public:
    Expected<bool> find(ByteSource& source, const QString& path) {
        for (;;) {
            const auto more = parseSome(source, path);
            if (!more) return more;
            if (!*more) return m_found;
        }
    }

private:
    void startElement(std::string_view name, const XmlAttributes&) override {
        m_inData |= name == "sheetData";
        wantText = m_inData && (name == "v" || name == "t");
    }
    void endElement(std::string_view name) override {
        wantText = false;
        if (name == "sheetData") finish();
    }
    void text(std::string_view) override {
        m_found = true;
        finish();
    }

    bool m_inData = false;
    bool m_found = false;
};

} // namespace

Expected<std::unique_ptr<ByteSource>> openSheet(const std::shared_ptr<ZipArchive>& archive, const Workbook& book, const SheetInfo& sheet) {
    auto strings = std::make_shared<SharedStrings>();
    if (!book.sharedStringsPart().isEmpty()) {
        auto xml = archive->stream(*archive->find(book.sharedStringsPart()));
        if (!xml) return tl::unexpected(xml.error());
        SharedStringsReader reader(archive->path() + u'!' + book.sharedStringsPart(), *strings);
        if (auto read = reader.read(**xml); !read) return tl::unexpected(read.error());
    }
    auto xml = archive->stream(*archive->find(sheet.part));
    if (!xml) return tl::unexpected(xml.error());
    auto source = std::make_unique<SheetSource>(archive->path() + u'!' + sheet.name, std::move(*xml), std::move(strings), book, sheet);
    return source;
}

Expected<bool> hasCells(const std::shared_ptr<ZipArchive>& archive, const SheetInfo& sheet) {
    auto xml = archive->stream(*archive->find(sheet.part));
    if (!xml) return tl::unexpected(xml.error());
    return ValueFinder().find(**xml, archive->path() + u'!' + sheet.name);
}

} // namespace channelbook::sync
