#include "core/reviews/Brand.h"

#include "core/store/Attachments.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

#include <array>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using store::Statement;
using store::Transaction;

namespace {

/// The setting that keeps the brand; our logo is an attachment of its row.
const QString settingKey = u"qbr.brand"_s;
/// How a partner's logo among its files is called.
const QString partnerLogo = u"partner-logo"_s;

QString words(const char* text) {
    return QCoreApplication::translate("Reviews", text);
}

bool isColour(const QString& text) {
    if (text.size() != 7 || !text.startsWith(u'#')) return false;
    return std::all_of(text.begin() + 1, text.end(),
                       [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); });
}

quint32 bigEndian(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// Width and height of a PNG: its header chunk comes first.
bool readPng(const QByteArray& bytes, Logo& logo) {
    static const QByteArray signature = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    if (!bytes.startsWith(signature) || bytes.size() < 33 || !bytes.contains("IEND")) return false;
    logo.mediaType = u"image/png"_s;
    logo.width = static_cast<int>(bigEndian(bytes, 16));
    logo.height = static_cast<int>(bigEndian(bytes, 20));
    return true;
}

/// Width and height of a JPEG: segment by segment up to the one that begins a frame.
bool readJpeg(const QByteArray& bytes, Logo& logo) {
    if (!bytes.startsWith(QByteArray::fromHex("ffd8ff"))) return false;
    const auto byte = [&](qsizetype at) { return static_cast<quint8>(bytes.at(at)); };
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (byte(at) != 0xff) return false;
        const quint8 marker = byte(at + 1);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) {
            logo.mediaType = u"image/jpeg"_s;
            logo.height = byte(at + 5) << 8 | byte(at + 6);
            logo.width = byte(at + 7) << 8 | byte(at + 8);
            return true;
        }
        at += 2 + (byte(at + 2) << 8 | byte(at + 3));
    }
    return false;
}

QJsonObject keptBrand(store::Connection& connection, RecordId* id = nullptr) {
    Statement row(connection, "SELECT id, value FROM setting WHERE key = ?");
    if (!row.bind(1, settingKey).step()) return {};
    if (id != nullptr) *id = row.integer(0);
    return QJsonDocument::fromJson(row.text(1).toUtf8()).object();
}

Logo keptLogo(store::Connection& connection, RecordId record, QStringView named) {
    Logo found;
    for (const store::Attachment& each : store::attachmentsOf(connection, record)) {
        if (!each.name.startsWith(named)) continue;
        const auto content = store::attachmentContent(connection, each.sha256);
        if (!content) continue;
        if (auto logo = readLogo(*content, each.name)) {
            found = std::move(*logo);
            found.sha256 = each.sha256;
        }
    }
    return found;
}

Expected<void> replaceLogo(Transaction& transaction, RecordId record, const QString& named, const QByteArray& content,
                           const QString& fileName) {
    Logo logo;
    if (!content.isEmpty()) {
        auto read = readLogo(content, fileName);
        if (!read) return tl::unexpected(read.error());
        logo = std::move(*read);
    }
    for (const store::Attachment& each : store::attachmentsOf(transaction.connection(), record))
        if (each.name.startsWith(named))
            if (auto removed = apply(transaction, store::RemoveAttachment{each.id}); !removed) return removed;
    if (content.isEmpty()) return {};
    const QString ending = logo.mediaType == u"image/png" ? u".png"_s : u".jpg"_s;
    return apply(transaction, store::AddAttachment{record, named + ending, logo.mediaType, content});
}

} // namespace

QString seriesColour(const Brand& brand, int series) {
    static constexpr auto more = std::to_array<QStringView>({u"#4f9d69", u"#8e6bbf", u"#c2556a", u"#5f6b7a"});
    if (series == 0) return brand.colour.isEmpty() ? usualColour.toString() : brand.colour;
    if (series == 1) return brand.accent.isEmpty() ? usualAccent.toString() : brand.accent;
    return more[static_cast<std::size_t>(series - 2) % more.size()].toString();
}

Expected<Logo> readLogo(const QByteArray& content, const QString& name) {
    if (content.size() > largestLogo)
        return failure(ErrorCode::InvalidValue,
                       {u"logo"_s, name,
                        words(QT_TRANSLATE_NOOP("Reviews", "an image of at most %1 MiB")).arg(largestLogo >> 20)});
    Logo logo;
    if ((!readPng(content, logo) && !readJpeg(content, logo)) || logo.width <= 0 || logo.height <= 0 ||
        logo.width > 20000 || logo.height > 20000)
        return failure(ErrorCode::InvalidValue,
                       {u"logo"_s, name, words(QT_TRANSLATE_NOOP("Reviews", "a PNG or JPEG image"))});
    logo.content = content;
    return logo;
}

Brand brandFor(store::Connection& connection, RecordId partner) {
    RecordId setting = 0;
    const QJsonObject kept = keptBrand(connection, &setting);
    Brand brand;
    brand.company = kept.value(u"company"_s).toString();
    brand.colour = kept.value(u"colour"_s).toString(usualColour.toString());
    brand.accent = kept.value(u"accent"_s).toString(usualAccent.toString());
    if (setting != 0) brand.ours = keptLogo(connection, setting, u"our-logo");
    if (partner != 0) brand.partner = keptLogo(connection, partner, partnerLogo);
    return brand;
}

Expected<void> apply(Transaction& transaction, const SetBrand& command) {
    RecordId setting = 0;
    QJsonObject kept = keptBrand(transaction.connection(), &setting);
    if (command.company) kept.insert(u"company"_s, command.company->simplified());
    for (const auto& [key, colour] : {std::pair(u"colour"_s, command.colour), std::pair(u"accent"_s, command.accent)}) {
        if (!colour) continue;
        if (!isColour(*colour))
            return failure(ErrorCode::InvalidValue,
                           {key, *colour, words(QT_TRANSLATE_NOOP("Reviews", "a colour like #1f5fa8"))});
        kept.insert(key, colour->toLower());
    }
    const QString value = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    if (setting == 0) {
        setting = transaction.newId();
        transaction.cached(u"INSERT INTO setting(id, key, value) VALUES(?, ?, ?)"_s)
            .bindAll(setting, settingKey, value)
            .run();
    } else {
        transaction.cached(u"UPDATE setting SET value = ?1 WHERE id = ?2 AND value <> ?1"_s)
            .bindAll(value, setting)
            .run();
    }
    if (!command.logo) return {};
    return replaceLogo(transaction, setting, u"our-logo"_s, *command.logo, command.logoName);
}

Expected<void> apply(Transaction& transaction, const SetPartnerLogo& command) {
    Statement& partner =
        transaction.cached(u"SELECT c.name FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ?"_s)
            .bind(1, command.partner);
    if (!partner.step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(command.partner)});
    transaction.info().args[u"record"_s] = partner.text(0);
    transaction.about(u"company"_s, command.partner);
    return replaceLogo(transaction, command.partner, partnerLogo, command.logo, command.logoName);
}

} // namespace channelbook::reviews
