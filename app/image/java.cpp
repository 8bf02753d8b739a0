// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"
#include "image/archive.h"
#include "image/languages.h"
#include "image/lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxDepth = 4; // an .ear holds a .war holds a .jar
constexpr qsizetype MaxEntries = 500'000; // of one file and all inside it
constexpr qint64 MaxUnpackedBytes = 2048 * core::limits::MiB; // the same
constexpr qint64 MaxTextBytes = 1 * core::limits::MiB;

/// What one file in the layer may cost, inner archives included.
struct Budget
{
    qsizetype entries = MaxEntries;
    qint64 bytes = MaxUnpackedBytes;
    bool isSpent() const { return entries <= 0 || bytes <= 0; }
};

/// Counts what comes out of an archive against the budget.
class CountedSource final : public ByteSource
{
public:
    CountedSource(ByteSource& source, Budget& budget, const QString& path)
        : m_source(source)
        , m_budget(budget)
        , m_path(path)
    {
    }
    core::Result<QByteArrayView> next() override
    {
        if (m_budget.isSpent())
            return tooLarge(m_path,
                            u"unpacks to more than %1 bytes or %2 entries"_s.arg(MaxUnpackedBytes)
                                .arg(MaxEntries));
        auto block = m_source.next();
        if (block)
            m_budget.bytes -= block->size();
        return block;
    }

private:
    ByteSource& m_source;
    Budget& m_budget;
    QString m_path;
};

/// "key=value" or "key: value" a line, as .properties and manifests write them.
QString fieldOf(QByteArrayView text, QByteArrayView key, char separator)
{
    while (!text.isEmpty()) {
        const QByteArrayView line = takeLine(text);
        const qsizetype at = line.indexOf(separator);
        if (at <= 0 || line.first(at).trimmed() != key)
            continue;
        QByteArray value = line.sliced(at + 1).trimmed().toByteArray();
        while (separator == ':' && text.startsWith(' ')) // folded at 72 bytes
            value += takeLine(text).sliced(1);
        return QString::fromUtf8(value).trimmed();
    }
    return {};
}

/// What a manifest and a file name suggest, while nothing better is known.
struct Guess
{
    QString group, artifact, version;
};

Guess guessFromManifest(const QByteArray& manifest)
{
    const auto field = [&](const char* key) { return fieldOf(manifest, key, ':'); };
    Guess guess{.group = field("Implementation-Vendor-Id"),
                .version = field("Implementation-Version")};
    if (guess.version.isEmpty())
        guess.version = field("Bundle-Version");
    return guess;
}

/// "commons-io-2.11.0.jar" is artifact and version.
void completeFromName(Guess& guess, const QString& path)
{
    static const QRegularExpression shape(u"^(.+?)-(\\d[\\w.+-]*)$"_s);
    const QString stem = path.section(u'/', -1).section(u'.', 0, -2);
    const auto match = shape.match(stem);
    guess.artifact = match.hasMatch() ? match.captured(1) : stem;
    if (match.hasMatch())
        guess.version = match.captured(2);
}

class JavaReader
{
public:
    explicit JavaReader(FileFacts& facts)
        : m_facts(facts)
    {
    }

    void read(ByteSource& source, const QString& path, int depth)
    {
        Archive archive(source, Archive::Format::Zip);
        Guess guess;
        const qsizetype before = m_facts.packages.size();
        while (true) {
            const auto entry = archive.next();
            if (!entry) {
                core::Error error = entry.error();
                error.subject = path;
                m_facts.problems.append(error);
                break;
            }
            if (!*entry)
                break;
            --m_budget.entries;
            if (!readMember(archive, **entry, path, depth, guess))
                break;
        }
        if (m_facts.packages.size() == before)
            addGuess(guess, path);
    }

private:
    /// @return false when the budget is spent
    bool readMember(Archive& archive, const ArchiveEntry& entry, const QString& path, int depth,
                    Guess& guess)
    {
        const QString inner = path + u'!' + u'/' + QString::fromUtf8(entry.path);
        CountedSource data(archive.data(), m_budget, path);
        if (entry.path.startsWith("META-INF/maven/") && entry.path.endsWith("/pom.properties")) {
            if (const auto text = readAll(data, MaxTextBytes, inner))
                addPom(*text, inner);
        } else if (entry.path == "META-INF/MANIFEST.MF") {
            if (const auto text = readAll(data, MaxTextBytes, inner))
                guess = guessFromManifest(*text);
        } else if (isJavaArchive(entry.path)) {
            if (depth + 1 < MaxDepth)
                read(data, inner, depth + 1);
            else
                m_facts.problems.append(tooLarge(
                    inner, u"archives inside archives, more than %1 deep"_s.arg(MaxDepth)));
        }
        if (!m_budget.isSpent())
            return true;
        const auto spent = data.next();
        if (m_facts.problems.isEmpty()
            || m_facts.problems.last().kind != core::Error::Kind::TooLarge)
            m_facts.problems.append(spent.error());
        return false;
    }

    void addPom(const QByteArray& text, const QString& path)
    {
        const QString group = fieldOf(text, "groupId", '=');
        const QString artifact = fieldOf(text, "artifactId", '=');
        const QString version = fieldOf(text, "version", '=');
        if (!group.isEmpty() && !artifact.isEmpty() && !version.isEmpty())
            m_facts.packages.append(
                languagePackage(PackageType::Maven, group + u':' + artifact, version, path));
    }

    void addGuess(Guess guess, const QString& path)
    {
        completeFromName(guess, path);
        if (guess.version.isEmpty())
            return;
        const QString name =
            guess.group.isEmpty() ? guess.artifact : guess.group + u':' + guess.artifact;
        Package package = languagePackage(PackageType::Maven, name, guess.version, path);
        package.isGuess = true;
        m_facts.packages.append(package);
    }

    FileFacts& m_facts;
    Budget m_budget;
};

} // namespace

bool isJavaArchive(QByteArrayView path)
{
    constexpr const char* endings[] = {".jar", ".war", ".ear", ".par", ".sar",
                                       ".nar", ".jpi", ".hpi", ".kar", ".lpkg"};
    return std::ranges::any_of(endings, [&](const char* ending) { return path.endsWith(ending); });
}

FileFacts readJavaArchive(ByteSource& bytes, const QString& path)
{
    FileFacts facts;
    JavaReader(facts).read(bytes, path, 0);
    return facts;
}

} // namespace plimsoll::image
