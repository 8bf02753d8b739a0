// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/dockerfileeditor.h"

#include "ui/dockerfile/dockerfilehighlighter.h"
#include "ui/dockerfile/reportlist.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int MarkSide = 14; // at a text size of 100 %
constexpr int Gap = 6;

/// The column of numbers and marks; the editor paints it.
class Margin final : public QWidget
{
public:
    explicit Margin(DockerfileEditor* editor)
        : QWidget(editor)
        , m_editor(editor)
    {
        setObjectName(u"dockerfileMargin"_s);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override { return {m_editor->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintMargin(event); }

    void mousePressEvent(QMouseEvent* event) override
    {
        emit m_editor->marginClicked(m_editor->lineAt(int(event->position().y())));
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), m_editor->tipOf(m_editor->lineAt(help->pos().y())),
                           this);
        return true;
    }

private:
    DockerfileEditor* m_editor;
};

/// The gravest report that stands on a line; a waived one only where no other is.
std::optional<EditorMark> markOf(const QList<EditorMark>& marks, int line)
{
    std::optional<EditorMark> gravest;
    for (const EditorMark& mark : marks) {
        if (mark.line != line)
            continue;
        if (!gravest || (gravest->isWaived && !mark.isWaived)
            || (gravest->isWaived == mark.isWaived && mark.severity > gravest->severity))
            gravest = mark;
    }
    return gravest;
}

} // namespace

DockerfileEditor::DockerfileEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    setRole(this, "editor");
    new DockerfileHighlighter(document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &DockerfileEditor::layOut);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DockerfileEditor::highlight);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        highlight();
        m_margin->update();
    });
    layOut();
    highlight();
}

void DockerfileEditor::setMarks(const QList<EditorMark>& marks)
{
    m_marks = marks;
    highlight();
    m_margin->update();
}

void DockerfileEditor::goTo(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

int DockerfileEditor::currentLine() const
{
    return textCursor().blockNumber() + 1;
}

void DockerfileEditor::replaceText(const QString& text)
{
    const int line = currentLine();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    goTo(std::min(line, blockCount()));
}

QString DockerfileEditor::tipOf(int line) const
{
    QStringList tips;
    for (const EditorMark& mark : m_marks) {
        if (mark.line <= line && line <= mark.lastLine)
            tips.append(mark.tip.toHtmlEscaped());
    }
    return tips.isEmpty() ? QString() : u"<p>"_s + tips.join("</p><p>"_L1) + u"</p>"_s;
}

int DockerfileEditor::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return Gap + fontMetrics().horizontalAdvance(u'9') * digits + Gap + scaled(MarkSide) + Gap + 1;
}

void DockerfileEditor::layOut()
{
    const int width = marginWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), width, area.height());
}

void DockerfileEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOut();
}

/// In the margin's coordinates; the style sheet may have moved the text's area.
qreal DockerfileEditor::topOf(const QTextBlock& block) const
{
    return blockBoundingGeometry(block).translated(contentOffset()).top() + viewport()->y()
        - m_margin->y();
}

int DockerfileEditor::lineAt(int y) const
{
    QTextBlock block = firstVisibleBlock();
    qreal top = topOf(block);
    while (block.isValid()) {
        top += blockBoundingRect(block).height();
        if (y < top)
            return block.blockNumber() + 1;
        block = block.next();
    }
    return blockCount();
}

void DockerfileEditor::paintMargin(QPaintEvent* event)
{
    const paint::Tokens& t = tokens();
    QPainter painter(m_margin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), t.surface);
    painter.fillRect(QRect(m_margin->width() - 1, event->rect().top(), 1, event->rect().height()),
                     t.line);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = topOf(block);
    const int numbers = m_margin->width() - scaled(MarkSide) - 2 * Gap - 1;
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        if (top + height >= event->rect().top()) {
            painter.setPen(line == currentLine() ? t.text : t.text3);
            painter.drawText(QRectF(0, top, numbers, height), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(line));
            if (const auto mark = markOf(m_marks, line)) {
                const QRectF box(m_margin->width() - scaled(MarkSide) - Gap - 1,
                                 top + (height - scaled(MarkSide)) / 2, scaled(MarkSide),
                                 scaled(MarkSide));
                paintSeverity(painter, box, mark->severity, mark->isWaived);
            }
        }
        top += height;
    }
}

void DockerfileEditor::highlight()
{
    const paint::Tokens& t = tokens();
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection current;
    current.format.setBackground(t.hover);
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    current.cursor = textCursor();
    current.cursor.clearSelection();
    selections.append(current);
    for (const EditorMark& mark : std::as_const(m_marks)) {
        const QTextBlock block = document()->findBlockByNumber(mark.line - 1);
        if (!block.isValid() || mark.isWaived)
            continue;
        QTextEdit::ExtraSelection underlined;
        underlined.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        underlined.format.setUnderlineColor(t.severity(mark.severity));
        underlined.cursor = QTextCursor(block);
        const QString text = block.text();
        const auto first =
            std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); }) - text.begin();
        underlined.cursor.setPosition(block.position() + int(first));
        underlined.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selections.append(underlined);
    }
    setExtraSelections(selections);
    m_margin->update();
}

bool DockerfileEditor::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = cursorForPosition(help->pos()).blockNumber() + 1;
        QToolTip::showText(help->globalPos(), tipOf(line), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace plimsoll::ui
