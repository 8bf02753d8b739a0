// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

#include <QList>

#include <functional>

namespace plimsoll::ui {

/// How one page of the window comes to be.
struct PageFactory
{
    PageId id = PageId::Overview;
    std::function<Page*(QWidget* parent)> make;
};

/// Every page that shows a snapshot, in the order of the sidebar.
QList<PageFactory> allPages();

} // namespace plimsoll::ui
