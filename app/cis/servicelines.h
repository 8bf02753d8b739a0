// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/view.h"

#include <QStringList>

namespace plimsoll::cis {

/// Remedy lines (remedy.h) as they help a task of a swarm: nobody starts it with docker run, and
/// what is changed on its container is gone with its next start. Lines of `docker run` become the
/// `docker service update` of its service; those that a service cannot do are left out.
/// Lines of other containers come back as they are.
/// Source: docker service update, reference of Docker 20.10.
QStringList serviceLines(const evidence::ContainerView& container, const QStringList& lines);

} // namespace plimsoll::cis
