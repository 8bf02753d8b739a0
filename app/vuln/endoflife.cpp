// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/endoflife.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Release
{
    const char* ecosystem;
    const char* day;
};

// As the distributions announce them: alpinelinux.org/releases, wiki.almalinux.org,
// wiki.rockylinux.org, vmware.github.io/photon.
constexpr Release Others[] = {
    {"Alpine:v3.3", "2017-11-01"},   {"Alpine:v3.4", "2018-05-01"},
    {"Alpine:v3.5", "2018-11-01"},   {"Alpine:v3.6", "2019-05-01"},
    {"Alpine:v3.7", "2019-11-01"},   {"Alpine:v3.8", "2020-05-01"},
    {"Alpine:v3.9", "2020-11-01"},   {"Alpine:v3.10", "2021-05-01"},
    {"Alpine:v3.11", "2021-11-01"},  {"Alpine:v3.12", "2022-05-01"},
    {"Alpine:v3.13", "2022-11-01"},  {"Alpine:v3.14", "2023-05-01"},
    {"Alpine:v3.15", "2023-11-01"},  {"Alpine:v3.16", "2024-05-23"},
    {"Alpine:v3.17", "2024-11-22"},  {"Alpine:v3.18", "2025-05-09"},
    {"Alpine:v3.19", "2025-11-01"},  {"Alpine:v3.20", "2026-04-01"},
    {"Alpine:v3.21", "2026-12-05"},  {"Alpine:v3.22", "2027-04-30"},
    {"Alpine:v3.23", "2027-11-01"},  {"AlmaLinux:8", "2029-03-01"},
    {"AlmaLinux:9", "2032-05-31"},   {"AlmaLinux:10", "2035-05-31"},
    {"Rocky Linux:8", "2029-05-31"}, {"Rocky Linux:9", "2032-05-31"},
    {"Photon OS:1.0", "2022-02-28"}, {"Photon OS:2.0", "2022-12-31"},
    {"Photon OS:3.0", "2024-03-31"}, {"Photon OS:4.0", "2026-03-31"},
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
}

/// The rows under their first line's names.
template <typename Take>
void eachRow(const QByteArray& csv, Take take)
{
    QList<QByteArray> lines = csv.split('\n');
    const QList<QByteArray> names = lines.takeFirst().trimmed().split(',');
    for (const QByteArray& line : std::as_const(lines)) {
        const QList<QByteArray> fields = line.trimmed().split(',');
        take([&names, &fields](const char* name) {
            return QString::fromUtf8(fields.value(names.indexOf(name)));
        });
    }
}

QDate dayOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

/// The later of two days, each of which may be missing.
QDate later(const QDate& left, const QDate& right)
{
    return !left.isValid() || (right.isValid() && right > left) ? right : left;
}

} // namespace

void EndOfLife::addDebian(const QByteArray& csv)
{
    eachRow(csv, [this](const auto& field) {
        const QString version = field("version");
        const QDate day = later(dayOf(field("eol")), dayOf(field("eol-lts")));
        if (!version.isEmpty() && day.isValid())
            m_days.insert("Debian:"_L1 + version, day);
    });
}

void EndOfLife::addUbuntu(const QByteArray& csv)
{
    eachRow(csv, [this](const auto& field) {
        const QString version = field("version"); // "18.04 LTS"
        const QString release = QString(version).replace(u' ', u':');
        const QDate day = later(dayOf(field("eol")), dayOf(field("eol-server")));
        if (version.isEmpty() || !day.isValid())
            return;
        m_days.insert("Ubuntu:"_L1 + release, day);
        m_days.insert("Ubuntu:Pro:"_L1 + release, later(day, dayOf(field("eol-esm"))));
    });
}

EndOfLife EndOfLife::ofThisComputer()
{
    EndOfLife days;
    days.addDebian(contentOf(u"/usr/share/distro-info/debian.csv"_s));
    days.addUbuntu(contentOf(u"/usr/share/distro-info/ubuntu.csv"_s));
    for (const Release& release : Others)
        days.m_days.insert(QString::fromUtf8(release.ecosystem),
                           dayOf(QString::fromUtf8(release.day)));
    return days;
}

std::optional<QDate> EndOfLife::of(const QString& ecosystem) const
{
    const auto found = m_days.constFind(ecosystem);
    if (found == m_days.cend())
        return std::nullopt;
    return *found;
}

} // namespace plimsoll::vuln
