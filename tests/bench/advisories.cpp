// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the advisory database and matching packages against it, in milliseconds:
// bench_advisories DATABASE PACKAGES
#include "vuln/vulnerabilities.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Distinct packages that the feeds know by name, half of them Debian's; every third at a version
/// that most of its advisories are about.
QList<image::Package> packages(const QString& path, int count)
{
    using Type = image::PackageType;
    const std::pair<Type, const char*> systems[] = {
        {Type::Deb, "Debian"}, {Type::Npm, "npm"},     {Type::PyPi, "PyPI"},
        {Type::Go, "Go"},      {Type::Maven, "Maven"}, {Type::Gem, "RubyGems"}};
    const auto file = vuln::Sqlite::open(path, vuln::Sqlite::Mode::ReadOnly);
    QList<image::Package> all;
    if (!file)
        return all;
    for (const auto& [type, base] : systems) {
        auto names = file->prepare("SELECT name FROM package WHERE base = ?1 LIMIT ?2");
        names->bind(QByteArrayView(base), qint64(type == Type::Deb ? count / 2 : count / 10));
        while (names->step()) {
            const QString version = all.size() % 3 == 0 ? u"1.0.0"_s : u"9999"_s;
            image::Package package = image::languagePackage(type, names->text(0), version, u"/x"_s);
            if (type == Type::Deb)
                package.ecosystem = u"Debian:11"_s;
            all.append(package);
        }
    }
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_advisories DATABASE [PACKAGES]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const QList<image::Package> all = packages(path, argc > 2 ? QByteArray(argv[2]).toInt() : 1000);
    const auto endOfLife = vuln::EndOfLife::ofThisComputer();
    QElapsedTimer timer;
    timer.start();
    auto database = vuln::Database::open(path);
    const double opened = milliseconds(timer);
    if (!database) {
        std::fprintf(stderr, "bench_advisories: %s\n", qPrintable(database.error().code));
        return 2;
    }
    timer.restart();
    const auto found =
        vuln::findVulnerabilities(*database, all, u"Debian:11"_s, endOfLife, QDate(2026, 11, 27));
    const double first = milliseconds(timer);
    timer.restart();
    (void)vuln::findVulnerabilities(*database, all, u"Debian:11"_s, endOfLife, QDate(2026, 11, 27));
    std::printf(
        "opening %.1f ms; %lld packages, %lld vulnerabilities: first %.1f ms, again %.1f ms\n",
        opened, static_cast<long long>(all.size()),
        static_cast<long long>(found.vulnerabilities.size()), first, milliseconds(timer));
    return 0;
}
