// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <openssl/evp.h>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

Result<QJsonValue> parseJson(const QByteArray& bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        return Error{.kind = Error::Kind::TooLarge,
                     .code = u"json.size"_s,
                     .detail = u"%1 bytes, limit %2"_s.arg(bytes.size()).arg(maxBytes)};
    }
    // QJsonDocument takes arrays and objects only; a one-element array carries any value.
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson('[' + bytes + ']', &parseError);
    const bool isOne = document.isArray() && document.array().size() == 1;
    if (parseError.error != QJsonParseError::NoError || !isOne) {
        const QString what = parseError.error == QJsonParseError::NoError
            ? u"not one value"_s
            : parseError.errorString();
        return Error{.kind = Error::Kind::Malformed,
                     .code = u"json.syntax"_s,
                     .detail = u"offset %1: %2"_s.arg(qMax(0, parseError.offset - 1)).arg(what)};
    }
    return QJsonValue(document.array().first());
}

QByteArray canonicalJson(const QJsonValue& value)
{
    JsonWriter writer(JsonWriter::Form::Compact);
    writer.value(value);
    return writer.take();
}

QString sha256(const QByteArray& bytes)
{
    // OpenSSL's, which lets the processor do it: Qt's own takes ten times as long.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    if (EVP_Digest(bytes.constData(), size_t(bytes.size()),
                   reinterpret_cast<unsigned char*>(digest.data()), &length, algorithm, nullptr)
        != 1)
        qFatal("OpenSSL has no SHA-256");
    return u"sha256:"_s + QString::fromLatin1(digest.first(length).toHex());
}

namespace {

QJsonValue undefined()
{
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue step(const QJsonValue& parent, QStringView key)
{
    return parent.isObject() ? parent.toObject().value(key) : undefined();
}

QJsonValue bracketStep(const QJsonValue& parent, QStringView inside)
{
    if (inside.startsWith(u'"') && inside.endsWith(u'"') && inside.size() >= 2)
        return step(parent, inside.sliced(1, inside.size() - 2));
    bool isNumber = false;
    const int index = inside.toInt(&isNumber);
    if (!isNumber || !parent.isArray() || index < 0 || index >= parent.toArray().size())
        return undefined();
    return parent.toArray().at(index);
}

qsizetype closingBracket(QStringView path)
{
    if (path.size() > 1 && path[1] == u'"') {
        const qsizetype quote = path.indexOf(u"\"]", 2);
        return quote < 0 ? -1 : quote + 1;
    }
    return path.indexOf(u']');
}

} // namespace

QJsonValue valueAt(const QJsonValue& root, QStringView path)
{
    QJsonValue value = root;
    while (!path.isEmpty() && !value.isUndefined()) {
        if (path.front() == u'.') {
            path = path.sliced(1);
            continue;
        }
        if (path.front() == u'[') {
            const qsizetype close = closingBracket(path);
            if (close < 0)
                return undefined();
            value = bracketStep(value, path.sliced(1, close - 1));
            path = path.sliced(close + 1);
            continue;
        }
        qsizetype end = 0;
        while (end < path.size() && path[end] != u'.' && path[end] != u'[')
            ++end;
        value = step(value, path.first(end));
        path = path.sliced(end);
    }
    return value;
}

QString childPath(const QString& path, QStringView key)
{
    const bool needsQuotes = key.isEmpty() || key.contains(u'.') || key.contains(u'[')
        || key.contains(u']') || key.contains(u'"');
    if (needsQuotes)
        return path + u"[\""_s + key.toString() + u"\"]"_s;
    return path.isEmpty() ? key.toString() : path + u'.' + key.toString();
}

QString childPath(const QString& path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

QDateTime parseTime(QStringView text)
{
    // Qt reads milliseconds at most: shorten the fraction of a second to three digits.
    QString shortened = text.toString();
    const qsizetype dot = shortened.indexOf(u'.');
    if (dot > 0) {
        qsizetype end = dot + 1;
        while (end < shortened.size() && shortened[end].isDigit())
            ++end;
        const qsizetype kept = qMin<qsizetype>(end - dot, 4);
        shortened.remove(dot + kept, end - dot - kept);
    }
    const QDateTime time = QDateTime::fromString(shortened, Qt::ISODateWithMs);
    if (!time.isValid() || time.date().year() <= 1)
        return {};
    return time.toUTC();
}

QString formatTime(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s) : QString();
}

} // namespace plimsoll::core
