// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lintfiles.h"

#include "dockerfile/parser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

/// Settings longer than that are none.
constexpr qint64 MaxSettingsBytes = 512 * 1024;

Result<QByteArray> readUpTo(QFile& file, qint64 maxBytes)
{
    // read() alone may stop early at a pipe.
    QByteArray bytes;
    while (bytes.size() < maxBytes) {
        const QByteArray more = file.read(maxBytes - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Denied, u"lint.read"_s, file.fileName(), file.errorString()};
    return bytes;
}

Result<QByteArray> readPath(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (path == "-"_L1) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{Error::Kind::Denied, u"lint.read"_s, u"standard input"_s,
                         file.errorString()};
        return readUpTo(file, maxBytes);
    }
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Kind::NotFound, u"lint.read"_s, path, u"there is no such file"_s};
    if (info.isDir())
        return Error{Error::Kind::NotFound, u"lint.folder"_s, path, u"this is a folder"_s};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Denied, u"lint.read"_s, path, file.errorString()};
    return readUpTo(file, maxBytes);
}

/// The first of the names in the folder or the nearest one above; empty: there is none.
QString nearest(QDir folder, const QStringList& names)
{
    do {
        for (const QString& name : names) {
            if (QFileInfo(folder.filePath(name)).isFile())
                return folder.filePath(name);
        }
    } while (folder.cdUp());
    return {};
}

Result<dockerfile::LintConfig> readConfig(const QString& path)
{
    const auto bytes = readPath(path, MaxSettingsBytes);
    if (!bytes)
        return bytes.error();
    auto config = dockerfile::readLintConfig(bytes.value());
    if (config)
        return config;
    Error error = config.error();
    error.subject = path;
    return error;
}

} // namespace

Result<LintInput> readLintInput(const QString& path, const QString& configPath,
                                QStringList& warnings)
{
    const auto bytes = readPath(path, dockerfile::MaxFileBytes + 1);
    if (!bytes)
        return bytes.error();
    LintInput input{.bytes = bytes.value()};
    const QDir folder = path == "-"_L1 ? QDir::current() : QFileInfo(path).absoluteDir();
    const QString settings = configPath.isEmpty()
        ? nearest(folder, {u".hadolint.yaml"_s, u".hadolint.yml"_s})
        : configPath;
    if (!settings.isEmpty()) {
        const auto config = readConfig(settings);
        if (!config)
            return config.error();
        input.config = config.value();
        for (const QString& key : input.config.unknownKeys)
            warnings.append(
                u"%1: the setting %2 is not known and was passed over."_s.arg(settings, key));
    }
    const QString own = QFileInfo(path).fileName() + u".dockerignore"_s;
    const QString ignore = nearest(folder, {own, u".dockerignore"_s});
    if (!ignore.isEmpty()) {
        const auto patterns = readPath(ignore, dockerfile::Dockerignore::MaxBytes);
        if (!patterns)
            return patterns.error();
        input.config.options.rules.dockerignore.emplace(patterns.value());
    }
    input.config.options.rules.knowsContext = path != "-"_L1;
    return input;
}

} // namespace plimsoll::cli
