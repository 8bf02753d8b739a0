// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/waiverfile.h"

#include "cis/editions.h"
#include "cis/policyfile.h"
#include "core/json.h"
#include "core/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::JsonForm;
using core::JsonNode;
using core::Waiver;

namespace {

constexpr auto WaiverSchema = "plimsoll.waivers/1"_L1;

const QStringList& waiverKeys()
{
    static const QStringList keys{u"id"_s,     u"kind"_s, u"check"_s,     u"scope"_s,
                                  u"group"_s,  u"host"_s, u"object"_s,    u"objectKind"_s,
                                  u"reason"_s, u"who"_s,  u"reference"_s, u"from"_s,
                                  u"until"_s};
    return keys;
}

/// Reads the fields of one waiver; each problem names its key.
class WaiverReader
{
public:
    WaiverReader(JsonForm& form, const JsonNode& node, QString key, QString edition)
        : m_form(form)
        , m_node(node)
        , m_key(std::move(key))
        , m_edition(std::move(edition))
    {
    }

    std::optional<Waiver> read()
    {
        const qsizetype before = m_form.problems.size();
        if (!m_form.isObjectOf(m_node, m_key, waiverKeys()))
            return std::nullopt;
        readCheck();
        readScope();
        m_waiver.reason = needed(u"reason"_s);
        m_waiver.who = needed(u"who"_s);
        m_waiver.reference = optional(u"reference"_s);
        readDays();
        m_waiver.id = optional(u"id"_s);
        if (m_waiver.id.isEmpty())
            m_waiver.id = waiverIdFor(m_waiver);
        if (m_form.problems.size() > before)
            return std::nullopt;
        return m_waiver;
    }

private:
    QString keyOf(const QString& name) const { return m_key + u'.' + name; }

    const JsonNode* need(const QString& name)
    {
        const JsonNode* node = m_node.find(name);
        if (!node)
            m_form.refuse(m_node, m_key, PLIMSOLL_TEXT("needs the key %1", name));
        return node;
    }

    QString needed(const QString& name)
    {
        const JsonNode* node = need(name);
        return node ? m_form.words(*node, keyOf(name)).value_or(QString()) : QString();
    }

    QString optional(const QString& name)
    {
        const JsonNode* node = m_node.find(name);
        return node ? m_form.text(*node, keyOf(name)).value_or(QString()) : QString();
    }

    template <typename Enum>
    void choose(Enum& value, const QString& name, std::optional<Enum> (*fromName)(QStringView),
                const core::Text& choices)
    {
        const JsonNode* node = m_node.find(name);
        if (!node)
            return;
        if (const auto read = fromName(node->scalar.toString()))
            value = *read;
        else
            m_form.refuse(*node, keyOf(name), choices);
    }

    void readCheck()
    {
        choose(m_waiver.kind, u"kind"_s, &core::waiverKindFromName,
               PLIMSOLL_TEXT("must be waiver, attested-met or attested-not-met"));
        const QString id = needed(u"check"_s);
        if (id.isEmpty())
            return;
        m_waiver.check =
            m_waiver.isAttestation() ? checkNamed(m_edition, id) : waivableNamed(m_edition, id);
        if (m_waiver.check.isEmpty())
            m_form.refuse(*m_node.find(u"check"), keyOf(u"check"_s),
                          PLIMSOLL_TEXT("is no check of edition %1", m_edition));
    }

    void readScope()
    {
        if (need(u"scope"_s))
            choose(m_waiver.scope, u"scope"_s, &core::waiverScopeFromName,
                   PLIMSOLL_TEXT("must be fleet, group, host or object"));
        choose(m_waiver.objectKind, u"objectKind"_s, &core::objectKindFromName,
               PLIMSOLL_TEXT("must be host, image, container, network, volume, service, node or "
                             "file"));
        m_waiver.group = scoped(u"group"_s, Waiver::Scope::Group, true);
        m_waiver.object = scoped(u"object"_s, Waiver::Scope::Object, true);
        const bool isObject = m_waiver.scope == Waiver::Scope::Object;
        m_waiver.host =
            isObject ? optional(u"host"_s) : scoped(u"host"_s, Waiver::Scope::Host, true);
        if (!isObject && m_node.find(u"objectKind"))
            misplaced(u"objectKind"_s);
    }

    /// A field that belongs to one scope, and to no other.
    QString scoped(const QString& name, Waiver::Scope scope, bool isNeeded)
    {
        if (m_waiver.scope == scope)
            return isNeeded ? needed(name) : optional(name);
        if (m_node.find(name))
            misplaced(name);
        return {};
    }

    void misplaced(const QString& name)
    {
        m_form.refuse(
            *m_node.find(name), keyOf(name),
            PLIMSOLL_TEXT("does not go with the scope %1", core::waiverScopeName(m_waiver.scope)));
    }

    void readDays()
    {
        const JsonNode* from = need(u"from"_s);
        const auto first = from ? m_form.date(*from, keyOf(u"from"_s)) : std::nullopt;
        const JsonNode* until = m_node.find(u"until");
        const auto last = until
            ? m_form.date(*until, keyOf(u"until"_s))
            : std::optional(first.value_or(QDate(2000, 1, 1)).addDays(core::DefaultWaiverDays));
        if (!first || !last)
            return;
        m_waiver.from = *first;
        m_waiver.until = *last;
        if (*last < *first)
            m_form.refuse(*until, keyOf(u"until"_s), PLIMSOLL_TEXT("lies before \"from\""));
        else if (first->daysTo(*last) > core::LongestWaiverDays)
            m_form.refuse(*until, keyOf(u"until"_s),
                          PLIMSOLL_TEXT("lies more than a year after \"from\""));
    }

    JsonForm& m_form;
    const JsonNode& m_node;
    QString m_key;
    QString m_edition;
    Waiver m_waiver = {};
};

QList<Waiver> waiversOf(JsonForm& form, const JsonNode& list, const QString& edition)
{
    QSet<QString> ids;
    const auto read = [&](const JsonNode& item, const QString& key) -> std::optional<Waiver> {
        const auto waiver = WaiverReader(form, item, key, edition).read();
        if (!waiver)
            return std::nullopt;
        if (ids.contains(waiver->id)) {
            form.refuse(item, key, PLIMSOLL_TEXT("has the id %1 of an earlier waiver", waiver->id));
            return std::nullopt;
        }
        ids.insert(waiver->id);
        return waiver;
    };
    return form.list<Waiver>(list, u"waivers"_s, read).value_or(QList<Waiver>());
}

} // namespace

QString waivableNamed(QStringView edition, const QString& name)
{
    // The data bases of the world's advisories: CVE-2024-1234, GHSA-xxxx-xxxx-xxxx, DSA-5678-1.
    static const QRegularExpression vulnerability(u"^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9:.]+)+$"_s);
    const QString check = checkNamed(edition, name);
    return check.isEmpty() && vulnerability.match(name).hasMatch() ? name : check;
}

core::FormResult<QList<Waiver>> readWaivers(const QByteArray& bytes)
{
    JsonForm form;
    const auto root = core::openForm(bytes, WaiverSchema, core::limits::MaxConfigFileBytes, form);
    if (!root || !form.isObjectOf(*root, {}, {u"schema"_s, u"benchmark"_s, u"waivers"_s}))
        return {{}, form.problems};
    QString edition = editionName(DefaultEdition);
    if (const JsonNode* named = root->find(u"benchmark")) {
        edition = named->scalar.toString();
        if (!editionFromName(edition))
            form.refuse(*named, u"benchmark"_s, PLIMSOLL_TEXT("is no edition that is known here"));
    }
    const JsonNode* list = root->find(u"waivers");
    if (!list)
        form.refuse(*root, {}, PLIMSOLL_TEXT("needs the key %1", u"waivers"_s));
    const QList<Waiver> waivers = list ? waiversOf(form, *list, edition) : QList<Waiver>();
    if (!form.problems.isEmpty())
        return {{}, form.problems};
    return {waivers, {}};
}

QByteArray writeWaivers(const QList<Waiver>& waivers)
{
    QJsonArray array;
    for (const Waiver& waiver : waivers)
        array.append(core::waiverJson(waiver));
    const QJsonObject root{{u"schema"_s, QString(WaiverSchema)}, {u"waivers"_s, array}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QList<core::FormProblem> problemsOf(const Waiver& waiver)
{
    return readWaivers(writeWaivers({waiver})).problems;
}

QString waiverIdFor(const Waiver& waiver)
{
    constexpr qsizetype PrefixLength = 7; // "sha256:"
    Waiver nameless = waiver;
    nameless.id.clear();
    const QString digest = core::sha256(core::canonicalJson(core::waiverJson(nameless)));
    return u"w-"_s + digest.mid(PrefixLength, 10);
}

} // namespace plimsoll::cis
