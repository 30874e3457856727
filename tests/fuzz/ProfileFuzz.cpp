#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sync/Profiles.h"

#include <cstdlib>

using namespace channelbook;
using namespace channelbook::sync;
using namespace Qt::StringLiterals;

namespace {

// What must hold whatever the bytes are; a violation is a crash to the fuzzer.
void demand(bool holds) {
    if (!holds) std::abort();
}

} // namespace

/// Any bytes as a profile: refused with words for where and what, or sound enough to map any header, its own ones too,
/// column by column.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const records::Catalogue catalogue = allEntities();
    const auto profile = Profile::fromJson(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), u"fuzz.json"_s);
    if (!profile) {
        demand(profile.error().code == ErrorCode::BadProfile && profile.error().args.size() == 3 && !errorText(profile.error()).isEmpty());
        return 0;
    }
    demand(!profile->kind().isEmpty() && !profile->tables().empty());
    if (const auto checked = profile->check(catalogue, u"fuzz.json"_s); !checked) {
        demand(checked.error().code == ErrorCode::BadProfile && checked.error().args.size() == 3);
        return 0;
    }
    std::vector<QStringList> headers{{}, {u"Id"_s, u"Name"_s}, {u"Column 1"_s}};
    for (const ProfileTable& table : profile->tables()) {
        QStringList first;
        QStringList all;
        for (const ProfileColumn& column : table.columns) {
            first << column.names.first();
            all << column.names;
            demand(!profile->columnName(table.object, column.target).isEmpty());
        }
        for (const ProfileValues& values : table.values)
            for (const auto& [ours, theirs] : values.words) demand(!profile->valueOut(table.object, values.target, ours).isEmpty());
        headers.push_back(first);
        headers.push_back(all);
    }
    for (const QStringList& header : headers) {
        static_cast<void>(profile->likeness(header));
        for (const bool otherRows : {false, true}) {
            const auto map = profile->map(catalogue, u"/x/deals.csv"_s, header, {}, otherRows);
            if (!map) continue;
            demand(map->columns.size() == static_cast<std::size_t>(header.size()));
            demand(map->keyColumn < static_cast<int>(header.size()) && map->mirrorColumn < static_cast<int>(header.size()) && map->splitColumn < static_cast<int>(header.size()));
            demand(catalogue.find(map->entity) != nullptr);
            for (const ColumnTarget& column : map->columns) demand((column.kind == ColumnTarget::Kind::Field) == (column.field != nullptr));
            static_cast<void>(map->fingerprint());
        }
    }
    return 0;
}
