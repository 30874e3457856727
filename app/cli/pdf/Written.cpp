#include "app/cli/Context.h"
#include "app/cli/Pdf.h"
#include "ui/reviews/pack/PackPdf.h"

#include <QGuiApplication>

#include <algorithm>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    // Drawing loads fonts, which takes longer than most commands do.
    const bool draws = std::any_of(argv, argv + argc, [](const char* argument) {
        const auto text = QByteArray(argument).toLower();
        return text.endsWith(".pdf") || text == "pdf" || text.endsWith("=pdf");
    });
    if (!draws) return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

Expected<void> writePdf(const reviews::Pack& pack, const QString& path, const QString& paper) {
    const auto format = paper.isEmpty() ? std::optional(usualPaper()) : packFormat(paper);
    if (!format) return failure(ErrorCode::BadArgument, {u"--paper"_s, Cli::tr("A4, letter or wide is expected")});
    return writePackPdf(pack, *format, path);
}

} // namespace channelbook::cli
