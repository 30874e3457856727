#pragma once

#include <QString>

namespace channelbook::records {

/// A kind of records, or a field, within a sentence: "deals" for "Deals" — but "Geschäfte", where nouns keep their capital.
[[nodiscard]] QString inSentence(const QString& label);

} // namespace channelbook::records
