#pragma once

#include "core/reviews/Reviews.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/reviews/pack/PackBook.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/RowsModel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace channelbook {

class BadgeLabel;
class EmptyState;
class KeyButton;
class PackPageView;

/// One review: its sections with the numbers that fill them and what is to be said to each, what was agreed, and what
/// is done with the review. Reads in the background.
class QbrPanel : public QWidget {
    Q_OBJECT

public:
    explicit QbrPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~QbrPanel() override;

    [[nodiscard]] RecordId review() const { return m_id; }
    void setReview(RecordId review);
    [[nodiscard]] const reviews::Review& current() const { return m_reading.review; }
    [[nodiscard]] const std::shared_ptr<const PackBook>& book() const { return m_reading.book; }
    [[nodiscard]] PackPageView& view() { return *m_view; }
    [[nodiscard]] QPlainTextEdit& commentary() { return *m_text; }
    [[nodiscard]] QTableView& items() { return *m_items; }

    enum class Do {
        Present,
        Pack,
        Hold,
        Meeting,
        Swot,
        Cancel,
        Reopen,
        AddAction,
        AddDecision,
        Edit,
        Done,
        NotDone,
        Remove
    };
    [[nodiscard]] bool can(Do what) const;
    void act(Do what);
    /// Goes to a section; the last one holds what was agreed.
    void showSection(int section);
    void showAgreed();
    [[nodiscard]] static QList<ShortcutHint> shortcuts();

Q_SIGNALS:
    void loaded();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Reading {
        reviews::Review review;
        std::shared_ptr<const PackBook> book;
        std::vector<reviews::Suggestion> suggestions;
        std::vector<reviews::ReviewItem> items; ///< carried over first
        std::size_t carried = 0;                ///< how many of them
        QStringList hints;                      ///< of the template, by section
    };
    void buildHead(QVBoxLayout& column);
    void buildSection();
    void buildItems();
    void reload();
    void take(Reading reading);
    void showHead();
    void showTab(int tab);
    void showSuggestions(const QString& section);
    void showItems();
    void keepText();
    void insert(int suggestion);
    void hold();
    void close(bool done);
    [[nodiscard]] const reviews::ReviewItem* item() const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] bool allows(reviews::ReviewAct act) const;

    Workspace& m_workspace;
    ValueFormat m_format;
    RecordId m_id = 0;
    Reading m_reading;
    QString m_section; ///< key of the section whose text is in the editor
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_name;
    BadgeLabel* m_state;
    QLabel* m_facts;
    QList<std::pair<QPushButton*, Do>> m_buttons;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    PackPageView* m_view;
    QPlainTextEdit* m_text;
    QWidget* m_suggested;
    QVBoxLayout* m_suggestions;
    RowsModel* m_rows;
    QTableView* m_items;
    bool m_stale = false; ///< something changed while nobody looked
    QTimer m_settle;
    BackgroundReader* m_reader;
};

/// The badge of a review's state; one whose day has passed says so.
[[nodiscard]] Badge reviewBadge(const reviews::Review& review, QDate today);

} // namespace channelbook
