// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/packagesources.h"

#include "image/lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxNotes = 20; // of one file
constexpr qsizetype MaxLineBytes = 4096;

/// A setting, in the files of one package manager.
struct Loosening
{
    const char* path; ///< expression over the whole path
    const char* rule;
    const char* line; ///< expression over one line, comments already gone
};

constexpr char AptSources[] = R"(^etc/apt/sources\.list(?:\.d/[^/]+\.(?:list|sources))?$)";
constexpr char AptSettings[] = R"(^etc/apt/apt\.conf(?:\.d/[^/]+)?$)";
constexpr char RpmSources[] =
    R"(^etc/(?:yum\.repos\.d/[^/]+\.repo|yum\.conf|dnf/dnf\.conf|zypp/repos\.d/[^/]+\.repo)$)";
constexpr char PipSettings[] = R"(^etc/pip\.conf$|(?:^|/)\.(?:config/)?pip/pip\.conf$)";
constexpr char NpmSettings[] = R"((?:^|/)\.?npmrc$)";

constexpr Loosening Loosenings[] = {
    {AptSources, "source.apt-trusted",
     R"(^deb(?:-src)?\s+\[[^\]]*\btrusted\s*=\s*yes\b|^Trusted:\s*yes\b)"},
    {AptSettings, "source.apt-unauthenticated",
     R"((?:AllowUnauthenticated|AllowInsecureRepositories|AllowWeakRepositories)\s+"?(?:true|yes|1)\b)"},
    {AptSettings, "source.tls-unverified", R"(Verify-(?:Peer|Host)\s+"?(?:false|no|0)\b)"},
    {RpmSources, "source.rpm-unsigned", R"(^gpgcheck\s*=\s*(?:0|no|false)\b)"},
    {RpmSources, "source.tls-unverified", R"(^sslverify\s*=\s*(?:0|no|false)\b)"},
    {PipSettings, "source.pip-trusted-host", R"(^trusted-host\s*=)"},
    {NpmSettings, "source.tls-unverified", R"(^strict-ssl\s*=\s*"?false\b)"},
};

struct Compiled
{
    QRegularExpression path;
    QString rule;
    QRegularExpression line;
};

const QList<Compiled>& loosenings()
{
    static const QList<Compiled> list = [] {
        QList<Compiled> compiled;
        for (const Loosening& each : Loosenings)
            compiled.append({QRegularExpression(QString::fromLatin1(each.path)),
                             QString::fromLatin1(each.rule),
                             QRegularExpression(QString::fromLatin1(each.line),
                                                QRegularExpression::CaseInsensitiveOption)});
        return compiled;
    }();
    return list;
}

bool isComment(const QString& line)
{
    return line.startsWith(u'#') || line.startsWith("//"_L1) || line.startsWith(u';');
}

/// The notes of one section: all of them, unless the section is switched off.
class Sections
{
public:
    void take(const QString& line)
    {
        static const QRegularExpression off(u"^enabled\\s*[=:]\\s*(?:0|no|false)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
        // A repository in brackets, or a stanza of deb822 after its empty line.
        if (line.startsWith(u'[') || line.isEmpty())
            close();
        m_isOff |= off.match(line).hasMatch();
    }
    void add(const FileNote& note) { m_open.append(note); }
    QList<FileNote> notes()
    {
        close();
        return m_notes;
    }

private:
    void close()
    {
        for (const FileNote& note : std::as_const(m_open)) {
            if (!m_isOff && m_notes.size() < MaxNotes)
                m_notes.append(note);
        }
        m_open.clear();
        m_isOff = false;
    }

    QList<FileNote> m_notes;
    QList<FileNote> m_open;
    bool m_isOff = false;
};

} // namespace

bool isPackageSource(QByteArrayView path)
{
    // Every file of an image is asked about: most are told from the ends of their paths.
    if (!path.startsWith("etc/") && !path.endsWith("pip.conf") && !path.endsWith("npmrc"))
        return false;
    const QString name = QString::fromUtf8(path);
    return std::ranges::any_of(
        loosenings(), [&name](const Compiled& each) { return each.path.match(name).hasMatch(); });
}

QList<FileNote> unverifiedSourcesIn(const QByteArray& bytes, QByteArrayView path)
{
    const QString name = QString::fromUtf8(path);
    QList<Compiled> rules = loosenings();
    rules.removeIf([&name](const Compiled& each) { return !each.path.match(name).hasMatch(); });
    Sections sections;
    QByteArrayView text = bytes;
    for (int number = 1; !text.isEmpty(); ++number) {
        const QByteArrayView raw = takeLine(text);
        const QString line = QString::fromUtf8(raw.first(std::min(raw.size(), MaxLineBytes))).trimmed();
        sections.take(line);
        if (isComment(line))
            continue;
        for (const Compiled& rule : std::as_const(rules)) {
            if (rule.line.match(line).hasMatch())
                sections.add(
                    {.kind = FileNote::Kind::Unverified, .rule = rule.rule, .line = number});
        }
    }
    return sections.notes();
}

} // namespace plimsoll::image
