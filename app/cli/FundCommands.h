#pragma once

namespace CLI {
class App;
} // namespace CLI

namespace channelbook::cli {

class Context;

// Each adds one command about funds to the command line.
void addFund(CLI::App& app, Context& context);
void addAllocation(CLI::App& app, Context& context);
void addMdfRequest(CLI::App& app, Context& context);
void addMdfClaim(CLI::App& app, Context& context);
void addRate(CLI::App& app, Context& context);

} // namespace channelbook::cli
