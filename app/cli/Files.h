#pragma once

#include "core/base/Error.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace channelbook::cli {

/// The one object a JSON file holds. FileNotReadable, or DamagedFile with the place where it is no JSON.
[[nodiscard]] inline Expected<QJsonObject> readJson(const QString& path) {
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::NotATable, {path, QCoreApplication::translate("Cli", "it is no JSON at byte %1: %2")
                                                        .arg(error.offset)
                                                        .arg(error.errorString())});
    return document.object();
}

} // namespace channelbook::cli
