#include "core/export/ArchiveWriter.h"

#include "core/export/TargetFile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <list>
#include <utility>
#include <zip.h>

namespace channelbook::exports {

using namespace Qt::StringLiterals;

namespace {

class FolderWriter final : public ArchiveWriter {
public:
    static Expected<std::unique_ptr<ArchiveWriter>> make(const QString& path) {
        const QFileInfo place(path);
        if (place.exists() &&
            (!place.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
            return failure(ErrorCode::FileExists, {path});
        auto folder = std::make_unique<QTemporaryDir>(QDir::cleanPath(place.absoluteFilePath()) + u".XXXXXX"_s);
        if (!folder->isValid()) return failure(ErrorCode::FileNotWritable, {path, folder->errorString()});
        return std::unique_ptr<ArchiveWriter>(new FolderWriter(path, std::move(folder)));
    }

    Expected<void> addPlain(const QString& name, const QByteArray& content) override {
        return add(name, [content, given = false](QByteArray& out) mutable -> Expected<bool> {
            if (std::exchange(given, true)) return false;
            out += content;
            return true;
        });
    }

    Expected<void> add(const QString& name, PieceSource pieces) override {
        m_members.emplace_back(name, std::move(pieces));
        return {};
    }

    Expected<void> finish(store::Progress& progress) override {
        for (const auto& [name, pieces] : m_members)
            if (auto written = write(name, pieces, progress); !written) return written;
        if (QFileInfo::exists(m_path)) QDir().rmdir(m_path);
        if (!QDir().rename(m_folder->path(), m_path))
            return failure(ErrorCode::FileNotWritable, {m_path, u"the folder could not be renamed"_s});
        m_folder->setAutoRemove(false);
        QFile::setPermissions(m_path, QFileInfo(QFileInfo(m_path).absolutePath()).permissions());
        return {};
    }

private:
    FolderWriter(QString path, std::unique_ptr<QTemporaryDir> folder)
        : m_path(std::move(path))
        , m_folder(std::move(folder)) {}

    Expected<void> write(const QString& name, const PieceSource& pieces, const store::Progress& progress) {
        const QString place = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(place).absolutePath());
        QSaveFile file(place);
        if (!file.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(writeError(m_path, file));
        for (;;) {
            if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
            QByteArray piece;
            const auto more = pieces(piece);
            if (!more) return tl::unexpected(more.error());
            if (!*more) break;
            if (file.write(piece) != piece.size()) return tl::unexpected<Error>(writeError(m_path, file));
        }
        if (!file.commit()) return tl::unexpected<Error>(writeError(m_path, file));
        return {};
    }

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::list<std::pair<QString, PieceSource>> m_members;
};

/// A file of a ZIP as libzip asks for it.
struct ZipPart {
    PieceSource pieces;
    const store::Progress* progress = nullptr;
    time_t modified = 0;
    QByteArray rest; ///< bytes that were given but did not fit
    qsizetype restAt = 0;
    std::optional<Error> problem;

    zip_int64_t read(char* to, zip_uint64_t capacity) {
        while (restAt == rest.size()) {
            if (progress != nullptr && progress->isCancelled()) return fail({ErrorCode::Cancelled, {}});
            rest.clear();
            restAt = 0;
            const auto more = pieces(rest);
            if (!more) return fail(more.error());
            if (!*more) return 0;
        }
        const auto size = std::min(static_cast<qsizetype>(capacity), rest.size() - restAt);
        std::memcpy(to, rest.constData() + restAt, static_cast<std::size_t>(size));
        restAt += size;
        return size;
    }

    zip_int64_t fail(Error error) {
        problem = std::move(error);
        return -1;
    }
};

/// libzip's way to ask: one function for all questions. Nothing may be thrown through it.
zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t question) {
    auto* part = static_cast<ZipPart*>(state);
    switch (question) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_READ:
        try {
            return part->read(static_cast<char*>(data), length);
        } catch (const std::exception& problem) {
            return part->fail({ErrorCode::StoreFailed, {QString::fromUtf8(problem.what())}});
        }
    case ZIP_SOURCE_STAT: {
        auto* known = static_cast<zip_stat_t*>(data);
        zip_stat_init(known);
        known->mtime = part->modified;
        known->valid = ZIP_STAT_MTIME;
        return sizeof(*known);
    }
    case ZIP_SOURCE_ERROR: {
        auto* codes = static_cast<int*>(data);
        codes[0] = ZIP_ER_INTERNAL;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        return -1;
    }
}

class ZipWriter final : public ArchiveWriter {
public:
    static Expected<std::unique_ptr<ArchiveWriter>> make(const QString& path, const QDateTime& modified) {
        auto target = TargetFile::make(path);
        if (!target) return tl::unexpected(target.error());
        return std::unique_ptr<ArchiveWriter>(new ZipWriter(std::move(*target), modified));
    }
    ~ZipWriter() override {
        if (m_zip != nullptr) zip_discard(m_zip);
    }
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    Expected<void> addPlain(const QString& name, const QByteArray& content) override {
        if (auto opened = open(); !opened) return opened;
        const QByteArray& kept = m_plain.emplace_back(content);
        zip_source_t* source = zip_source_buffer(m_zip, kept.constData(), static_cast<zip_uint64_t>(kept.size()), 0);
        if (source == nullptr) return failed();
        const zip_int64_t index = zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed();
        }
        const auto at = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(m_zip, at, ZIP_CM_STORE, 0) != 0 || zip_file_set_mtime(m_zip, at, static_cast<time_t>(m_modified.toSecsSinceEpoch()), 0) != 0) return failed();
        return {};
    }

    Expected<void> add(const QString& name, PieceSource pieces) override {
        if (auto opened = open(); !opened) return opened;
        ZipPart& part = m_parts.emplace_back();
        part.pieces = std::move(pieces);
        part.modified = static_cast<time_t>(m_modified.toSecsSinceEpoch());
        zip_source_t* source = zip_source_function(m_zip, &answer, &part);
        if (source == nullptr) return failed();
        if (zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            return failed();
        }
        return {};
    }

    Expected<void> finish(store::Progress& progress) override {
        for (ZipPart& part : m_parts) part.progress = &progress;
        if (zip_close(m_zip) != 0) return failed();
        m_zip = nullptr;
        return m_target.commit();
    }

private:
    ZipWriter(TargetFile target, QDateTime modified)
        : m_target(std::move(target))
        , m_modified(std::move(modified)) {}

    Expected<void> open() {
        if (m_zip != nullptr) return {};
        int code = 0;
        m_zip = zip_open(QFile::encodeName(m_target.workingPath()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (m_zip == nullptr) return failure(ErrorCode::FileNotWritable, {m_target.path(), reasonOf(code)});
        return {};
    }

    static QString reasonOf(int code) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return reason;
    }

    tl::unexpected<Error> failed() {
        for (const ZipPart& part : m_parts)
            if (part.problem) return tl::unexpected<Error>(*part.problem);
        zip_error_t* error = zip_get_error(m_zip);
        if (zip_error_code_system(error) == ENOSPC || isDiskFull(m_target.path()))
            return failure(ErrorCode::DiskFull, {m_target.path()});
        return failure(ErrorCode::FileNotWritable, {m_target.path(), QString::fromUtf8(zip_error_strerror(error))});
    }

    TargetFile m_target;
    QDateTime m_modified;
    std::list<ZipPart> m_parts; ///< a list: libzip keeps their addresses
    std::list<QByteArray> m_plain; ///< likewise
    zip_t* m_zip = nullptr;
};

} // namespace

Expected<std::unique_ptr<ArchiveWriter>> ArchiveWriter::makeZip(const QString& path, const QDateTime& modified) {
    return ZipWriter::make(path, modified);
}

Expected<std::unique_ptr<ArchiveWriter>> ArchiveWriter::make(const QString& path, const QDateTime& modified) {
    if (path.endsWith(u".zip", Qt::CaseInsensitive)) return ZipWriter::make(path, modified);
    return FolderWriter::make(path);
}

} // namespace channelbook::exports
