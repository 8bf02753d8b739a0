// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <optional>

namespace plimsoll::cis {

/// One --security-opt of a container: "seccomp=unconfined", "label:disable", "no-new-privileges".
struct SecurityOpt
{
    QString key = {};
    QString value = {}; ///< empty where the option is a word alone
    core::Proof proof = {};
};

/// All of them in order, and the list they stand in.
struct SecurityOptList
{
    QList<SecurityOpt> options = {};
    core::Proof list = {};

    /// The last option of this key, which wins; null when there is none.
    const SecurityOpt* last(QStringView key) const;
    const SecurityOpt* find(QStringView key, QStringView value) const;
};

/// HostConfig.SecurityOpt; null is none. Nullopt when the field is missing or no list of strings.
std::optional<SecurityOptList> securityOpts(const evidence::ContainerView& container);

} // namespace plimsoll::cis
