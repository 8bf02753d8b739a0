// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace plimsoll::image {

/// File capabilities in the form of getcap: "cap_net_bind_service,cap_net_raw=ep"; empty where the
/// attribute holds none. Source: linux/capability.h, struct vfs_cap_data.
QString capabilityText(QByteArrayView attribute);

} // namespace plimsoll::image
