// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace plimsoll::ui {

/// A severity's letter on its colour, as the tables show it.
class SeverityMark final : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityMark(QWidget* parent = nullptr);
    void setSeverity(core::Severity severity);
    QSize sizeHint() const override { return scaled(QSize(20, 20)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Severity m_severity = core::Severity::Low;
};

} // namespace plimsoll::ui
