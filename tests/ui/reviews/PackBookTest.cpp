// Packs on pages: what is printed stands within the margins, the contents tell the truth, and nothing is left out.
#include "tests/ui/reviews/PackSample.h"
#include "ui/reviews/pack/PackCharts.h"
#include "ui/reviews/pack/PackPdf.h"
#include "ui/reviews/pack/PdfOutline.h"
#include "ui/shell/Contrast.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace channelbook;
using namespace channelbook::test;

namespace {

constexpr double pixels = 0.1; ///< a tenth of a point: one pixel a point

QImage rendered(const PackBook& book, int page) {
    QImage image((book.style().page * pixels).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixels, pixels);
    book.paint(painter, page);
    return image;
}

/// Where something was drawn, with the running head and foot left out.
QRect inked(const QImage& image) {
    int left = image.width(), right = -1, top = image.height(), bottom = -1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) > 250) continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    return {QPoint(left, top), QPoint(right, bottom)};
}

QString allWords(const PackBook& book) {
    QString words;
    for (int page = 0; page < book.count(); ++page) words += book.words(page).join(u' ') + u' ';
    return words;
}

} // namespace

class PackBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsWithinTheMargins_data() {
        QTest::addColumn<PackFormat>("format");
        QTest::newRow("A4") << PackFormat::A4;
        QTest::newRow("Letter") << PackFormat::Letter;
        QTest::newRow("slides") << PackFormat::Wide;
    }
    void standsWithinTheMargins() {
        QFETCH(PackFormat, format);
        const PackBook book(samplePack(), format);
        const QString folder = qEnvironmentVariable("CHANNELBOOK_PICTURES");
        for (int page = 0; page < book.count(); ++page) {
            const QImage image = rendered(book, page);
            if (!folder.isEmpty())
                QVERIFY(image.save(folder +
                                   u"/pack-%1-%2.png"_s.arg(packFormatName(format)).arg(page + 1, 2, 10, QChar(u'0'))));
            // The cover's ground runs to the edges; its words do not.
            if (page == 0) continue;
            const QRectF content = book.style().content();
            const QRect ink = inked(image);
            const int slack = 2;
            QVERIFY2(ink.left() >= qFloor(content.left() * pixels) - slack &&
                         ink.right() <= qCeil(content.right() * pixels) + slack,
                     qPrintable(u"page %1: %2 to %3"_s.arg(page + 1).arg(ink.left()).arg(ink.right())));
            // Between content and foot there is nothing.
            const int from = qCeil(content.bottom() * pixels) + slack;
            for (int y = from; y < from + 6; ++y)
                for (int x = 0; x < image.width(); ++x)
                    QVERIFY2(qGray(image.pixel(x, y)) > 250,
                             qPrintable(u"page %1 runs into its foot at %2"_s.arg(page + 1).arg(y)));
        }
    }

    void contentsTellTheTruth_data() { standsWithinTheMargins_data(); }
    void contentsTellTheTruth() {
        QFETCH(PackFormat, format);
        const reviews::Pack pack = samplePack();
        const PackBook book(pack, format);
        QCOMPARE(book.marks().size(), pack.sections.size() + 2);
        for (const PackBook::Mark& mark : book.marks()) {
            QVERIFY2(book.words(mark.page).contains(mark.title), qPrintable(mark.title));
            // Its first page: no earlier one but the contents and the agenda has the title.
            for (int page = 2; page < mark.page; ++page)
                QVERIFY2(!book.words(page).contains(mark.title), qPrintable(mark.title));
            QCOMPARE(mark.listedOn, 1);
            QVERIFY2(book.words(1).contains(mark.title + u' ' + QString::number(mark.page + 1)),
                     qPrintable(mark.title));
            QVERIFY(book.style().content().contains(mark.line));
        }
    }

    void leavesNothingOut() {
        const reviews::Pack pack = samplePack();
        for (const PackFormat format : {PackFormat::A4, PackFormat::Wide}) {
            QString words = allWords(PackBook(pack, format));
            words.remove(u'-').remove(u' ').remove(QChar(QChar::Nbsp));
            for (const reviews::Section& section : pack.sections)
                for (const reviews::Block& block : section.blocks)
                    if (const auto* table = std::get_if<reviews::Table>(&block))
                        for (const QStringList& row : table->rows)
                            for (const QString& cell : row)
                                QVERIFY2(
                                    words.contains(QString(cell).remove(u'-').remove(u' ').remove(QChar(QChar::Nbsp))),
                                    qPrintable(cell));
            for (const QString& said :
                 {u"Noregistrationsinthisquarter."_s, u"Nothinghasbeenagreedyet."_s, u"Nothingtoreportinthisquarter."_s,
                  u"Notdefined:nocostisrecorded"_s, u"and12moredealsof"_s, u"Returnonpartnerinvestment"_s})
                QVERIFY2(words.contains(said), qPrintable(said));
        }
    }

    void headsRepeatOnEveryPage() {
        const PackBook book(samplePack(200), PackFormat::A4);
        int pages = 0;
        for (int page = 0; page < book.count(); ++page) {
            const QStringList words = book.words(page);
            if (!words.join(u' ').contains(u"Rollout of backup"_s)) continue;
            ++pages;
            QVERIFY2(words.contains(u"Close date"_s), qPrintable(QString::number(page + 1)));
        }
        QVERIFY(pages >= 4);
    }

    void aRowTallerThanAPageIsParted() {
        reviews::Pack pack = samplePack(0);
        reviews::Table table{u"Notes"_s, {{u"What"_s, false, 1}}, {{u"word "_s.repeated(6000)}}, {}, {}, {}};
        pack.sections[2].blocks = {table};
        const PackBook book(pack, PackFormat::A4);
        QCOMPARE(allWords(book).count(u"word"_s), 6000);
    }

    void theOnePagerIsOnOnePage() {
        const PackBook book(samplePack(), PackFormat::A4);
        const int page = book.marks()[1].page;
        for (const char* name : {"Won revenue", "Sales cycle", "Certified people"})
            QVERIFY2(book.words(page).contains(QString::fromLatin1(name)), name);
        QVERIFY(book.words(page).join(u' ').contains(u"Return on partner"_s));
    }

    void emptyPackSaysSo() {
        reviews::Pack pack;
        pack.title = u"QBR"_s;
        pack.partner = u"Nobody"_s;
        const PackBook book(pack, PackFormat::A4);
        QCOMPARE(book.count(), 2);
        QVERIFY(!rendered(book, 0).isNull());
    }

    void logoThatIsNoPictureIsLeftOut() {
        reviews::Pack pack = samplePack(1);
        pack.brand.ours.content = "no picture";
        const PackBook book(pack, PackFormat::A4);
        QVERIFY(!rendered(book, 0).isNull());
    }

    void everyBrandIsReadable() {
        for (const QString& colour : {u"#ffee00"_s, u"#ffffff"_s, u"#000000"_s, u"nonsense"_s}) {
            reviews::Brand brand;
            brand.colour = colour;
            const PackStyle style(PackFormat::A4, brand);
            QVERIFY2(contrast(style.brandText, QColor(Qt::white)) >= 4.5, qPrintable(colour));
            QVERIFY2(contrast(style.onBrand, style.brand) >= 4.5, qPrintable(colour));
        }
    }

    void longWordsAreParted_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("parted");
        QTest::newRow("simple") << u"Registrierung"_s << u"Re|gist|rie|rung"_s;
        QTest::newRow("ch") << u"Sicherheit"_s << u"Si|cher|heit"_s;
        QTest::newRow("ck") << u"Entwicklung"_s << u"Ent|wick|lung"_s;
        QTest::newRow("short") << u"Abend"_s << u"Abend"_s;
    }
    void longWordsAreParted() {
        QFETCH(QString, word);
        QFETCH(QString, parted);
        QCOMPARE(hyphenated(word).replace(QChar(0xad), u'|'), parted);
    }

    void wrapsWithoutLoss() {
        const PackStyle style(PackFormat::A4, {});
        const QFont font = style.font(style.tableSize);
        const QString text = u"Donaudampfschifffahrtsgesellschaftskapitän and 株式会社ソリューション a/b"_s;
        for (const double width : {points(300), points(60), points(20), points(4)}) {
            QString joined;
            for (const QString& line : wrapped(text, font, width)) {
                QVERIFY(width < points(12) || textWidth(line, font) <= width + textWidth(u"-"_s, font) + points(1));
                joined += line;
            }
            QCOMPARE(joined.remove(u'-').remove(u' '), QString(text).remove(u' '));
        }
    }

    void axisStepsAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<double>>("steps");
        QTest::newRow("hundreds") << 0.0 << 93.0 << QList<double>{0, 20, 40, 60, 80, 100};
        QTest::newRow("share") << 0.0 << 0.38 << QList<double>{0, 0.1, 0.2, 0.3, 0.4};
        QTest::newRow("below zero") << -30.0 << 60.0 << QList<double>{-40, -20, 0, 20, 40, 60};
        QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0, 0.2, 0.4, 0.6, 0.8, 1};
    }
    void axisStepsAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QList<double>, steps);
        const auto made = axisSteps(low, high);
        QCOMPARE(made.size(), static_cast<std::size_t>(steps.size()));
        for (qsizetype i = 0; i < steps.size(); ++i) QVERIFY(qAbs(made[static_cast<std::size_t>(i)] - steps[i]) < 1e-9);
    }

    void peopleAreWhole() {
        for (const double step : axisSteps(0, 2, 1)) QCOMPARE(step, std::round(step));
    }

    void writesAWholePdf_data() { standsWithinTheMargins_data(); }
    void writesAWholePdf() {
        QFETCH(PackFormat, format);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"pack.pdf"_s);
        const PackBook book(samplePack(), format);
        QVERIFY(writePackPdf(book, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Outlines") && pdf.contains("/PageMode /UseOutlines") && pdf.contains("/Lang (en)") &&
                pdf.contains("/Author") && pdf.contains("/Annots"));
        QVERIFY(pdf.contains("/FontFile2"));
        // Only the logos are pictures.
        QVERIFY(pdf.count("/Subtype /Image") <= 4);
        QCOMPARE(pdf.count("/Subtype /Link"), static_cast<qsizetype>(book.marks().size()));
    }

    void saysWhyItCannotWrite() {
        const auto done = writePackPdf(samplePack(1), PackFormat::A4, u"/nowhere/at/all/pack.pdf"_s);
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    }

    void leavesOtherPdfsAlone() {
        for (const QByteArray& other : {QByteArray(), QByteArray("%PDF-1.4\nnonsense"),
                                        QByteArray("%PDF-1.4\ntrailer\n<< /Root 1 0 R >>\nstartxref\n99999\n%%EOF")})
            QCOMPARE(withOutline(other, {{u"One"_s, 0, -1, {}}}, {}), other);
    }

    void worksInAnyThread() {
        const reviews::Pack pack = samplePack(20);
        QByteArray pages;
        std::thread worker([&] { pages = packPdf(PackBook(pack, PackFormat::A4)); });
        worker.join();
        QVERIFY(pages.size() > 10000);
    }
};

QTEST_MAIN(PackBookTest)
#include "PackBookTest.moc"
