#pragma once

#include "app/cli/Context.h"

namespace channelbook::cli {

// Each adds one command to the command line; its file is called like it.
void addNew(CLI::App& app, Context& context);
void addPreview(CLI::App& app, Context& context);
void addAttribution(CLI::App& app, Context& context);
void addMetrics(CLI::App& app, Context& context);
void addMetric(CLI::App& app, Context& context);
void addMetricSettings(CLI::App& app, Context& context);
void addSync(CLI::App& app, Context& context);
void addConflicts(CLI::App& app, Context& context);
void addResolve(CLI::App& app, Context& context);
void addPolicy(CLI::App& app, Context& context);
void addOutbox(CLI::App& app, Context& context);
void addDeleted(CLI::App& app, Context& context);
void addRevive(CLI::App& app, Context& context);
void addList(CLI::App& app, Context& context);
void addShow(CLI::App& app, Context& context);
void addSet(CLI::App& app, Context& context);
void addBoard(CLI::App& app, Context& context);
void addStage(CLI::App& app, Context& context);
void addVelocity(CLI::App& app, Context& context);
void addDuplicates(CLI::App& app, Context& context);
void addQuality(CLI::App& app, Context& context);
void addMerge(CLI::App& app, Context& context);
void addDelete(CLI::App& app, Context& context);
void addDo(CLI::App& app, Context& context);
void addSearch(CLI::App& app, Context& context);
void addHistory(CLI::App& app, Context& context);
void addUndo(CLI::App& app, Context& context);
void addRedo(CLI::App& app, Context& context);
void addCheck(CLI::App& app, Context& context);
void addExport(CLI::App& app, Context& context);
void addBackup(CLI::App& app, Context& context);
void addRestore(CLI::App& app, Context& context);
void addCalendar(CLI::App& app, Context& context);
void addPlaybook(CLI::App& app, Context& context);
void addRun(CLI::App& app, Context& context);
void addDump(CLI::App& app, Context& context);
void addToday(CLI::App& app, Context& context);
void addSnooze(CLI::App& app, Context& context);
void addCourse(CLI::App& app, Context& context);
void addCertification(CLI::App& app, Context& context);
void addCompletion(CLI::App& app, Context& context);
void addAgreement(CLI::App& app, Context& context);
void addOffboard(CLI::App& app, Context& context);
void addDashboard(CLI::App& app, Context& context);
void addRegistration(CLI::App& app, Context& context);
void addRule(CLI::App& app, Context& context);
void addQbr(CLI::App& app, Context& context);

} // namespace channelbook::cli
