// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

/// Writes POSIX tar files byte by byte, also such as no tool would write.
class TarBuilder
{
public:
    TarBuilder& file(const QByteArray& path, const QByteArray& content, int mode = 0644)
    {
        return member(path, '0', content, mode);
    }
    TarBuilder& folder(const QByteArray& path, int mode = 0755)
    {
        return member(path + '/', '5', {}, mode);
    }
    TarBuilder& symlink(const QByteArray& path, const QByteArray& target)
    {
        return member(path, '2', {}, 0777, target);
    }
    TarBuilder& hardLink(const QByteArray& path, const QByteArray& target)
    {
        return member(path, '1', {}, 0644, target);
    }
    /// A record of a pax header for the next member: "SCHILY.xattr.security.capability".
    TarBuilder& pax(const QByteArray& key, const QByteArray& value)
    {
        const QByteArray rest = ' ' + key + '=' + value + '\n';
        qsizetype length = rest.size() + 1;
        while (QByteArray::number(length).size() + rest.size() > length)
            ++length;
        return member("pax", 'x', QByteArray::number(length) + rest, 0644);
    }
    TarBuilder& whiteout(const QByteArray& path)
    {
        const qsizetype slash = path.lastIndexOf('/') + 1;
        return file(path.first(slash) + ".wh." + path.sliced(slash), {});
    }
    TarBuilder& opaque(const QByteArray& folder) { return file(folder + "/.wh..wh..opq", {}); }

    /// @param announced  the size its header tells; -1: the true one
    TarBuilder& member(const QByteArray& path, char type, const QByteArray& content, int mode,
                       const QByteArray& link = {}, qint64 announced = -1)
    {
        QByteArray header(512, '\0');
        const auto put = [&header](qsizetype at, qsizetype width, const QByteArray& value) {
            header.replace(at, qMin(width, value.size()), value.first(qMin(width, value.size())));
        };
        const auto octal = [](qint64 value, int width) {
            return QByteArray::number(value, 8).rightJustified(width, '0');
        };
        put(0, 100, path);
        put(100, 8, octal(mode, 7));
        put(108, 8, octal(0, 7));
        put(116, 8, octal(0, 7));
        put(124, 12, octal(announced < 0 ? content.size() : announced, 11));
        put(136, 12, octal(0, 11));
        put(148, 8, "        ");
        header[156] = type;
        put(157, 100, link);
        put(257, 8,
            QByteArray("ustar\0"
                       "00",
                       8));
        int sum = 0;
        for (const char byte : header)
            sum += quint8(byte);
        put(148, 8, octal(sum, 6) + QByteArray("\0 ", 2));
        m_bytes += header + content;
        m_bytes += QByteArray((512 - content.size() % 512) % 512, '\0');
        return *this;
    }

    QByteArray bytes() const { return m_bytes + QByteArray(1024, '\0'); }

private:
    QByteArray m_bytes;
};

inline QByteArray sha256Hex(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

inline QByteArray jsonBytes(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// An image of layers, as either format saves it.
class ImageBuilder
{
public:
    /// @param packed  the layer as it is stored; empty: as it is
    ImageBuilder& layer(const QByteArray& tar, const QString& instruction = {},
                        const QByteArray& packed = {})
    {
        m_layers.append({tar, packed.isEmpty() ? tar : packed});
        m_diffIds.append(QString::fromLatin1("sha256:" + sha256Hex(tar)));
        m_history.append(
            QJsonObject{{QStringLiteral("created"), QStringLiteral("2026-11-23T10:00:00Z")},
                        {QStringLiteral("created_by"), instruction}});
        return *this;
    }

    QByteArray config() const
    {
        return jsonBytes(
            QJsonObject{{QStringLiteral("os"), QStringLiteral("linux")},
                        {QStringLiteral("architecture"), QStringLiteral("amd64")},
                        {QStringLiteral("created"), QStringLiteral("2026-11-23T10:00:00Z")},
                        {QStringLiteral("history"), m_history},
                        {QStringLiteral("rootfs"),
                         QJsonObject{{QStringLiteral("type"), QStringLiteral("layers")},
                                     {QStringLiteral("diff_ids"), m_diffIds}}}});
    }
    QString id() const { return QString::fromLatin1("sha256:" + sha256Hex(config())); }

    /// The classic format: layers first, as Docker's own tar has them.
    QByteArray dockerSave() const
    {
        TarBuilder tar;
        QJsonArray names;
        for (const auto& [plain, packed] : m_layers) {
            const QByteArray name = sha256Hex("v1 " + plain) + "/layer.tar";
            tar.file(name, packed);
            names.append(QString::fromLatin1(name));
        }
        const QByteArray configName = sha256Hex(config()) + ".json";
        tar.file(configName, config());
        const QJsonObject image{{QStringLiteral("Config"), QString::fromLatin1(configName)},
                                {QStringLiteral("RepoTags"), QJsonArray{QStringLiteral("a:1")}},
                                {QStringLiteral("Layers"), names}};
        return tar.file("manifest.json", jsonBytes(QJsonArray{image})).bytes();
    }

    /// An OCI layout without Docker's manifest; `isReversed` puts the upper layers first.
    QByteArray ociLayout(bool isReversed = false) const
    {
        TarBuilder tar;
        tar.file("oci-layout", R"({"imageLayoutVersion":"1.0.0"})");
        const auto descriptor = [](const QByteArray& blob) {
            return QJsonObject{
                {QStringLiteral("digest"), QString::fromLatin1("sha256:" + sha256Hex(blob))},
                {QStringLiteral("size"), blob.size()}};
        };
        const auto addBlob = [&tar](const QByteArray& blob) {
            tar.file("blobs/sha256/" + sha256Hex(blob), blob);
        };
        QJsonArray layers;
        for (const auto& [plain, packed] : m_layers)
            layers.append(descriptor(packed));
        QList<QPair<QByteArray, QByteArray>> order = m_layers;
        if (isReversed)
            std::reverse(order.begin(), order.end());
        for (const auto& [plain, packed] : order)
            addBlob(packed);
        const QByteArray manifest = jsonBytes(QJsonObject{
            {QStringLiteral("config"), descriptor(config())}, {QStringLiteral("layers"), layers}});
        addBlob(config());
        addBlob(manifest);
        return tar
            .file("index.json",
                  jsonBytes(
                      QJsonObject{{QStringLiteral("manifests"), QJsonArray{descriptor(manifest)}}}))
            .bytes();
    }

private:
    QList<QPair<QByteArray, QByteArray>> m_layers;
    QJsonArray m_diffIds;
    QJsonArray m_history;
};
