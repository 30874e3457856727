#pragma once

#include "ui/shell/Workspace.h"

namespace channelbook {

/// A document to be handed to somebody, in the forms it can be saved in.
struct TextDocument {
    QString title;    ///< of the file dialog
    QString name;     ///< proposed for the file, without an ending
    QString markdown;
    QString html;     ///< a page of its own
};

/// Asks where to and saves it as PDF, HTML or Markdown, by the file's ending; says how it went.
void saveDocument(Workspace& workspace, const TextDocument& document);

} // namespace channelbook
