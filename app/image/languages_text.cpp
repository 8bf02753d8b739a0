// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/languages.h"
#include "image/lines.h"

#include <QRegularExpression>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

/// PEP 503: runs of "-", "_" and "." are one "-", in lower case.
QString normalisedPythonName(const QString& name)
{
    static const QRegularExpression runs(u"[-_.]+"_s);
    return QString(name).replace(runs, u"-"_s).toLower();
}

/// The text between the first pair of quotes of a line.
QString quoted(const QString& line)
{
    static const QRegularExpression shape(u"[\"']([^\"']*)[\"']"_s);
    return shape.match(line).captured(1);
}

} // namespace

FileFacts readPythonMetadata(const QByteArray& bytes, const QString& path)
{
    QString name;
    QString version;
    QString licence;
    QByteArrayView text = bytes;
    while (!text.isEmpty()) {
        const QByteArrayView line = takeLine(text);
        if (line.trimmed().isEmpty()) // the description follows
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const QByteArrayView field = line.first(colon);
        const QString value = QString::fromUtf8(line.sliced(colon + 1)).trimmed();
        if (field.compare("Name", Qt::CaseInsensitive) == 0)
            name = value;
        else if (field.compare("Version", Qt::CaseInsensitive) == 0)
            version = value;
        else if (field.compare("License-Expression", Qt::CaseInsensitive) == 0
                 || (licence.isEmpty() && field.compare("License", Qt::CaseInsensitive) == 0))
            licence = value.left(200);
    }
    if (name.isEmpty() || version.isEmpty())
        return {.problems = {damaged(path, u"has no Name or no Version"_s)}};
    Package package = languagePackage(PackageType::PyPi, normalisedPythonName(name), version, path);
    package.licence = licence == "UNKNOWN"_L1 ? QString() : licence;
    return {.packages = {package}};
}

FileFacts readGemspec(const QByteArray& bytes, const QString& path)
{
    // RubyGems writes "# stub: NAME VERSION PLATFORM PATHS" on top of what it installs.
    static const QRegularExpression stub(u"^# stub: (\\S+) (\\S+) (\\S+)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression nameLine(u"^\\s*\\w+\\.name\\s*=.*$"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression versionLine(u"^\\s*\\w+\\.version\\s*=.*$"_s,
                                                QRegularExpression::MultilineOption);
    static const QRegularExpression licenceLine(u"^\\s*\\w+\\.licenses?\\s*=.*$"_s,
                                                QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes);
    const auto match = stub.match(text);
    const QString name =
        match.hasMatch() ? match.captured(1) : quoted(nameLine.match(text).captured(0));
    const QString version =
        match.hasMatch() ? match.captured(2) : quoted(versionLine.match(text).captured(0));
    if (name.isEmpty() || version.isEmpty())
        return {.problems = {damaged(path, u"names no gem or no version"_s)}};
    Package package = languagePackage(PackageType::Gem, name, version, path);
    package.licence = quoted(licenceLine.match(text).captured(0));
    return {.packages = {package}};
}

} // namespace plimsoll::image
