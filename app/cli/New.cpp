#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/base/Money.h"
#include "core/sample/Sample.h"

#include <QFile>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString path;
    QString currency;
    bool sample = false;
    qint64 partners = -1;
    qint64 deals = -1;
    qint64 seed = -1;
    QString today;
    QString crmExport;
    QString from;

    /// Its size, its seed or its place say that a sample is wanted as well as --sample does.
    [[nodiscard]] bool wantsSample() const {
        return sample || partners >= 0 || deals >= 0 || seed >= 0 || !today.isEmpty() || !crmExport.isEmpty();
    }
};

Expected<sample::SampleOptions> sampleOptions(const Context& context, const Arguments& arguments) {
    sample::SampleOptions options;
    if (arguments.partners > std::numeric_limits<int>::max())
        return failure(ErrorCode::BadArgument, {u"--partners"_s, Cli::tr("that is too many")});
    if (arguments.partners >= 0) options.partners = static_cast<int>(arguments.partners);
    if (arguments.deals >= 0) options.deals = arguments.deals;
    if (arguments.seed >= 0) options.seed = static_cast<quint64>(arguments.seed);
    options.crmExportDir = arguments.crmExport;
    options.today = context.clock().today();
    if (!arguments.today.isEmpty()) options.today = QDate::fromString(arguments.today, Qt::ISODate);
    if (!options.today.isValid())
        return failure(ErrorCode::BadArgument, {u"--today"_s, Cli::tr("a date like 2026-07-31 is expected")});
    return options;
}

Expected<void> fill(const Context& context, Program& program, const sample::SampleOptions& options) {
    store::Progress progress;
    {
        const ProgressLine line(Cli::tr("Making sample data"), progress);
        const auto made = sample::makeSample(program, options, progress);
        if (!made) return tl::unexpected(made.error());
    }
    context.bringUpToDate(program);
    return {};
}

/// A program that was not made as asked is not left lying about.
void removeProgram(const QString& path) {
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s}) QFile::remove(path + suffix);
}

Expected<QJsonObject> countsOf(Program& program) {
    return reading(program, [&](store::Connection& connection) -> Expected<QJsonObject> {
        QJsonObject counts;
        for (const records::EntityDef& entity : program.catalogue().all()) {
            const auto count = records::countRecords(connection, entity, QString());
            if (!count) return tl::unexpected(count.error());
            counts.insert(entity.key, *count);
        }
        return counts;
    });
}

Expected<Exit> createFrom(const Context& context, const Arguments& arguments) {
    if (arguments.wantsSample() || !arguments.currency.isEmpty())
        return failure(ErrorCode::BadArgument, {u"--from"_s, Cli::tr("sample and currency come with what is read")});
    store::Progress progress;
    Expected<std::unique_ptr<Program>> program = failure(ErrorCode::Cancelled);
    {
        const ProgressLine line(Cli::tr("Reading"), progress);
        program = Program::createFrom(arguments.path, context.options(), arguments.from, progress);
    }
    if (!program) return tl::unexpected(program.error());
    context.bringUpToDate(**program);
    const auto counts = countsOf(**program);
    if (!counts) return tl::unexpected(counts.error());
    context.say(Cli::tr("%1 created from %2").arg(arguments.path, arguments.from));
    context.answer(QJsonObject{{u"program"_s, arguments.path}, {u"from"_s, arguments.from}, {u"counts"_s, *counts}});
    return Exit::Done;
}

Expected<Exit> create(const Context& context, const Arguments& arguments) {
    if (!arguments.from.isEmpty()) return createFrom(context, arguments);
    const QString currency = arguments.currency.isEmpty() ? u"USD"_s : arguments.currency.toUpper();
    if (!isCurrency(currency))
        return failure(ErrorCode::BadArgument, {u"--currency"_s, Cli::tr("a currency code like EUR is expected")});
    const auto options = sampleOptions(context, arguments);
    if (!options) return tl::unexpected(options.error());
    auto program = Program::create(arguments.path, context.options(), currency);
    if (!program) return tl::unexpected(program.error());
    if (arguments.wantsSample()) {
        if (auto filled = fill(context, **program, *options); !filled) {
            program->reset();
            removeProgram(arguments.path);
            return tl::unexpected(filled.error());
        }
    }
    const auto counts = countsOf(**program);
    if (!counts) return tl::unexpected(counts.error());
    context.say(Cli::tr("%1 created").arg(arguments.path));
    context.answer(QJsonObject{{u"program"_s, arguments.path}, {u"currency"_s, currency}, {u"counts"_s, *counts}});
    return Exit::Done;
}

} // namespace

void addNew(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "new", Cli::tr("Creates a program: empty, with sample data, or from an export"),
                    "channelbook-cli new acme.channelbook --currency EUR\n  channelbook-cli new try.channelbook "
                    "--sample --partners 500 --deals 20000 --seed 7");
    command.text("file", arguments->path, Cli::tr("File to create")).as("FILE").required();
    command.text("--currency", arguments->currency, Cli::tr("Currency sums are in (USD)")).as("CODE");
    command.text("--from", arguments->from, Cli::tr("Fill it with what export wrote of another program"))
        .as("DIR|FILE.zip");
    command.flag("--sample", arguments->sample, Cli::tr("Fill it with sample data"));
    command.number("--partners", arguments->partners, Cli::tr("Partners of the sample (240)"), 0);
    command.number("--deals", arguments->deals, Cli::tr("Deals of the sample (6000)"), 0);
    command.number("--seed", arguments->seed, Cli::tr("The same seed gives the same sample (1)"), 0).as("S");
    command.text("--today", arguments->today, Cli::tr("Day the sample's dates are told from (today)")).as("DATE");
    command.text("--crm-export", arguments->crmExport, Cli::tr("Also write the sample there as a CRM exports it"))
        .as("DIR");
    command.does(context, [&context, arguments] { return create(context, *arguments); });
}

} // namespace channelbook::cli
