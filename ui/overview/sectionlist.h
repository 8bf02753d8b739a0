// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/widgets/paintedrows.h"

namespace plimsoll::ui {

/// The seven CIS sections: results as a bar, how many fail, pass rate.
class SectionList final : public PaintedRows
{
    Q_OBJECT
public:
    explicit SectionList(QWidget* parent = nullptr);

    void setHosts(const QList<score::HostAssessment>& hosts);
    const QList<score::SectionTally>& tallies() const { return m_tallies; }
    int itemCount() const override { return int(m_tallies.size()); }
    QString itemText(int index) const override;

signals:
    void sectionActivated(const QString& section);

protected:
    int expectedRows() const override { return 7; }
    void paintHeader(QPainter& painter, const QRectF& rect) override;
    void paintRow(QPainter& painter, const QRectF& rect, int index) override;

private:
    struct Columns
    {
        QRectF number, title, bar, failing, rate;
    };
    static Columns columns(const QRectF& rect);

    QList<score::SectionTally> m_tallies;
};

} // namespace plimsoll::ui
