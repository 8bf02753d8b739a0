// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/spdx.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// Calls `use` for each label of the file, without quotes.
template <typename Use>
void eachLabel(const Subject& subject, Use use)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Label)
            continue;
        for (const Pair& pair : step.statement->pairs)
            use(step, unquoted(pair.key), unquoted(pair.value));
    }
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isValidKey(const QString& key)
{
    static constexpr QLatin1StringView Reserved[] = {"com.docker."_L1, "io.docker."_L1,
                                                     "org.dockerproject."_L1};
    return !key.isEmpty() && isLower(key.front()) && (isLower(key.back()) || isDigit(key.back()))
        && std::ranges::all_of(
            key,
            [](QChar c) { return isLower(c) || isDigit(c) || QStringView(u".-_/").contains(c); })
        && !key.contains(".."_L1) && !key.contains("--"_L1)
        && std::ranges::none_of(Reserved,
                                [&](QLatin1StringView one) { return key.startsWith(one); });
}

// DL3048
void keysAreValid(const Subject& subject, Notes& notes)
{
    const Step* last = nullptr;
    eachLabel(subject, [&](const Step& step, const QString& key, const QString&) {
        if (last != &step && !isValidKey(key)) {
            notes.add(step, PLIMSOLL_TEXT("%1 is no valid key of a label.", key));
            last = &step;
        }
    });
}

/// Which stages lack one label of the schema, as far as the file goes.
class Lacking
{
public:
    Lacking(const Subject& subject, QString label)
        : m_subject(subject)
        , m_label(std::move(label))
    {
        for (const Step& step : subject.steps())
            read(step);
    }

    const QList<int>& stages() const { return m_lacking; }

private:
    void read(const Step& step)
    {
        const Stage& stage = m_subject.stages()[step.stage];
        if (step.keyword() == Keyword::From) {
            const bool inherits = stage.parent >= 0 && m_having.contains(stage.parent);
            if (inherits)
                m_having.insert(step.stage);
            else
                m_lacking.append(step.stage);
        } else if (step.keyword() == Keyword::Copy) {
            excuse(step.statement->flag(u"from"));
        } else if (step.keyword() == Keyword::Label && sets(*step.statement)) {
            excuse(stage.name.isEmpty() ? stage.image.repository : stage.name);
            m_having.insert(step.stage);
            m_lacking.removeAll(step.stage);
        }
    }

    bool sets(const Statement& statement) const
    {
        return std::ranges::any_of(
            statement.pairs, [this](const Pair& pair) { return unquoted(pair.key) == m_label; });
    }

    /// A stage that is copied from, or whose child has the label, needs none itself.
    void excuse(const QString& name)
    {
        m_lacking.removeIf([&](int stage) {
            const QString& own = m_subject.stages()[stage].name;
            return !own.isEmpty() && own.compare(name, Qt::CaseInsensitive) == 0;
        });
    }

    const Subject& m_subject;
    QString m_label;
    QSet<int> m_having;
    QList<int> m_lacking;
};

QStringList schemaLabels(const Subject& subject)
{
    QStringList labels = subject.options().labelSchema.keys();
    labels.sort();
    return labels;
}

// DL3049
void hasAllLabels(const Subject& subject, Notes& notes)
{
    for (const QString& label : schemaLabels(subject)) {
        const Lacking lacking(subject, label);
        for (const int stage : lacking.stages())
            notes.add(subject.stages()[stage].from,
                      PLIMSOLL_TEXT("The stage has no label %1.", label));
    }
}

// DL3050
void hasNoOtherLabels(const Subject& subject, Notes& notes)
{
    if (!subject.options().strictLabels)
        return;
    const Step* last = nullptr;
    eachLabel(subject, [&](const Step& step, const QString& key, const QString&) {
        if (last != &step && !subject.options().labelSchema.contains(key)) {
            notes.add(step, PLIMSOLL_TEXT("The schema has no label %1.", key));
            last = &step;
        }
    });
}

// DL3051
void labelsAreFilled(const Subject& subject, Notes& notes)
{
    eachLabel(subject, [&](const Step& step, const QString& key, const QString& value) {
        if (value.isEmpty() && subject.options().labelSchema.contains(key))
            notes.add(step, PLIMSOLL_TEXT("The label %1 is empty.", key));
    });
}

bool isUrlValue(const QString& value)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    const QUrl url(value, QUrl::StrictMode);
    return scheme.match(value).hasMatch() && url.isValid() && !url.isRelative();
}

bool isTimeStamp(const QString& value)
{
    static const QRegularExpression rfc3339(
        u"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:"
        "([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"_s);
    return rfc3339.match(value).hasMatch();
}

bool isGitHash(const QString& value)
{
    return (value.size() == 7 || value.size() == 40) && std::ranges::all_of(value, [](QChar c) {
               return isDigit(c) || (c >= u'a' && c <= u'f');
           });
}

bool isSemanticVersion(const QString& value)
{
    static const QRegularExpression version(u"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
                                            "(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\\.(0|["
                                            "1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
                                            "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"_s);
    return version.match(value).hasMatch();
}

bool isMailAddress(const QString& value)
{
    static const QRegularExpression address(
        u"^([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|\"[^\"\\\\]+\")"
        "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|\\[[^\\]]+\\])$"_s);
    return address.match(value).hasMatch();
}

template <LabelType Type, bool (*IsValid)(const QString&)>
void valuesAreValid(const Subject& subject, Notes& notes)
{
    const auto& schema = subject.options().labelSchema;
    eachLabel(subject, [&](const Step& step, const QString& key, const QString& value) {
        const auto type = schema.constFind(key);
        if (type != schema.cend() && *type == Type && !IsValid(value))
            notes.add(step, PLIMSOLL_TEXT("The label %1 has a value of another form.", key));
    });
}

constexpr Rule Rows[] = {
    {"DL3048"_L1, Level::Style, Severity::Low, Topic::Style, {}, {}, keysAreValid},
    {"DL3049"_L1, Level::Info, Severity::Low, Topic::Style, {}, {}, hasAllLabels},
    {"DL3050"_L1, Level::Info, Severity::Low, Topic::Style, {}, {}, hasNoOtherLabels},
    {"DL3051"_L1, Level::Warning, Severity::Low, Topic::Style, {}, {}, labelsAreFilled},
    {"DL3052"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Url, isUrlValue>},
    {"DL3053"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Rfc3339, isTimeStamp>},
    {"DL3054"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Spdx, isSpdxLicence>},
    {"DL3055"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Hash, isGitHash>},
    {"DL3056"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Semver, isSemanticVersion>},
    {"DL3058"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     valuesAreValid<LabelType::Email, isMailAddress>},
};

} // namespace

std::span<const Rule> labelRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
