// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace plimsoll::ui {

/// One finding on one line: silhouette, check, fact, severity. A click opens it.
class FindingLine final : public QAbstractButton
{
    Q_OBJECT
public:
    /// @param objects  how many objects fail the same check; said when there are several
    FindingLine(const core::Finding& finding, int objects, QWidget* parent);

    QSize sizeHint() const override { return scaled(QSize(260, 28)); }
    QSize minimumSizeHint() const override { return QSize(160, 28); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Finding m_finding;
    QString m_fact;
    QString m_extent;
};

/// The worst findings of an object, at most five, under a heading; one line a check.
class BriefFindings final : public QWidget
{
    Q_OBJECT
public:
    explicit BriefFindings(QWidget* parent = nullptr);

    void setFindings(QList<core::Finding> findings);

signals:
    void findingActivated(const plimsoll::core::Finding& finding);

private:
    QVBoxLayout* m_column;
};

} // namespace plimsoll::ui
