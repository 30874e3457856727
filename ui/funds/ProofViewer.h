#pragma once

#include "core/funds/Claims.h"
#include "ui/records/BackgroundReader.h"
#include "ui/shell/Workspace.h"

#include <QBuffer>
#include <QImage>
#include <QWidget>

#include <memory>

class QLabel;
class QPdfDocument;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace channelbook {

class EmptyState;

/// Asks where a copy of a file goes and writes it; a toast says where, or why not.
void saveCopy(Workspace& workspace, const QString& name, const QByteArray& content);

/// Shows a file that proves something: a picture, the pages of a PDF, a text. What it cannot show it names, and any
/// file can be saved. + and − change the size, Page Up and Page Down leaf through pages.
class ProofViewer : public QWidget {
    Q_OBJECT

public:
    explicit ProofViewer(Workspace& workspace, QWidget* parent = nullptr);
    ~ProofViewer() override;

    void showProof(const funds::Proof& proof);
    void clear();
    [[nodiscard]] const funds::Proof& proof() const { return m_proof; }
    /// What is shown of a picture or a PDF's page; null while it loads and for everything else.
    [[nodiscard]] QImage picture() const { return m_picture; }
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int page() const { return m_page; }
    void goTo(int page);
    void zoom(double factor);
    [[nodiscard]] double zoomFactor() const { return m_zoom; }

Q_SIGNALS:
    /// The file was read, and is shown or cannot be.
    void shown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(QByteArray content);
    void openPdf();
    void render();
    void describe();
    void showProblem(const QString& sentence);
    void save();

    Workspace& m_workspace;
    funds::Proof m_proof;
    QByteArray m_content;
    QBuffer m_buffer; ///< what the PDF reads from
    std::unique_ptr<QPdfDocument> m_pdf;
    QImage m_picture;
    int m_page = 0;
    double m_zoom = 1.0; ///< 1: as wide as there is room
    QLabel* m_name;
    QPushButton* m_before;
    QPushButton* m_next;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QLabel* m_canvas;
    QPlainTextEdit* m_text;
    EmptyState* m_empty;
    BackgroundReader* m_reader;
};

} // namespace channelbook
