// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/apk.h"

#include "image/lines.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One record being read.
class Record
{
public:
    explicit Record(const QString& path) { m_package.paths = {path}; }

    void read(char letter, QByteArrayView value)
    {
        switch (letter) {
        case 'P':
            m_package.name = QString::fromUtf8(value);
            break;
        case 'V':
            m_package.version = QString::fromUtf8(value);
            break;
        case 'A':
            m_package.arch = QString::fromUtf8(value);
            break;
        case 'L':
            m_package.licence = QString::fromUtf8(value);
            break;
        case 'o':
            m_package.sourceName = QString::fromUtf8(value);
            break;
        case 'F':
            m_folder = value.toByteArray();
            break;
        case 'R':
            m_files.push_back(pathKey(m_folder + '/' + value.toByteArray()));
            break;
        default:
            break;
        }
    }

    /// Moves the record into the facts and starts anew.
    void finish(FileFacts& facts)
    {
        const QStringList paths = m_package.paths;
        if (!m_package.name.isEmpty() && !m_package.version.isEmpty()) {
            m_package.type = PackageType::Apk;
            if (m_package.sourceName.isEmpty())
                m_package.sourceName = m_package.name;
            m_package.sourceVersion = m_package.version;
            facts.owned.append({m_package.name, std::move(m_files)});
            facts.packages.append(m_package);
        } else if (!m_package.name.isEmpty() || !m_package.version.isEmpty()) {
            facts.problems.append(damaged(paths.first(), u"a record lacks its name or version"_s));
        }
        m_package = {.paths = paths};
        m_folder.clear();
        m_files = {};
    }

private:
    Package m_package;
    QByteArray m_folder;
    std::vector<quint64> m_files;
};

} // namespace

FileFacts readApkInstalled(QByteArrayView bytes, const QString& path)
{
    FileFacts facts;
    Record record(path);
    qsizetype number = 0;
    qsizetype firstBadLine = 0;
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        ++number;
        if (line.isEmpty())
            record.finish(facts);
        else if (line.size() >= 2 && line[1] == ':')
            record.read(line[0], line.sliced(2));
        else if (firstBadLine == 0)
            firstBadLine = number;
    }
    record.finish(facts);
    if (firstBadLine > 0)
        facts.problems.append(damaged(path, u"line %1 is no field"_s.arg(firstBadLine)));
    return facts;
}

} // namespace plimsoll::image
