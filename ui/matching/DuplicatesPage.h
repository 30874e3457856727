#pragma once

#include "core/matching/Duplicates.h"
#include "core/records/Merge.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QTreeWidget;

namespace channelbook {

class EmptyState;
class PageHeader;

/// Likely duplicates side by side: why they may be one, which values stay; one key says same, one different.
class DuplicatesPage : public Page {
    Q_OBJECT

public:
    explicit DuplicatesPage(Workspace& workspace, QWidget* parent = nullptr);

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

    /// Looks for duplicates among "company", "contact" or "deal" records.
    void look(const QString& entity);
    /// Pairs that wait for an answer.
    [[nodiscard]] int pairCount() const;

Q_SIGNALS:
    /// A look has ended and its pairs are shown.
    void looked();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Choice {
        records::MergeField field;
        Value values[2];
        int chosen = 0; ///< which of the two stays
    };
    void take(matching::DuplicateReport report);
    void showPair();
    void choose(int row, int side);
    void swapSides();
    void answerSame();
    void answerDifferent();
    void dropPairs(RecordId gone, RecordId instead);
    [[nodiscard]] const matching::MatchPair* currentPair() const;
    [[nodiscard]] QString shown(const Choice& choice, int side) const;
    void say(const QString& headline, const QString& sentence);

    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    QComboBox* m_entity;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTreeWidget* m_pairs;
    QLabel* m_title;
    QLabel* m_evidence;
    QTableWidget* m_fields;
    matching::DuplicateReport m_report;
    std::vector<Choice> m_choices;
    RecordId m_sides[2] = {0, 0}; ///< the one that stays, the one that goes
    bool m_lookedOnce = false;
};

} // namespace channelbook
