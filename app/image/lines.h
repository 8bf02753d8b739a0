// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace plimsoll::image {

/// Takes the first line off a text, without its line end.
inline QByteArrayView takeLine(QByteArrayView& text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// Takes everything up to a separator off a text, and the separator.
inline QByteArrayView takeField(QByteArrayView& text, char separator)
{
    const qsizetype end = text.indexOf(separator);
    const QByteArrayView field = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return field;
}

} // namespace plimsoll::image
