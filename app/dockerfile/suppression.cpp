// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/suppression.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Scope { Line, Stage, Global };

struct Ignore
{
    Scope scope = Scope::Line;
    QSet<QString> rules = {};
};

/// Null: the comment is none, or a name in it makes it void.
std::optional<Ignore> ignoreOf(const QString& comment)
{
    if (!comment.contains("hadolint"_L1))
        return std::nullopt;
    static const QRegularExpression form(
        u"^[ \\t]*hadolint[ \\t]+(?:(stage|global)[ \\t]+)?ignore[ \\t]*=[ \\t]*(.*)$"_s);
    const auto match = form.match(comment);
    if (!match.hasMatch())
        return std::nullopt;
    const QString scope = match.captured(1);
    Ignore ignore{.scope = scope == "stage"_L1 ? Scope::Stage
                      : scope == "global"_L1   ? Scope::Global
                                               : Scope::Line};
    static const QRegularExpression code(u"^[DLSC0-9]+$"_s);
    for (const QString& name : match.captured(2).section(u'#', 0, 0).split(u',')) {
        if (!code.match(name.trimmed()).hasMatch())
            return std::nullopt;
        ignore.rules.insert(name.trimmed());
    }
    return ignore;
}

bool isBuildKits(const Rule& rule)
{
    return !rule.id.startsWith("DL"_L1) && !rule.id.startsWith("DS-"_L1)
        && !rule.id.startsWith("PL"_L1);
}

bool names(const QSet<QString>& rules, const Rule& rule)
{
    return !rules.isEmpty() && (rules.contains(rule.id) || rules.contains(rule.familyName()));
}

/// The value of "key=" up to the next key; null: the key is not there.
QString valueOf(const QString& text, QLatin1StringView key)
{
    static const QRegularExpression keys(u"(?:^|\\s)(ignore|until|reason)="_s);
    for (auto it = keys.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1) != key)
            continue;
        qsizetype end = text.size();
        if (it.hasNext() && key != "reason"_L1)
            end = it.peekNext().capturedStart();
        return text.mid(match.capturedEnd(), end - match.capturedEnd()).trimmed();
    }
    return {};
}

core::Text faultOf(const Exemption& exemption, const QString& until)
{
    for (const QString& rule : exemption.rules) {
        if (!findRule(rule))
            return PLIMSOLL_TEXT("This exemption does not count: there is no rule %1.", rule);
    }
    if (exemption.reason.isEmpty())
        return PLIMSOLL_TEXT("This exemption does not count: it gives no reason=.");
    if (!until.isNull() && !exemption.until.isValid())
        return PLIMSOLL_TEXT("This exemption does not count: until=%1 is no day like 2027-01-31.",
                             until);
    return {};
}

std::optional<Exemption> exemptionOf(const Comment& comment)
{
    QString text = comment.text.trimmed();
    if (!text.startsWith("plimsoll "_L1))
        return std::nullopt;
    text = text.mid(9).trimmed();
    Exemption exemption{.lines = {comment.line, comment.line}};
    if (text.startsWith("global "_L1)) {
        exemption.isGlobal = true;
        text = text.mid(7).trimmed();
    }
    if (!text.startsWith("ignore="_L1))
        return std::nullopt;
    for (const QString& rule : valueOf(text, "ignore"_L1).split(u','))
        exemption.rules.append(rule.trimmed());
    const QString until = valueOf(text, "until"_L1);
    exemption.until = QDate::fromString(until, Qt::ISODate);
    exemption.reason = valueOf(text, "reason"_L1);
    exemption.fault = faultOf(exemption, until);
    return exemption;
}

} // namespace

bool isLineIgnore(const QString& comment)
{
    const auto ignore = ignoreOf(comment);
    return ignore && ignore->scope == Scope::Line;
}

std::optional<Silence> silenceOf(const QString& comment)
{
    if (const auto ignore = ignoreOf(comment)) {
        return Silence{QStringList(ignore->rules.cbegin(), ignore->rules.cend()),
                       !comment.section(u'#', 1).trimmed().isEmpty()};
    }
    const QString text = comment.trimmed();
    if (!text.startsWith("check=skip="_L1))
        return std::nullopt;
    return Silence{text.mid(11).section(u';', 0, 0).split(u','), false};
}

QList<Exemption> exemptionsOf(const Document& document)
{
    QList<Exemption> exemptions;
    for (const Comment& comment : document.comments) {
        if (const auto exemption = exemptionOf(comment))
            exemptions.append(*exemption);
    }
    return exemptions;
}

bool Suppressions::Names::contains(const Rule& rule) const
{
    return isBuildKits(rule) && (isAll || names.contains(rule.id));
}

Suppressions::Suppressions(const Subject& subject, QDate today)
{
    readHadolint(subject);
    for (const Directive& directive : subject.document().directives) {
        if (directive.name == "check"_L1)
            readCheckOption(directive.value);
    }
    readInstructions(subject);
    for (const Exemption& exemption : exemptionsOf(subject.document())) {
        if (!exemption.fault.isEmpty() || (exemption.until.isValid() && exemption.until < today))
            continue;
        int line = 0;
        if (!exemption.isGlobal) {
            // The instruction that the block of comments stands above.
            const auto below =
                std::ranges::upper_bound(subject.steps(), exemption.lines.first, {},
                                         [](const Step& step) { return step.lines.last; });
            line = below == subject.steps().end() ? -1 : below->lines.first;
        }
        m_exemptions[line].append(exemption);
    }
}

void Suppressions::readHadolint(const Subject& subject)
{
    QHash<int, QSet<QString>> aboveStages;
    for (const Comment& comment : subject.document().comments) {
        const auto ignore = ignoreOf(comment.text);
        if (!ignore)
            continue;
        if (ignore->scope == Scope::Global)
            m_global |= ignore->rules;
        else if (ignore->scope == Scope::Stage)
            aboveStages[comment.line + 1] |= ignore->rules;
        else
            m_lines[comment.line + 1] |= ignore->rules;
    }
    for (const Stage& stage : subject.stages()) {
        const int first = stage.from.lines.first;
        const int last = stage.steps.isEmpty() ? first : stage.steps.last()->lines.last;
        if (stage.from.statement && aboveStages.contains(first))
            m_stages.append({{first, last}, aboveStages.value(first)});
    }
}

void Suppressions::readCheckOption(const QString& value)
{
    for (const QString& part : value.section(u' ', 0, 0).split(u';')) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString text = part.section(u'=', 1).trimmed();
        if (key == "error"_L1)
            m_wantsError = text == "true"_L1 || text == "1"_L1;
        Names* names = key == "skip"_L1 ? &m_skipped
            : key == "experimental"_L1  ? &m_experimental
                                        : nullptr;
        if (!names)
            continue;
        names->isAll = names->isAll || text == "all"_L1;
        for (const QString& name : text.split(u','))
            names->names.insert(name.trimmed());
    }
}

void Suppressions::readInstructions(const Subject& subject)
{
    static const QRegularExpression form(u"^check\\s*=\\s*skip=(\\S+)"_s);
    for (const Step& step : subject.steps()) {
        for (const QString& comment : step.statement->comments) {
            const auto match = form.match(comment);
            if (!match.hasMatch())
                continue;
            Names& names = m_skippedAt[step.lines.first];
            const QString list = match.captured(1).section(u';', 0, 0);
            names.isAll = list == "all"_L1;
            for (const QString& name : list.split(u','))
                names.names.insert(name.trimmed());
            break;
        }
    }
}

bool Suppressions::drops(const Rule& rule, LineRange lines) const
{
    if (names(m_global, rule) || names(m_lines.value(lines.first), rule))
        return true;
    // In the order of lines, none within another.
    const auto behind = std::ranges::upper_bound(
        m_stages, lines.first, {}, [](const auto& stage) { return stage.first.first; });
    const bool isDropped = behind != m_stages.begin()
        && lines.first <= std::prev(behind)->first.last && names(std::prev(behind)->second, rule);
    if (isDropped || rule.id == "InvalidDefinitionDescription"_L1)
        return isDropped;
    return m_skipped.contains(rule) || m_skippedAt.value(lines.first).contains(rule);
}

QString Suppressions::reasonFor(const Rule& rule, LineRange lines) const
{
    if (m_exemptions.isEmpty())
        return {};
    for (const int line : {0, lines.first}) {
        for (const Exemption& exemption : m_exemptions.value(line)) {
            if (exemption.rules.contains(rule.id) || exemption.rules.contains(rule.familyName()))
                return exemption.reason;
        }
    }
    return {};
}

bool Suppressions::asksFor(const Rule& rule) const
{
    return rule.id == "InvalidDefinitionDescription"_L1 && m_experimental.contains(rule);
}

} // namespace plimsoll::dockerfile
