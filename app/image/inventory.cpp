// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/inventory.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRpmDatabase(FileKind kind)
{
    return kind == FileKind::RpmSqlite || kind == FileKind::RpmNdb || kind == FileKind::RpmBdb;
}

/// What tells two packages apart, as one text.
QString identityOf(const Package& package)
{
    return typeName(package.type) + u'\n' + package.name + u'\n' + package.version + u'\n'
        + package.arch;
}

class InventoryTaker
{
public:
    InventoryTaker(const MergedTree& tree, Contents& contents)
        : m_tree(tree)
        , m_contents(contents)
    {
    }

    void run()
    {
        findPlaces();
        chooseRpmDatabase();
        readRelease();
        collectOwners();
        collectPackages();
        collectFiles();
        collectProblems();
    }

private:
    bool isSeen(const MergedFact& fact) const { return fact.hiddenBy < 0; }

    /// Where the system's files really lie, symbolic links followed.
    void findPlaces()
    {
        for (int i = 0; i <= int(FileKind::RpmManifest); ++i) {
            for (const QByteArray& place : placesOf(FileKind(i))) {
                const auto node = m_tree.resolve(place);
                if (node)
                    (place.endsWith('/') ? m_folders : m_files).insert({i, *node});
            }
        }
    }

    bool counts(const MergedFact& fact) const
    {
        if (!isSystemFile(fact.kind))
            return true;
        return m_files.contains({int(fact.kind), fact.node})
            || m_folders.contains({int(fact.kind), m_tree.paths().parent(fact.node)});
    }

    /// An upgrade may leave the old format beside the new one, with packages long gone.
    void chooseRpmDatabase()
    {
        for (const MergedFact& fact : m_tree.facts()) {
            const bool isCandidate = isSeen(fact) && isRpmDatabase(fact.kind) && counts(fact)
                && !fact.facts.packages.isEmpty();
            if (isCandidate && (!m_rpmKind || fact.kind < *m_rpmKind))
                m_rpmKind = fact.kind;
        }
    }

    bool isStaleRpm(const MergedFact& fact) const
    {
        return isRpmDatabase(fact.kind) && m_rpmKind && fact.kind != *m_rpmKind;
    }

    void readRelease()
    {
        OsRelease release;
        QStringList words;
        for (const QByteArray& place : placesOf(FileKind::OsRelease)) {
            for (const MergedFact* fact : seenAt(place)) {
                if (release.id.isEmpty() && fact->facts.osRelease)
                    release = *fact->facts.osRelease;
            }
        }
        for (const QByteArray& place : placesOf(FileKind::ReleaseWord)) {
            for (const MergedFact* fact : seenAt(place)) {
                const OsRelease known =
                    fromReleaseFile(QString::fromUtf8(place), fact->facts.releaseWord);
                if (release.id.isEmpty())
                    release = known;
                else if (release.id == known.id && release.versionId.isEmpty())
                    fill(release, known);
            }
        }
        if (!release.id.isEmpty() || !release.prettyName.isEmpty())
            m_contents.release = release;
        m_contents.ecosystem = ecosystemOf(release);
    }

    static void fill(OsRelease& release, const OsRelease& known)
    {
        release.versionId = known.versionId;
        if (!release.codename)
            release.codename = known.codename;
    }

    QList<const MergedFact*> seenAt(const QByteArray& place) const
    {
        QList<const MergedFact*> found;
        const auto node = m_tree.resolve(place);
        for (const MergedFact& fact : m_tree.facts()) {
            if (node && fact.node == *node && isSeen(fact))
                found.append(&fact);
        }
        return found;
    }

    void collectOwners()
    {
        for (const MergedFact& fact : m_tree.facts()) {
            if (!isSeen(fact) || !counts(fact) || isStaleRpm(fact))
                continue;
            for (const OwnedFiles& owned : fact.facts.owned) {
                for (const quint64 key : owned.keys)
                    m_owners.emplace_back(key, &owned.package);
            }
        }
        std::ranges::sort(m_owners, {}, &Owner::first);
    }

    QString ownerOf(const QString& path) const
    {
        const QString inLayer = path.section(u'!', 0, 0); // what lies inside an archive
        const quint64 key = pathKey(inLayer.toUtf8());
        const auto found = std::ranges::lower_bound(m_owners, key, {}, &Owner::first);
        return found != m_owners.end() && found->first == key ? *found->second : QString();
    }

    void collectPackages()
    {
        for (const MergedFact& fact : m_tree.facts()) {
            if (!isSeen(fact) || !counts(fact) || isStaleRpm(fact))
                continue;
            const QHash<QString, int> firstLayers = firstLayersOf(fact);
            for (Package package : fact.facts.packages) {
                const bool isSystem = isSystemType(package.type);
                package.layer = fact.layer;
                if (isSystem)
                    package.layer =
                        firstLayers.value(package.name + u' ' + package.version, fact.layer);
                else
                    package.ownedBy = ownerOf(package.paths.value(0));
                if (isSystem && package.type != PackageType::Opkg)
                    package.ecosystem = m_contents.ecosystem;
                add(package);
            }
        }
        std::ranges::sort(m_contents.packages, &packageLess);
    }

    /// The lowest layer whose copy of this database has each package, as long as every copy above
    /// has it too.
    QHash<QString, int> firstLayersOf(const MergedFact& seen) const
    {
        QHash<QString, int> layers;
        if (!isSystemFile(seen.kind))
            return layers;
        for (const MergedFact& fact : m_tree.facts()) { // lowest layer first
            if (fact.node != seen.node || fact.kind != seen.kind || fact.layer > seen.layer)
                continue;
            QHash<QString, int> here;
            for (const Package& package : fact.facts.packages) {
                const QString key = package.name + u' ' + package.version;
                here.insert(key, layers.value(key, fact.layer));
            }
            layers = here;
        }
        return layers;
    }

    void add(const Package& package)
    {
        const QString identity = identityOf(package);
        const auto known = m_indexOf.constFind(identity);
        if (known == m_indexOf.cend()) {
            m_indexOf.insert(identity, m_contents.packages.size());
            m_contents.packages.append(package);
            return;
        }
        Package& first = m_contents.packages[*known];
        for (const QString& path : package.paths) {
            if (!first.paths.contains(path) && first.paths.size() < MaxPaths)
                first.paths.append(path);
        }
        first.paths.sort();
        first.layer = std::min(first.layer, package.layer);
        first.isGuess = first.isGuess && package.isGuess;
        if (first.ownedBy != package.ownedBy) // one copy is nobody's: judged as such
            first.ownedBy.clear();
    }

    void collectFiles()
    {
        for (const MergedFact& fact : m_tree.facts()) {
            FoundFile file{.path = u'/' + QString::fromUtf8(m_tree.paths().path(fact.node)),
                           .layer = fact.layer,
                           .hiddenBy = fact.hiddenBy};
            for (const FileNote& note : fact.facts.notes) {
                if (isSeen(fact) || note.kind == FileNote::Kind::Secret)
                    file.notes.append(note);
            }
            if (file.notes.isEmpty())
                continue;
            file.ownedBy = ownerOf(file.path);
            m_contents.files.append(file);
        }
        std::ranges::sort(m_contents.files, {},
                          [](const FoundFile& file) { return std::tuple(file.path, file.layer); });
    }

    void collectProblems()
    {
        for (const MergedFact& fact : m_tree.facts()) {
            if (isSeen(fact) && counts(fact))
                m_contents.problems += fact.facts.problems;
        }
    }

    static constexpr qsizetype MaxPaths = 50;
    using Owner = std::pair<quint64, const QString*>;

    const MergedTree& m_tree;
    Contents& m_contents;
    QSet<std::pair<int, quint32>> m_files;
    QSet<std::pair<int, quint32>> m_folders;
    std::optional<FileKind> m_rpmKind;
    std::vector<Owner> m_owners;
    QHash<QString, qsizetype> m_indexOf;
};

} // namespace

void takeInventory(const MergedTree& tree, Contents& contents)
{
    InventoryTaker(tree, contents).run();
}

} // namespace plimsoll::image
