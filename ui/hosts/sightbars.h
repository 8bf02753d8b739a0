// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace plimsoll::ui {

/// What a first scan can decide, section by section, before anything was read: the API's own share,
/// what waits for image contents or host files, and what only a person can say. Counted from the
/// catalogue, so it cannot promise more than there are checks.
class SightBars final : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString section = {};
        int byApi = 0;
        int byContent = 0; ///< image contents or host files
        int byHand = 0;
    };
    static QList<Row> rowsOfCatalogue();

    explicit SightBars(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void paintRow(QPainter& painter, const Row& row, const QRectF& rect, int most);

    QList<Row> m_rows;
};

} // namespace plimsoll::ui
