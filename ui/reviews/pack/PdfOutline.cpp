#include "ui/reviews/pack/PdfOutline.h"

#include <QHash>
#include <QRegularExpression>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// The objects of a file whose table of references has one section.
class PdfFile {
public:
    explicit PdfFile(QByteArray content)
        : m_content(std::move(content)) {
        const qsizetype start = m_content.lastIndexOf("startxref");
        const qsizetype trailer = m_content.lastIndexOf("trailer");
        if (start < 0 || trailer < 0 || trailer > start) return;
        m_xref = m_content.mid(start + 9).trimmed().split('\n').value(0).trimmed().toLongLong();
        m_trailer = m_content.mid(trailer + 7, start - trailer - 7).trimmed();
        if (m_xref <= 0 || m_xref >= m_content.size() || !m_content.mid(m_xref).startsWith("xref")) return;
        const QList<QByteArray> lines = m_content.mid(m_xref, trailer - m_xref).split('\n');
        m_size = lines.value(1).split(' ').value(1).toInt();
        for (int i = 0; i < m_size; ++i) m_offsets << lines.value(2 + i).left(10).toLongLong();
        m_root = reference(m_trailer, "/Root");
        m_info = reference(m_trailer, "/Info");
    }

    [[nodiscard]] bool isUnderstood() const { return m_root > 0 && m_info > 0 && !pages().isEmpty(); }
    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] int info() const { return m_info; }

    /// What stands between "<<" and the last ">>" of an object that is a dictionary.
    [[nodiscard]] QByteArray dictionary(int object) const {
        if (object <= 0 || object >= m_offsets.size()) return {};
        const qsizetype begin = m_content.indexOf("<<", m_offsets[object]);
        const qsizetype end = m_content.indexOf("endobj", m_offsets[object]);
        if (begin < 0 || end < begin) return {};
        const qsizetype last = m_content.lastIndexOf(">>", end);
        return last < begin ? QByteArray() : m_content.mid(begin + 2, last - begin - 2).trimmed();
    }

    [[nodiscard]] QList<int> pages() const {
        const QByteArray tree = dictionary(reference(dictionary(m_root), "/Pages"));
        static const QRegularExpression kids(u"/Kids\\s*\\[([^\\]]*)\\]"_s);
        static const QRegularExpression one(u"(\\d+) 0 R"_s);
        QList<int> found;
        auto matches = one.globalMatch(kids.match(QString::fromLatin1(tree)).captured(1));
        while (matches.hasNext()) found << matches.next().captured(1).toInt();
        return found;
    }

    [[nodiscard]] int next() { return m_size++; }
    void write(int object, const QByteArray& dictionary) { m_changed.append({object, dictionary}); }

    /// The file with what was written at its end.
    [[nodiscard]] QByteArray updated() const {
        QByteArray result = m_content;
        if (!result.endsWith('\n')) result += '\n';
        QList<std::pair<int, qsizetype>> places;
        for (const auto& [object, text] : m_changed) {
            places << std::pair(object, result.size());
            result += QByteArray::number(object) + " 0 obj\n<<\n" + text + "\n>>\nendobj\n";
        }
        const qsizetype at = result.size();
        result += "xref\n";
        for (const auto& [object, place] : places)
            result +=
                QByteArray::number(object) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        result += "trailer\n<<\n/Size " + QByteArray::number(m_size) + "\n/Root " + QByteArray::number(m_root) +
                  " 0 R\n/Info " + QByteArray::number(m_info) + " 0 R\n/Prev " + QByteArray::number(m_xref) +
                  "\n>>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
        return result;
    }

    [[nodiscard]] static int reference(const QByteArray& dictionary, const char* key) {
        static const QRegularExpression number(u"^\\s*(\\d+) 0 R"_s);
        const qsizetype at = dictionary.indexOf(key);
        return at < 0 ? 0
                      : number.match(QString::fromLatin1(dictionary.mid(at + qstrlen(key), 30))).captured(1).toInt();
    }

private:
    QByteArray m_content;
    QByteArray m_trailer;
    qint64 m_xref = 0;
    int m_size = 0;
    int m_root = 0;
    int m_info = 0;
    QList<qint64> m_offsets;
    QList<std::pair<int, QByteArray>> m_changed;
};

/// A text as PDF has it: UTF-16 behind a mark of its order, in hexadecimal digits.
QByteArray textOf(const QString& text) {
    QByteArray bytes = "FEFF";
    for (const QChar c : text) bytes += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return '<' + bytes + '>';
}

QByteArray to(int object) {
    return QByteArray::number(object) + " 0 R";
}

} // namespace

QByteArray withOutline(QByteArray pdf, const std::vector<PdfMark>& marks, const PdfFacts& facts) {
    PdfFile file(pdf);
    if (!file.isUnderstood() || marks.empty()) return pdf;
    const QList<int> pages = file.pages();
    const int outlines = file.next();
    std::vector<int> items;
    for (std::size_t i = 0; i < marks.size(); ++i) items.push_back(file.next());
    QHash<int, QByteArray> links;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const PdfMark& mark = marks[i];
        if (mark.page < 0 || mark.page >= pages.size()) return pdf;
        const QByteArray place = "[" + to(pages[mark.page]) + " /Fit]";
        QByteArray item = "/Title " + textOf(mark.title) + "\n/Parent " + to(outlines) + "\n/Dest " + place;
        if (i > 0) item += "\n/Prev " + to(items[i - 1]);
        if (i + 1 < marks.size()) item += "\n/Next " + to(items[i + 1]);
        file.write(items[i], item);
        if (mark.linkedOn < 0 || mark.linkedOn >= pages.size()) continue;
        const int link = file.next();
        const auto corner = [](double x, double y) {
            return QByteArray::number(x, 'f', 2) + ' ' + QByteArray::number(y, 'f', 2);
        };
        file.write(link, "/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/Rect [" +
                             corner(mark.link.left(), facts.pageHeight - mark.link.bottom()) + ' ' +
                             corner(mark.link.right(), facts.pageHeight - mark.link.top()) + "]\n/Dest " + place);
        links[pages[mark.linkedOn]] += ' ' + to(link);
    }
    file.write(outlines, "/Type /Outlines\n/First " + to(items.front()) + "\n/Last " + to(items.back()) + "\n/Count " +
                             QByteArray::number(marks.size()));
    for (auto page = links.begin(); page != links.end(); ++page) {
        const QByteArray dictionary = file.dictionary(page.key());
        if (dictionary.isEmpty() || dictionary.contains("/Annots")) return pdf;
        file.write(page.key(), dictionary + "\n/Annots [" + page.value() + " ]");
    }
    file.write(file.root(), file.dictionary(file.root()) + "\n/Outlines " + to(outlines) +
                                "\n/PageMode /UseOutlines\n/Lang (" + facts.language.toLatin1() +
                                ")\n/ViewerPreferences << /DisplayDocTitle true >>");
    file.write(file.info(), file.dictionary(file.info()) + "\n/Author " + textOf(facts.author) + "\n/Subject " +
                                textOf(facts.subject));
    return file.updated();
}

} // namespace channelbook
