#include "core/sync/readers/ZipArchive.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

#include <algorithm>

namespace channelbook::sync {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Container", text); }

quint64 littleEndian(const QByteArray& bytes, qsizetype at, int length) {
    quint64 value = 0;
    for (int i = length - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// How many members the end of the archive announces; the library would make room for all of them before we could ask.
quint64 announcedMembers(const QString& path) {
    constexpr qint64 longestEnd = 22 + 65535 + 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    file.seek(std::max<qint64>(0, file.size() - longestEnd));
    const QByteArray tail = file.read(longestEnd);
    const qsizetype end = tail.lastIndexOf(QByteArray("PK\x05\x06", 4));
    if (end < 0 || tail.size() - end < 22) return 0;
    const quint64 count = littleEndian(tail, end + 10, 2);
    if (count != 0xFFFF || end < 20 || tail.mid(end - 20, 4) != QByteArray("PK\x06\x07", 4)) return count;
    file.seek(static_cast<qint64>(littleEndian(tail, end - 20 + 8, 8)));
    const QByteArray wide = file.read(56);
    return wide.size() == 56 ? littleEndian(wide, 32, 8) : count;
}

Error zipError(const QString& path, int code, const QString& what) {
    switch (code) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return {ErrorCode::PasswordProtected, {path}};
    case ZIP_ER_COMPNOTSUPP: return {ErrorCode::DamagedFile, {path, words(QT_TRANSLATE_NOOP("Container", "it is compressed in a way that is not known here"))}};
    case ZIP_ER_NOZIP:
    case ZIP_ER_EOF: return {ErrorCode::DamagedFile, {path, words(QT_TRANSLATE_NOOP("Container", "it ends too early"))}};
    case ZIP_ER_CRC: return {ErrorCode::DamagedFile, {path, words(QT_TRANSLATE_NOOP("Container", "its checksum is wrong"))}};
    default: return {ErrorCode::DamagedFile, {path, what}};
    }
}

} // namespace

class ZipStream final : public ByteSource {
public:
    ZipStream(std::shared_ptr<ZipArchive> archive, ZipMember member) : m_archive(std::move(archive)), m_member(std::move(member)), m_path(m_archive->path() + u'!' + m_member.name) {}
    ~ZipStream() override { close(); }

    Expected<void> rewind() override {
        close();
        m_file = zip_fopen_index(m_archive->m_handle, m_member.index, 0);
        if (m_file == nullptr) return tl::unexpected(failed(zip_get_error(m_archive->m_handle)));
        m_unpacked = 0;
        m_done = false;
        return {};
    }

    Expected<std::size_t> read(char* to, std::size_t capacity) override {
        if (m_done) return std::size_t{0};
        const zip_int64_t got = zip_fread(m_file, to, capacity);
        if (got < 0) return tl::unexpected(failed(zip_file_get_error(m_file)));
        m_unpacked += got;
        if (expandsTooFar(m_member.packed, m_unpacked)) return failure(ErrorCode::ExpandsTooFar, {m_path, QString::number(m_unpacked >> 20)});
        m_done = got == 0;
        if ((m_done || ++m_reads % 64 == 0) && m_archive->changed()) return failure(ErrorCode::FileChanged, {m_archive->path()});
        return static_cast<std::size_t>(got);
    }

    bool atEnd() const override { return m_done; }
    qint64 size() const override { return m_member.packed; }
    qint64 bytesRead() const override {
        // The archive does not tell how far it came; unpacked bytes in proportion do.
        if (m_done || m_member.size <= 0) return m_member.packed;
        return std::min(m_member.packed, static_cast<qint64>(static_cast<double>(m_unpacked) / static_cast<double>(m_member.size) * static_cast<double>(m_member.packed)));
    }

private:
    Error failed(zip_error_t* error) const {
        if (m_archive->changed()) return {ErrorCode::FileChanged, {m_archive->path()}};
        return zipError(m_path, zip_error_code_zip(error), QString::fromUtf8(zip_error_strerror(error)));
    }
    void close() {
        if (m_file != nullptr) zip_fclose(m_file);
        m_file = nullptr;
    }

    std::shared_ptr<ZipArchive> m_archive;
    ZipMember m_member;
    QString m_path;
    zip_file_t* m_file = nullptr;
    qint64 m_unpacked = 0;
    int m_reads = 0;
    bool m_done = false;
};

bool ZipMember::climbsOut() const {
    if (name.startsWith(u'/') || name.contains(u'\\') || name.mid(1, 1) == u":") return true;
    const QStringList parts = name.split(u'/');
    return parts.contains(QStringLiteral(".."));
}

Expected<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path) {
    const quint64 announced = announcedMembers(path);
    const auto tooMany = [&](quint64 count) { return failure(ErrorCode::DamagedFile, {path, words(QT_TRANSLATE_NOOP("Container", "it announces %1 files inside")).arg(count)}); };
    if (announced > maxMembers) return tooMany(announced);
    int code = 0;
    zip_t* handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (handle == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString what = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK) return failure(ErrorCode::FileNotReadable, {path, what});
        return tl::unexpected(zipError(path, code, what));
    }
    std::shared_ptr<ZipArchive> archive(new ZipArchive(path, handle));
    const zip_int64_t count = zip_get_num_entries(handle, 0);
    if (static_cast<quint64>(count) > maxMembers) return tooMany(static_cast<quint64>(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(handle, static_cast<zip_uint64_t>(i), 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) continue;
        ZipMember member{QString::fromUtf8(stat.name), static_cast<quint64>(i), 0, 0, false};
        if (stat.valid & ZIP_STAT_SIZE) member.size = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, std::numeric_limits<qint64>::max()));
        if (stat.valid & ZIP_STAT_COMP_SIZE) member.packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, std::numeric_limits<qint64>::max()));
        member.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        archive->m_members.push_back(std::move(member));
    }
    return archive;
}

ZipArchive::~ZipArchive() { zip_discard(m_handle); }

const ZipMember* ZipArchive::find(const QString& name) const {
    const auto named = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(m_members.begin(), m_members.end(), [&](const ZipMember& member) { return member.name.compare(name, sensitivity) == 0; });
    };
    auto found = named(Qt::CaseSensitive);
    if (found == m_members.end()) found = named(Qt::CaseInsensitive);
    return found == m_members.end() ? nullptr : &*found;
}

Expected<std::unique_ptr<ByteSource>> ZipArchive::stream(const ZipMember& member) {
    if (member.encrypted) return failure(ErrorCode::PasswordProtected, {m_path + u'!' + member.name});
    auto stream = std::make_unique<ZipStream>(shared_from_this(), member);
    if (auto begun = stream->rewind(); !begun) return tl::unexpected(begun.error());
    return stream;
}

} // namespace channelbook::sync
