#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "core/pipeline/BoardQueries.h"
#include "core/pipeline/Boards.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString board = u"partner"_s;
    QString filter;
    QString group;
    bool stalled = false;
    bool list = false;
};

struct Shown {
    pipeline::BoardDef def;
    const records::EntityDef* entity = nullptr;
    pipeline::Board board;
    QString currency;
};

Expected<Shown> read(store::Connection& connection, const records::Catalogue& catalogue, const Arguments& arguments, const QDate& today) {
    Shown shown;
    const auto def = pipeline::findBoard(connection, arguments.board);
    if (!def) return tl::unexpected(def.error());
    shown.def = *def;
    const auto entity = catalogue.entity(def->entity);
    if (!entity) return tl::unexpected(entity.error());
    shown.entity = *entity;
    pipeline::BoardQuery query;
    query.state = def->state;
    query.filter = arguments.filter.isEmpty() ? def->filter : arguments.filter;
    query.laneField = arguments.group;
    query.sums = def->sums;
    query.stalledOnly = arguments.stalled;
    auto board = pipeline::readBoard(connection, **entity, query, today);
    if (!board) return tl::unexpected(board.error());
    shown.board = std::move(*board);
    shown.currency = records::programCurrency(connection);
    return shown;
}

QString moneyText(const Shown& shown, qint64 minor) {
    static const records::FieldDef money = records::field(records::FieldType::Money, "sum", "Sum", {});
    return shown.def.sums.isEmpty() ? QString() : records::plainText(money, minor, shown.currency);
}

/// One line a lane and column: what there is and what may be there.
QJsonArray cellsOf(const Shown& shown) {
    QJsonArray cells;
    for (const QString& lane : shown.board.lanes)
        for (const pipeline::BoardStage& stage : shown.board.stages)
            for (const pipeline::BoardCell& cell : shown.board.cells) {
                if (cell.lane != lane || cell.state != stage.state) continue;
                cells << QJsonObject{{u"lane"_s, lane}, {u"state"_s, stage.state}, {u"records"_s, static_cast<qint64>(cell.records.size())}, {u"sum"_s, moneyText(shown, cell.sum)}};
            }
    return cells;
}

Expected<Exit> listBoards(const Context& context, Program& program) {
    const auto boards = program.store().read([](store::Connection& connection) { return pipeline::readBoards(connection); });
    if (!boards) return tl::unexpected(boards.error());
    QJsonArray json;
    for (const pipeline::BoardDef& board : *boards) {
        context.say(u"%1: %2 (%3.%4)"_s.arg(board.own ? board.name : board.id, board.name, board.entity, board.state));
        json << QJsonObject{{u"id"_s, board.id}, {u"name"_s, board.name}, {u"entity"_s, board.entity}, {u"state"_s, board.state}, {u"own"_s, board.own}};
    }
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    if (arguments.list) return listBoards(context, **program);
    const auto shown = reading(**program, [&](store::Connection& connection) { return read(connection, (*program)->catalogue(), arguments, context.clock().today()); });
    if (!shown) return tl::unexpected(shown.error());
    QJsonArray stages;
    Table table({Cli::tr("Column"), Cli::tr("Shown"), Cli::tr("All"), Cli::tr("Limit"), Cli::tr("Stalled after"), Cli::tr("Sum")});
    for (qsizetype column = 1; column < 6; ++column) table.alignRight(column);
    for (const pipeline::BoardStage& stage : shown->board.stages) {
        qint64 count = 0;
        qint64 sum = 0;
        for (const pipeline::BoardCell& cell : shown->board.cells)
            if (cell.state == stage.state) {
                count += static_cast<qint64>(cell.records.size());
                sum += cell.sum;
            }
        const int limit = stage.limit > 0 ? stage.limit : shown->def.limits.value(stage.state);
        const auto number = [](qint64 value) { return value == 0 ? QString() : QString::number(value); };
        table.add({stage.state.isEmpty() ? u"–"_s : stage.state, QString::number(count), QString::number(stage.all), number(limit), number(stage.stallDays), moneyText(*shown, sum)});
        stages << QJsonObject{{u"state"_s, stage.state}, {u"records"_s, count}, {u"all"_s, stage.all}, {u"limit"_s, limit}, {u"stall_days"_s, stage.stallDays}, {u"sum"_s, moneyText(*shown, sum)}};
    }
    context.say(table.text().trimmed());
    if (!arguments.group.isEmpty()) {
        Table lanes({Cli::tr("Lane"), Cli::tr("Column"), Cli::tr("Records"), Cli::tr("Sum")});
        lanes.alignRight(2);
        lanes.alignRight(3);
        for (const QJsonValue& cell : cellsOf(*shown))
            lanes.add({cell[u"lane"].toString().isEmpty() ? u"–"_s : cell[u"lane"].toString(), cell[u"state"].toString(), QString::number(cell[u"records"].toInteger()), cell[u"sum"].toString()});
        context.say(lanes.text().trimmed());
    }
    context.say(Cli::tr("%1 of %2 shown, %3 stalled").arg(shown->board.shown).arg(shown->board.unfiltered).arg(shown->board.stalled));
    context.answer(QJsonObject{{u"board"_s, shown->def.id},
                               {u"entity"_s, shown->def.entity},
                               {u"state"_s, shown->def.state},
                               {u"columns"_s, stages},
                               {u"cells"_s, cellsOf(*shown)},
                               {u"shown"_s, shown->board.shown},
                               {u"all"_s, shown->board.unfiltered},
                               {u"stalled"_s, shown->board.stalled}});
    return Exit::Done;
}

} // namespace

void addBoard(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "board", Cli::tr("Shows a board: how many records stand in each column, how many are stalled, what they sum up to"),
                    "channelbook-cli board deal --where \"outcome=open\" --group owner");
    command.text("board", arguments->board, Cli::tr("partner, recruiting, deal, or the name of a board made in the program")).as("BOARD");
    command.text("--where", arguments->filter, Cli::tr("Filter, as of list; otherwise as the board begins")).as("EXPR");
    command.text("--group", arguments->group, Cli::tr("Field that makes lanes")).as("FIELD");
    command.flag("--stalled", arguments->stalled, Cli::tr("Only what is longer in its column than that allows"));
    command.flag("--list", arguments->list, Cli::tr("Lists the boards there are"));
    command.does(context, [&context, arguments] { return show(context, *arguments); });
}

} // namespace channelbook::cli
