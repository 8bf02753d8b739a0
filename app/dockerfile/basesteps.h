// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/history.h"
#include "evidence/view.h"

#include <QMultiHash>
#include <QStringList>

namespace plimsoll::dockerfile {

/// Tells an image's own steps from those of its base.
///
/// A step counts as the base's where another local image consists of it and what precedes it, where
/// it carries another image's tag, or where the builder changes after it; nowhere else. What is
/// left out here is judged on that other image.
class BaseSteps
{
public:
    /// @param host  must outlive this object
    explicit BaseSteps(const evidence::HostView& host);

    /// How many of the oldest steps are the base's.
    qsizetype count(const evidence::ImageView& image, const QList<Instruction>& steps) const;

private:
    /// One image as layers and as what its builders wrote, both oldest first.
    struct Chain
    {
        QString imageId = {};
        QStringList layers = {};
        QStringList texts = {};
    };
    static Chain chainOf(const evidence::ImageView& image);
    static qsizetype sharedSteps(const Chain& chain, const Chain& other);

    QMultiHash<QString, Chain> m_byTopLayer;
};

} // namespace plimsoll::dockerfile
