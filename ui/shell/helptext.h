// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/link.h"

#include <QList>
#include <QStringList>

namespace plimsoll::ui {

/// A key and what it does.
struct HelpKey
{
    QString keys;
    QString does;
};

/// What a page is about: questions it answers, how to read it, keys. Part of the program, so that
/// it is there without a network.
struct HelpText
{
    QString title;
    QStringList paragraphs;
    QList<HelpKey> keys;
};

HelpText helpOf(PageId page);
/// Keys that act on every page.
QList<HelpKey> commonKeys();
/// One page of it as HTML.
QString helpHtml(PageId page);

} // namespace plimsoll::ui
