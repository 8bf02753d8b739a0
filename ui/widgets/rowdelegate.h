// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace plimsoll::ui {

/// Paints one cell of a row: ground, hairline below, accent bar at the current row's start, and
/// text in its tone. Its subclasses paint values instead of text. In a TableView the cell leaves
/// room for the load line above it. All of it grows with the text size.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // Around a cell's value, in the design's lengths.
    static constexpr int CellPadding = 6;
    static constexpr int FirstPadding = 12;
    static constexpr int LastPadding = 16;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Paints the value into the cell without its paddings.
    virtual void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const;
    /// Text in the tone of the model's ToneRole, elided; figures in equal cells when at the right.
    static void paintText(QPainter& painter, const QRectF& rect, const QModelIndex& index,
                          Qt::TextElideMode elide);
};

/// "77 C" on its fill.
class ScorePillDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    explicit ScorePillDelegate(QObject* parent = nullptr);
    void setLoadLine(int loadLine) { m_loadLine = loadLine; }

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;

private:
    int m_loadLine = 70;
};

/// Four counts: critical, high, medium, low.
class SeverityStripDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
};

/// Fixed places for priv, sock, net, root.
class FlagsDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
};

/// A small bar from ShareRole with the text at its right.
class MiniBarDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
};

/// A result's silhouette and its word.
class OutcomeDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
};

/// A severity's letter and its word.
class SeverityDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
};

/// Room for the text of a column's tone: an icon before a warning.
class AgeDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    /// @param warningIcon  drawn before texts whose tone is Warn
    explicit AgeDelegate(const QString& warningIcon, QObject* parent = nullptr);

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;

private:
    QString m_warningIcon;
};

} // namespace plimsoll::ui
