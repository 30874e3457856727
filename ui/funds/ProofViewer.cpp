#include "ui/funds/ProofViewer.h"

#include "core/base/ErrorText.h"
#include "core/store/Attachments.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QImageReader>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtPdf/QPdfDocument>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.25;
constexpr double mostZoom = 6.0;
/// No side of a picture is drawn longer: what somebody else made may be as large as it likes.
constexpr int longestSide = 8'000;
constexpr qint64 mostText = 256 * 1024;
constexpr int viewerHeight = 300;

QPushButton* toolButton(const Theme& theme, const QString& icon, const QString& name) {
    auto* button = new QPushButton;
    button->setIcon(themedIcon(theme, icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

void saveCopy(Workspace& workspace, const QString& name, const QByteArray& content) {
    const QString path =
        workspace.prompter().saveFile({ProofViewer::tr("Save a copy"), name, {ProofViewer::tr("All files (*)")}, {}});
    if (path.isEmpty()) return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return workspace.fail({ErrorCode::FileNotWritable, {path, file.errorString()}});
    workspace.say({ProofViewer::tr("Saved to %1").arg(path), {}, {}});
}

ProofViewer::ProofViewer(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_before(toolButton(workspace.theme(), u"chevron-left"_s, tr("Page before")))
    , m_next(toolButton(workspace.theme(), u"chevron-right"_s, tr("Next page")))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_canvas(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_empty(new EmptyState(workspace.theme()))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("The proof"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(Space::xs);
    QPushButton* smaller = toolButton(workspace.theme(), u"minus"_s, tr("Smaller"));
    QPushButton* larger = toolButton(workspace.theme(), u"plus"_s, tr("Larger"));
    QPushButton* keep = toolButton(workspace.theme(), u"download"_s, tr("Save a copy…"));
    connect(m_before, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(smaller, &QPushButton::clicked, this, [this] { zoom(m_zoom / zoomStep); });
    connect(larger, &QPushButton::clicked, this, [this] { zoom(m_zoom * zoomStep); });
    connect(keep, &QPushButton::clicked, this, &ProofViewer::save);
    tools->addWidget(m_name, 1);
    for (QPushButton* button : {m_before, m_next, smaller, larger, keep}) tools->addWidget(button);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    m_canvas->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("The proof's picture"));
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->installEventFilter(this);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The proof's text"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_text);
    m_stack->setMinimumHeight(viewerHeight);
    clear();
}

ProofViewer::~ProofViewer() {
    delete m_reader;
}

void ProofViewer::clear() {
    m_reader->forget();
    m_pdf.reset();
    m_buffer.close();
    m_content.clear();
    m_picture = QImage();
    m_proof = {};
    m_empty->clearButtons();
    m_empty->setContent(u"paperclip"_s, tr("No proof"), tr("Nothing was handed in with this claim."));
    m_stack->setCurrentWidget(m_empty);
    describe();
}

void ProofViewer::showProof(const funds::Proof& proof) {
    if (proof.attachment == m_proof.attachment) return;
    clear();
    m_proof = proof;
    m_page = 0;
    m_zoom = 1.0;
    describe();
    m_empty->setContent(u"loader"_s, tr("Reading…"), proof.name);
    m_reader->ask(
        [this, sha256 = proof.sha256](store::Connection& connection) -> BackgroundReader::Deliver {
            auto content = store::attachmentContent(connection, sha256);
            return [this, content = std::move(content)]() mutable {
                if (!content) return showProblem(errorText(content.error()));
                take(std::move(*content));
            };
        },
        [this](const Error& error) { showProblem(errorText(error)); });
}

void ProofViewer::take(QByteArray content) {
    m_content = std::move(content);
    if (m_proof.mediaType == u"application/pdf") {
        openPdf();
    } else if (m_proof.mediaType.startsWith(u"image/")) {
        render();
    } else if (m_proof.mediaType.startsWith(u"text/")) {
        m_text->setPlainText(QString::fromUtf8(m_content.left(mostText)));
        m_stack->setCurrentWidget(m_text);
    } else {
        showProblem(tr("A file of this kind (%1) is shown by another program: save a copy and open it there.")
                        .arg(m_proof.mediaType));
        return;
    }
    describe();
    Q_EMIT shown();
}

void ProofViewer::openPdf() {
    m_buffer.setData(m_content);
    m_buffer.open(QIODevice::ReadOnly);
    m_pdf = std::make_unique<QPdfDocument>();
    m_pdf->load(&m_buffer);
    if (m_pdf->error() == QPdfDocument::Error::IncorrectPassword)
        return showProblem(tr("This PDF is locked with a password. Save a copy, or ask for one that is not."));
    if (m_pdf->status() != QPdfDocument::Status::Ready || m_pdf->pageCount() == 0)
        return showProblem(tr("This PDF cannot be read. Save a copy and try another program, or return the claim."));
    render();
}

int ProofViewer::pageCount() const {
    if (m_pdf && m_pdf->status() == QPdfDocument::Status::Ready) return m_pdf->pageCount();
    return m_picture.isNull() ? 0 : 1;
}

void ProofViewer::render() {
    const double ratio = devicePixelRatioF();
    const int room = std::max(m_scroll->viewport()->width() - 2 * Space::s, Size::tile);
    const auto fitted = [&](const QSizeF& size) {
        const double wide = room * m_zoom * ratio;
        QSizeF wanted = size.isEmpty() ? QSizeF(wide, wide) : QSizeF(wide, wide * size.height() / size.width());
        if (std::max(wanted.width(), wanted.height()) > longestSide)
            wanted.scale(longestSide, longestSide, Qt::KeepAspectRatio);
        return wanted.toSize().expandedTo(QSize(1, 1));
    };
    if (m_pdf) {
        const QImage drawn = m_pdf->render(m_page, fitted(m_pdf->pagePointSize(m_page)));
        // Paper is white, whatever the theme: a page without a ground of its own is not read on a dark one.
        m_picture = QImage(drawn.size(), QImage::Format_RGB32);
        m_picture.fill(Qt::white);
        QPainter painter(&m_picture);
        painter.drawImage(0, 0, drawn);
    } else {
        QBuffer buffer(&m_content);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QSize own = reader.size();
        // A small picture is not blown up before somebody asks for it.
        QSize size = fitted(own);
        if (m_zoom <= 1.0 && own.isValid() && size.width() > own.width()) size = own;
        if (own.isValid()) reader.setScaledSize(size);
        m_picture = reader.read();
        if (m_picture.isNull())
            return showProblem(
                tr("This picture cannot be read: %1. Save a copy and try another program, or return the claim.")
                    .arg(reader.errorString()));
    }
    m_picture.setDevicePixelRatio(ratio);
    m_canvas->setPixmap(QPixmap::fromImage(m_picture));
    m_stack->setCurrentWidget(m_scroll);
}

void ProofViewer::goTo(int page) {
    const int wanted = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (wanted == m_page || !m_pdf) return;
    m_page = wanted;
    render();
    m_scroll->verticalScrollBar()->setValue(0);
    describe();
}

void ProofViewer::zoom(double factor) {
    const double wanted = std::clamp(factor, leastZoom, mostZoom);
    if (m_stack->currentWidget() != m_scroll || qFuzzyCompare(wanted, m_zoom)) return;
    m_zoom = wanted;
    render();
}

void ProofViewer::describe() {
    const int pages = pageCount();
    QStringList parts{m_proof.kind, m_proof.name};
    if (pages > 1) parts << tr("page %1 of %2").arg(m_page + 1).arg(pages);
    if (m_proof.size > 0) parts << locale().formattedDataSize(m_proof.size);
    parts.removeAll(QString());
    m_name->setText(parts.join(u" · "_s));
    m_canvas->setAccessibleName(m_name->text());
    m_before->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    m_before->setVisible(pages > 1);
    m_next->setVisible(pages > 1);
}

void ProofViewer::showProblem(const QString& sentence) {
    m_pdf.reset();
    m_picture = QImage();
    m_empty->clearButtons();
    m_empty->setContent(u"file"_s, m_proof.name, sentence);
    if (!m_content.isEmpty())
        connect(m_empty->addButton(tr("Save a copy…"), true), &QPushButton::clicked, this, &ProofViewer::save);
    m_stack->setCurrentWidget(m_empty);
    describe();
    Q_EMIT shown();
}

void ProofViewer::save() {
    if (!m_content.isEmpty()) saveCopy(m_workspace, m_proof.name, m_content);
}

bool ProofViewer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize && m_stack->currentWidget() == m_scroll)
        render();
    if (watched == m_scroll && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Plus:
            zoom(m_zoom * zoomStep);
            return true;
        case Qt::Key_Minus:
            zoom(m_zoom / zoomStep);
            return true;
        case Qt::Key_0:
            zoom(1.0);
            return true;
        case Qt::Key_PageDown:
            if (pageCount() < 2) break;
            goTo(m_page + 1);
            return true;
        case Qt::Key_PageUp:
            if (pageCount() < 2) break;
            goTo(m_page - 1);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace channelbook
