#include "core/reviews/Pack.h"

#include "core/metrics/Catalogue.h"
#include "core/reviews/Filler.h"
#include "core/reviews/Reviews.h"
#include "tests/core/TestProgram.h"

#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;
using store::Connection;

namespace {

/// A PNG of one red point.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

/// Northwind with two Gold peers and one Silver partner. All amounts in USD.
///
///     deal               partner    amount   outcome  closes
///     Retail rollout     Northwind  100,000  won      2026-05-10
///     Stock control      Northwind   50,000  won      2026-06-20
///     Old terminals      Northwind   80,000  won      2026-02-15
///     Kiosks             Northwind   40,000  lost     2026-06-01
///     Warehouse          Northwind   70,000  open     2026-08-15
///     Late one           Northwind   30,000  open     2026-06-15
///     Peer deal          Fabrikam    90,000  won      2026-04-30
///     Other peer deal    Tailspin    30,000  won      2026-04-30
///     Silver deal        Contoso    999,000  won      2026-04-30
class Fixture : public TestProgram {
public:
    Fixture() {
        northwind = partner("Northwind", "Gold");
        customer = add("company", {{u"name"_s, u"Adventure Works"_s}});
        deal("Retail rollout", northwind, 10'000'000, "Closed Won", "2026-05-10");
        deal("Stock control", northwind, 5'000'000, "Closed Won", "2026-06-20");
        deal("Old terminals", northwind, 8'000'000, "Closed Won", "2026-02-15");
        deal("Kiosks", northwind, 4'000'000, "Closed Lost", "2026-06-01");
        deal("Warehouse", northwind, 7'000'000, "Proposal/Price Quote", "2026-08-15");
        late = deal("Late one", northwind, 3'000'000, "Negotiation/Review", "2026-06-15");
        deal("Peer deal", partner("Fabrikam", "Gold"), 9'000'000, "Closed Won", "2026-04-30");
        deal("Other peer deal", partner("Tailspin", "Gold"), 3'000'000, "Closed Won", "2026-04-30");
        deal("Silver deal", partner("Contoso", "Silver"), 99'900'000, "Closed Won", "2026-04-30");
        add("target", {{u"metric"_s, u"sourced_revenue"_s},
                       {u"partner"_s, northwind},
                       {u"period"_s, u"2026-Q2"_s},
                       {u"value"_s, 20'000'000.0}});
    }
    RecordId partner(const char* name, const char* tier) {
        return add("partner", {{u"name"_s, QString::fromLatin1(name)}, {u"tier"_s, QString::fromLatin1(tier)}});
    }
    RecordId deal(const char* name, RecordId who, qint64 amount, const char* stage, const char* close) {
        return add("deal", {{u"name"_s, QString::fromLatin1(name)},
                            {u"partner"_s, who},
                            {u"company"_s, customer},
                            {u"amount"_s, amount},
                            {u"currency"_s, u"USD"_s},
                            {u"stage"_s, QString::fromLatin1(stage)},
                            {u"close_date"_s, QString::fromLatin1(close)}});
    }
    template <class Command>
    void must(const Command& command) {
        if (const auto done = store().perform(command); !done) qFatal("%s", qPrintable(errorText(done.error())));
    }
    reviews::Pack pack(const QString& period = u"2026-Q2"_s, const QString& named = {}) {
        auto made = store()
                        .read([&](Connection& connection) {
                            return reviews::packFor(connection, northwind, period, clock.today(), named);
                        })
                        .value();
        if (!made) qFatal("%s", qPrintable(errorText(made.error())));
        return std::move(*made);
    }
    reviews::Pack packOf(RecordId review) {
        return store()
            .read([&](Connection& connection) { return reviews::packOf(connection, review, clock.today()).value(); })
            .value();
    }
    RecordId plan() {
        RecordId id = 0;
        must(reviews::PlanReview{northwind, u"2026-Q2"_s, QDate(2026, 7, 14), {}, {u"Ann"_s, u"Bea"_s}, 0, &id});
        return id;
    }
    RecordId northwind = 0, customer = 0, late = 0;
};

const reviews::KpiRow* kpi(const reviews::Pack& pack, QStringView metric) {
    for (const auto& section : pack.sections)
        for (const auto& block : section.blocks)
            if (const auto* kpis = std::get_if<reviews::Kpis>(&block))
                for (const auto& row : kpis->rows)
                    if (row.metric == metric) return &row;
    return nullptr;
}

template <class Block>
std::vector<const Block*> blocksOf(const reviews::Pack& pack, QStringView section) {
    std::vector<const Block*> found;
    if (const auto* in = pack.section(section))
        for (const auto& block : in->blocks)
            if (const auto* each = std::get_if<Block>(&block)) found.push_back(each);
    return found;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Contents of a ZIP by name, in order; the first also with how it is packed.
std::vector<std::pair<QString, QByteArray>> unzip(const QString& path, int* firstMethod = nullptr) {
    std::vector<std::pair<QString, QByteArray>> parts;
    int code = 0;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (zip == nullptr) return parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
        if (i == 0 && firstMethod != nullptr) *firstMethod = stat.comp_method;
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        parts.emplace_back(QString::fromUtf8(stat.name), bytes);
    }
    zip_close(zip);
    return parts;
}

/// What is wrong with some XML; empty: it can be read.
QString xmlError(const QByteArray& bytes) {
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) xml.readNext();
    return xml.hasError() ? u"%1 at line %2"_s.arg(xml.errorString()).arg(xml.lineNumber()) : QString();
}

} // namespace

class PackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theQuarterIsFilledIn() {
        Fixture program;
        const reviews::Pack pack = program.pack();
        const auto* revenue = kpi(pack, u"sourced_revenue");
        QVERIFY(revenue != nullptr);
        // 100,000 + 50,000 against a target of 200,000 and 80,000 the quarter before; the median of 90,000 and 30,000
        // is 60,000.
        QCOMPARE(revenue->value, u"150,000 USD"_s);
        QCOMPARE(revenue->target, u"200,000 USD"_s);
        QCOMPARE(revenue->attainment, u"75 %"_s);
        QCOMPARE(revenue->previous, u"80,000 USD"_s);
        QCOMPARE(revenue->delta, u"+88 %"_s);
        QCOMPARE(revenue->peers, u"60,000 USD"_s);
        QCOMPARE(revenue->peerCount, 2);
        QCOMPARE(revenue->tone, reviews::Tone::Bad);
        QCOMPARE(revenue->trend.size(), std::size_t(8));
        // Two won of three decided.
        QCOMPARE(kpi(pack, u"win_rate")->value, u"66.7 %"_s);
        QCOMPARE(pack.headline,
                 u"Sourced revenue in Q2 2026: 150,000 USD, 75 % of the target, +88 % against the quarter before."_s);
        QCOMPARE(pack.from, QDate(2026, 4, 1));
        QCOMPARE(pack.to, QDate(2026, 6, 30));
        QCOMPARE(pack.asOf, QDate(2026, 7, 1));
        // Each metric that is printed is explained.
        QCOMPARE(pack.definitions.size(), std::size_t(8 + 5));
        for (const auto& each : pack.definitions) QVERIFY2(!each.words.isEmpty(), qPrintable(each.metric));
        QCOMPARE(pack.sources.size(), std::size_t(1));
    }

    void thePipelineIsListedByName() {
        Fixture program;
        const reviews::Pack pack = program.pack();
        const auto tables = blocksOf<reviews::Table>(pack, u"pipeline");
        QCOMPARE(tables.size(), std::size_t(2));
        QCOMPARE(tables[0]->rows.size(), std::size_t(2));
        QCOMPARE(tables[0]->rows[0].first(), u"Late one"_s);
        QCOMPARE(tables[0]->rows[0][4], u"15 Jun 2026 (past)"_s);
        QCOMPARE(tables[0]->total[3], u"100,000.00 USD"_s);
        QCOMPARE(tables[1]->rows.size(), std::size_t(3));
        QCOMPARE(tables[1]->total.first(), u"2 deal(s) won"_s);
        QCOMPARE(tables[1]->total[3], u"150,000.00 USD"_s);
        const auto charts = blocksOf<reviews::Chart>(pack, u"pipeline");
        QCOMPARE(charts.size(), std::size_t(1));
        QCOMPARE(charts[0]->categories.size(), 2);
        const auto risks = blocksOf<reviews::ItemList>(pack, u"standing");
        QCOMPARE(risks.front()->items.size(), std::size_t(1));
        QCOMPARE(risks.front()->items.front().text, u"1 open deal(s) are past their close date."_s);
    }

    void manyDealsAreSummedUpBelow() {
        Fixture program;
        for (int i = 0; i < 20; ++i)
            program.deal("More", program.northwind, 100'00, "Proposal/Price Quote", "2027-01-01");
        // One in a currency nobody knows a rate of.
        program.must(records::SetFields{program.catalogue(), u"deal"_s, {program.late}, {{u"currency"_s, u"XPF"_s}}});
        const reviews::Pack pack = program.pack();
        const auto* table = blocksOf<reviews::Table>(pack, u"pipeline").front();
        QCOMPARE(table->rows.size(), std::size_t(12));
        QCOMPARE(table->total[0], u"22 deal(s)"_s);
        QCOMPARE(table->total[3], u"72,000.00 USD"_s);
        QVERIFY2(table->more.startsWith(u"and 10 more deal(s) of 1,000.00 USD"), qPrintable(table->more));
        QVERIFY(table->more.contains(u"without a rate"_s));
    }

    void withoutDataNothingIsInvented() {
        Fixture program;
        program.northwind = program.partner("Newcomer", "Platinum");
        const reviews::Pack pack = program.pack();
        QCOMPARE(kpi(pack, u"win_rate")->value, u"–"_s);
        QVERIFY(!kpi(pack, u"win_rate")->why.isEmpty());
        QVERIFY(!kpi(pack, u"win_rate")->number.has_value());
        QVERIFY(kpi(pack, u"sourced_revenue")->peers.isEmpty());
        QVERIFY(blocksOf<reviews::Table>(pack, u"pipeline").front()->rows.empty());
        const QByteArray html = toHtml(pack);
        for (const char* bad : {"nan", "inf ", "NaN", "∞"}) QVERIFY2(!html.contains(bad), bad);
        QVERIFY(reviews::suggestions(pack).empty());
    }

    void aQuarterThatHasNotBegunSaysSo() {
        Fixture program;
        const reviews::Pack later = program.pack(u"2027-Q1"_s);
        const auto notes = blocksOf<reviews::Note>(later, later.sections.front().key);
        QCOMPARE(notes.front()->text, u"Q1 2027 has not begun: there are no numbers for it yet."_s);
        const reviews::Pack running = program.pack(u"2026-Q3"_s);
        QVERIFY(
            blocksOf<reviews::Note>(running, running.sections.front().key).front()->text.contains(u"30 Sep 2026"_s));
    }

    void aTemplateMayNameWhatIsGone() {
        Fixture program;
        reviews::ReviewTemplate odd{0,
                                    u"Odd"_s,
                                    {},
                                    {},
                                    {},
                                    {{u"results"_s,
                                      u"Results"_s,
                                      10,
                                      {reviews::Content::Kpis, reviews::Content::Charts},
                                      {u"gone_metric"_s, u"win_rate"_s},
                                      {u"lost_metric"_s},
                                      {}}}};
        program.must(reviews::SaveReviewTemplate{odd});
        const reviews::Pack pack = program.pack(u"2026-Q2"_s, u"Odd"_s);
        const auto* row = kpi(pack, u"gone_metric");
        QCOMPARE(row->value, u"–"_s);
        QVERIFY(row->why.contains(u"gone_metric"_s));
        QVERIFY(kpi(pack, u"win_rate")->number.has_value());
        QVERIFY(blocksOf<reviews::Note>(pack, u"results").front()->text.contains(u"lost_metric"_s));
        const QByteArray html = toHtml(pack);
        QVERIFY(html.contains("gone_metric") && html.contains("lost_metric"));
    }

    void bundledTemplatesNameOnlyWhatIsThere() {
        const metrics::Catalogue catalogue;
        QCOMPARE(reviews::bundledReviewTemplates().size(), std::size_t(3));
        for (const auto& each : reviews::bundledReviewTemplates())
            for (const auto& section : each.sections) {
                for (const QString& key : section.metrics + section.charts)
                    QVERIFY2(catalogue.find(key) != nullptr, qPrintable(key));
                // What translators see is what the files say.
                QFile words(QStringLiteral(SOURCE_DIR "/core/reviews/PackWords.cpp"));
                QVERIFY(words.open(QIODevice::ReadOnly));
                const QString source = QString::fromUtf8(words.readAll());
                QVERIFY2(source.contains(u'"' + section.title + u'"'), qPrintable(section.title));
                QVERIFY2(source.contains(u'"' + section.hint + u'"'), qPrintable(section.hint));
            }
    }

    void whatWasHeldStaysAsItWas() {
        Fixture program;
        const RecordId review = program.plan();
        program.must(reviews::SetBrand{u"Acme"_s, u"#112233"_s, {}, png, u"acme.png"_s});
        program.must(reviews::SetCommentary{review, u"results"_s, u"A good quarter."_s});
        reviews::SaveItem item{review};
        item.name = u"Certify two engineers"_s;
        item.side = u"partner"_s;
        item.due = QDate(2026, 9, 30);
        program.must(item);
        program.must(reviews::HoldReview{review});
        const reviews::Pack before = program.packOf(review);
        QVERIFY(before.held);
        const QString first = program.path(u"first.odt"_s), second = program.path(u"second.odt"_s);
        QVERIFY(writeOdt(before, first));
        const QByteArray html = toHtml(before);

        // Everything it was made of changes.
        program.must(records::SetFields{program.catalogue(),
                                        u"deal"_s,
                                        {program.late},
                                        {{u"stage"_s, u"Closed Won"_s}, {u"close_date"_s, u"2026-06-30"_s}}});
        program.must(
            records::SetFields{program.catalogue(), u"company"_s, {program.northwind}, {{u"name"_s, u"Southwind"_s}}});
        program.must(reviews::SetBrand{u"Acme 2"_s, u"#445566"_s, {}, QByteArray(""), {}});
        program.must(reviews::DeleteReviewTemplate{u"Executive QBR"_s});
        program.must(
            reviews::CloseItem{toInteger(program.query("SELECT id FROM review_item")), true, {}, u"done early"_s});
        program.clock.set(QDateTime(QDate(2027, 3, 1), QTime(9, 0), Qt::UTC));
        QVERIFY(program.reopen());

        const reviews::Pack after = program.packOf(review);
        QCOMPARE(toJson(after), toJson(before));
        QCOMPARE(toHtml(after), html);
        QVERIFY(html.contains("data:image/png;base64,"));
        QVERIFY(writeOdt(after, second));
        QCOMPARE(contentOf(second), contentOf(first));
        // While a pack of now tells of now.
        QVERIFY(toHtml(program.pack(u"2026-Q3"_s)).contains("Southwind"));
    }

    void aPackComesBackFromItsJson() {
        Fixture program;
        program.plan();
        program.must(reviews::SetSwot{program.northwind, {{u"Local team"_s}, {}, {}, {u"New <competitor>"_s}}});
        const reviews::Pack pack = program.pack();
        const auto again = reviews::packFromJson(toJson(pack));
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(pack));
        QCOMPARE(toHtml(*again), toHtml(pack));
        QCOMPARE(codeOf(reviews::packFromJson({})), u"BadArgument"_s);
        QCOMPARE(codeOf(reviews::packFromJson({{u"pack"_s, 99}})), u"BadArgument"_s);
    }

    void thePageStandsForItself() {
        Fixture program;
        const RecordId review = program.plan();
        program.must(reviews::SetCommentary{review, u"results"_s, u"<script>alert('x')</script> & more"_s});
        program.must(reviews::SetSwot{
            program.northwind, {{u"Local team"_s}, {u"Few engineers"_s}, {u"Public sector"_s}, {u"New competitor"_s}}});
        const QByteArray html = toHtml(program.pack());
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("&lt;script&gt;"));
        // Nothing is fetched from anywhere: links lead inside, pictures are data.
        const QRegularExpression outside(u"(src|href)=\"(?!data:|#)"_s);
        QVERIFY(!outside.match(QString::fromUtf8(html)).hasMatch());
        QVERIFY(!html.contains("url(") && !html.contains("@import"));
        QVERIFY(html.count("<svg class=\"chart\"") >= 3);
        QVERIFY(html.contains("Local team") && html.contains("Public sector"));
        QVERIFY(html.contains("All numbers are of 1 Jul 2026."));
        QVERIFY(html.contains("Ann, Bea"));
        // Every element that is opened is closed: as XML, with the two that HTML leaves open made whole.
        QString page = QString::fromUtf8(html).section(u"<body>"_s, 1);
        page = u"<body>"_s + page.section(u"</body>"_s, 0, 0) + u"</body>"_s;
        page.replace(QRegularExpression(u"<img ([^>]*)>"_s), u"<img \\1/>"_s);
        QCOMPARE(xmlError(page.toUtf8()), QString());
    }

    void theTextDocumentIsValid() {
        Fixture program;
        const RecordId review = program.plan();
        program.must(reviews::SetBrand{u"Acme"_s, {}, {}, png, u"acme.png"_s});
        program.must(reviews::SetCommentary{review, u"results"_s, u"Bell \u0007 & <tags>\nsecond line"_s});
        program.must(reviews::SetSwot{program.northwind, {{u"Local team"_s}, {}, {}, {}}});
        const QString path = program.path(u"pack.odt"_s);
        QVERIFY(writePack(program.pack(), path));
        int method = -1;
        const auto parts = unzip(path, &method);
        QCOMPARE(parts.front().first, u"mimetype"_s);
        QCOMPARE(parts.front().second, QByteArray("application/vnd.oasis.opendocument.text"));
        QCOMPARE(method, int(ZIP_CM_STORE));
        // The type stands where programs look for it: at byte 38, with nothing before it.
        QCOMPARE(contentOf(path).mid(38, 39), QByteArray("application/vnd.oasis.opendocument.text"));
        QSet<QString> names, listed;
        for (const auto& [name, bytes] : parts) {
            names.insert(name);
            if (name.endsWith(u".xml"_s) || name.endsWith(u".svg"_s))
                QVERIFY2(xmlError(bytes).isEmpty(), qPrintable(name + u": "_s + xmlError(bytes)));
        }
        QByteArray content;
        for (const auto& [name, bytes] : parts) {
            if (name == u"content.xml") content = bytes;
            if (name != u"META-INF/manifest.xml") continue;
            QXmlStreamReader xml(bytes);
            while (!xml.atEnd())
                if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"file-entry")
                    listed.insert(xml.attributes()
                                      .value(u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s, u"full-path"_s)
                                      .toString());
        }
        // The manifest lists every file but itself and the type, and the document's pictures are there.
        listed.remove(u"/"_s);
        names.subtract({u"mimetype"_s, u"META-INF/manifest.xml"_s});
        QCOMPARE(listed, names);
        QXmlStreamReader xml(content);
        int headings = 0, contents = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == u"h") ++headings;
            if (xml.name() == u"table-of-content") ++contents;
            if (xml.name() == u"image")
                QVERIFY(
                    names.contains(xml.attributes().value(u"http://www.w3.org/1999/xlink"_s, u"href"_s).toString()));
        }
        QCOMPARE(contents, 1);
        QVERIFY(headings > 12);
        QVERIFY(content.contains("second line") && content.contains("Bell"));
    }

    void theWorkbookHoldsNumbers() {
        Fixture program;
        const QString path = program.path(u"pack.xlsx"_s);
        QVERIFY(writePack(program.pack(), path));
        const auto parts = unzip(path);
        QVERIFY(!parts.empty());
        QByteArray workbook, numbers, strings;
        for (const auto& [name, bytes] : parts) {
            if (name.endsWith(u".xml"_s)) QCOMPARE(xmlError(bytes), QString());
            if (name == u"xl/workbook.xml") workbook = bytes;
            if (name == u"xl/worksheets/sheet2.xml") numbers = bytes;
            if (name == u"xl/sharedStrings.xml") strings = bytes;
        }
        QVERIFY2(workbook.count("<sheet ") >= 8, workbook.constData());
        // 150,000 dollars and two thirds are numbers, not texts.
        QVERIFY2(numbers.contains("<v>150000</v>"), numbers.left(2000).constData());
        QVERIFY(numbers.contains("<v>0.66666"));
        QVERIFY(strings.contains("Warehouse"));
    }

    void filesAreWrittenAsTheirNamesAsk() {
        Fixture program;
        const reviews::Pack pack = program.pack();
        for (const char* name : {"a.html", "a.HTM", "a.json", "a.xlsx", "a.odt"})
            QCOMPARE(outcome(writePack(pack, program.path(QString::fromLatin1(name)))), u"ok"_s);
        QCOMPARE(contentOf(program.path(u"a.html"_s)), toHtml(pack));
        QCOMPARE(codeOf(writePack(pack, program.path(u"a.docx"_s))), u"BadArgument"_s);
        QCOMPARE(codeOf(writePack(pack, program.path(u"a.pdf"_s))), u"BadArgument"_s);
        QCOMPARE(codeOf(writePack(pack, program.path(u"nowhere/a.html"_s))), u"FileNotWritable"_s);
        QCOMPARE(codeOf(writePack(pack, program.path(u"nowhere/a.odt"_s))), u"FileNotWritable"_s);
        reviews::Pack odd = pack;
        odd.partner = u"A/B: \"C\" <D>"_s;
        QCOMPARE(packFileName(odd), u"QBR A-B- -C- -D- 2026-Q2"_s);
        odd.partner = QString(300, u'ß');
        QVERIFY(packFileName(odd).toUtf8().size() <= 200);
        QVERIFY(packFileName(odd).endsWith(u"2026-Q2"_s));
    }

    void logosAreImages() {
        Fixture program;
        const auto logo = reviews::readLogo(png, u"red.png"_s);
        QVERIFY(logo);
        QCOMPARE(logo->width, 1);
        QCOMPARE(logo->mediaType, u"image/png"_s);
        const QByteArray jpeg =
            QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0000b080010002001012200ffd9");
        QCOMPARE(reviews::readLogo(jpeg, u"a.jpg"_s)->width, 32);
        QCOMPARE(reviews::readLogo(jpeg, u"a.jpg"_s)->height, 16);
        for (const QByteArray& bad : {QByteArray("%PDF-1.7"), QByteArray("GIF89a"), QByteArray("<svg/>"), png.left(20),
                                      jpeg.left(12), QByteArray(" ")})
            QCOMPARE(codeOf(reviews::readLogo(bad, u"logo.png"_s)), u"InvalidValue"_s);
        QCOMPARE(codeOf(reviews::readLogo(QByteArray(reviews::largestLogo + 1, 'x'), u"big.png"_s)), u"InvalidValue"_s);
        reviews::SetBrand brand;
        brand.logo = QByteArray("not an image");
        brand.logoName = u"notes.txt"_s;
        const auto refused = program.store().perform(brand);
        QCOMPARE(codeOf(refused), u"InvalidValue"_s);
        QVERIFY(errorText(refused.error()).contains(u"notes.txt"_s));
        QCOMPARE(codeOf(program.store().perform(reviews::SetBrand{{}, u"blue"_s, {}, {}, {}})), u"InvalidValue"_s);
        program.must(reviews::SetPartnerLogo{program.northwind, png, u"n.png"_s});
        QVERIFY(!program.pack().brand.partner.isEmpty());
        QVERIFY(program.store().undo());
        QVERIFY(program.pack().brand.partner.isEmpty());
    }

    void missingRecordsAreNamed() {
        Fixture program;
        const auto made = [&](RecordId partner, const QString& period) {
            return program.store()
                .read([&](Connection& connection) {
                    return codeOf(reviews::packFor(connection, partner, period, QDate(2026, 7, 1)));
                })
                .value();
        };
        QCOMPARE(made(4711, u"2026-Q2"_s), u"RecordNotFound"_s);
        QCOMPARE(made(program.northwind, u"2026"_s), u"BadArgument"_s);
        QCOMPARE(made(program.northwind, u"yesterday"_s), u"BadArgument"_s);
        QCOMPARE(made(program.customer, u"2026-Q2"_s), u"RecordNotFound"_s);
    }
};

QTEST_GUILESS_MAIN(PackTest)
#include "PackTest.moc"
