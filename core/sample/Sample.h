#pragma once

#include "core/program/Program.h"
#include "core/store/Job.h"

#include <QDate>

namespace channelbook::sample {

/// How large a sample program is to be, and where in time. Two runs with the same options give the same content.
struct SampleOptions {
    int partners = 240;
    qint64 deals = 6000;
    quint64 seed = 1;
    QDate today;          ///< all dates are told from this day: three years back, a year ahead
    QString crmExportDir; ///< if not empty, the same program goes there as a CRM would export it
};

/// How many rows of each kind were made.
struct SampleCounts {
    qint64 owners = 0, products = 0, companies = 0, partners = 0, customers = 0, contacts = 0, deals = 0,
           dealPartners = 0, stageChanges = 0, activities = 0, courses = 0, certifications = 0, completions = 0, agreements = 0, handovers = 0, runs = 0, registrations = 0, registrationConflicts = 0, funds = 0, fundRequests = 0, fundClaims = 0, touchpoints = 0, responses = 0, costs = 0, targets = 0, reviews = 0, reviewItems = 0, tierPrograms = 0, tierStandings = 0;
};

/// Fills a program that was just created with a lively partner program, as one command that can be undone. Leaving by
/// an error, Cancelled among them, leaves the program and the export's folder as they were. Search and sums of a large
/// sample are left to `Store::catchUpDerived`. BadArgument for impossible sizes, FileExists where the export would
/// overwrite a file.
[[nodiscard]] Expected<SampleCounts> makeSample(Program& program, const SampleOptions& options,
                                                store::Progress& progress);

/// Writes only the export, without a program. The counts are those of the program it stands for.
[[nodiscard]] Expected<SampleCounts> writeCrmExport(const SampleOptions& options, store::Progress& progress);

} // namespace channelbook::sample
