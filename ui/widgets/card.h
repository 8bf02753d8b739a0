// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace plimsoll::ui {

class ElidedLabel;

/// A card on the page: a 40 px header with title, quiet subtitle and room at its right, and a body
/// without margins.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Adds a widget at the right end of the header.
    void addHeaderWidget(QWidget* widget);
    /// Adds a widget beside title and subtitle.
    void addTitleWidget(QWidget* widget);
    QVBoxLayout* body() { return m_body; }

private:
    ElidedLabel* m_title;
    ElidedLabel* m_subtitle;
    QHBoxLayout* m_titleRow;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

} // namespace plimsoll::ui
