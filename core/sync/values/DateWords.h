#pragma once

#include <string_view>

// Words that stand in dates. Folded as DateValue's cursor folds them: lower-case, accents removed.
namespace channelbook::sync {

struct MonthName {
    std::string_view name;
    int month;
};
inline constexpr MonthName months[] = {
    {"jan", 1}, {"january", 1}, {"januar", 1}, {"janner", 1}, {"janvier", 1}, {"janv", 1}, {"enero", 1}, {"ene", 1},
    {"gennaio", 1}, {"gen", 1}, {"janeiro", 1}, {"januari", 1},
    {"feb", 2}, {"february", 2}, {"februar", 2}, {"fevrier", 2}, {"fevr", 2}, {"fev", 2}, {"febrero", 2},
    {"febbraio", 2}, {"fevereiro", 2}, {"februari", 2},
    {"mar", 3}, {"march", 3}, {"marz", 3}, {"maerz", 3}, {"mrz", 3}, {"mars", 3}, {"marzo", 3}, {"marco", 3}, {"maart", 3}, {"mrt", 3},
    {"apr", 4}, {"april", 4}, {"avril", 4}, {"avr", 4}, {"abril", 4}, {"abr", 4}, {"aprile", 4},
    {"may", 5}, {"mai", 5}, {"mayo", 5}, {"maggio", 5}, {"mag", 5}, {"maio", 5}, {"mei", 5},
    {"jun", 6}, {"june", 6}, {"juni", 6}, {"juin", 6}, {"junio", 6}, {"giugno", 6}, {"giu", 6}, {"junho", 6},
    {"jul", 7}, {"july", 7}, {"juli", 7}, {"juillet", 7}, {"juil", 7}, {"julio", 7}, {"luglio", 7}, {"lug", 7}, {"julho", 7},
    {"aug", 8}, {"august", 8}, {"aout", 8}, {"agosto", 8}, {"ago", 8}, {"augustus", 8},
    {"sep", 9}, {"sept", 9}, {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"setiembre", 9}, {"set", 9},
    {"settembre", 9}, {"setembro", 9},
    {"oct", 10}, {"okt", 10}, {"october", 10}, {"oktober", 10}, {"octobre", 10}, {"octubre", 10}, {"ott", 10},
    {"ottobre", 10}, {"out", 10}, {"outubro", 10},
    {"nov", 11}, {"november", 11}, {"novembre", 11}, {"noviembre", 11}, {"novembro", 11},
    {"dec", 12}, {"dez", 12}, {"dic", 12}, {"december", 12}, {"dezember", 12}, {"decembre", 12}, {"diciembre", 12},
    {"dicembre", 12}, {"dezembro", 12},
};

/// Long and short.
inline constexpr std::string_view weekdays[] = {
    "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "thursday", "thu", "thur", "thurs", "friday", "fri", "saturday", "sat", "sunday", "sun",
    "montag", "mo", "dienstag", "di", "mittwoch", "mi", "donnerstag", "do", "freitag", "fr", "samstag", "sa", "sonnabend", "sonntag", "so",
    "lundi", "lun", "mardi", "mercredi", "mer", "jeudi", "jeu", "vendredi", "ven", "samedi", "sam", "dimanche", "dim",
    "lunes", "martes", "miercoles", "mie", "jueves", "jue", "viernes", "vie", "sabado", "sab", "domingo", "dom",
};

struct ZoneName {
    std::string_view name;
    int minutes;
};
// Only names that mean one zone in business mail; IST, BST and the like mean several.
inline constexpr ZoneName zones[] = {{"utc", 0}, {"gmt", 0}, {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360},
                              {"pst", -480}, {"pdt", -420}, {"cet", 60}, {"cest", 120}, {"mez", 60}, {"mesz", 120}, {"jst", 540}};

} // namespace channelbook::sync
