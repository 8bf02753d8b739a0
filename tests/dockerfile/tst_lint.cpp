// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "dockerfile/lint.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

/// Rules that other linters have off by default are on in their cases.
LintOptions optionsOf(const QJsonObject& test)
{
    static const QHash<QString, LabelType> types{
        {u"text"_s, LabelType::Text},       {u"url"_s, LabelType::Url},
        {u"rfc3339"_s, LabelType::Rfc3339}, {u"spdx"_s, LabelType::Spdx},
        {u"hash"_s, LabelType::Hash},       {u"semver"_s, LabelType::Semver},
        {u"email"_s, LabelType::Email}};
    LintOptions options;
    options.levels = {{u"DL1001"_s, Level::Warning}, {u"DL3057"_s, Level::Warning}};
    const QJsonObject values = test[u"options"].toObject();
    options.rules.trustedRegistries = values[u"trustedRegistries"].toVariant().toStringList();
    options.rules.strictLabels = values[u"strict-labels"].toBool();
    options.rules.secretNames = values[u"ds031.included_envs"].toVariant().toStringList();
    if (values[u"ds031"].isObject())
        options.rules.secretNames = values[u"ds031"][u"included_envs"].toVariant().toStringList();
    options.ignored = values[u"ignored"].toVariant().toStringList();
    const QJsonObject schema = values[u"label-schema"].toObject();
    for (auto it = schema.begin(); it != schema.end(); ++it)
        options.rules.labelSchema[it.key()] = types.value(it.value().toString());
    if (test.contains(u"dockerignore"))
        options.rules.dockerignore.emplace(test[u"dockerignore"].toString().toUtf8());
    return options;
}

QByteArray fileOf(const QJsonObject& test)
{
    QString text = test[u"dockerfile"].toString();
    if (test.contains(u"check_option"))
        text = u"# check="_s + test[u"check_option"].toString() + u'\n' + text;
    return text.toUtf8();
}

bool isCalled(const LintFinding& finding, const QString& rule)
{
    return finding.rule->id == rule || finding.aliases.contains(rule);
}

/// Whether the linter says of a case what its authors say; `*` means that no rule of theirs may.
bool agrees(const QJsonObject& test)
{
    const QString rule = test[u"rule"].toString();
    const QList<LintFinding> findings = lint(fileOf(test), optionsOf(test)).findings;
    const auto count = std::ranges::count_if(findings, [&rule](const LintFinding& finding) {
        return rule == "*"_L1 ? finding.rule->id.startsWith("DL"_L1) : isCalled(finding, rule);
    });
    if (test.contains(u"count"))
        return count == test[u"count"].toInt();
    return (count > 0) == (test[u"expect"].toString() == "catch"_L1);
}

} // namespace

class TestLint : public QObject
{
    Q_OBJECT
private slots:
    void conforms_data();
    void conforms();
    void buildkitChecks();
    void documentation();
};

void TestLint::conforms_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("hadolint") << u"hadolint-dev.json"_s;
    QTest::newRow("trivy") << u"trivy-dev.json"_s;
    QTest::newRow("buildkit-docs") << u"buildkit-docs-dev.json"_s;
}

void TestLint::conforms()
{
    SKIP_WITHOUT_CASES();
    QFETCH(QString, file);
    const QList<QJsonObject> cases = readCases(file);
    QVERIFY(!cases.isEmpty());
    QStringList others;
    for (const QJsonObject& test : cases) {
        if (!agrees(test))
            others.append(test[u"id"].toString() + u" wants "_s + test[u"expect"].toString());
    }
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
}

void TestLint::buildkitChecks()
{
    SKIP_WITHOUT_CASES();
    static const QSet<QString> checks{u"StageNameCasing"_s,
                                      u"FromAsCasing"_s,
                                      u"NoEmptyContinuation"_s,
                                      u"ConsistentInstructionCasing"_s,
                                      u"DuplicateStageName"_s,
                                      u"ReservedStageName"_s,
                                      u"JSONArgsRecommended"_s,
                                      u"MaintainerDeprecated"_s,
                                      u"UndefinedArgInFrom"_s,
                                      u"WorkdirRelativePath"_s,
                                      u"UndefinedVar"_s,
                                      u"MultipleInstructionsDisallowed"_s,
                                      u"LegacyKeyValueFormat"_s,
                                      u"RedundantTargetPlatform"_s,
                                      u"SecretsUsedInArgOrEnv"_s,
                                      u"InvalidDefaultArgInFrom"_s,
                                      u"FromPlatformFlagConstDisallowed"_s,
                                      u"CopyIgnoredFile"_s,
                                      u"InvalidDefinitionDescription"_s,
                                      u"ExposeProtoCasing"_s,
                                      u"ExposeInvalidFormat"_s};
    QStringList wrong;
    for (const QJsonObject& test : readCases(u"buildkit-checks-dev.json"_s)) {
        QStringList expected;
        for (const auto& warning : test[u"warnings"].toArray()) {
            const QString line =
                warning[u"line"].isNull() ? u"?"_s : QString::number(warning[u"line"].toInt());
            expected.append(warning[u"rule"].toString() + u' ' + line);
        }
        QStringList actual;
        for (const LintFinding& finding : lint(fileOf(test), optionsOf(test)).findings) {
            QStringList names = finding.aliases;
            names.append(finding.rule->id);
            for (const QString& name : names) {
                if (!checks.contains(name))
                    continue;
                const bool isLineless = expected.contains(name + u" ?"_s);
                actual.append(name + u' '
                              + (isLineless ? u"?"_s : QString::number(finding.lines.first)));
            }
        }
        expected.sort();
        actual.sort();
        if (actual != expected)
            wrong.append(test[u"id"].toString() + u": "_s + actual.join(u", "_s) + u" instead of "_s
                         + expected.join(u", "_s));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// One or more small files for and against each rule, written after its public description.
void TestLint::documentation()
{
    QFile file(QStringLiteral(PLIMSOLL_TEST_DATA "/dockerfile-rules.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList others;
    QSet<QString> rules;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QJsonObject test = QJsonDocument::fromJson(line).object();
        if (test.isEmpty())
            continue;
        rules.insert(test[u"rule"].toString());
        if (!agrees(test))
            others.append(QString::fromUtf8(line));
    }
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    QVERIFY2(rules.size() >= 110, qPrintable(QString::number(rules.size())));
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
