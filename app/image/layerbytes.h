// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/layer.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace plimsoll::image {

/// A layer as it was evaluated, with the names it has in saved images ("<64 hex>/layer.tar"). Those
/// depend on the layers below it, so one layer may have several.
struct KnownLayer
{
    LayerPtr layer = {};
    QList<QByteArray> names = {};
};

/// A form for our own disk, packed. It holds what evaluation found, never a file's content. Same
/// layer in, same bytes out. Thread: any.
QByteArray toBytes(const KnownLayer& known);

/// Nothing where the bytes are damaged, of another form, or of a program that evaluates otherwise:
/// then the layer is evaluated again. Thread: any.
std::optional<KnownLayer> layerFromBytes(const QByteArray& bytes);

} // namespace plimsoll::image
