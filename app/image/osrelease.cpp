// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/osrelease.h"

#include <QRegularExpression>
#include <QStringList>
#include <QVersionNumber>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxValueLength = 512;

/// The value of an assignment as a shell would see it: quotes taken off, backslashes resolved.
QString unquoted(QByteArrayView raw)
{
    QByteArray value;
    char quote = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\\' && quote != '\'' && i + 1 < raw.size())
            value += raw[++i];
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (quote != 0 && c == quote)
            quote = 0;
        else if (quote == 0 && (c == ' ' || c == '\t'))
            break; // a shell would take the rest for a command
        else
            value += c;
    }
    return QString::fromUtf8(value).left(MaxValueLength);
}

void assign(OsRelease& release, QByteArrayView name, QByteArrayView raw)
{
    if (name == "ID")
        release.id = unquoted(raw).toLower();
    else if (name == "ID_LIKE")
        release.idLike = unquoted(raw);
    else if (name == "VERSION_ID")
        release.versionId = unquoted(raw);
    else if (name == "VERSION_CODENAME")
        release.codename = unquoted(raw);
    else if (name == "PRETTY_NAME")
        release.prettyName = unquoted(raw);
    else if (name == "VERSION")
        release.version = unquoted(raw);
}

QString majorOf(const QString& version)
{
    return version.section(u'.', 0, 0);
}

/// Debian before its release carries no number.
QString debianNumber(const OsRelease& release)
{
    static const QStringList names{u"squeeze"_s,  u"wheezy"_s, u"jessie"_s,
                                   u"stretch"_s,  u"buster"_s, u"bullseye"_s,
                                   u"bookworm"_s, u"trixie"_s, u"forky"_s};
    if (!release.versionId.isEmpty())
        return majorOf(release.versionId);
    const qsizetype index = names.indexOf(release.codename.value_or(QString()));
    return index < 0 ? QString() : QString::number(6 + index);
}

QString ubuntuEcosystem(const QString& version)
{
    static const QRegularExpression shape(u"^(\\d\\d)\\.(\\d\\d)"_s);
    const auto match = shape.match(version);
    if (!match.hasMatch())
        return {};
    const bool isLongTerm = match.captured(1).toInt() % 2 == 0 && match.captured(2) == "04"_L1;
    return u"Ubuntu:"_s + match.captured(0) + (isLongTerm ? u":LTS"_s : QString());
}

/// Development versions such as 3.21_alpha20240923 have no rows of their own.
QString alpineEcosystem(const QString& version)
{
    static const QRegularExpression shape(u"^(\\d+\\.\\d+)(?:\\.\\d+)*$"_s);
    const auto match = shape.match(version);
    return match.hasMatch() ? u"Alpine:v"_s + match.captured(1) : QString();
}

/// SUSE's rows are named by the words of PRETTY_NAME; those before 15.3 are not asked for.
QString suseEcosystem(const OsRelease& release)
{
    if (QVersionNumber::fromString(release.versionId) < QVersionNumber(15, 3))
        return {};
    if (release.id == "opensuse-leap"_L1)
        return u"openSUSE:Leap "_s + release.versionId;
    const QString name =
        release.prettyName.startsWith("SUSE "_L1) ? release.prettyName.sliced(5) : QString();
    return name.isEmpty() ? QString() : u"SUSE:"_s + name;
}

QString openEulerEcosystem(const OsRelease& release)
{
    const qsizetype open = release.version.indexOf(u'(');
    const qsizetype close = release.version.indexOf(u')', open + 1);
    QString name = u"openEuler:"_s + release.versionId;
    if (open > 0 && close > open)
        name += u'-' + release.version.sliced(open + 1, close - open - 1);
    return name;
}

QString withMajor(QLatin1StringView feed, const OsRelease& release)
{
    return QString(feed) + u':' + majorOf(release.versionId);
}

} // namespace

OsRelease parseOsRelease(QByteArrayView bytes)
{
    OsRelease release;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = (end < 0 ? bytes : bytes.first(end)).trimmed();
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#'))
            assign(release, line.first(equals), line.sliced(equals + 1));
    }
    return release;
}

OsRelease fromReleaseFile(const QString& path, const QString& word)
{
    const QString name = path.section(u'/', -1);
    const QString first = word.section(u'\n', 0, 0).trimmed().left(MaxValueLength);
    if (first.isEmpty())
        return {};
    if (name == "alpine-release"_L1)
        return {.id = u"alpine"_s, .versionId = first, .prettyName = u"Alpine Linux "_s + first};
    if (name == "debian_version"_L1) {
        // "12.5", or "trixie/sid" where the release is not made yet.
        const bool isNumber = first.front().isDigit();
        OsRelease release{.id = u"debian"_s, .prettyName = u"Debian GNU/Linux "_s + first};
        if (isNumber)
            release.versionId = majorOf(first);
        else
            release.codename = first.section(u'/', 0, 0);
        return release;
    }
    static const QRegularExpression shape(u"^(.*?)(?: Linux)?(?: Server)? release (\\d[\\d.]*)"_s);
    const auto match = shape.match(first);
    if (!match.hasMatch())
        return {};
    static const QList<std::pair<QString, QString>> ids{{u"Red Hat Enterprise"_s, u"rhel"_s},
                                                        {u"CentOS"_s, u"centos"_s},
                                                        {u"AlmaLinux"_s, u"almalinux"_s},
                                                        {u"Rocky"_s, u"rocky"_s},
                                                        {u"Oracle"_s, u"ol"_s},
                                                        {u"Fedora"_s, u"fedora"_s},
                                                        {u"Amazon"_s, u"amzn"_s},
                                                        {u"Scientific"_s, u"scientific"_s}};
    for (const auto& [words, id] : ids) {
        if (match.captured(1).startsWith(words))
            return {.id = id, .versionId = match.captured(2), .prettyName = first};
    }
    return {};
}

QString ecosystemOf(const OsRelease& release)
{
    const QString& id = release.id;
    if (id == "wolfi"_L1)
        return u"Wolfi"_s;
    if (id == "chainguard"_L1)
        return u"Chainguard"_s;
    if (id == "debian"_L1) {
        const QString number = debianNumber(release);
        return number.isEmpty() ? QString() : u"Debian:"_s + number;
    }
    if (release.versionId.isEmpty())
        return {};
    if (id == "ubuntu"_L1)
        return ubuntuEcosystem(release.versionId);
    if (id == "alpine"_L1)
        return alpineEcosystem(release.versionId);
    if (id == "almalinux"_L1)
        return withMajor("AlmaLinux"_L1, release);
    if (id == "rocky"_L1)
        return withMajor("Rocky Linux"_L1, release);
    if (id == "azurelinux"_L1 || id == "mariner"_L1)
        return withMajor("Azure Linux"_L1, release);
    if (id == "mageia"_L1)
        return withMajor("Mageia"_L1, release);
    if (id == "photon"_L1)
        return u"Photon OS:"_s + release.versionId;
    if (id == "openeuler"_L1)
        return openEulerEcosystem(release);
    if (id == "opensuse-leap"_L1 || id.startsWith("sle"_L1))
        return suseEcosystem(release);
    return {};
}

} // namespace plimsoll::image
