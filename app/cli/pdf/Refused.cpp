#include "app/cli/Context.h"
#include "app/cli/Pdf.h"

#include <QCoreApplication>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) { return std::make_unique<QCoreApplication>(argc, argv); }

Expected<void> writePdf(const reviews::Pack&, const QString& path, const QString&) {
    return failure(ErrorCode::BadArgument, {path, Cli::tr("this build has no part that writes PDFs: choose html, odt, xlsx or json, or build it with the window")});
}

} // namespace channelbook::cli
