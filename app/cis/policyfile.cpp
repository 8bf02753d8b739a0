// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/policyfile.h"

#include "cis/capabilities.h"
#include "cis/editions.h"
#include "core/limits.h"
#include "core/policykeys.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::JsonForm;
using core::JsonNode;
using core::Policy;
using core::PolicyKey;
using core::Severity;
using core::Text;
using core::Words;

namespace {

/// What a text must look like, and how to say that it does not.
struct Shape
{
    QRegularExpression pattern;
    Text why;
};

const Shape& shapeOf(Words words)
{
    static const Shape plain{QRegularExpression(u"^.+$"_s), PLIMSOLL_TEXT("must not be empty")};
    static const Shape name{QRegularExpression(u"^[^\\s/]+$"_s),
                            PLIMSOLL_TEXT("must be a name without blanks and slashes")};
    static const Shape path{
        QRegularExpression(u"^(?!.*/\\.{1,2}(/|$))(/[^/]+)+$"_s),
        PLIMSOLL_TEXT("must be an absolute path without . and .. steps and without a slash at "
                      "its end")};
    static const Shape repository{
        QRegularExpression(u"^(?!.*://)[a-zA-Z0-9][a-zA-Z0-9._:/-]*$"_s),
        PLIMSOLL_TEXT("must be a registry or repository such as docker.io/library/nginx")};
    static const Shape capability{QRegularExpression(u"^(CAP_)?[A-Za-z_]+$"_s),
                                  PLIMSOLL_TEXT("must be a capability such as NET_BIND_SERVICE")};
    static const Shape port{
        QRegularExpression(
            u"^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2]"
            "[0-9]|6553[0-5])/(tcp|udp|sctp)$"_s),
        PLIMSOLL_TEXT("must be a port such as 80/tcp")};
    switch (words) {
    case Words::Name:
        return name;
    case Words::Path:
        return path;
    case Words::Repository:
        return repository;
    case Words::Capability:
        return capability;
    case Words::Port:
        return port;
    case Words::Plain:
        break;
    }
    return plain;
}

std::optional<Severity> severityOf(JsonForm& form, const JsonNode& node, const QString& key)
{
    const auto severity = core::severityFromName(node.scalar.toString());
    if (!severity)
        form.refuse(node, key, PLIMSOLL_TEXT("must be low, medium, high or critical"));
    return severity;
}

/// Reads the value of one key into the policy: one overload for each type of field.
class Reader
{
public:
    Reader(JsonForm& form, const PolicyKey& key, QStringView edition)
        : m_form(form)
        , m_key(key)
        , m_edition(edition)
    {
    }

    void into(QString& value, const JsonNode& node) const
    {
        // A policy without a name could not be told from another.
        const bool isName = m_key.name == "name"_L1;
        take(value, isName ? m_form.words(node, key()) : m_form.text(node, key()));
    }

    void into(bool& value, const JsonNode& node) const { take(value, m_form.boolean(node, key())); }

    void into(int& value, const JsonNode& node) const
    {
        take(value, m_form.integer(node, key(), m_key.smallest, m_key.greatest));
    }

    void into(Severity& value, const JsonNode& node) const
    {
        take(value, severityOf(m_form, node, key()));
    }

    void into(QStringList& value, const JsonNode& node) const { take(value, texts(node, key())); }

    void into(QList<int>& value, const JsonNode& node) const
    {
        take(value, m_form.list<int>(node, key(), [this](const JsonNode& item, const QString& at) {
            return m_form.integer(item, at, m_key.smallest, m_key.greatest);
        }));
    }

    void into(QList<core::ImageList>& value, const JsonNode& node) const
    {
        take(value,
             m_form.list<core::ImageList>(
                 node, key(),
                 [this](const JsonNode& item, const QString& at) { return imageList(item, at); }));
    }

    void into(QList<core::ApprovedBase>& value, const JsonNode& node) const
    {
        take(value,
             m_form.list<core::ApprovedBase>(
                 node, key(),
                 [this](const JsonNode& item, const QString& at) { return base(item, at); }));
    }

    void into(QList<core::MountException>& value, const JsonNode& node) const
    {
        take(value,
             m_form.list<core::MountException>(node, key(),
                                               [this](const JsonNode& item, const QString& at) {
                                                   return mountException(item, at);
                                               }));
    }

    void into(QList<core::EngineSupport>& value, const JsonNode& node) const
    {
        take(value,
             m_form.list<core::EngineSupport>(node, key(),
                                              [this](const JsonNode& item, const QString& at) {
                                                  return engineSupport(item, at);
                                              }));
    }

    void into(QMap<QString, Severity>& value, const JsonNode& node) const
    {
        if (node.type != QJsonValue::Object) {
            m_form.refuse(node, key(), PLIMSOLL_TEXT("must be an object: {...}"));
            return;
        }
        value.clear();
        for (const core::JsonMember& member : node.members) {
            const QString at = key() + u'.' + member.key;
            const QString check = checkNamed(m_edition, member.key);
            if (check.isEmpty()) {
                m_form.problems.append(
                    {member.place, at,
                     PLIMSOLL_TEXT("is no check of edition %1", m_edition.toString())});
            } else if (const auto severity = severityOf(m_form, member.value, at)) {
                value.insert(check, *severity);
            }
        }
    }

    template <typename T>
    void into(std::optional<T>& value, const JsonNode& node) const
    {
        value.reset();
        if (node.type != QJsonValue::Null)
            into(value.emplace(), node);
    }

private:
    QString key() const { return QString(m_key.name); }

    template <typename T>
    static void take(T& value, const std::optional<T>& read)
    {
        if (read)
            value = *read;
    }

    /// A text of a shape; capabilities come out in capitals, without CAP_.
    std::optional<QString> shaped(const JsonNode& node, const QString& at, Words words) const
    {
        const auto text = m_form.text(node, at);
        if (!text)
            return std::nullopt;
        if (!shapeOf(words).pattern.match(*text).hasMatch()) {
            m_form.refuse(node, at, shapeOf(words).why);
            return std::nullopt;
        }
        return words == Words::Capability ? normalisedCapabilities({*text}).first() : *text;
    }

    std::optional<QStringList> texts(const JsonNode& node, const QString& at) const
    {
        const auto list =
            m_form.list<QString>(node, at, [this](const JsonNode& item, const QString& itemKey) {
                return shaped(item, itemKey, m_key.words);
            });
        return list ? std::optional<QStringList>(*list) : std::nullopt;
    }

    /// The member of an object, or null with a problem noted where it must be there.
    const JsonNode* need(const JsonNode& node, const QString& at, const QString& name) const
    {
        const JsonNode* member = node.find(name);
        if (!member)
            m_form.refuse(node, at, PLIMSOLL_TEXT("needs the key %1", name));
        return member;
    }

    std::optional<core::ImageList> imageList(const JsonNode& node, const QString& at) const
    {
        if (!m_form.isObjectOf(node, at, {u"image"_s, u"values"_s}))
            return std::nullopt;
        const JsonNode* image = need(node, at, u"image"_s);
        const JsonNode* values = need(node, at, u"values"_s);
        if (!image || !values)
            return std::nullopt;
        const auto name = shaped(*image, at + u".image"_s, Words::Repository);
        const auto list = texts(*values, at + u".values"_s);
        if (!name || !list)
            return std::nullopt;
        return core::ImageList{*name, *list};
    }

    std::optional<core::ApprovedBase> base(const JsonNode& node, const QString& at) const
    {
        if (!m_form.isObjectOf(node, at, {u"name"_s, u"layers"_s}))
            return std::nullopt;
        const JsonNode* name = need(node, at, u"name"_s);
        const auto text = name ? shaped(*name, at + u".name"_s, Words::Repository) : std::nullopt;
        if (!text)
            return std::nullopt;
        core::ApprovedBase result{*text, {}};
        const JsonNode* layers = node.find(u"layers");
        if (!layers)
            return result;
        const auto list = m_form.list<QString>(
            *layers, at + u".layers"_s,
            [this](const JsonNode& item, const QString& itemKey) { return layer(item, itemKey); });
        if (!list)
            return std::nullopt;
        result.layers = *list;
        return result;
    }

    std::optional<QString> layer(const JsonNode& node, const QString& at) const
    {
        static const QRegularExpression digest(u"^sha256:[0-9a-f]{64}$"_s);
        const auto text = m_form.text(node, at);
        if (text && digest.match(*text).hasMatch())
            return text;
        if (text)
            m_form.refuse(node, at, PLIMSOLL_TEXT("must be sha256: and 64 hex digits"));
        return std::nullopt;
    }

    std::optional<core::MountException> mountException(const JsonNode& node,
                                                       const QString& at) const
    {
        if (!m_form.isObjectOf(node, at, {u"path"_s, u"readOnly"_s}))
            return std::nullopt;
        const JsonNode* path = need(node, at, u"path"_s);
        const auto text = path ? shaped(*path, at + u".path"_s, Words::Path) : std::nullopt;
        if (!text)
            return std::nullopt;
        core::MountException result{*text, true};
        if (const JsonNode* readOnly = node.find(u"readOnly"))
            take(result.isReadOnly, m_form.boolean(*readOnly, at + u".readOnly"_s));
        return result;
    }

    std::optional<core::EngineSupport> engineSupport(const JsonNode& node, const QString& at) const
    {
        static const QRegularExpression release(u"^[1-9][0-9]{0,2}(\\.[0-9]{1,2})?$"_s);
        if (!m_form.isObjectOf(node, at, {u"release"_s, u"until"_s}))
            return std::nullopt;
        const JsonNode* name = need(node, at, u"release"_s);
        const JsonNode* until = need(node, at, u"until"_s);
        if (!name || !until)
            return std::nullopt;
        const auto text = m_form.text(*name, at + u".release"_s);
        const auto day = m_form.date(*until, at + u".until"_s);
        if (text && !release.match(*text).hasMatch())
            m_form.refuse(*name, at + u".release"_s,
                          PLIMSOLL_TEXT("must be a release such as \"27\" or \"20.10\""));
        if (!text || !day)
            return std::nullopt;
        return core::EngineSupport{*text, *day};
    }

    JsonForm& m_form;
    const PolicyKey& m_key;
    QStringView m_edition;
};

QStringList knownKeys()
{
    QStringList known{u"schema"_s, u"benchmark"_s};
    for (const PolicyKey& key : core::policyKeys())
        known.append(QString(key.name));
    return known;
}

} // namespace

QString checkNamed(QStringView edition, const QString& id)
{
    // The linter's catalogue is no business of this one: its names are known by their shape.
    static const QRegularExpression rule(u"^([A-Z]{2}-?[0-9]{4}|[A-Z][a-z]+[A-Za-z]*)$"_s);
    const auto known = editionFromName(edition);
    const QString check = known ? checkOf(*known, id) : QString();
    return check.isEmpty() && rule.match(id).hasMatch() ? id : check;
}

core::FormResult<Policy> readPolicy(const QByteArray& bytes)
{
    JsonForm form;
    Policy policy;
    const auto root =
        core::openForm(bytes, core::PolicySchema, core::limits::MaxConfigFileBytes, form);
    if (!root || !form.isObjectOf(*root, {}, knownKeys()))
        return {{}, form.problems};
    QString edition = editionName(DefaultEdition);
    if (const JsonNode* named = root->find(u"benchmark")) {
        edition = named->scalar.toString();
        if (!editionFromName(edition))
            form.refuse(*named, u"benchmark"_s, PLIMSOLL_TEXT("is no edition that is known here"));
    }
    for (const core::JsonMember& member : root->members) {
        const PolicyKey* key = core::policyKey(member.key);
        if (!key)
            continue;
        const Reader reader(form, *key, edition);
        std::visit([&](auto field) { reader.into(policy.*field, member.value); }, key->field);
    }
    if (policy.minManagers > policy.maxManagers) {
        const JsonNode* node = root->find(u"minManagers");
        form.refuse(node ? *node : *root->find(u"maxManagers"), u"minManagers"_s,
                    PLIMSOLL_TEXT("must not be above maxManagers"));
    }
    if (!form.problems.isEmpty())
        return {{}, form.problems};
    return {policy, {}};
}

QByteArray writePolicy(const Policy& policy)
{
    return QJsonDocument(core::policyJson(policy)).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::cis
