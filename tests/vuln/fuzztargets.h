// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What libFuzzer and tst_vulnfuzz feed with hostile bytes.

/// Two versions, parted by a NUL, in every order; aborts when an order contradicts itself.
void fuzzVersions(const QByteArray& bytes);
/// An OSV record, evaluated and packed; aborts when it is not the same after unpacking.
void fuzzRecord(const QByteArray& bytes);
