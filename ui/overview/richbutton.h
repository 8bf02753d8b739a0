// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace plimsoll::ui {

/// A line of text with an emphasised part and a sign, that leads somewhere.
class RichButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RichButton(QWidget* parent = nullptr);

    /// @param html  only <b> is used
    void setHtml(const QString& html);
    void setIconSign(const QString& iconName, Ink ink);
    void setMarkSign(Ink ink);
    void setGlyphSign(core::Outcome outcome);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Sign { Icon, Mark, Glyph };

    QString m_html;
    Sign m_sign = Sign::Icon;
    QString m_iconName;
    Ink m_ink = Ink::Text2;
    core::Outcome m_outcome = core::Outcome::Unknown;
};

} // namespace plimsoll::ui
