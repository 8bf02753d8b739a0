// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jsontext.h"

#include <QWidget>

namespace plimsoll::ui {

/// A few lines of code in a box, the cited ones marked. Lines too long for the box are elided; the
/// whole text is what text() gives for copying.
class SnippetBox final : public QWidget
{
    Q_OBJECT
public:
    explicit SnippetBox(QWidget* parent = nullptr);

    void setLines(const QList<models::SnippetLine>& lines);
    void setLines(const QStringList& lines);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(QPainter& painter, const QRectF& rect, const QString& line) const;

    QList<models::SnippetLine> m_lines;
    bool m_isJson = false;
};

} // namespace plimsoll::ui
