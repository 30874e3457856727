#include "core/program/FundHistory.h"

#include <QCoreApplication>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("History", text, nullptr, count);
}

struct Words {
    const char* act;
    const char* one;  ///< %1 the record, %2 the amount
    const char* many; ///< %n records; null: the act is always of one
};

constexpr std::array requestWords{
    Words{"submit", QT_TRANSLATE_NOOP("History", "MDF request %1 submitted"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests submitted")},
    Words{"review", QT_TRANSLATE_NOOP("History", "MDF request %1 taken into review"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests taken into review")},
    Words{"approve", QT_TRANSLATE_NOOP("History", "MDF request %1 approved: %2"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests approved")},
    Words{"return", QT_TRANSLATE_NOOP("History", "MDF request %1 returned"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests returned")},
    Words{"reject", QT_TRANSLATE_NOOP("History", "MDF request %1 rejected"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests rejected")},
    Words{"start", QT_TRANSLATE_NOOP("History", "MDF activity %1 begun"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF activities begun")},
    Words{"complete", QT_TRANSLATE_NOOP("History", "MDF activity %1 completed"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF activities completed")},
    Words{"cancel", QT_TRANSLATE_NOOP("History", "MDF request %1 cancelled"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests cancelled")},
    Words{"release", QT_TRANSLATE_NOOP("History", "The rest of MDF request %1 released"),
          QT_TRANSLATE_N_NOOP("History", "The rest of %n MDF requests released")},
    Words{"extend", QT_TRANSLATE_NOOP("History", "MDF request %1 extended"),
          QT_TRANSLATE_N_NOOP("History", "%n MDF requests extended")},
};

constexpr std::array claimWords{
    Words{"submit", QT_TRANSLATE_NOOP("History", "MDF claim %1 submitted: %2"), nullptr},
    Words{"review", QT_TRANSLATE_NOOP("History", "MDF claim %1 taken into review"), nullptr},
    Words{"approve", QT_TRANSLATE_NOOP("History", "MDF claim %1 approved: %2"), nullptr},
    Words{"return", QT_TRANSLATE_NOOP("History", "MDF claim %1 returned"), nullptr},
    Words{"reject", QT_TRANSLATE_NOOP("History", "MDF claim %1 rejected"), nullptr},
    Words{"withdraw", QT_TRANSLATE_NOOP("History", "MDF claim %1 withdrawn"), nullptr},
    Words{"pay", QT_TRANSLATE_NOOP("History", "MDF claim %1 paid: %2"), nullptr},
    Words{"claw_back", QT_TRANSLATE_NOOP("History", "%2 of MDF claim %1 clawed back"), nullptr},
};

/// An approval on the way, of which more levels are to come.
constexpr const char* oneLevel = QT_TRANSLATE_NOOP("History", "A level of approval given to MDF request %1: %2");

QString filled(const char* text, const QString& record, const QString& amount) {
    const QString words = QCoreApplication::translate("History", text);
    return words.contains(u"%2"_s) ? words.arg(record, amount) : words.arg(record);
}

template <class List>
QString actText(const List& list, const QString& act, const QString& record, const QString& amount, int count) {
    for (const Words& one : list)
        if (act == QLatin1StringView(one.act))
            return count > 1 && one.many != nullptr ? words(one.many, count) : filled(one.one, record, amount);
    return {};
}

} // namespace

QString fundHistoryText(const store::HistoryEntry& entry) {
    const auto arg = [&](QStringView key) { return entry.args.value(key.toString()); };
    const QString record = arg(u"record").toString();
    const QString amount = arg(u"amount").toString();
    const QString to = arg(u"to").toString();
    const QString act = arg(u"act").toString();
    const int count = arg(u"count").toInt(1);
    if (entry.kind == u"fx.rate") return words(QT_TRANSLATE_NOOP("History", "Rate of %1 on %2 entered")).arg(record, arg(u"on").toString());
    if (entry.kind == u"fund.open")
        return words(QT_TRANSLATE_NOOP("History", "Fund %1 opened with %2")).arg(record, amount);
    if (entry.kind == u"fund.budget")
        return words(QT_TRANSLATE_NOOP("History", "Budget of fund %1 changed by %2")).arg(record, amount);
    if (entry.kind == u"fund.allocate")
        return words(QT_TRANSLATE_NOOP("History", "%1 of fund %2 set aside: %3")).arg(amount, record, to);
    if (entry.kind == u"fund.overdraft")
        return words(QT_TRANSLATE_NOOP("History", "Overdraft of fund %1: %2")).arg(record, amount);
    if (entry.kind == u"fund.close")
        return to == u"open" ? words(QT_TRANSLATE_NOOP("History", "Fund %1 opened again")).arg(record)
                             : words(QT_TRANSLATE_NOOP("History", "Fund %1 closed")).arg(record);
    if (entry.kind == u"fund.accrue")
        return words(QT_TRANSLATE_N_NOOP("History", "%1 accrued in fund %2 for %n partner(s) in %3"), count)
            .arg(amount, record, to);
    if (entry.kind == u"mdf.save")
        return arg(u"new").toBool()
                   ? words(QT_TRANSLATE_NOOP("History", "MDF request %1 made: %2")).arg(record, amount)
                   : words(QT_TRANSLATE_NOOP("History", "MDF request %1 changed: %2")).arg(record, amount);
    if (entry.kind == u"mdf.act")
        return act == u"approve" && arg(u"state").toString() == u"in_review" && count == 1
                   ? words(oneLevel).arg(record, amount)
                   : actText(requestWords, act, record, amount, count);
    if (entry.kind == u"mdf.roll")
        return words(QT_TRANSLATE_N_NOOP("History", "What was not claimed of %n MDF request(s) expired"), count);
    if (entry.kind == u"mdf.deals")
        return arg(u"untie").toBool()
                   ? words(QT_TRANSLATE_N_NOOP("History", "%n deal(s) untied from MDF request %1"), count).arg(record)
                   : words(QT_TRANSLATE_N_NOOP("History", "%n deal(s) came of MDF request %1"), count).arg(record);
    if (entry.kind == u"mdf.claim")
        return arg(u"new").toBool()
                   ? words(QT_TRANSLATE_NOOP("History", "MDF claim %1 made: %2")).arg(record, amount)
                   : words(QT_TRANSLATE_NOOP("History", "MDF claim %1 changed: %2")).arg(record, amount);
    if (entry.kind == u"mdf.claim.act") return actText(claimWords, act, record, amount, 1);
    if (entry.kind == u"mdf.proof")
        return words(QT_TRANSLATE_NOOP("History", "Proof %1 added to MDF claim %2"))
            .arg(arg(u"file").toString(), record);
    return {};
}

} // namespace channelbook
