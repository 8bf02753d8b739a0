// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pdf/sheet.h"

#include <QByteArray>

namespace plimsoll::pdf {

/// What Qt's writer cannot say: outline, language, author, and an identity that depends on nothing
/// but the contents.
struct DocumentFacts
{
    QString title = {};
    QString author = {};
    QString language = {}; ///< "en", "zh-CN"
    QDateTime createdAtUtc = {};
    QList<OutlineEntry> outline = {};
    qreal pageHeight = 0; ///< in the outline's units
};

/// Adds them with libqpdf. Same bytes and facts in, same bytes out. Errors: Malformed.
core::Result<QByteArray> finished(const QByteArray& pdf, const DocumentFacts& facts);

} // namespace plimsoll::pdf
