// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/matching.h"

#include "dockerfile/shell.h"
#include "dockerfile/subject.h"
#include "image/buildrecord.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An instruction as both sides can be compared: a builder drops quotes and flags.
struct Mark
{
    QString keyword = {};
    QString text = {};
    bool isOpen = false; ///< holds a variable that the builder filled in: the keyword alone counts
};

QString bare(QString text)
{
    static const QRegularExpression quotes(u"[\"'\\\\]"_s);
    static const QRegularExpression marks(u"[\\[\\],]"_s);
    return text.remove(quotes).replace(marks, u" "_s).simplified();
}

/// RUN keeps its text; blanks at joined lines differ between builders.
QString commandText(const Statement& statement)
{
    QString text = statement.arguments.join(u' ');
    for (const Heredoc& heredoc : statement.heredocs)
        text += u' ' + heredoc.content;
    return text.simplified();
}

Mark markOf(const Statement& statement)
{
    Mark mark{.keyword = keywordName(statement.keyword)};
    switch (statement.keyword) {
    case Keyword::Run:
        mark.text = commandText(statement);
        return mark;
    case Keyword::Env:
    case Keyword::Label: {
        QStringList pairs;
        for (const Pair& pair : statement.pairs)
            pairs.append(pair.key + u'=' + pair.value);
        mark.text = bare(pairs.join(u' '));
        break;
    }
    case Keyword::Copy:
    case Keyword::Add:
        mark.text = bare(statement.arguments.join(u' '));
        mark.isOpen = !statement.heredocs.isEmpty();
        break;
    case Keyword::Healthcheck: // printed as a structure of the builder's
        mark.isOpen = true;
        break;
    default:
        mark.text = bare(statement.rest);
    }
    mark.isOpen = mark.isOpen || mark.text.contains(u'$');
    return mark;
}

bool isSameCopy(const QString& written, const QString& built)
{
    static const QRegularExpression digest(u"^(?:file|dir|multi):[0-9a-f]+ in (.*)$"_s);
    const auto match = digest.match(built);
    const auto target = [](const QString& text) {
        QString last = text.section(u' ', -1);
        while (last.size() > 1 && last.endsWith(u'/'))
            last.chop(1);
        return last;
    };
    if (!match.hasMatch())
        return written == built;
    // The classic builder writes the target whole, the file may have it relative.
    return target(match.captured(1)).endsWith(target(written))
        || written.section(u' ', -1).startsWith(u'.');
}

/// The shell form of CMD and ENTRYPOINT is printed with the shell in front.
QString withoutShell(const QString& text)
{
    static const QRegularExpression shell(u"^(?:/bin/)?(?:ba)?sh -[a-z]*c "_s);
    return QString(text).remove(shell);
}

/// Equal, but for secrets: evidence keeps none, a file on the disk may.
bool isSame(const QString& written, const QString& built)
{
    static const QRegularExpression marker(u"\\{redacted[^}]*\\}"_s);
    const auto first = marker.match(built);
    if (!first.hasMatch())
        return written == built;
    const qsizetype end = built.lastIndexOf(u'}') + 1;
    return written.startsWith(QStringView(built).first(first.capturedStart()))
        && written.endsWith(QStringView(built).sliced(end));
}

bool agree(const Mark& written, const Instruction& built)
{
    if (written.keyword != built.keyword)
        return false;
    if (written.keyword == "RUN"_L1)
        return isSame(written.text, built.arguments.simplified());
    if (written.isOpen)
        return true;
    const QString text = bare(built.arguments);
    if (written.keyword == "COPY"_L1 || written.keyword == "ADD"_L1)
        return isSameCopy(written.text, text);
    return isSame(written.text, text) || written.text == withoutShell(text);
}

/// What the last stage leaves in a history, with the stages it is built on, oldest first.
QList<Mark> marksOf(const Document& document)
{
    struct Part
    {
        QString name = {};
        QString base = {};
        QList<Mark> marks = {};
    };
    QList<Part> parts;
    for (const Statement& statement : document.statements) {
        if (statement.keyword == Keyword::From) {
            const QStringList& words = statement.arguments;
            parts.append({words.size() > 2 ? words[2].toLower() : QString(),
                          words.value(0).toLower()});
        } else if (!parts.isEmpty() && statement.keyword != Keyword::Arg) {
            parts.last().marks.append(markOf(statement));
        }
    }
    if (parts.isEmpty())
        return {};
    QList<Mark> marks = parts.last().marks;
    QString base = parts.last().base;
    for (qsizetype i = parts.size() - 2; i >= 0; --i) {
        if (parts[i].name.isEmpty() || parts[i].name != base)
            continue;
        marks = parts[i].marks + marks;
        base = parts[i].base;
    }
    return marks;
}

QString labelOf(const evidence::ImageView& image, const QString& label)
{
    return image.inspect.at(u"Config.Labels[\"%1\"]"_s.arg(label)).toString().value_or(QString());
}

/// What the image says about where it was built from.
struct Origin
{
    QString source = {};
    QString revision = {};
    QString path = {}; ///< of the Dockerfile in its repository
};

Origin originOf(const evidence::ImageView& image)
{
    return {labelOf(image, u"org.opencontainers.image.source"_s),
            labelOf(image, u"org.opencontainers.image.revision"_s),
            labelOf(image, u"com.docker.image.source.entrypoint"_s)};
}

std::optional<image::BuildRecord> recordOf(const evidence::ImageView& image)
{
    const QJsonValue build = image.contents.body()[u"build"];
    if (!build.isObject())
        return std::nullopt;
    auto record = image::buildRecordFrom(build);
    return record ? std::optional(std::move(record).value()) : std::nullopt;
}

QString shortRevision(const QString& revision)
{
    return revision.first(qMin<qsizetype>(12, revision.size()));
}

core::Text stepsText(const StepsAgreed& steps)
{
    return PLIMSOLL_TEXT("%1 of %2 instructions of its last stage stand in the image's history.",
                         QString::number(steps.agreed), QString::number(steps.all));
}

std::optional<Link> byOrigin(const Candidate& candidate, const Origin& origin,
                             const StepsAgreed& steps)
{
    if (origin.source.isEmpty() || candidate.source.isEmpty()
        || sameAddress(origin.source) != sameAddress(candidate.source))
        return std::nullopt;
    const bool isSamePath = !origin.path.isEmpty() && origin.path == candidate.pathInRepository;
    const bool isSameCommit = !origin.revision.isEmpty() && origin.revision == candidate.revision;
    if ((!origin.path.isEmpty() && !isSamePath) || (!isSamePath && !steps.isWhole()))
        return std::nullopt;
    Link link{.kind = LinkKind::Label};
    link.reasons.append(PLIMSOLL_TEXT("The image names the repository that the file lies in: %1",
                                      origin.source));
    if (isSameCommit) {
        link.reasons.append(PLIMSOLL_TEXT("The commit it was built from is checked out there: %1",
                                          shortRevision(origin.revision)));
    }
    if (isSamePath)
        link.reasons.append(PLIMSOLL_TEXT("It names the file: %1", origin.path));
    if (steps.agreed > 0)
        link.reasons.append(stepsText(steps));
    link.certainty = isSameCommit && (isSamePath || steps.isWhole()) ? Certainty::Certain
                                                                     : Certainty::Likely;
    return link;
}

/// The record says where the file lay: what agrees of it, as reasons.
struct Agreement
{
    bool isSource = false;
    bool isRevision = false;
    bool isPath = false;
    QList<core::Text> reasons = {};
};

Agreement agreementOf(const Candidate& candidate, const image::BuildRecord& record)
{
    Agreement agreement;
    agreement.isSource = !record.source.isEmpty() && !candidate.source.isEmpty()
        && sameAddress(record.source) == sameAddress(candidate.source);
    if (!agreement.isSource)
        return agreement;
    agreement.reasons.append(
        record.isFetched
            ? PLIMSOLL_TEXT("BuildKit fetched the repository that the file lies in: %1",
                            record.source)
            : PLIMSOLL_TEXT("BuildKit was told the repository that the file lies in: %1",
                            record.source));
    agreement.isPath = !record.file.isEmpty()
        && (record.file == candidate.pathInRepository
            || (!record.isPlaced && candidate.pathInRepository.endsWith(u'/' + record.file)));
    agreement.isRevision = !record.revision.isEmpty() && record.revision == candidate.revision;
    if (agreement.isPath)
        agreement.reasons.append(PLIMSOLL_TEXT("It names the file: %1", record.file));
    if (agreement.isRevision) {
        agreement.reasons.append(
            PLIMSOLL_TEXT("The commit it was built from is checked out there: %1",
                          shortRevision(record.revision)));
    }
    if (record.isDirty)
        agreement.reasons.append(PLIMSOLL_TEXT("Files had been changed since that commit."));
    return agreement;
}

std::optional<Link> byRecord(const Candidate& candidate, const image::BuildRecord& record,
                             const StepsAgreed& steps)
{
    Link link{.kind = LinkKind::Provenance};
    const bool hasDigest = !record.fileDigest.isEmpty() && !candidate.digest.isEmpty();
    if (hasDigest && record.fileDigest == candidate.digest) {
        link.certainty = Certainty::Certain;
        link.reasons.append(
            PLIMSOLL_TEXT("BuildKit kept this very file with the image: %1",
                          candidate.digest.first(qMin<qsizetype>(19, candidate.digest.size()))));
        link.reasons += agreementOf(candidate, record).reasons;
        return link;
    }
    const Agreement agreement = agreementOf(candidate, record);
    // A name in the build's folder may be that of many files; their instructions tell them apart.
    const bool isOneFile = record.isPlaced
        ? agreement.isPath
        : steps.isWhole() && (agreement.isPath || record.file.isEmpty());
    if (!agreement.isSource || !isOneFile)
        return std::nullopt;
    link.reasons = agreement.reasons;
    if (steps.agreed > 0)
        link.reasons.append(stepsText(steps));
    link.certainty = agreement.isRevision && !record.isDirty && !hasDigest ? Certainty::Certain
                                                                           : Certainty::Likely;
    if (hasDigest)
        link.reasons.append(
            PLIMSOLL_TEXT("The file was changed since: BuildKit kept another one."));
    return link;
}

std::optional<Link> byHistory(const StepsAgreed& steps)
{
    const bool isLikely = steps.isWhole() && steps.commands > 0;
    const bool isPossible =
        steps.agreed >= 2 && steps.commands > 0 && 2 * steps.agreed >= steps.all;
    const bool isShort = steps.isWhole() && steps.all >= 3;
    if (!isLikely && !isPossible && !isShort)
        return std::nullopt;
    return Link{.kind = LinkKind::History,
                .certainty = isLikely ? Certainty::Likely : Certainty::Possible,
                .reasons = {stepsText(steps)}};
}

} // namespace

QString sameAddress(const QString& source)
{
    static const QRegularExpression form(
        u"^(?:[a-z+]+://)?(?:[^@/]+@)?([^:/]+)(?::\\d+)?[:/](.*?)(?:\\.git)?/*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(source.trimmed());
    return match.hasMatch() ? match.captured(1).toLower() + u'/' + match.captured(2) : source;
}

StepsAgreed stepsAgreed(const Document& document, const QList<Instruction>& steps)
{
    const QList<Mark> marks = marksOf(document);
    StepsAgreed result{.all = marks.size()};
    auto built = steps.crbegin();
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark, ++built) {
        while (built != steps.crend() && built->keyword == "ARG"_L1)
            ++built;
        if (built == steps.crend() || !agree(*mark, *built))
            break;
        ++result.agreed;
        result.commands += mark->keyword == "RUN"_L1;
    }
    return result;
}

std::optional<Link> linkBetween(const Candidate& candidate, const evidence::ImageView& image,
                                const QList<Instruction>& steps)
{
    const StepsAgreed agreed = stepsAgreed(candidate.document, steps);
    if (const auto record = recordOf(image)) {
        if (const auto link = byRecord(candidate, *record, agreed))
            return link;
    }
    if (const auto link = byOrigin(candidate, originOf(image), agreed))
        return link;
    return byHistory(agreed);
}

bool isSurer(const Link& a, const Link& b)
{
    return std::pair(a.certainty, a.kind) < std::pair(b.certainty, b.kind);
}

} // namespace plimsoll::dockerfile
