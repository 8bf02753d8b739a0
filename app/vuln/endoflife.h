// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

#include <optional>

namespace plimsoll::vuln {

/// Last days of support, by ecosystem and release as the feeds name them: "Debian:9",
/// "Ubuntu:18.04:LTS", "Alpine:v3.18".
class EndOfLife
{
public:
    /// The releases of a distro-info table (debian.csv, ubuntu.csv). Debian counts with its long
    /// term support, Ubuntu without Pro; "Ubuntu:Pro:..." with it.
    /// Lines of another form are passed over. Source: Debian package distro-info-data.
    void addDebian(const QByteArray& csv);
    void addUbuntu(const QByteArray& csv);

    /// The tables of this computer (/usr/share/distro-info), and our own of the distributions that
    /// are not in them.
    static EndOfLife ofThisComputer();

    /// Nothing where it is not known.
    std::optional<QDate> of(const QString& ecosystem) const;

private:
    QHash<QString, QDate> m_days;
};

} // namespace plimsoll::vuln
