#include "core/sync/readers/GzipSource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <vector>

namespace channelbook::sync {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Container", text); }

class GzipSource final : public ByteSource {
public:
    explicit GzipSource(const QString& path) : m_path(path), m_file(path), m_watch(path), m_size(QFileInfo(path).size()), m_packed(std::size_t{64} << 10) {}
    ~GzipSource() override {
        if (m_begun) inflateEnd(&m_stream);
    }

    Expected<void> rewind() override {
        if (m_begun) inflateEnd(&m_stream);
        m_stream = {};
        constexpr int gzipWindow = 15 + 16;
        m_begun = inflateInit2(&m_stream, gzipWindow) == Z_OK;
        if (!m_begun) return failure(ErrorCode::FileNotReadable, {m_path, QStringLiteral("zlib")});
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        if (!m_file.seek(0)) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        m_position = m_unpacked = 0;
        m_done = m_betweenMembers = false;
        return {};
    }

    Expected<std::size_t> read(char* to, std::size_t capacity) override {
        m_stream.next_out = reinterpret_cast<Bytef*>(to);
        m_stream.avail_out = static_cast<uInt>(capacity);
        while (!m_done && m_stream.avail_out == capacity) {
            if (m_stream.avail_in == 0) {
                if (auto more = refill(); !more) return tl::unexpected(more.error());
                if (m_done) break;
            }
            if (m_betweenMembers) {
                // Some writers pad with zeros.
                if (*m_stream.next_in == 0) {
                    ++m_stream.next_in;
                    --m_stream.avail_in;
                    continue;
                }
                inflateReset(&m_stream);
                m_betweenMembers = false;
            }
            const int status = inflate(&m_stream, Z_NO_FLUSH);
            if (status == Z_STREAM_END)
                m_betweenMembers = true;
            else if (status != Z_OK && status != Z_BUF_ERROR)
                return damaged(m_stream.msg == nullptr ? QString() : QString::fromLatin1(m_stream.msg));
        }
        const std::size_t got = capacity - m_stream.avail_out;
        m_unpacked += static_cast<qint64>(got);
        if (expandsTooFar(m_size, m_unpacked)) return failure(ErrorCode::ExpandsTooFar, {m_path, QString::number(m_unpacked >> 20)});
        return got;
    }

    bool atEnd() const override { return m_done; }
    qint64 bytesRead() const override { return m_position; }
    qint64 size() const override { return m_size; }

private:
    Expected<void> refill() {
        const qint64 got = m_file.read(m_packed.data(), static_cast<qint64>(m_packed.size()));
        if (got < 0) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        m_position += got;
        if (m_watch.changed()) return failure(ErrorCode::FileChanged, {m_path});
        m_stream.next_in = reinterpret_cast<Bytef*>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(got);
        if (got > 0) return {};
        if (!m_betweenMembers) return damaged(words(QT_TRANSLATE_NOOP("Container", "it ends too early")));
        m_done = true;
        return {};
    }

    tl::unexpected<Error> damaged(const QString& what) const {
        if (m_watch.changed()) return failure(ErrorCode::FileChanged, {m_path});
        return failure(ErrorCode::DamagedFile, {m_path, what});
    }

    QString m_path;
    QFile m_file;
    FileWatch m_watch;
    qint64 m_size = 0;
    std::vector<char> m_packed;
    z_stream m_stream{};
    bool m_begun = false;
    bool m_done = false;
    bool m_betweenMembers = false;
    qint64 m_position = 0;
    qint64 m_unpacked = 0;
};

} // namespace

Expected<std::unique_ptr<ByteSource>> openGzip(const QString& path) {
    auto source = std::make_unique<GzipSource>(path);
    if (auto begun = source->rewind(); !begun) return tl::unexpected(begun.error());
    return source;
}

} // namespace channelbook::sync
