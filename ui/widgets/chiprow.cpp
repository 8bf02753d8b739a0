// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chiprow.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/designpainter.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int ChipGap = 6;
constexpr int MoreWidth = 26;

} // namespace

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRole(m_more, "flat");
    m_more->setIcon(icon(u"three-dots"_s));
    keepHeight(m_more, MoreWidth);
    keepWidth(m_more, MoreWidth);
    connect(&Theme::instance(), &Theme::changed, this, &ChipRow::arrange);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setObjectName(u"moreFilters"_s);
    m_more->hide();
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ChipRow::fillMenu);
}

void ChipRow::setChips(const QList<Chip*>& chips)
{
    qDeleteAll(m_chips);
    m_chips = chips;
    for (Chip* chip : std::as_const(m_chips))
        chip->setParent(this);
    arrange();
}

void ChipRow::arrange()
{
    m_more->setAccessibleName(tr("More filters"));
    m_more->setToolTip(tr("More filters"));
    QList<Chip*> order = m_chips;
    std::ranges::stable_partition(order, [](const Chip* chip) { return chip->isChecked(); });
    int wanted = -ChipGap;
    for (const Chip* chip : std::as_const(order))
        wanted += chip->sizeHint().width() + ChipGap;
    const bool isTight = wanted > width();
    const int room = isTight ? width() - scaled(MoreWidth) - ChipGap : width();
    int x = 0;
    for (Chip* chip : std::as_const(order)) {
        const QSize size = chip->sizeHint();
        const bool fits = x + size.width() <= room;
        chip->setVisible(fits);
        if (!fits) {
            x = room + 1; // the order holds: nothing later slips in before it
            continue;
        }
        chip->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + ChipGap;
    }
    int end = 0;
    for (const Chip* chip : std::as_const(m_chips)) {
        if (!chip->isHidden())
            end = std::max(end, chip->geometry().right() + 1 + ChipGap);
    }
    m_more->setVisible(isTight);
    m_more->move(std::min(end, std::max(0, width() - m_more->width())),
                 (height() - m_more->height()) / 2);
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const Chip* chip : m_chips)
        width += chip->sizeHint().width() + ChipGap;
    return {width, scaled(30)};
}

QSize ChipRow::minimumSizeHint() const
{
    return scaled(QSize(MoreWidth, 30));
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::fillMenu()
{
    m_more->menu()->clear();
    for (Chip* chip : std::as_const(m_chips)) {
        if (!chip->isHidden())
            continue;
        QAction* action = m_more->menu()->addAction(chip->accessibleName());
        action->setCheckable(true);
        action->setChecked(chip->isChecked());
        connect(action, &QAction::triggered, chip, &Chip::click);
    }
}

} // namespace plimsoll::ui
