// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/buildvariables.h"

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Set by every build. Source: docs.docker.com, "ARG", platform arguments.
const QHash<QString, QString>& platformVariables()
{
    static const QHash<QString, QString> values{
        {u"BUILDPLATFORM"_s, u"linux/amd64"_s},
        {u"BUILDOS"_s, u"linux"_s},
        {u"BUILDOSVERSION"_s, u""_s},
        {u"BUILDARCH"_s, u"amd64"_s},
        {u"BUILDVARIANT"_s, u""_s},
        {u"TARGETPLATFORM"_s, u"linux/amd64"_s},
        {u"TARGETOS"_s, u"linux"_s},
        {u"TARGETOSVERSION"_s, u""_s},
        {u"TARGETARCH"_s, u"amd64"_s},
        {u"TARGETVARIANT"_s, u""_s},
        {u"TARGETSTAGE"_s, u"default"_s},
    };
    return values;
}

/// A file whose stages hand on more is nobody's: they begin with nothing from there on.
constexpr qsizetype MaxInherited = 500'000;

struct ImageVariables
{
    QLatin1StringView repository; ///< its last part
    QLatin1StringView names; ///< space-separated
};

/// What the official images set. Source: their Dockerfiles, docker-library on GitHub.
constexpr ImageVariables KnownImages[] = {
    {"golang"_L1, "GOLANG_VERSION GOPATH GOTOOLCHAIN"_L1},
    {"node"_L1, "NODE_VERSION YARN_VERSION"_L1},
    {"python"_L1, "LANG GPG_KEY PYTHON_VERSION PYTHON_SHA256 PYTHON_PIP_VERSION"_L1},
    {"ruby"_L1, "LANG RUBY_VERSION GEM_HOME BUNDLE_SILENCE_ROOT_WARNING BUNDLE_APP_CONFIG"_L1},
    {"rust"_L1, "RUSTUP_HOME CARGO_HOME RUST_VERSION"_L1},
    {"php"_L1, "PHP_INI_DIR PHP_VERSION PHPIZE_DEPS PHP_CFLAGS PHP_LDFLAGS PHP_URL"_L1},
    {"openjdk"_L1, "JAVA_HOME LANG JAVA_VERSION"_L1},
    {"eclipse-temurin"_L1, "JAVA_HOME LANG LANGUAGE LC_ALL JAVA_VERSION"_L1},
    {"amazoncorretto"_L1, "JAVA_HOME LANG"_L1},
    {"maven"_L1, "JAVA_HOME MAVEN_HOME MAVEN_CONFIG LANG"_L1},
    {"gradle"_L1, "JAVA_HOME GRADLE_HOME GRADLE_VERSION LANG"_L1},
    {"tomcat"_L1, "CATALINA_HOME JAVA_HOME TOMCAT_VERSION LD_LIBRARY_PATH"_L1},
    {"nginx"_L1, "NGINX_VERSION NJS_VERSION PKG_RELEASE"_L1},
    {"httpd"_L1, "HTTPD_PREFIX HTTPD_VERSION"_L1},
    {"postgres"_L1, "PGDATA PG_MAJOR PG_VERSION LANG"_L1},
    {"redis"_L1, "REDIS_VERSION"_L1},
};

} // namespace

Expansion expandWith(const QString& text, const BuildVariables& variables, QChar escape)
{
    if (!text.contains(u'$') && !text.contains(u'"') && !text.contains(u'\'')
        && !text.contains(escape))
        return {.text = text, .words = {text}};
    const Lookup lookup = [&variables](const QString& name) -> std::optional<QString> {
        const auto found = variables.values.constFind(name);
        return found == variables.values.cend() ? std::nullopt : std::optional(*found);
    };
    return expand(text, lookup, {.escape = escape});
}

QStringList variablesOfImage(const Reference& image)
{
    QStringList names{u"PATH"_s};
    const QString name = image.repository.section(u'/', -1);
    for (const ImageVariables& known : KnownImages) {
        if (name == known.repository)
            names += QString(known.names).split(u' ');
    }
    return names;
}

BuildVariables globalVariables(const Subject& subject)
{
    BuildVariables variables{.values = platformVariables()};
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::From)
            break;
        if (step.keyword() != Keyword::Arg)
            continue;
        for (const QString& argument : step.statement->arguments) {
            const qsizetype equals = argument.indexOf(u'=');
            const QString name = argument.first(equals < 0 ? argument.size() : equals);
            variables.declared.insert(name);
            if (equals >= 0)
                variables.values[name] =
                    expandWith(argument.mid(equals + 1), variables, subject.document().escape).text;
        }
    }
    return variables;
}

void StageVariables::begin(const Step& step)
{
    const Stage& stage = m_subject.stages()[step.stage];
    BuildVariables variables;
    if (stage.parent >= 0 && m_inherited < MaxInherited) {
        variables = m_stages[stage.parent];
        m_inherited += variables.values.size() + variables.declared.size();
    }
    for (const QString& name : variablesOfImage(stage.image)) {
        if (stage.parent < 0)
            variables.values[name] = QString();
    }
    m_stages.append(variables);
}

void StageVariables::read(const Step& step)
{
    BuildVariables& variables = m_stages.last();
    const QChar escape = m_subject.document().escape;
    if (step.keyword() == Keyword::Env) {
        // One instruction sees none of its own assignments.
        QStringList values;
        for (const Pair& pair : step.statement->pairs)
            values.append(expandWith(pair.value, variables, escape).text);
        for (qsizetype i = 0; i < values.size(); ++i)
            variables.values[step.statement->pairs[i].key] = values[i];
    }
    if (step.keyword() != Keyword::Arg)
        return;
    for (const QString& argument : step.statement->arguments) {
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.first(equals < 0 ? argument.size() : equals);
        variables.declared.insert(name);
        if (equals >= 0)
            variables.values[name] = expandWith(argument.mid(equals + 1), variables, escape).text;
        else if (m_global.values.contains(name))
            variables.values[name] = m_global.values.value(name);
    }
}

} // namespace plimsoll::dockerfile
