// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace plimsoll::secrets {

enum class KeyringState {
    Unlocked,
    Locked,
    Unknown, ///< no Secret Service, no default collection, or another kind of keyring
};

/// Whether there is a session bus, without which no keyring can be asked.
bool hasSessionBus();

/// Asks the Secret Service whether its default collection is locked, and calls back once, later.
/// Nothing is unlocked and nobody is prompted. No call once `context` is gone.
/// Source: freedesktop.org Secret Service API, Service.ReadAlias and Collection.Locked.
void askKeyringState(QObject* context, std::function<void(KeyringState)> answer);

} // namespace plimsoll::secrets
