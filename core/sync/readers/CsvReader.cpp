#include "core/sync/readers/CsvReader.h"

#include "core/sync/readers/CsvSniffer.h"
#include "core/sync/readers/RowFilter.h"
#include "core/sync/readers/RowScanner.h"
#include "core/sync/readers/TextCheck.h"
#include "core/sync/readers/TextSource.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace channelbook::sync {

namespace {

constexpr std::size_t maxRead = std::size_t{8} << 20;
constexpr std::size_t maxTitles = 100;
constexpr qint64 maxNuls = 1000; // a few are damage, to be reported row by row; more are no text

QString toText(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

QString columnName(qsizetype number) { return QCoreApplication::translate("CsvReader", "Column %1").arg(number); }

QStringList distinctNames(const QStringList& original, std::size_t columns) {
    QStringList names;
    QSet<QString> taken;
    // Names as written have the first claim, or "A", "A (2)", "A" would rename the second, innocent one.
    QSet<QString> written;
    QHash<QString, int> numbers; // where to go on counting: a header may repeat one name ten thousand times
    for (const QString& name : original) written.insert(name.trimmed());
    for (qsizetype i = 0; i < static_cast<qsizetype>(columns); ++i) {
        const QString wanted = i < original.size() ? original[i].trimmed() : QString();
        QString name = wanted.isEmpty() ? columnName(i + 1) : wanted;
        const QString stem = name;
        for (int& n = numbers[stem]; taken.contains(name) || (name != wanted && written.contains(name));)
            name = QStringLiteral("%1 (%2)").arg(stem).arg(++n + 1);
        taken.insert(name);
        names << name;
    }
    return names;
}

} // namespace

struct CsvReader::State {
    QString path;
    CsvDialect dialect;
    CsvOptions options;
    TextSource source;
    Bytes carry{};             // bytes read but not yet delivered
    bool carryHasRows = false; // the last scan stopped early: scan on before reading more
    bool started = false;
    qint64 nuls = 0;
    qint64 line = 1;
    std::optional<Error> failed{};
    RowFilter filter{};
    QStringList originalHeader{};
    QStringList header{};
    std::vector<LeftOutRow> titles{};
    qint64 headerLine = 0;

    Expected<bool> fail(ErrorCode code, QStringList args) {
        failed = Error{code, std::move(args)};
        return tl::unexpected(*failed);
    }

    // Puts up to `wanted` more bytes behind what is in `bytes`.
    Expected<bool> readMore(Bytes& bytes, std::size_t wanted) {
        bytes.reserve(bytes.size() + wanted + RowScanner::padding);
        const std::size_t target = bytes.size() + wanted;
        while (bytes.size() < target && !source.atEnd()) {
            const auto got = source.read(bytes.data() + bytes.size(), target - bytes.size());
            if (!got) {
                failed = got.error();
                return tl::unexpected(*failed);
            }
            bytes.setSize(bytes.size() + *got);
        }
        return true;
    }

    Expected<bool> start() {
        started = true;
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        Bytes head;
        if (const auto got = readMore(head, mark.size()); !got) return got;
        std::string_view text{head.data(), head.size()};
        if (text == mark) text = {};
        carry.assign(text);
        return true;
    }

    // After a quote whose cell outgrew its limit: is it ever closed? Decides between two messages, keeps nothing.
    Expected<bool> closesLater() {
        Bytes chunk;
        bool quoteBefore = false;
        while (!source.atEnd()) {
            chunk.setSize(0);
            if (const auto got = readMore(chunk, std::size_t{1} << 20); !got) return got;
            const std::string_view text{chunk.data(), chunk.size()};
            if (quoteBefore && !text.empty() && text.front() != dialect.quote) return true;
            std::size_t i = quoteBefore ? 1 : 0;
            quoteBefore = false;
            for (i = text.find(dialect.quote, i); i != std::string_view::npos; i = text.find(dialect.quote, i)) {
                if (i + 1 == text.size()) {
                    quoteBefore = true;
                    break;
                }
                const bool escaped = dialect.escape == CsvDialect::Escape::Backslash && i > 0 && text[i - 1] == '\\';
                if (text[i + 1] != dialect.quote && !escaped) return true;
                i += escaped ? 1 : 2;
            }
        }
        return quoteBefore;
    }

    Expected<bool> tooLarge(const RowScanner::Stop& stop, std::size_t limit) {
        if (stop.inQuotes) {
            const auto closes = closesLater();
            if (!closes) return closes;
            if (!*closes) return fail(ErrorCode::UnclosedQuote, {path, QString::number(stop.openLine)});
        }
        return fail(ErrorCode::CellTooLarge, {path, QString::number(stop.openLine), QString::number(stop.openColumn),
                                              QString::number(limit >> 20)});
    }

    // Complete rows can be too wide or hold too large a cell, too.
    Expected<bool> checkRows(const RowBatch& batch) {
        for (std::size_t i = 0; i < batch.rows_.size(); ++i) {
            const RowBatch::Row& row = batch.rows_[i];
            if (row.width > maxColumns)
                return fail(ErrorCode::TooManyColumns, {path, QString::number(row.width), QString::number(maxColumns)});
            if (row.length <= maxCellBytes) continue;
            RowCells cells;
            RowScanner::splitOne(batch.raw(i), dialect, cells.cells, cells.arena);
            const auto large = std::find_if(cells.cells.begin(), cells.cells.end(), [](auto cell) { return cell.size() > maxCellBytes; });
            if (large != cells.cells.end())
                return fail(ErrorCode::CellTooLarge, {path, QString::number(row.line), QString::number(large - cells.cells.begin() + 1),
                                                      QString::number(maxCellBytes >> 20)});
        }
        return true;
    }

    // Reads and scans until there is a row, or the end. Unfiltered, blank rows are rows too.
    Expected<bool> fill(RowBatch& batch, RowScanner::Limits limits, bool filtered) {
        if (failed) return tl::unexpected(*failed);
        if (!started)
            if (const auto begun = start(); !begun) return begun;
        limits.padTo = filter.columns;
        for (;;) {
            batch.clear();
            batch.dialect_ = dialect;
            batch.columns_ = filter.columns;
            std::swap(batch.bytes_, carry); // to and fro, so that a long row is not copied at every read
            Bytes& bytes = batch.bytes_;
            const std::size_t known = bytes.size();
            if (!carryHasRows)
                if (const auto got = readMore(bytes, std::clamp(bytes.size(), options.chunkSize, std::max(options.chunkSize, maxRead))); !got)
                    return got;
            bytes.reserve(bytes.size() + RowScanner::padding);
            std::memset(bytes.data() + bytes.size(), 0, RowScanner::padding);
            const bool atEnd = source.atEnd();
            const std::string_view text{bytes.data(), bytes.size()};
            const TextFindings found = checkText(text);
            batch.unclean_ = found.nuls > 0 || found.invalid > 0 || (atEnd && found.openTail > 0);
            batch.undecodable_ = source.isDecoding() && found.replacements > 0;
            if (found.nuls > 0) nuls += std::count(text.begin() + static_cast<std::ptrdiff_t>(known), text.end(), '\0');
            if (nuls > maxNuls)
                return fail(ErrorCode::BinaryFile, {path, QString::number(line)});

            RowScanner::Stop stop = RowScanner::scan(batch, 0, atEnd, line, limits);
            carryHasRows = batch.rows_.size() >= limits.rows || batch.cellsUsed_ >= limits.cells;
            if (const auto checked = checkRows(batch); !checked) return checked;
            if (batch.rows_.empty()) {
                if (stop.tooManyColumns)
                    return fail(ErrorCode::TooManyColumns, {path, QString::number(stop.openColumn), QString::number(maxColumns)});
                if (atEnd && stop.inQuotes) return fail(ErrorCode::UnclosedQuote, {path, QString::number(stop.openLine)});
                if (text.size() > maxCellBytes && !limits.splitCells) {
                    RowScanner::Limits exact = limits;
                    exact.splitCells = true;
                    stop = RowScanner::scan(batch, 0, atEnd, line, exact);
                }
                if (text.size() - stop.openCell > maxCellBytes) return tooLarge(stop, maxCellBytes);
                if (text.size() > maxRowBytes) return tooLarge(stop, maxRowBytes);
                std::swap(batch.bytes_, carry);
                if (atEnd) return false;
                continue;
            }

            const bool whole = atEnd && stop.consumed == text.size();
            line = stop.line;
            if (filtered) filter.apply(batch, limits.splitCells);
            carry.assign(text.substr(stop.consumed));
            if (!batch.rows_.empty()) return true;
            if (whole) return false;
        }
    }

    // The names with those of the row above: of the group where a name comes twice, or in the place of a name.
    void joinHeader(const QStringList& above) {
        QHash<QString, int> count;
        for (const QString& name : originalHeader) ++count[name.trimmed()];
        QString group;
        while (originalHeader.size() < above.size()) originalHeader << QString();
        for (qsizetype i = 0; i < originalHeader.size(); ++i) {
            if (const QString own = above.value(i).trimmed(); !own.isEmpty()) group = own;
            QString& name = originalHeader[i];
            if (name.trimmed().isEmpty())
                name = above.value(i);
            else if (count.value(name.trimmed()) > 1 && !group.isEmpty())
                name = group + u' ' + name.trimmed();
        }
    }

    Expected<bool> reopen() {
        if (auto back = source.rewind(); !back) return tl::unexpected(back.error());
        carry.setSize(0);
        carryHasRows = started = false;
        nuls = 0;
        line = 1;
        return true;
    }

    // Finds out the columns: from the header, or, where there is none, from the first row.
    Expected<bool> readHeader() {
        RowBatch batch;
        std::vector<RowProblem> ignored;
        QStringList above;
        for (qint64 row = 0; dialect.headerRow < 0 || row <= dialect.headerRow;) {
            RowScanner::Limits limits;
            limits.rows = dialect.headerRow < 0 ? 1 : static_cast<std::size_t>(std::min<qint64>(dialect.headerRow - row + 1, 1000));
            const auto more = fill(batch, limits, false);
            if (!more) return more;
            if (!*more) return fail(ErrorCode::EmptyFile, {path});
            for (std::size_t i = 0; i < batch.rowCount(); ++i, ++row) {
                const bool blank = isBlankRow(batch.raw(i), dialect);
                if (dialect.headerRow < 0 && !blank) {
                    filter.columns = dialect.columns > 0 ? static_cast<std::size_t>(dialect.columns) : batch.row(i).size();
                    header = distinctNames({}, filter.columns);
                    return reopen();
                }
                if (dialect.headerAbove && row + 1 == dialect.headerRow) {
                    std::vector<std::string_view> cells(batch.row(i).begin(), batch.row(i).end());
                    cleanCells(cells, batch.arena_, batch.line(i), ignored);
                    for (const std::string_view cell : cells) above << toText(cell);
                    continue;
                }
                if (row < dialect.headerRow && !blank && titles.size() < maxTitles) titles.push_back({batch.line(i), LeftOutRow::Kind::Title, toText(batch.raw(i).substr(0, shownLeftOut))});
                if (row != dialect.headerRow) continue;
                if (blank) return fail(ErrorCode::EmptyFile, {path});
                headerLine = batch.line(i);
                std::vector<std::string_view> cells(batch.row(i).begin(), batch.row(i).end());
                cleanCells(cells, batch.arena_, headerLine, ignored);
                for (const std::string_view cell : cells) originalHeader << toText(cell);
            }
        }
        if (dialect.headerAbove) joinHeader(above);
        std::size_t named = static_cast<std::size_t>(originalHeader.size());
        // Delimiters trailing the header name no columns, if the rows have none there.
        while (dialect.columns > 0 && named > static_cast<std::size_t>(dialect.columns) &&
               originalHeader[static_cast<qsizetype>(named) - 1].trimmed().isEmpty())
            --named;
        filter.columns = std::max(named, static_cast<std::size_t>(std::max<qint64>(dialect.columns, 0)));
        header = distinctNames(originalHeader, filter.columns);
        return true;
    }

    // Ends where the file is damaged; the one who reads for the rows tells of that.
    static std::vector<LeftOutRow> findLeftOut(const QString& path, const CsvDialect& dialect, CsvOptions options) {
        const auto state = open(path, dialect, options);
        if (!state) return {};
        LeftOutFinder finder((*state)->filter.columns);
        RowBatch batch;
        for (;;) {
            const auto more = (*state)->fill(batch, {}, false);
            if (!more || !*more) return finder.finish(more.has_value());
            for (std::size_t i = 0; i < batch.rowCount(); ++i) {
                if (isBlankRow(batch.raw(i), dialect))
                    finder.blankRow();
                else
                    finder.row(batch.line(i), batch.raw(i), batch.row(i).first(RowScanner::width(batch, i)));
            }
        }
    }

    static Expected<std::unique_ptr<State>> open(const QString& path, std::optional<CsvDialect> dialect, CsvOptions options);
};

CsvReader::CsvReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

Expected<std::unique_ptr<CsvReader::State>> CsvReader::State::open(const QString& path, std::optional<CsvDialect> dialect, CsvOptions options) {
    auto bytes = openBytes(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if ((*bytes)->size() == 0) return failure(ErrorCode::EmptyFile, {path});
    if (!dialect) {
        auto sniffed = sniffCsv(**bytes, path);
        if (!sniffed) return tl::unexpected(sniffed.error());
        dialect = std::move(*sniffed);
    }
    const bool sheet = dialect->sheet = (*bytes)->isSheet();
    options.chunkSize = std::clamp<std::size_t>(options.chunkSize, 1, maxRead);
    auto source = TextSource::open(std::move(*bytes), path, dialect->encoding, options.chunkSize);
    if (!source) return tl::unexpected(source.error());
    // A small file needs no large buffer.
    if (!sheet) options.chunkSize = std::min(options.chunkSize, static_cast<std::size_t>(std::min<qint64>(source->size(), maxRead)));
    auto state = std::make_unique<State>(State{path, std::move(*dialect), options, std::move(*source)});
    if (const auto read = state->readHeader(); !read) return tl::unexpected(read.error());
    return state;
}

Expected<CsvReader> CsvReader::open(const QString& path, std::optional<CsvDialect> dialect, CsvOptions options) {
    auto state = State::open(path, std::move(dialect), options);
    if (!state) return tl::unexpected(state.error());
    (*state)->filter.findLeftOut = [path, dialect = (*state)->dialect, options] { return State::findLeftOut(path, dialect, options); };
    return CsvReader(std::move(*state));
}

const QString& CsvReader::path() const { return state_->path; }
const CsvDialect& CsvReader::dialect() const { return state_->dialect; }
QStringList CsvReader::header() const { return state_->header; }
QStringList CsvReader::originalHeader() const { return state_->originalHeader; }
qint64 CsvReader::headerLine() const { return state_->headerLine; }

Expected<bool> CsvReader::next(RowBatch& batch) { return state_->fill(batch, {}, true); }

Expected<bool> CsvReader::nextRaw(RowBatch& batch, qsizetype keyColumn) {
    RowScanner::Limits limits;
    limits.splitCells = false;
    const auto more = state_->fill(batch, limits, true);
    if (!more || !*more || keyColumn < 0) return more;
    batch.keys_.resize(batch.rowCount());
    std::vector<RowProblem> ignored;
    for (std::size_t i = 0; i < batch.keys_.size(); ++i)
        batch.keys_[i] = RowScanner::cellOf(batch.raw(i), batch.dialect_, static_cast<std::size_t>(keyColumn), batch.arena_);
    if (batch.unclean_) cleanCells(batch.keys_, batch.arena_, 0, ignored);
    return true;
}

qint64 CsvReader::bytesRead() const { return state_->source.bytesRead(); }
qint64 CsvReader::size() const { return state_->source.size(); }
const std::vector<RowProblem>& CsvReader::problems() const { return state_->filter.problems; }
qint64 CsvReader::problemCount() const { return state_->filter.problemCount; }
qint64 CsvReader::blankRows() const { return state_->filter.blankRows; }
std::vector<LeftOutRow> CsvReader::leftOut() const {
    std::vector<LeftOutRow> rows = state_->titles;
    const RowFilter& filter = state_->filter;
    rows.insert(rows.end(), filter.leftOut.begin(), filter.leftOut.begin() + static_cast<std::ptrdiff_t>(filter.leftOutMet));
    return rows;
}

QStringList CsvReader::notes() const {
    const auto say = [](const char* text, int n = -1) { return QCoreApplication::translate("CsvReader", text, nullptr, n); };
    QStringList notes = state_->source.notes();
    const std::vector<LeftOutRow> rows = leftOut();
    if (rows.empty()) return notes;
    constexpr std::size_t shown = 12;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i) lines << say(QT_TRANSLATE_NOOP("CsvReader", "line %1: %2")).arg(rows[i].line).arg(rows[i].text);
    if (rows.size() > shown) lines << QStringLiteral("…");
    notes << say(QT_TRANSLATE_N_NOOP("CsvReader", "%n line(s) that are no records were left out (%1)"), static_cast<int>(rows.size())).arg(lines.join(QStringLiteral("; ")));
    return notes;
}

} // namespace channelbook::sync
