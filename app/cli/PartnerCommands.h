#pragma once

#include "app/cli/Context.h"

namespace channelbook::cli {

// Commands about what partners learn and agree on; each adds one to the command line.
void addCourse(CLI::App& app, Context& context);
void addCertification(CLI::App& app, Context& context);
void addCompletion(CLI::App& app, Context& context);
void addAgreement(CLI::App& app, Context& context);
void addOffboard(CLI::App& app, Context& context);

} // namespace channelbook::cli
