#include "ui/widgets/TextLook.h"

#include "ui/shell/Theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace channelbook {

namespace {
constexpr int lineHeightPercent = 120;
}

void setOut(QTextDocument& document, const Theme& theme) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (cursor.currentTable() == nullptr)
            format.setBottomMargin(block.textList() != nullptr ? Space::xs : Space::s);
        if (format.headingLevel() > 1) format.setTopMargin(Space::l);
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        if (QTextTable* table = cursor.currentTable()) {
            QTextTableFormat look = table->format();
            if (look.cellPadding() == Space::xs) continue;
            look.setCellPadding(Space::xs);
            look.setCellSpacing(0);
            look.setBorder(Line::hair);
            look.setBorderBrush(theme.colors().line);
            look.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBorderCollapse(true);
            look.setBottomMargin(Space::m);
            table->setFormat(look);
        }
    }
}

} // namespace channelbook
