// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/file.h"

#include "core/json.h"
#include "core/limits.h"
#include "evidence/filejson.h"
#include "evidence/packing.h"

#include <QFileDevice>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

core::Error storageError(const QIODevice& device)
{
    return {.kind = core::Error::Kind::Storage,
            .code = u"evidence.file"_s,
            .detail = device.errorString()};
}

/// The device from where it stands to its end.
core::Result<QByteArray> bytesOf(QIODevice& device, qint64 maxBytes)
{
    constexpr qint64 chunkBytes = 1024 * 1024;
    QByteArray bytes;
    while (true) {
        const QByteArray chunk = device.read(chunkBytes);
        if (chunk.isEmpty())
            break;
        bytes += chunk;
        if (bytes.size() > maxBytes) {
            return core::Error{.kind = core::Error::Kind::TooLarge,
                               .code = u"evidence.size"_s,
                               .detail = u"more than %1 bytes"_s.arg(maxBytes)};
        }
    }
    if (!device.atEnd())
        return storageError(device);
    return bytes;
}

core::Result<QJsonValue> jsonOf(const QByteArray& bytes)
{
    using core::limits::MaxEvidenceBytes;
    const core::Result<QByteArray> content =
        isPacked(bytes) ? unpacked(bytes, MaxEvidenceBytes) : core::Result<QByteArray>(bytes);
    if (!content)
        return content.error();
    core::Result<QJsonValue> json = core::parseJson(*content, MaxEvidenceBytes);
    if (json)
        return json;
    core::Error error = json.error();
    error.code = u"evidence.format"_s;
    return error;
}

core::Result<Evidence> evidenceIn(QIODevice& device)
{
    const core::Result<QByteArray> bytes = bytesOf(device, core::limits::MaxEvidenceBytes);
    if (!bytes)
        return bytes.error();
    const core::Result<QJsonValue> json = jsonOf(*bytes);
    if (!json)
        return json.error();
    return evidenceFrom(*json);
}

} // namespace

core::Result<void> writeEvidence(const Evidence& evidence, QIODevice& device)
{
    const QByteArray bytes = packed(core::canonicalJson(toJson(evidence)));
    if (device.write(bytes) != bytes.size())
        return storageError(device);
    return {};
}

core::Result<Evidence> readEvidence(QIODevice& device)
{
    core::Result<Evidence> evidence = evidenceIn(device);
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    if (evidence || !file)
        return evidence;
    core::Error error = evidence.error();
    error.subject = file->fileName();
    return error;
}

QByteArray packHost(const HostEvidence& host)
{
    return packed(core::canonicalJson(toJson(host)));
}

core::Result<HostEvidence> unpackHost(const QByteArray& bytes)
{
    const core::Result<QJsonValue> json = jsonOf(bytes);
    if (!json)
        return json.error();
    return hostFrom(*json, {});
}

} // namespace plimsoll::evidence
