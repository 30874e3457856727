#include "core/sample/SampleTexts.h"

namespace channelbook::sample {

std::string_view stageName(Stage stage) {
    switch (stage) {
    case Stage::Prospect:
        return "Prospect";
    case Stage::Recruiting:
        return "Recruiting";
    case Stage::Onboarding:
        return "Onboarding";
    case Stage::Active:
        return "Active";
    case Stage::Growing:
        return "Growing";
    case Stage::AtRisk:
        return "At risk";
    case Stage::Offboarding:
        return "Offboarding";
    case Stage::Former:
        return "Former";
    }
    return {};
}

std::string_view outcomeName(Outcome outcome) {
    switch (outcome) {
    case Outcome::Open:
        return "open";
    case Outcome::Won:
        return "won";
    case Outcome::Lost:
        return "lost";
    }
    return {};
}

const std::array<DealStageInfo, 10>& dealStages() {
    static constexpr std::array<DealStageInfo, 10> stages{{
        {"Prospecting", Outcome::Open, 10},
        {"Qualification", Outcome::Open, 20},
        {"Needs Analysis", Outcome::Open, 40},
        {"Value Proposition", Outcome::Open, 45},
        {"Id. Decision Makers", Outcome::Open, 50},
        {"Perception Analysis", Outcome::Open, 55},
        {"Proposal/Price Quote", Outcome::Open, 65},
        {"Negotiation/Review", Outcome::Open, 80},
        {"Closed Won", Outcome::Won, 100},
        {"Closed Lost", Outcome::Lost, 0},
    }};
    return stages;
}

std::span<const ProductRow> products() {
    static constexpr std::array<ProductRow, 8> list{{
        {0, "Atlas Platform", "Platform", 24000},
        {1, "Atlas Platform Enterprise", "Platform", 68000},
        {2, "Atlas Edge Gateway", "Hardware", 9500},
        {3, "Atlas Analytics", "Add-on", 12000},
        {4, "Atlas Shield", "Add-on", 15500},
        {5, "Premium Support", "Services", 7200},
        {6, "Implementation Package", "Services", 18000},
        {7, "Training Seats", "Services", 2400},
    }};
    return list;
}

std::span<const std::string_view> nextActions(Stage stage) {
    static constexpr auto early = std::to_array<std::string_view>(
        {"Intro call Monday", "Send program overview", "Qualify against partner profile", "Find executive sponsor",
         "Follow up on webinar", ""});
    static constexpr auto recruiting =
        std::to_array<std::string_view>({"Send agreement", "Legal review of agreement", "Agree first-year targets",
                                         "Meet practice lead", "Business case workshop"});
    static constexpr auto onboarding = std::to_array<std::string_view>(
        {"Kick-off call Thursday", "2 of 3 certifications", "1 of 3 certifications", "First deal: $42k in proposal",
         "Set up partner portal access", "Technical certification", "Joint pitch rehearsal"});
    static constexpr auto active =
        std::to_array<std::string_view>({"QBR next week", "Review MDF plan", "Joint webinar for utilities",
                                         "Renew certifications", "Account mapping session", "Refresh joint plan", ""});
    static constexpr auto leaving =
        std::to_array<std::string_view>({"Executive call", "Win-back plan", "Agree recovery targets",
                                         "Clarify change of ownership", "Review open deals"});
    static constexpr auto offboarding =
        std::to_array<std::string_view>({"Hand over open deals", "Close portal access", "Final reimbursement"});
    static constexpr auto former = std::to_array<std::string_view>({""});
    switch (stage) {
    case Stage::Prospect:
        return early;
    case Stage::Recruiting:
        return recruiting;
    case Stage::Onboarding:
        return onboarding;
    case Stage::Active:
    case Stage::Growing:
        return active;
    case Stage::AtRisk:
        return leaving;
    case Stage::Offboarding:
        return offboarding;
    case Stage::Former:
        return former;
    }
    return former;
}

std::span<const std::string_view> verticals() {
    static constexpr auto list = std::to_array<std::string_view>({"Utilities", "Public sector", "Finance", "Healthcare",
                                                                  "Retail", "Manufacturing", "Energy", "Education",
                                                                  "Transportation", "Telecommunications"});
    return list;
}

std::span<const std::string_view> nextSteps() {
    static constexpr auto list = std::to_array<std::string_view>(
        {"Call CFO", "Send quote", "Send revised quote", "Demo for the operations team", "Security questionnaire",
         "Agree pilot scope", "Reference call", "Await purchase order", "Legal review", "Workshop with partner",
         "Confirm budget", "Pricing for monthly billing"});
    return list;
}

std::span<const std::string_view> dealOccasions() {
    static constexpr auto list =
        std::to_array<std::string_view>({"Platform", "Renewal", "Pilot", "Expansion", "Phase 2", "Rollout", "Analytics",
                                         "Support", "Migration", "Training", "\"Lighthouse\"", "Edge sites"});
    return list;
}

std::span<const std::string_view> needs() {
    static constexpr auto list = std::to_array<std::string_view>({
        "Replaces three in-house tools that nobody maintains any more.",
        "Wants one platform for all sites before the fiscal year ends.",
        "Current vendor raised prices at renewal; open to a change.",
        "Pilot went well, operations asks for a rollout to all plants.",
        "New regulation demands an audit trail by next spring.",
        "Merger doubled the number of users; licences must follow.",
        "Data center closes; everything moves within two quarters.",
        "Board asks for monthly figures instead of yearly ones.",
        "Support contract runs out and reaction times were too long.",
        "Came from the trade show; \"priority one\" for the new CIO.",
        "Growing through acquisitions, needs a repeatable rollout.",
        "Security review found gaps that the add-on would close.",
    });
    return list;
}

std::span<const std::string_view> circumstances() {
    static constexpr auto list = std::to_array<std::string_view>({
        "Budget is approved, procurement wants two references.",
        "Decision by the steering committee; the champion is in IT.",
        "Competes with an incumbent; price is not the first question.",
        "Partner runs the workshops, we bring the architect.",
        "CFO wants monthly billing before the renewal.",
        "Timeline depends on the data migration; see notes.",
        "Legal insists on their own paper, expect four weeks.",
        "Two sites first, the other nine once these are live.",
        "No budget line yet; business case is being written.\nNext review in the quarterly meeting.",
        "Works council must agree; documents were handed over.",
        "Frame contract exists, only a call-off is needed.",
        "Needs local language support and training seats.",
    });
    return list;
}

std::span<const std::string_view> companyNotes() {
    static constexpr auto list = std::to_array<std::string_view>({
        "Family-owned, decides fast once the owner is convinced.",
        "Strong in the region; wants co-sell rather than resale.",
        "Says \"priority one\", asks for joint marketing; see notes.",
        "Several subsidiaries buy on their own, one frame contract.",
        "Known from the trade show; speaks highly of support.",
        "Changed ownership recently, contacts are being renewed.",
    });
    return list;
}

std::span<const ActivityText> partnerActivities() {
    static constexpr auto list = std::to_array<ActivityText>({
        {"note", "CFO wants monthly billing before the renewal", "Bring pricing to the QBR."},
        {"note", "New head of alliances starts next month", "Introduce ourselves in the first week."},
        {"note", "Engineers passed the level 2 certification", "Two more are registered for the next date."},
        {"note", "Considering a competitor's program", "Asked about margins and deal protection. Answer in writing."},
        {"call", "Weekly pipeline call", "Three deals moved, one postponed to the next quarter."},
        {"call", "Call about the joint plan", "Targets agreed; marketing budget still open."},
        {"call", "Check-in with the practice lead", ""},
        {"meeting", "QBR held", "4 of 5 actions done."},
        {"meeting", "Kick-off workshop", "Roles, portal access and the first three accounts agreed."},
        {"meeting", "Account mapping session", "Eleven overlapping accounts, four of them with open deals."},
        {"mail", "Sent the new price list", ""},
        {"mail", "Agreement sent for signature", "Legal asked for one change in section 7."},
        {"task", "Send pricing for monthly billing", ""},
        {"task", "Name a second presales engineer", "Needed for the certification requirement."},
        {"task", "Prepare joint webinar for utilities", "Slides, invitation list, speaker."},
        {"task", "Review marketing plan", ""},
        {"task", "Collect proof of performance", "Photos and lead list of the roadshow."},
        {"task", "Schedule the next QBR", ""},
    });
    return list;
}

std::span<const ActivityText> dealActivities() {
    static constexpr auto list = std::to_array<ActivityText>({
        {"note", "Champion confirmed the budget", ""},
        {"note", "Competitor offered a discount", "We stay with our offer and add training seats."},
        {"call", "Call with procurement", "Two references wanted by the end of the week."},
        {"call", "Discovery call", "Three sites, about 400 users, decision this half-year."},
        {"meeting", "Demo for the operations team", "Good questions about the rollout."},
        {"meeting", "Workshop with the partner", ""},
        {"mail", "Quote sent", ""},
        {"task", "Send revised quote", ""},
        {"task", "Answer the security questionnaire", "Forty questions, ask the architect."},
        {"task", "Call CFO", ""},
    });
    return list;
}

std::span<const Position> positions() {
    static constexpr auto list = std::to_array<Position>({
        {"CEO", "Executive"},
        {"Head of Alliances", "Channel manager"},
        {"Channel Sales", "Sales"},
        {"Solutions Architect", "Presales"},
        {"Marketing Manager", "Marketing"},
        {"CTO", "Technical"},
        {"Finance Director", "Finance"},
        {"VP Sales", "Sales"},
        {"Partner Manager", "Channel manager"},
        {"Presales Engineer", "Presales"},
        {"IT Manager", "Technical"},
        {"Managing Director", "Executive"},
    });
    return list;
}

} // namespace channelbook::sample
