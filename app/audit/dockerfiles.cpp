// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/dockerfiles.h"

#include "core/json.h"
#include "dockerfile/dockerignore.h"
#include "dockerfile/parser.h"
#include "evidence/objects.h"
#include "evidence/view.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <tuple>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using dockerfile::Certainty;
using dockerfile::Link;
using dockerfile::LinkKind;

namespace {

constexpr qsizetype MaxFiles = 5000;
constexpr int MaxDepth = 20;
constexpr qint64 MaxSettingsBytes = 512 * 1024;

std::optional<QByteArray> bytesOf(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(maxBytes);
}

/// The text of the first of these that is there, in the folder or above it, no higher than `top`.
std::optional<QString> nearest(QDir folder, const QStringList& names, const QString& top)
{
    for (int depth = 0; depth < MaxDepth; ++depth) {
        for (const QString& name : names) {
            if (const auto bytes = bytesOf(folder.filePath(name), MaxSettingsBytes))
                return QString::fromUtf8(*bytes);
        }
        if (folder.path() == top || !folder.cdUp())
            break;
    }
    return std::nullopt;
}

/// The repository a file lies in.
struct Repository
{
    QString top = {};
    QString source = {};
    QString revision = {};
};

QString originIn(const QString& config)
{
    QString section;
    for (const QString& raw : config.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            section = line;
        else if (section == "[remote \"origin\"]"_L1
                 && line.section(u'=', 0, 0).trimmed() == "url"_L1)
            return line.section(u'=', 1).trimmed();
    }
    return {};
}

QString packedRevision(const QString& git, const QString& name)
{
    const QByteArray packed =
        bytesOf(git + u"/packed-refs"_s, 16 * MaxSettingsBytes).value_or(QByteArray());
    for (const QByteArray& line : packed.split('\n')) {
        if (line.endsWith(' ' + name.toUtf8()))
            return QString::fromLatin1(line.left(40));
    }
    return {};
}

QString revisionIn(const QString& git)
{
    const QString head =
        QString::fromUtf8(bytesOf(git + u"/HEAD"_s, 4096).value_or(QByteArray())).trimmed();
    if (!head.startsWith("ref: "_L1))
        return head;
    const QString name = head.sliced(5);
    if (name.contains(".."_L1) || name.startsWith(u'/'))
        return {};
    const auto loose = bytesOf(git + u'/' + name, 4096);
    return loose ? QString::fromLatin1(*loose).trimmed() : packedRevision(git, name);
}

Repository repositoryOf(QDir folder)
{
    for (int depth = 0; depth < MaxDepth; ++depth) {
        const QString git = folder.filePath(u".git"_s);
        if (const auto config = bytesOf(git + u"/config"_s, MaxSettingsBytes))
            return {folder.path(), originIn(QString::fromUtf8(*config)), revisionIn(git)};
        if (!folder.cdUp())
            break;
    }
    return {};
}

/// Walks the folders and reads what it meets.
class Finder
{
public:
    void walk(const QDir& folder, int depth)
    {
        if (!folder.isReadable()) {
            m_found.errors.append({Error::Kind::NotFound, u"dockerfiles.folder"_s, folder.path(),
                                   u"the folder cannot be read"_s});
            return;
        }
        const auto entries =
            folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo& entry : entries) {
            if (m_isFull)
                return;
            const bool isPassedOver = entry.isSymLink() || depth >= MaxDepth
                || entry.fileName() == "node_modules"_L1 || entry.fileName().startsWith(u'.');
            if (entry.isFile() && isDockerfileName(entry.fileName()))
                read(entry.absoluteFilePath());
            else if (entry.isDir() && !isPassedOver)
                walk(QDir(entry.absoluteFilePath()), depth + 1);
        }
    }

    void read(const QString& path)
    {
        if (m_seen.contains(path))
            return;
        if (m_found.files.size() >= MaxFiles) {
            m_isFull = true;
            m_found.errors.append({Error::Kind::TooLarge, u"dockerfiles.count"_s, path,
                                   u"more than 5,000 Dockerfiles"_s});
            return;
        }
        m_seen.insert(path);
        const auto bytes = bytesOf(path, dockerfile::MaxFileBytes + 1);
        if (bytes && bytes->size() > dockerfile::MaxFileBytes) {
            m_found.errors.append({Error::Kind::TooLarge, u"dockerfiles.size"_s, path,
                                   u"no Dockerfile is as large"_s});
            return;
        }
        if (!bytes) {
            m_found.errors.append(
                {Error::Kind::Denied, u"dockerfiles.file"_s, path, u"the file cannot be read"_s});
            return;
        }
        const QDir folder = QFileInfo(path).absoluteDir();
        const Repository& repository = repositoryOfFolder(folder);
        const QString own = QFileInfo(path).fileName() + u".dockerignore"_s;
        m_found.files.append(
            {.candidate = {.file = path,
                           .document = dockerfile::parse(*bytes),
                           .source = repository.source,
                           .revision = repository.revision,
                           .pathInRepository = repository.top.isEmpty()
                               ? QString()
                               : QDir(repository.top).relativeFilePath(path),
                           .digest = core::sha256(*bytes)},
             .text = QString::fromUtf8(*bytes),
             .dockerignore = nearest(folder, {own, u".dockerignore"_s}, repository.top),
             .settings = nearest(folder, {u".hadolint.yaml"_s, u".hadolint.yml"_s}, repository.top)
                             .value_or(QString())});
    }

    FoundDockerfiles take()
    {
        std::ranges::sort(m_found.files, {},
                          [](const FoundDockerfile& file) { return file.candidate.file; });
        return std::move(m_found);
    }

private:
    const Repository& repositoryOfFolder(const QDir& folder)
    {
        auto known = m_repositories.find(folder.path());
        if (known == m_repositories.end())
            known = m_repositories.insert(folder.path(), repositoryOf(folder));
        return *known;
    }

    FoundDockerfiles m_found;
    QSet<QString> m_seen;
    QHash<QString, Repository> m_repositories;
    bool m_isFull = false;
};

/// Takes down names, sizes and times of what a Finder would read.
class Stamper
{
public:
    void walk(const QDir& folder, int depth)
    {
        for (const auto* name : {".dockerignore", ".hadolint.yaml", ".hadolint.yml", ".git/index"})
            add(QFileInfo(folder.filePath(QString::fromLatin1(name))));
        const auto entries =
            folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo& entry : entries) {
            if (m_count >= MaxFiles)
                return;
            const QString name = entry.fileName();
            const bool isPassedOver = entry.isSymLink() || depth >= MaxDepth
                || name == "node_modules"_L1 || name.startsWith(u'.');
            if (entry.isFile() && (isDockerfileName(name) || name.endsWith(".dockerignore"_L1)))
                add(entry);
            else if (entry.isDir() && !isPassedOver)
                walk(QDir(entry.absoluteFilePath()), depth + 1);
        }
    }

    void add(const QFileInfo& file)
    {
        if (!file.exists())
            return;
        ++m_count;
        m_hash.addData(file.absoluteFilePath().toUtf8());
        m_hash.addData(QByteArray::number(file.size()) + '/'
                       + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n');
    }

    QByteArray take() { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qsizetype m_count = 0;
};

bool isMeant(const HandLink& link, const evidence::ImageView& image)
{
    return link.image == image.id || image.tags.contains(link.image)
        || image.digests.contains(link.image);
}

const FoundDockerfile* fileAt(const FoundDockerfiles& found, const QString& path)
{
    const auto file = std::ranges::find_if(
        found.files, [&path](const FoundDockerfile& one) { return one.candidate.file == path; });
    return file == found.files.end() ? nullptr : &*file;
}

/// The file that speaks for itself best, and why.
struct Choice
{
    const FoundDockerfile* file = nullptr;
    Link link = {};
};

Choice byHand(const evidence::ImageView& image, const FoundDockerfiles& found,
              const DockerfileSources& sources)
{
    for (const HandLink& link : sources.byHand) {
        const FoundDockerfile* file = isMeant(link, image) ? fileAt(found, link.file) : nullptr;
        if (file) {
            return {file,
                    {.kind = LinkKind::Hand,
                     .certainty = Certainty::Certain,
                     .reasons = {PLIMSOLL_TEXT("A person tied it to %1.", link.image)}}};
        }
    }
    return {};
}

Choice bestFor(const evidence::ImageView& image, const FoundDockerfiles& found)
{
    const QList<dockerfile::Instruction> steps = dockerfile::reconstruct(image.history.body());
    Choice best;
    int rivals = 0;
    for (const FoundDockerfile& file : found.files) {
        const auto link = dockerfile::linkBetween(file.candidate, image, steps);
        if (!link)
            continue;
        if (!best.file || dockerfile::isSurer(*link, best.link)) {
            best = {&file, *link};
            rivals = 0;
        } else if (!dockerfile::isSurer(best.link, *link) && file.text != best.file->text) {
            ++rivals;
        }
    }
    if (rivals > 0) {
        best.link.certainty = Certainty::Possible;
        best.link.reasons.append(
            PLIMSOLL_TEXT("Other files speak for themselves as well: %1", QString::number(rivals)));
    }
    return best;
}

void dropTied(evidence::HostEvidence& host)
{
    const QString prefix = evidence::linkedDockerfileCall({});
    const auto isTied = [&prefix](const auto& one) { return one.call.startsWith(prefix); };
    host.answers.removeIf(isTied);
    host.secrets.removeIf(isTied);
}

void sort(evidence::HostEvidence& host)
{
    std::ranges::sort(host.answers, {}, &evidence::Answer::call);
    std::ranges::sort(host.secrets, [](const evidence::SecretHit& a, const evidence::SecretHit& b) {
        return std::tie(a.call, a.path, a.rule, a.name, a.length)
            < std::tie(b.call, b.path, b.rule, b.name, b.length);
    });
}

} // namespace

bool isDockerfileName(const QString& name)
{
    const QString lower = name.toLower();
    if (lower.endsWith(".dockerignore"_L1) || lower.endsWith(u'~'))
        return false;
    return lower == "dockerfile"_L1 || lower == "containerfile"_L1
        || lower.startsWith("dockerfile."_L1) || lower.startsWith("containerfile."_L1)
        || lower.endsWith(".dockerfile"_L1) || lower.endsWith(".containerfile"_L1);
}

FoundDockerfiles findDockerfiles(const DockerfileSources& sources)
{
    Finder finder;
    for (const QString& folder : sources.folders)
        finder.walk(QDir(folder), 0);
    for (const HandLink& link : sources.byHand)
        finder.read(link.file);
    return finder.take();
}

QByteArray stampOf(const DockerfileSources& sources)
{
    Stamper stamper;
    for (const QString& folder : sources.folders)
        stamper.walk(QDir(folder), 0);
    for (const HandLink& link : sources.byHand)
        stamper.add(QFileInfo(link.file));
    return stamper.take();
}

evidence::HostEvidence withDockerfiles(evidence::HostEvidence host, const FoundDockerfiles& found,
                                       const DockerfileSources& sources, const QDateTime& atUtc)
{
    // Files that went are tied no more; a folder that cannot be read tells nothing.
    if (found.files.isEmpty() && (sources.isEmpty() || !found.errors.isEmpty()))
        return host;
    dropTied(host);
    QList<evidence::Answer> tied;
    QList<evidence::SecretHit> hits;
    const evidence::HostView view = evidence::viewOf(host);
    for (const evidence::ImageView& image : view.images) {
        Choice choice = byHand(image, found, sources);
        if (!choice.file)
            choice = bestFor(image, found);
        if (!choice.file)
            continue;
        tied.append(dockerfile::answerOf(image.id,
                                         {.file = choice.file->candidate.file,
                                          .link = choice.link,
                                          .dockerignore = choice.file->dockerignore,
                                          .settings = choice.file->settings},
                                         choice.file->text, atUtc, hits));
    }
    host.answers += tied;
    host.secrets += hits;
    sort(host);
    return host;
}

evidence::Evidence withDockerfiles(evidence::Evidence evidence, const FoundDockerfiles& found,
                                   const DockerfileSources& sources, const QDateTime& atUtc)
{
    for (evidence::HostEvidence& host : evidence.hosts)
        host = withDockerfiles(std::move(host), found, sources, atUtc);
    return evidence;
}

evidence::Evidence withoutDockerfiles(evidence::Evidence evidence)
{
    std::ranges::for_each(evidence.hosts, dropTied);
    return evidence;
}

} // namespace plimsoll::audit
