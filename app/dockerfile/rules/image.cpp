// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/buildvariables.h"
#include "dockerfile/expand.h"
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isImage(const Stage& stage)
{
    return stage.from.statement && stage.parent < 0 && !stage.base.isEmpty()
        && stage.base != "scratch"_L1;
}

// DL3006
void namesATag(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (isImage(stage) && stage.image.tag.isEmpty() && stage.image.digest.isEmpty()
            && !stage.base.startsWith(u'$'))
            notes.add(stage.from, PLIMSOLL_TEXT("%1 is named without tag or digest.", stage.base));
    }
}

// DL3007
void asksForNoLatest(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (stage.from.statement && stage.image.tag == "latest"_L1 && stage.image.digest.isEmpty())
            notes.add(stage.from, PLIMSOLL_TEXT("%1 is another image tomorrow.", stage.base));
    }
}

/// The image with the defaults of all ARGs filled in, as Trivy does it: those before the first
/// FROM and those of the stage itself.
QString withDefaults(const Subject& subject, const Stage& stage)
{
    QHash<QString, QString> values;
    const auto read = [&values](const Step& step) {
        if (step.keyword() != Keyword::Arg)
            return;
        const QString argument = step.statement->arguments.value(0);
        values[argument.section(u'=', 0, 0)] = unquoted(argument.section(u'=', 1));
    };
    std::ranges::for_each(subject.stages().first().steps, [&](const Step* step) { read(*step); });
    std::ranges::for_each(stage.steps, [&](const Step* step) { read(*step); });
    static const QRegularExpression variable(u"\\$\\{([^}]+)\\}|\\$([A-Za-z_][A-Za-z0-9_]*)"_s);
    QString result;
    qsizetype at = 0;
    for (auto it = variable.globalMatch(stage.base); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(stage.base).mid(at, match.capturedStart() - at);
        result += values.value(match.captured(1) + match.captured(2));
        at = match.capturedEnd();
    }
    return result + QStringView(stage.base).mid(at).toString();
}

// DS-0001
void tagsAreFixed(const Subject& subject, Notes& notes)
{
    QStringList names;
    for (const Stage& stage : subject.stages())
        names.append(stage.name);
    names.removeAll(QString());
    for (const Stage& stage : subject.stages()) {
        if (!stage.from.statement)
            continue;
        const QString base = stage.base.contains(u'$') ? withDefaults(subject, stage) : stage.base;
        const QString last = base.section(u':', -1);
        const bool hasTag = base.contains(u':') && !last.contains(u'/');
        const QString image = hasTag ? base.chopped(last.size() + 1) : base;
        if ((hasTag && last != "latest"_L1) || image.isEmpty() || image == "scratch"_L1
            || names.contains(image))
            continue;
        notes.add(stage.from, PLIMSOLL_TEXT("%1 is another image tomorrow.", base));
    }
}

/// "*" stands for anything at either end.
bool covers(const QString& entry, QStringView registry)
{
    if (entry == "*"_L1)
        return true;
    if (entry.startsWith(u'*'))
        return registry.endsWith(QStringView(entry).mid(1));
    if (entry.endsWith(u'*'))
        return registry.startsWith(QStringView(entry).chopped(1));
    return registry == entry;
}

bool isTrustedImage(const QString& image, const QStringList& trusted)
{
    const Reference reference = referenceOf(image);
    const auto isListed = [&trusted](QStringView registry) {
        return std::ranges::any_of(
            trusted, [registry](const QString& entry) { return covers(entry, registry); });
    };
    if (!reference.registry.isEmpty())
        return isListed(reference.registry);
    return isListed(u"docker.io") || isListed(u"hub.docker.com");
}

/// The images that an instruction takes from: of FROM, COPY --from, RUN --mount.
QStringList sourcesOf(const Subject& subject, const Step& step)
{
    if (step.keyword() == Keyword::From)
        return {subject.stages()[step.stage].base};
    if (step.keyword() == Keyword::Copy)
        return {step.statement->flag(u"from")};
    QStringList sources;
    for (const QString& mount : step.keyword() == Keyword::Run ? mountsOf(step) : QStringList())
        sources.append(mountValue(mount, {"from"_L1}));
    return sources;
}

bool isStageReference(const Subject& subject, const QString& source, int before)
{
    bool isNumber = false;
    const int number = source.toInt(&isNumber);
    if (isNumber)
        return number >= 0;
    return std::any_of(subject.stages().begin(), subject.stages().begin() + before,
                       [&source](const Stage& stage) {
                           return stage.name.compare(source, Qt::CaseInsensitive) == 0;
                       });
}

// DL3026
void comesFromTrustedRegistries(const Subject& subject, Notes& notes)
{
    const QStringList& trusted = subject.options().trustedRegistries;
    if (trusted.isEmpty())
        return;
    for (const Step& step : subject.steps()) {
        for (const QString& source : sourcesOf(subject, step)) {
            if (source.isEmpty() || source == "scratch"_L1
                || isStageReference(subject, source, step.stage) || isTrustedImage(source, trusted))
                continue;
            notes.add(step, PLIMSOLL_TEXT("%1 is from a registry that is not trusted.", source));
            break;
        }
    }
}

// DL3029
void leavesPlatformOpen(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const QString platform =
            stage.from.statement ? stage.from.statement->flag(u"platform") : QString();
        if (!platform.isNull() && !platform.contains("BUILDPLATFORM"_L1)
            && !platform.contains("TARGETPLATFORM"_L1))
            notes.add(stage.from, PLIMSOLL_TEXT("The platform is fixed to %1.", platform));
    }
}

// DL3065
void leavesOutTheDefaultPlatform(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const QString platform =
            stage.from.statement ? stage.from.statement->flag(u"platform") : QString();
        if (platform == "$TARGETPLATFORM"_L1 || platform == "${TARGETPLATFORM}"_L1)
            notes.add(stage.from, PLIMSOLL_TEXT("%1 is the default.", platform));
    }
}

struct Platform
{
    QString os = {};
    QString architecture = {};
};

/// "linux/amd64", "arm64", "windows"; nullopt: no platform.
std::optional<Platform> platformOf(const QString& text)
{
    static const QStringList systems{u"linux"_s,   u"windows"_s, u"darwin"_s, u"freebsd"_s,
                                     u"openbsd"_s, u"netbsd"_s,  u"wasip1"_s};
    static const QStringList architectures{u"386"_s,     u"amd64"_s,    u"arm"_s,   u"arm64"_s,
                                           u"loong64"_s, u"mips64le"_s, u"ppc64"_s, u"ppc64le"_s,
                                           u"riscv64"_s, u"s390x"_s,    u"wasm"_s,  u"mips64"_s};
    const QStringList parts = text.toLower().split(u'/');
    const auto normal = [](const QString& name) {
        if (name == "x86_64"_L1 || name == "x86-64"_L1)
            return u"amd64"_s;
        return name == "aarch64"_L1 ? u"arm64"_s : name;
    };
    if (parts.size() > 1)
        return Platform{parts[0], normal(parts[1])};
    if (systems.contains(parts[0]))
        return Platform{parts[0], u"amd64"_s};
    if (architectures.contains(normal(parts[0])))
        return Platform{u"linux"_s, normal(parts[0])};
    return std::nullopt;
}

// FromPlatformFlagConstDisallowed
void platformIsNoConstant(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const QString flag =
            stage.from.statement ? stage.from.statement->flag(u"platform") : QString();
        const auto platform = flag.contains(u'$') ? std::nullopt : platformOf(flag);
        const QString name = stage.name.toLower();
        if (!flag.isEmpty() && platform && !name.contains(platform->os)
            && !name.contains(platform->architecture))
            notes.add(stage.from, PLIMSOLL_TEXT("The platform is fixed to %1.", flag));
    }
}

// UndefinedArgInFrom
void usesDeclaredArguments(const Subject& subject, Notes& notes)
{
    const BuildVariables global = globalVariables(subject);
    for (const Stage& stage : subject.stages()) {
        if (!stage.from.statement)
            continue;
        QStringList missing;
        for (const QString& text : {stage.base, stage.from.statement->flag(u"platform")}) {
            const Expansion expansion = expandWith(text, global, subject.document().escape);
            for (const QString& name : expansion.missing) {
                if (!global.declared.contains(name) && !missing.contains(name))
                    missing.append(name);
            }
        }
        for (const QString& name : std::as_const(missing))
            notes.add(stage.from,
                      PLIMSOLL_TEXT("FROM uses %1, which no ARG before it declares.", name));
    }
}

bool isReference(const QString& text)
{
    static const QRegularExpression reference(
        u"^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-"
        u"9])?)*"
        "|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?/)?[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*"
        "(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*(?::[\\w][\\w.-]{0,127})?"
        "(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$"_s);
    static const QRegularExpression bareDigest(u"^[a-f0-9]{64}$"_s);
    return reference.match(text).hasMatch() && !bareDigest.match(text).hasMatch();
}

// InvalidDefaultArgInFrom
void defaultsMakeAReference(const Subject& subject, Notes& notes)
{
    const BuildVariables global = globalVariables(subject);
    for (const Stage& stage : subject.stages()) {
        if (!stage.from.statement || stage.from.statement->arguments.isEmpty())
            continue;
        const Expansion expansion =
            expandWith(stage.from.statement->arguments.first(), global, subject.document().escape);
        if (!expansion.error.isEmpty())
            return;
        if (!isReference(expansion.text))
            notes.add(stage.from,
                      PLIMSOLL_TEXT("With the defaults alone, %1 names no image.", stage.base));
    }
}

constexpr Rule Rows[] = {
    {"DL3006"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, "4.2"_L1, namesATag},
    {"DL3007"_L1, Level::Warning, Severity::Medium, Topic::Security, "DL3006"_L1, "4.2"_L1,
     asksForNoLatest},
    {"DS-0001"_L1, Level::Warning, Severity::Medium, Topic::Security, "DL3006"_L1, "4.2"_L1,
     tagsAreFixed},
    {"DL3026"_L1,
     Level::Error,
     Severity::High,
     Topic::Security,
     {},
     "4.2"_L1,
     comesFromTrustedRegistries},
    {"DL3029"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, leavesPlatformOpen},
    {"DL3065"_L1, Level::Warning, Severity::Low, Topic::Style, {}, {}, leavesOutTheDefaultPlatform},
    {"FromPlatformFlagConstDisallowed"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     "DL3029"_L1,
     {},
     platformIsNoConstant},
    {"RedundantTargetPlatform"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     "DL3065"_L1,
     {},
     leavesOutTheDefaultPlatform},
    {"UndefinedArgInFrom"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     usesDeclaredArguments},
    {"InvalidDefaultArgInFrom"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     defaultsMakeAReference},
};

} // namespace

std::span<const Rule> imageRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
