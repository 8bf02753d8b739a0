// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// One parser of untrusted bytes, as a fuzzer calls it.
struct FuzzTarget
{
    const char* name;
    void (*run)(const QByteArray& bytes);
};

/// Every parser of app/image.
QList<FuzzTarget> fuzzTargets();

/// Small inputs of the right form to start from.
QList<QByteArray> seedsOf(const char* target);
