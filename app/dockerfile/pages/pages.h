// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/page.h"

#include <QHash>

/// The pages of each topic.
namespace plimsoll::dockerfile::pages {

QList<Page> filePages();
QList<Page> packagePages();
QList<Page> imagePages();
QList<Page> copyPages();
QList<Page> runPages();
QList<Page> commandPages();
QList<Page> labelPages();
QList<Page> secretPages();
QList<Page> downloadPages();
QList<Page> privilegePages();
QList<Page> contentPages();
/// Addresses by rule; a page may name further ones.
QHash<QString, QStringList> references();

} // namespace plimsoll::dockerfile::pages
