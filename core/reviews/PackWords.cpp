#include "core/reviews/Pack.h"
#include "core/reviews/Templates.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace channelbook::reviews {

namespace {

/// What the bundled templates say (resources/reviews), for whoever translates; `PackTest` compares the two.
[[maybe_unused]] constexpr std::array bundledTexts{
    QT_TRANSLATE_NOOP("ReviewTemplate", "Last quarter's commitments"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Done or not done, and why. This list opens the review."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Results of the quarter"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "What moved the numbers, and what both sides see differently."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Pipeline by name"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Each deal's next step, and who takes it."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Enablement and marketing"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Who is to be certified next; which activities are worth repeating."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Standing, satisfaction and risks"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "What is in the way, on either side."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Plan for the next quarter"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Three to five dated commitments a side."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "The three numbers that matter to both boards."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Done or not done, and why."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Deals that need a sponsor."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "What only executives can move."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Decisions and next quarter"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "Enablement"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "What keeps people from their first certification."),
    QT_TRANSLATE_NOOP("ReviewTemplate", "First results"),
    QT_TRANSLATE_NOOP("ReviewTemplate", "The first deals, and what they taught."),
};

struct Word {
    const char* key;
    const char* text;
};

constexpr std::array words{
    Word{"period", QT_TRANSLATE_NOOP("Pack", "Period")},
    Word{"held", QT_TRANSLATE_NOOP("Pack", "Held on")},
    Word{"planned", QT_TRANSLATE_NOOP("Pack", "Planned for")},
    Word{"as_of", QT_TRANSLATE_NOOP("Pack", "Data as of")},
    Word{"prepared_by", QT_TRANSLATE_NOOP("Pack", "Prepared by")},
    Word{"prepared_for", QT_TRANSLATE_NOOP("Pack", "Prepared for")},
    Word{"tier", QT_TRANSLATE_NOOP("Pack", "Tier")},
    Word{"type", QT_TRANSLATE_NOOP("Pack", "Type")},
    Word{"attendees", QT_TRANSLATE_NOOP("Pack", "Attendees")},
    Word{"agenda", QT_TRANSLATE_NOOP("Pack", "Agenda")},
    Word{"minutes", QT_TRANSLATE_NOOP("Pack", "min")},
    Word{"contents", QT_TRANSLATE_NOOP("Pack", "Contents")},
    Word{"metric", QT_TRANSLATE_NOOP("Pack", "Metric")},
    Word{"value", QT_TRANSLATE_NOOP("Pack", "This quarter")},
    Word{"target", QT_TRANSLATE_NOOP("Pack", "Target")},
    Word{"attainment", QT_TRANSLATE_NOOP("Pack", "Of target")},
    Word{"peers", QT_TRANSLATE_NOOP("Pack", "Median of peers")},
    Word{"previous", QT_TRANSLATE_NOOP("Pack", "Quarter before")},
    Word{"change", QT_TRANSLATE_NOOP("Pack", "Change")},
    Word{"trend", QT_TRANSLATE_NOOP("Pack", "Trend")},
    Word{"commentary", QT_TRANSLATE_NOOP("Pack", "Commentary")},
    Word{"strengths", QT_TRANSLATE_NOOP("Pack", "Strengths")},
    Word{"weaknesses", QT_TRANSLATE_NOOP("Pack", "Weaknesses")},
    Word{"opportunities", QT_TRANSLATE_NOOP("Pack", "Opportunities")},
    Word{"threats", QT_TRANSLATE_NOOP("Pack", "Threats")},
    Word{"action", QT_TRANSLATE_NOOP("Pack", "What")},
    Word{"side", QT_TRANSLATE_NOOP("Pack", "Side")},
    Word{"us", QT_TRANSLATE_NOOP("Pack", "We")},
    Word{"partner", QT_TRANSLATE_NOOP("Pack", "Partner")},
    Word{"who", QT_TRANSLATE_NOOP("Pack", "Who")},
    Word{"due", QT_TRANSLATE_NOOP("Pack", "Due")},
    Word{"status", QT_TRANSLATE_NOOP("Pack", "Status")},
    Word{"outcome", QT_TRANSLATE_NOOP("Pack", "Outcome")},
    Word{"origin", QT_TRANSLATE_NOOP("Pack", "Agreed in")},
    Word{"definitions", QT_TRANSLATE_NOOP("Pack", "What the numbers mean")},
    Word{"formula", QT_TRANSLATE_NOOP("Pack", "Formula")},
    Word{"source", QT_TRANSLATE_NOOP("Pack", "Source")},
    Word{"caveat", QT_TRANSLATE_NOOP("Pack", "Keep in mind")},
    Word{"sources", QT_TRANSLATE_NOOP("Pack", "Where the data came from")},
    Word{"import", QT_TRANSLATE_NOOP("Pack", "Import")},
    Word{"at", QT_TRANSLATE_NOOP("Pack", "Taken in")},
    Word{"what", QT_TRANSLATE_NOOP("Pack", "Files")},
    Word{"page", QT_TRANSLATE_NOOP("Pack", "Page")},
    Word{"summary", QT_TRANSLATE_NOOP("Pack", "Summary")},
    Word{"not_defined", QT_TRANSLATE_NOOP("Pack", "not defined")},
    Word{"page_of", QT_TRANSLATE_NOOP("Pack", "Page %1 of %2")},
    Word{"continued", QT_TRANSLATE_NOOP("Pack", "%1 (continued)")},
    Word{"manager", QT_TRANSLATE_NOOP("Pack", "Partner manager")},
    Word{"currency", QT_TRANSLATE_NOOP("Pack", "Amounts in")},
    Word{"nothing", QT_TRANSLATE_NOOP("Pack", "Nothing to report in this quarter.")},
    Word{"no_numbers", QT_TRANSLATE_NOOP("Pack", "No numbers are chosen for this section.")},
    Word{"no_values", QT_TRANSLATE_NOOP("Pack", "No values in these quarters.")},
    Word{"none", QT_TRANSLATE_NOOP("Pack", "None.")},
    Word{"none_noted", QT_TRANSLATE_NOOP("Pack", "None noted.")},
    Word{"from", QT_TRANSLATE_NOOP("Pack", "from %1")},
    Word{"of_target", QT_TRANSLATE_NOOP("Pack", "%1 of %2")},
    Word{"target_line", QT_TRANSLATE_NOOP("Pack", "Target %1")},
    Word{"against_before", QT_TRANSLATE_NOOP("Pack", "%1 on the quarter before")},
    Word{"quarters", QT_TRANSLATE_NOOP("Pack", "8 quarters")},
    Word{"peers_note",
         QT_TRANSLATE_NOOP("Pack", "Peers: the median of the other partners of the same tier that have a value.")},
    Word{"all_as_of", QT_TRANSLATE_NOOP("Pack", "All numbers are of %1.")},
};

QString translated(const QString& text) {
    return QCoreApplication::translate("ReviewTemplate", text.toUtf8().constData());
}

} // namespace

std::map<QString, QString> packWords() {
    std::map<QString, QString> all;
    for (const Word& word : words)
        all.emplace(QString::fromLatin1(word.key), QCoreApplication::translate("Pack", word.text));
    return all;
}

QString sectionTitle(const TemplateSection& section) {
    return translated(section.title);
}

QString sectionHint(const TemplateSection& section) {
    return translated(section.hint);
}

} // namespace channelbook::reviews
