#include "ui/reviews/pack/PackPdf.h"

#include "core/export/TargetFile.h"
#include "ui/reviews/pack/PdfOutline.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int unitsPerInch = 720; ///< tenths of a point
} // namespace

QByteArray packPdf(const PackBook& book) {
    const reviews::Pack& pack = book.pack();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    const QString title = u"%1 · %2 · %3"_s.arg(pack.title, pack.partner, pack.periodText);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setTitle(title);
        writer.setCreator(u"Channelbook " CHANNELBOOK_VERSION ""_s);
        writer.setPageMargins({});
        const PackFormat format = book.style().format;
        if (format == PackFormat::Wide)
            writer.setPageLayout(QPageLayout(
                QPageSize(book.style().page / points(1), QPageSize::Point, QString(), QPageSize::ExactMatch),
                QPageLayout::Portrait, {}));
        else
            writer.setPageSize(QPageSize(format == PackFormat::Letter ? QPageSize::Letter : QPageSize::A4));
        QPainter painter(&writer);
        for (int page = 0; page < book.count(); ++page) {
            if (page > 0) writer.newPage();
            book.paint(painter, page);
        }
    }
    std::vector<PdfMark> marks;
    for (const PackBook::Mark& mark : book.marks())
        marks.push_back({mark.title, mark.page, mark.listedOn,
                         QRectF(mark.line.topLeft() / points(1), mark.line.size() / points(1))});
    const QString author = pack.manager.isEmpty() ? pack.brand.company : pack.manager;
    return withOutline(
        std::move(content), marks,
        {author, pack.headline, QString(pack.language).replace(u'_', u'-'), book.style().page.height() / points(1)});
}

Expected<void> writePackPdf(const PackBook& book, const QString& path) {
    const QByteArray content = packPdf(book);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return tl::unexpected(exports::writeError(path, file));
    return {};
}

Expected<void> writePackPdf(const reviews::Pack& pack, PackFormat format, const QString& path) {
    return writePackPdf(PackBook(pack, format), path);
}

} // namespace channelbook
