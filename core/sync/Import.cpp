#include "core/sync/Import.h"

#include "core/base/ErrorText.h"
#include "core/enablement/Completions.h"
#include "core/sync/Absent.h"
#include "core/sync/FileRun.h"
#include "core/sync/KeptTables.h"
#include "core/sync/KnownAs.h"
#include "core/sync/MergedAway.h"
#include "core/sync/Missing.h"
#include "core/sync/Older.h"
#include "core/sync/References.h"
#include "core/sync/readers/Container.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr qint64 bulkLoadBytes = 64 << 20;

struct KnownSource {
    RecordId id = 0;
    QString kind;
    SourceSettings settings;
};

KnownSource findSource(store::Connection& connection, const QString& name) {
    Statement statement(connection, "SELECT id, kind FROM sync_source WHERE name = ?");
    statement.bind(1, name);
    if (!statement.step()) return {};
    return {statement.integer(0), statement.text(1), sourceSettings(connection, name)};
}

/// A table of those rows of a file that are not the ones it is about.
bool isBeside(const TableMap& map) { return (map.splitColumn >= 0 && !map.splitYes) || map.lines == TableMap::Lines::Only; }

QString rejectsPathFor(const store::Store& store, const ImportOptions& options, const FilePlan& plan, int fileWithRejects) {
    if (options.dryRun) return {};
    // The two kinds of rows of one file are rejected apart.
    const QString stem = TablePath::parse(plan.path).stem() + (isBeside(plan.map) ? u'-' + plan.map.entity : QString());
    if (options.rejectsFile.isEmpty()) return store.path() + u".rejects/"_s + stem + u".rejects.csv"_s;
    if (fileWithRejects == 0) return options.rejectsFile;
    const QFileInfo wanted(options.rejectsFile);
    return wanted.path() + u'/' + wanted.completeBaseName() + u'-' + stem + u'.' + wanted.suffix();
}

/// A table to be planned, and what is to be told of the file it came in.
struct Input {
    QString path;
    QStringList notes;
};

Expected<std::vector<Input>> inputsOf(const QStringList& paths, const QString& sheet) {
    std::vector<Input> inputs;
    for (const QString& path : paths) {
        const auto tables = tablesIn(path, sheet);
        if (!tables) return tl::unexpected(tables.error());
        for (const QString& table : tables->paths) inputs.push_back({table, table == tables->paths.front() ? tables->notes : QStringList()});
    }
    return inputs;
}

/// A sheet of notes or of sums beside one of records is no reason to refuse the workbook.
bool mayBeLeftOut(const QString& path, const Error& error) {
    const bool noTable = error.code == ErrorCode::EntityUnknown || error.code == ErrorCode::NoKeyColumn || error.code == ErrorCode::NotATable;
    const TablePath table = TablePath::parse(path);
    return noTable && !table.member.isEmpty() && !table.member.endsWith(u".csv", Qt::CaseInsensitive);
}

Expected<std::vector<FilePlan>> planAll(store::Store& store, const records::Catalogue& catalogue, const std::vector<Input>& inputs, ImportOptions options, bool wholeFiles, store::Progress& progress) {
    const auto known = store.read([&](store::Connection& connection) { return findSource(connection, options.source); });
    if (!known) return tl::unexpected(known.error());
    options.remembered = known->settings;
    // Files that come together come from one CRM: the one that shows its kind speaks for all.
    QString kind = known->kind;
    for (const Input& input : inputs) {
        if (!kind.isEmpty() || !options.kind.isEmpty()) break;
        const auto recognised = recogniseFile(catalogue, input.path, options);
        // What is wrong with it is told when it is planned, if it counts at all.
        if (recognised && *recognised != u"generic") kind = *recognised;
    }
    if (kind.isEmpty()) kind = u"generic"_s;
    std::vector<FilePlan> plans;
    std::vector<std::pair<Input, Error>> leftOut;
    for (const Input& input : inputs) {
        auto plan = planFile(catalogue, input.path, kind, options, wholeFiles, progress);
        if (!plan && mayBeLeftOut(input.path, plan.error())) {
            leftOut.emplace_back(input, plan.error());
            continue;
        }
        if (!plan) return tl::unexpected(plan.error());
        plan->notes = input.notes + plan->notes;
        plans.push_back(std::move(*plan));
        std::vector<RowsOf> further;
        if (plans.back().map.splitColumn >= 0) further.push_back(RowsOf::Other);
        if (plans.back().map.lines == TableMap::Lines::LeaveOut) further.push_back(RowsOf::Lines);
        for (const RowsOf rows : further) {
            auto other = planFile(catalogue, input.path, kind, options, wholeFiles, progress, rows);
            if (!other) return tl::unexpected(other.error());
            plans.push_back(std::move(*other));
        }
    }
    for (const auto& [input, error] : leftOut) {
        const TablePath table = TablePath::parse(input.path);
        const auto beside = std::find_if(plans.begin(), plans.end(), [&](const FilePlan& plan) { return TablePath::parse(plan.path).file == table.file; });
        if (beside == plans.end()) return tl::unexpected(error);
        beside->notes << QCoreApplication::translate("Sync", "sheet \"%1\" was left out: %2").arg(table.member, errorText(error));
        beside->notes << input.notes; // what was to be told of the workbook
    }
    std::stable_sort(plans.begin(), plans.end(), [](const FilePlan& a, const FilePlan& b) { return entityRank(a.map.entity) < entityRank(b.map.entity); });
    return plans;
}

/// Says of each file whether what it lacks is missing. Beside a file that holds all of a table, what another file of the same
/// table has is not.
Expected<void> markFull(std::vector<FilePlan>& plans, const ImportOptions& options) {
    const auto nameOf = [](const FilePlan& plan) { return TablePath::parse(plan.path).shown(); };
    for (const QString& name : options.fullFiles)
        if (std::none_of(plans.begin(), plans.end(), [&](const FilePlan& plan) { return nameOf(plan) == name; }))
            return failure(ErrorCode::BadArgument, {name, QCoreApplication::translate("Sync", "there is no such file among those that come in")});
    std::set<QString> tables;
    for (const FilePlan& plan : plans)
        if (options.full || options.fullFiles.contains(nameOf(plan))) tables.insert(tableKey(plan.map));
    for (FilePlan& plan : plans) plan.full = tables.contains(tableKey(plan.map));
    return {};
}

void describe(store::CommandInfo& info, const ImportReport& report) {
    QStringList files;
    QJsonArray counts;
    for (const FileReport& file : report.files) {
        files << file.file;
        counts.append(file.toJson());
    }
    info.args[u"source"_s] = report.source;
    info.args[u"files"_s] = files.join(u", "_s);
    info.args[u"report"_s] = counts;
}

/// References a person explained are filled, and no longer told of.
Expected<void> explainNames(store::Transaction& transaction, const records::Catalogue& catalogue, const ImportOptions& options, ImportReport& report) {
    // The history's entry is the import's own.
    const QJsonObject args = transaction.info().args;
    for (const NameAnswer& answer : options.names) {
        const auto known = apply(transaction, KnownAs{catalogue, options.source, answer.target, answer.key, answer.name});
        transaction.info().args = args;
        if (!known && known.error().code == ErrorCode::RecordNotFound) continue;
        if (!known) return known;
        for (FileReport& file : report.files)
            std::erase_if(file.proposals, [&](const Proposal& proposal) {
                const bool explained = proposal.target == answer.target && proposal.key == answer.key;
                if (explained) file.unresolved -= proposal.rows;
                return explained;
            });
    }
    return {};
}

/// Completions look for their people whenever either came in.
void settleLearners(store::Transaction& transaction, ImportReport& report) {
    const auto brings = [&](QStringView entity) {
        return std::find_if(report.files.begin(), report.files.end(), [&](const FileReport& file) { return file.entity == entity; });
    };
    auto told = brings(u"completion");
    if (told == report.files.end()) told = brings(u"contact");
    if (told == report.files.end()) return;
    const enablement::Settled settled = enablement::settleCompletions(transaction);
    const auto tell = [&](const char* text, qint64 count) {
        if (count > 0) told->notes << QCoreApplication::translate("Sync", text, nullptr, static_cast<int>(count));
    };
    tell(QT_TRANSLATE_N_NOOP("Sync", "%n completions found their contact by e-mail"), settled.matched);
    if (told->entity == u"completion") tell(QT_TRANSLATE_N_NOOP("Sync", "%n people are no contacts here: their completions are kept and wait to be matched"), settled.unknownPeople);
    tell(QT_TRANSLATE_N_NOOP("Sync", "%n courses were not known here and are now"), settled.newCourses);
    tell(QT_TRANSLATE_N_NOOP("Sync", "%n certifications were not known here and are now"), settled.newCertifications);
}

/// What people have made, renamed or merged since the last import may be what names mean that no file of this one brings.
void settleNamesOfPeople(store::Transaction& transaction, const records::Catalogue& catalogue, const std::vector<FilePlan>& plans, ImportReport& report) {
    std::set<QString> settled;
    bool ownLists = false;
    for (const FilePlan& plan : plans) {
        ownLists = ownLists || plan.map.ownList;
        if (!plan.map.ownList) settled.insert(plan.map.entity);
    }
    Statement last(transaction.connection(), "SELECT kind, state FROM history ORDER BY seq DESC LIMIT 1");
    const bool nobodyActed = last.step() && last.text(0) == u"sync.import" && last.text(1) == u"done";
    if (nobodyActed && !ownLists) return;
    settleOtherNames(transaction, catalogue, settled, report.files.empty() ? nullptr : &report.files.back());
}

/// Each domain looks at what came in of its own, once everything is in.
void followArrivals(store::Transaction& transaction, const records::Catalogue& catalogue, const std::map<QString, records::Arrived>& arrived, ImportReport& report) {
    for (const records::EntityDef& entity : catalogue.all()) {
        if (!entity.arrived) continue;
        const auto came = arrived.find(entity.key);
        const QStringList told = entity.arrived(transaction, came == arrived.end() ? records::Arrived() : came->second);
        if (told.isEmpty() || report.files.empty()) continue;
        const auto file = std::find_if(report.files.rbegin(), report.files.rend(), [&](const FileReport& one) { return one.entity == entity.key; });
        (file == report.files.rend() ? report.files.back() : *file).notes << told;
    }
}

Expected<ImportReport> attempt(store::Store& store, const records::Catalogue& catalogue, const std::vector<FilePlan>& plans, const KeptTables& kept, const ImportOptions& options, store::Progress& progress, bool& needsWholeFile) {
    ImportReport report{options.source, options.dryRun, 0, {}};
    qint64 total = 0;
    for (const FilePlan& plan : plans) total += plan.size;
    progress.start(total);
    store::WriteMode mode;
    mode.durability = store::WriteMode::Durability::Full;
    mode.trustedReferences = true;
    mode.dryRun = options.dryRun;
    mode.bulkLoad = total >= bulkLoadBytes;
    const auto written = store.write(u"sync.import"_s, [&](store::Transaction& transaction) -> Expected<void> {
        // Lists of our own come from no source, and make one only for what they bring from elsewhere.
        const bool listsOnly = std::all_of(plans.begin(), plans.end(), [](const FilePlan& plan) { return plan.map.ownList; });
        const RecordId source = listsOnly ? findSource(transaction.connection(), options.source).id : ensureSource(transaction, options.source, plans.front().kind);
        SourceSettings settings = sourceSettings(transaction.connection(), options.source);
        for (const FilePlan& plan : plans)
            if (kept.of(plan.path) == nullptr) rememberAnswers(plan, options, settings);
        for (auto field = options.policies.begin(); field != options.policies.end(); ++field) {
            if (*field == ConflictPolicy::Ask && !settings.policies.contains(u"*"_s)) settings.policies.remove(field.key());
            else settings.policies.insert(field.key(), policyName(*field));
        }
        if (source != 0)
            if (auto remembered = apply(transaction, SetSourceSettings{options.source, settings}); !remembered) return remembered;
        qint64 bytes = 0;
        qint64 rows = 0;
        int filesWithRejects = 0;
        MissingRecords missing;
        std::map<QString, records::Arrived> arrived;
        std::vector<std::pair<const FilePlan*, std::size_t>> reported; // a plan, and its place in the report
        for (const FilePlan& plan : plans) {
            const RunContext context{transaction, catalogue, options, source, bytes, rows, rejectsPathFor(store, options, plan, filesWithRejects), progress, missing, arrived};
            auto file = runFile(context, plan, needsWholeFile);
            if (!file) return tl::unexpected(file.error());
            const KeptTables::Table* table = kept.of(plan.path);
            if (table != nullptr) {
                file->file = QCoreApplication::translate("Sync", "%1 (kept from an earlier import)").arg(table->object);
                KeptTables::forget(transaction, *table);
            }
            if (auto older = plan.map.ownList || table != nullptr ? Expected<void>() : noteOlder(context, plan.path, *file); !older) return older;
            // A file that could hold two kinds of rows but has one is one file.
            if (file->rows == 0 && isBeside(plan.map) && !missing.any(ensureScope(transaction, source, plan.map))) continue;
            bytes += plan.size;
            rows += file->rows;
            filesWithRejects += file->rejected > 0 ? 1 : 0;
            reported.emplace_back(&plan, report.files.size());
            report.files.push_back(std::move(*file));
        }
        settleLearners(transaction, report);
        settleNamesOfPeople(transaction, catalogue, plans, report);
        if (auto explained = explainNames(transaction, catalogue, options, report); !explained) return explained;
        std::set<qint64> told;
        for (auto at = reported.rbegin(); at != reported.rend(); ++at) {
            const TableMap& map = at->first->map;
            FileReport& file = report.files[at->second];
            const RunContext context{transaction, catalogue, options, source, bytes, rows, {}, progress, missing, arrived};
            if (map.ownList || map.entity == u"staged") continue;
            const qint64 scope = ensureScope(transaction, source, map);
            if (!told.insert(scope).second) continue;
            if (options.createMissing)
                if (auto created = createAbsent(context, scope, file); !created) return created;
            file.absent = absentIn(transaction.connection(), catalogue, scope, source);
        }
        // Only now: a table may come in several files, and is missing what none of them has.
        for (auto at = reported.rbegin(); at != reported.rend(); ++at) {
            if (!at->first->full) continue;
            const RunContext context{transaction, catalogue, options, source, bytes, rows, {}, progress, missing, arrived};
            const TableMap& map = at->first->map;
            auto retired = missing.retire(context, ensureScope(transaction, source, map), map.entity, report.files[at->second]);
            if (!retired) return retired;
        }
        for (const records::EntityDef& entity : catalogue.all()) {
            const qint64 moved = followMerged(transaction, entity);
            const auto told = std::find_if(report.files.begin(), report.files.end(), [&](const FileReport& file) { return file.entity == entity.key; });
            const int count = static_cast<int>(moved);
            if (moved > 0 && told != report.files.end())
                told->notes << QCoreApplication::translate("Sync", "%n things of yours that hung on records the CRM has merged now hang on those they became", nullptr, count);
        }
        followArrivals(transaction, catalogue, arrived, report);
        describe(transaction.info(), report);
        return {};
    }, mode);
    if (written) {
        report.historyId = *written;
        return report;
    }
    return tl::unexpected(written.error());
}

} // namespace

const Profiles& profilesOf(const ImportOptions& options) { return options.profiles ? *options.profiles : Profiles::bundled(); }

bool ImportReport::hasConflicts() const {
    return std::any_of(files.begin(), files.end(), [](const FileReport& file) { return file.conflicts > 0; });
}

QJsonObject ImportReport::toJson() const {
    QJsonArray array;
    for (const FileReport& file : files) {
        QJsonObject object = file.toJson();
        object.insert(u"history_id"_s, QString::number(historyId));
        array.append(object);
    }
    return {{u"source"_s, source}, {u"dry_run"_s, dryRun}, {u"history_id"_s, QString::number(historyId)}, {u"files"_s, array}};
}

Expected<ImportReport> importFiles(store::Store& store, const records::Catalogue& catalogue, const QStringList& paths, const ImportOptions& given, store::Progress& progress) {
    ImportOptions options = given;
    if (options.source.trimmed().isEmpty()) return failure(ErrorCode::MissingValue, {u"source"_s});
    store.setRunning(options.source);
    auto inputs = inputsOf(paths, options.sheet);
    if (!inputs) return tl::unexpected(inputs.error());
    KeptTables kept;
    const auto found = store.read([&](store::Connection& connection) {
        const Profile* profile = profilesOf(options).find(findSource(connection, options.source).kind);
        return profile == nullptr ? Expected<void>() : kept.find(connection, *profile, options.source);
    });
    if (!found) return tl::unexpected(found.error());
    if (!*found) return tl::unexpected(found->error());
    // Before what comes now: it is the older word.
    for (const KeptTables::Table& table : kept.tables()) {
        inputs->insert(inputs->begin(), Input{table.path, {}});
        options.files.insert(table.path, {table.entity, {}, false});
    }
    for (const bool wholeFiles : {false, true}) {
        auto plans = planAll(store, catalogue, *inputs, options, wholeFiles, progress);
        if (!plans) return tl::unexpected(plans.error());
        if (auto marked = markFull(*plans, options); !marked) return tl::unexpected(marked.error());
        bool needsWholeFile = false;
        auto report = attempt(store, catalogue, *plans, kept, options, progress, needsWholeFile);
        if (!needsWholeFile) return report;
    }
    return failure(ErrorCode::Cancelled);
}

std::vector<SourceInfo> sources(store::Connection& connection) {
    Statement statement(connection, "SELECT s.id, s.name, s.kind, (SELECT count(*) FROM crm_link l JOIN sync_scope c ON c.id = l.scope_id WHERE c.source_id = s.id),"
                                    " (SELECT max(at) FROM history h WHERE h.kind = 'sync.import' AND h.state = 'done' AND json_extract(h.args, '$.source') = s.name),"
                                    " s.settings FROM sync_source s ORDER BY s.name");
    std::vector<SourceInfo> result;
    while (statement.step()) {
        const auto kept = SourceSettings::fromJson(QJsonDocument::fromJson(statement.text(5).toUtf8()).object());
        result.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.integer(3), statement.text(4), kept.badCellsLeftOut.value_or(false)});
    }
    return result;
}

} // namespace channelbook::sync
