// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/policykeys.h"
#include "pdf/pages.h"
#include "pdf/table.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

QString valueWords(const QJsonValue& value)
{
    if (value.isNull())
        return words(QT_TRANSLATE_NOOP("Report", "not decided"));
    return value.isString() ? value.toString() : QString::fromUtf8(core::canonicalJson(value));
}

bool saysNothing(const QJsonValue& value)
{
    return (value.isArray() && value.toArray().isEmpty()) || value == QJsonValue(QString())
        || value == QJsonValue(QJsonObject());
}

Row nameRow(const core::Policy& policy, const QString& digest)
{
    return {{.text = words(QT_TRANSLATE_NOOP("Report", "Name and digest"))},
            {.text = policy.name + u'\n' + digest, .isCode = true}};
}

Row keyRow(const core::PolicyKey& key, const QJsonValue& value)
{
    return {{.text = core::translated(key.helpText())},
            {.text = valueWords(value), .isCode = true}};
}

/// Every input of the policy, so that a reader needs no other paper to judge the judgement.
QList<Row> allRows(const score::Assessment& assessment)
{
    QList<Row> rows{nameRow(assessment.policy, core::policyDigest(assessment.policy)),
                    {{.text = words(QT_TRANSLATE_NOOP("Report", "Digest of the waivers"))},
                     {.text = assessment.waiversDigest, .isCode = true}}};
    for (const core::PolicyKey& key : core::policyKeys()) {
        const QJsonValue value = core::valueOf(assessment.policy, key);
        if (key.name != "name"_L1 && !saysNothing(value))
            rows.append(keyRow(key, value));
    }
    return rows;
}

/// What a group's policy says otherwise; an emptied list is said, too.
QList<Row> otherRows(const core::Policy& policy, const core::Policy& fleet)
{
    QList<Row> rows{nameRow(policy, core::policyDigest(policy))};
    for (const core::PolicyKey& key : core::policyKeys()) {
        const QJsonValue value = core::valueOf(policy, key);
        if (key.name != "name"_L1 && value != core::valueOf(fleet, key))
            rows.append(keyRow(key, value));
    }
    return rows;
}

void drawPolicy(Sheet& sheet, const QString& title, const QList<Row>& rows)
{
    subheading(sheet, {}, title);
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Input")), .width = 40},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Value")), .width = 60}},
              rows);
}

QStringList hostsOf(const score::Assessment& assessment, const QString& group)
{
    QStringList names;
    for (const score::HostAssessment& host : assessment.hosts) {
        if (host.group == group)
            names.append(host.name);
    }
    return names;
}

} // namespace

void drawPolicies(Sheet& sheet, const Report& report)
{
    const score::Assessment& assessment = report.assessment;
    drawPolicy(sheet, words(QT_TRANSLATE_NOOP("Report", "Policy")), allRows(assessment));
    const auto& byGroup = report.options.policyByGroup;
    for (auto it = byGroup.cbegin(); it != byGroup.cend(); ++it) {
        const QStringList hosts = hostsOf(assessment, it.key());
        if (hosts.isEmpty())
            continue;
        drawPolicy(sheet,
                   words(QT_TRANSLATE_NOOP("Report", "Policy of the group %1 (%2)"))
                       .arg(it.key(), hosts.join(u", "_s)),
                   otherRows(it.value(), assessment.policy));
        sheet.paragraph(words(QT_TRANSLATE_NOOP(
                            "Report", "Inputs that are not listed are those of the policy above.")),
                        unitFont(10, QFont::Normal, Face::Paper), sheet.tokens().text2);
    }
}

} // namespace plimsoll::pdf
