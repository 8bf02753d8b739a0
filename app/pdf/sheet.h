// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/tokens.h"
#include "pdf/posturereport.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace plimsoll::pdf {

/// A heading that the outline lists.
struct OutlineEntry
{
    QString title = {};
    int level = 0;
    int page = 0; ///< 1-based
    qreal top = 0; ///< in page units from the top
};

/// What the first pass over the pages learns and the second one prints: how many there are, and on
/// which a part begins.
struct Landmarks
{
    int pages = 0;
    QHash<QString, int> parts = {};
    QList<OutlineEntry> outline = {};
};

/// A fixed text on every page after the cover.
struct RunningText
{
    QString head = {};
    QString date = {};
    QString footLeft = {};
    QString footMiddle = {};
};

/// The paper: pages one after another, a place to write on, and the running head and foot.
///
/// Units are 1/96 inch, as on screen, whatever the printer's resolution; the design's sizes hold.
/// Thread: GUI.
class Sheet
{
public:
    Sheet(QIODevice& device, const PostureOptions& options, RunningText running, Landmarks known);
    ~Sheet();

    QPainter& painter() { return *m_painter; }
    const paint::Tokens& tokens() const { return m_tokens; }
    QSizeF pageSize() const { return m_pageSize; }
    /// The room between head and foot.
    QRectF body() const;
    qreal y() const { return m_y; }
    void moveTo(qreal y) { m_y = y; }
    void moveDown(qreal distance) { m_y += distance; }
    qreal roomLeft() const { return body().bottom() - m_y; }

    void newPage();
    /// A new page when less than `height` is left.
    void ensureRoom(qreal height);
    /// Remembers where a part begins, for references and the outline.
    void mark(const QString& part, const QString& title, int level);
    /// The page a part begins on, as the first pass saw it; 0 in the first pass.
    int pageOf(const QString& part) const { return m_known.parts.value(part); }
    int pageCount() const { return m_known.pages; }

    /// Wrapped text at the current place, moved past; broken over pages line by line.
    void paragraph(const QString& text, const QFont& font, const QColor& colour,
                   qreal lineHeight = 1.5);
    /// The foot of the cover, which has no running head.
    void drawFoot();

    /// Ends the file. @return what was learnt
    Landmarks finish();

private:
    void drawHead();

    const paint::Tokens& m_tokens;
    RunningText m_running;
    Landmarks m_known;
    Landmarks m_learnt;
    QSizeF m_pageSize;
    qreal m_y = 0;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
};

/// Lines of a text in a width, broken at words, or anywhere when a word is wider.
QStringList wrapped(const QString& text, const QFont& font, qreal width);
/// The same of code: broken at spaces alone, so that no option is parted from its dashes; anywhere
/// only within a word longer than the width.
QStringList wrappedCode(const QString& text, const QFont& font, qreal width);

} // namespace plimsoll::pdf
