#pragma once

#include "ui/sync/Outcome.h"

#include <QWidget>

class QTableView;

namespace channelbook {

class RowsModel;
class Theme;

/// What a person says of a likely match.
enum class MatchWord { Later, Same, Different };

/// Records and names of a file that may be what is here already, one a row with the evidence: answered one or many at
/// once, by buttons or keys.
class MatchTab : public QWidget {
    Q_OBJECT

public:
    /// `words` has a word a match and lives as long as the tab; `count` is how many there are, listed or not.
    MatchTab(const Theme& theme, std::shared_ptr<const OutcomeLists> lists, std::vector<MatchWord>& words, qint64 count, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() { return *m_table; }
    /// Says this of what is selected.
    void answer(MatchWord word);

Q_SIGNALS:
    /// These rows got another word.
    void answered(const std::vector<std::size_t>& rows, channelbook::MatchWord word);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] std::vector<std::size_t> selected() const;

    std::shared_ptr<const OutcomeLists> m_lists;
    std::vector<MatchWord>& m_words;
    RowsModel* m_rows;
    QTableView* m_table;
};

} // namespace channelbook
