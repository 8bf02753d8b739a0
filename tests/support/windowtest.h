// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace plimsoll::test {

/// Settings of this test run alone: what a page remembers is written to a folder that goes away.
class OwnSettings
{
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("plimsoll-test"));
        QCoreApplication::setApplicationName(QStringLiteral("plimsoll-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    /// Forgets what was remembered so far.
    void clear() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

} // namespace plimsoll::test
