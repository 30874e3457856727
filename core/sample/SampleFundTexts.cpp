#include "core/sample/SampleFundTexts.h"

namespace channelbook::sample {

namespace {

constexpr std::array kinds{
    FundedKind{"Trade show",
               {"Booth at the regional IT fair", "Joint stand at the security show", "Cloud summit sponsorship"},
               80,
               320,
               {"Booth", "Travel and staff"},
               {"invoice", "photo", "lead list"}},
    FundedKind{"Customer event",
               {"Executive breakfast", "Customer evening", "Hands-on workshop day"},
               30,
               120,
               {"Venue and catering", "Invitations"},
               {"invoice", "photo", "attendee list"}},
    FundedKind{"Webinar",
               {"Zero-trust webinar", "Backup webinar series", "Migration webinar"},
               15,
               50,
               {"Speaker", "Platform"},
               {"invoice", "attendee list", ""}},
    FundedKind{"E-mail campaign",
               {"Renewal campaign", "Mid-market campaign", "Winback campaign"},
               12,
               60,
               {"Copy and design", "Addresses"},
               {"invoice", "sample", "report"}},
    FundedKind{"Digital advertising",
               {"Search ads for backup", "Social ads for manufacturers", "Retargeting campaign"},
               20,
               100,
               {"Media", "Agency"},
               {"invoice", "screenshot", "report"}},
    FundedKind{"Telemarketing",
               {"Call campaign to schools", "Appointment setting", "Call campaign to clinics"},
               25,
               90,
               {"Agency", "Addresses"},
               {"invoice", "report", "lead list"}},
    FundedKind{"Sales training",
               {"Sales training for the new line", "Demo training", "Objection handling day"},
               15,
               45,
               {"Trainer", "Venue and catering"},
               {"invoice", "attendee list", ""}},
};

} // namespace

std::span<const FundedKind> fundedKinds() {
    return kinds;
}

QByteArray proofPage(const QStringList& lines) {
    QByteArray text = "BT /F1 12 Tf 60 780 Td 18 TL\n";
    for (const QString& line : lines) {
        QByteArray latin = line.toLatin1();
        latin.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        text += "(" + latin + ") Tj T*\n";
    }
    text += "ET";
    const std::array<QByteArray, 5> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        ">>",
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(static_cast<int>(i) + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype at = pdf.size();
    return pdf + table + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

} // namespace channelbook::sample
