// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"

#include <QPlainTextEdit>

namespace plimsoll::ui {

/// A report beside the text.
struct EditorMark
{
    int line = 1; ///< 1-based
    int lastLine = 1;
    core::Severity severity = core::Severity::Low;
    bool isWaived = false;
    QString tip = {}; ///< plain text: rule and sentence

    bool operator==(const EditorMark&) const = default;
};

/// The text of a Dockerfile with numbers of its lines and reports in the margin: a letter for the
/// gravest of a line, the sentences on hover. Marks follow the text they were made for; the owner
/// sets new ones when it changes.
class DockerfileEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DockerfileEditor(QWidget* parent = nullptr);

    void setMarks(const QList<EditorMark>& marks);
    const QList<EditorMark>& marks() const { return m_marks; }
    /// Puts the cursor on a line and shows it.
    void goTo(int line);
    int currentLine() const;
    /// Replaces the text so that Undo brings the old one back; the cursor's line stays.
    void replaceText(const QString& text);
    /// What a line's reports say; empty: nothing.
    QString tipOf(int line) const;
    int marginWidth() const;
    void paintMargin(QPaintEvent* event);
    int lineAt(int y) const;

signals:
    void marginClicked(int line);

protected:
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    qreal topOf(const QTextBlock& block) const;
    void highlight();

    QWidget* m_margin;
    QList<EditorMark> m_marks;
};

} // namespace plimsoll::ui
