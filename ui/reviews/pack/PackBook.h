#pragma once

#include "ui/reviews/pack/PackFlow.h"

#include <QImage>

#include <memory>

namespace channelbook {

/// A pack set on pages: broken into lines once, painted as often as asked, by any thread. Everything is lines, shapes
/// and text; only logos are pictures.
class PackBook {
public:
    PackBook(const reviews::Pack& pack, PackFormat format);
    Q_DISABLE_COPY_MOVE(PackBook) // what is drawn later refers to it

    [[nodiscard]] const reviews::Pack& pack() const { return m_pack; }
    [[nodiscard]] const PackStyle& style() const { return m_style; }
    [[nodiscard]] int count() const { return static_cast<int>(m_sheets.size()); }
    /// Paints a page, from 0, with a tenth of a point as the painter's unit.
    void paint(QPainter& painter, int page) const;
    /// All words on a page, in order.
    [[nodiscard]] QStringList words(int page) const { return m_sheets[static_cast<std::size_t>(page)].words; }

    /// A line of the table of contents: a part and the page it begins on, from 0.
    struct Mark {
        QString title;
        int page = 0;
        QRectF line; ///< where the table of contents has it; null: it is not listed
        int listedOn = -1;
    };
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }

private:
    void cover();
    void contents();
    void section(PackFlow& flow, const reviews::Section& section);
    void wideSection(const reviews::Section& section);
    void blocks(PackFlow& flow, const reviews::Section& section);
    void charts(PackFlow& flow, const std::vector<const reviews::Chart*>& charts);
    void kpis(PackFlow& flow, const reviews::Kpis& kpis);
    void tiles(PackFlow& flow, const reviews::Kpis& kpis);
    void table(PackFlow& flow, const reviews::Table& table);
    void items(PackFlow& flow, const reviews::ItemList& list);
    void swot(PackFlow& flow, const reviews::Swot& swot);
    void note(PackFlow& flow, const reviews::Note& note);
    void nothing(PackFlow& flow, const QString& text);
    void commentary(PackFlow& flow, const QString& text);
    void definitions(PackFlow& flow);
    void sources(PackFlow& flow);
    /// A part after the sections: the column it stands in.
    [[nodiscard]] PackFlow& appendix(PackFlow& paper, const QString& text);
    /// Sets a part's title, on a new page where less than that share of this one is left.
    void title(PackFlow& flow, const QString& text, int minutes, double share);
    [[nodiscard]] std::vector<double> fitted(double width, const std::vector<double>& shares,
                                             const std::vector<QStringList>& columns) const;
    [[nodiscard]] PackFlow flowOf(const QString& title, int minutes = 0);
    [[nodiscard]] PackRow headOf(const QStringList& titles, const std::vector<double>& widths,
                                 const std::vector<bool>& right = {}) const;
    [[nodiscard]] PackCell cell(const QString& text, double width, bool strong = false, bool right = false,
                                QColor colour = {}) const;
    void add(PackCell& cell, const QString& text, double width, const QColor& colour, bool small = true) const;
    void running(QPainter& painter, int page) const;
    void drawTitle(QPainter& painter, const PackLines& lines, const QString& time, const QRectF& where) const;
    [[nodiscard]] QString minutesText(int minutes) const;
    /// A word of the pack's own; in English where it was frozen without it.
    [[nodiscard]] QString word(const char* key) const;
    void mark(const QString& title, std::size_t sheet) { m_marks.push_back({title, static_cast<int>(sheet), {}, -1}); }

    reviews::Pack m_pack;
    PackStyle m_style;
    QImage m_ours;
    QImage m_partner;
    std::vector<PackSheet> m_sheets;
    std::vector<Mark> m_marks;
    std::unique_ptr<PackFlow> m_slides; ///< the appendix' column, on slides
    QString m_running;                  ///< the section that is being set
    bool m_tiled = false;               ///< the numbers of the one-pager are set
};

} // namespace channelbook
