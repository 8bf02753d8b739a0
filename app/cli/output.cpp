// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

Output::Output(QString path, QIODevice* stream)
    : m_path(path == "-"_L1 ? QString() : std::move(path))
    , m_stream(stream)
{
}

Output::~Output() = default;

core::Result<void> Output::open()
{
    if (m_path.isEmpty())
        return {};
    // A pipe or a device such as /dev/null is written to: renaming over it would take its place.
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        m_file = std::make_unique<QFile>(m_path);
    else
        m_file = std::make_unique<QSaveFile>(m_path);
    if (!m_file->open(QIODevice::WriteOnly))
        return core::Error{core::Error::Kind::Storage, u"output.open"_s, m_path,
                           m_file->errorString()};
    return {};
}

QIODevice& Output::device()
{
    return m_file ? *m_file : *m_stream;
}

core::Result<void> Output::commit()
{
    // A full disk behind standard output shows no earlier than here.
    auto* saved = qobject_cast<QSaveFile*>(m_file.get());
    auto* stream = m_file ? m_file.get() : qobject_cast<QFileDevice*>(m_stream);
    m_isBroken = m_isBroken || (!saved && stream && !stream->flush());
    if (m_isBroken || (saved && !saved->commit()))
        return core::Error{core::Error::Kind::Storage, u"output.write"_s,
                           m_file ? m_path : u"standard output"_s, device().errorString()};
    return {};
}

core::Result<void> Output::write(const QByteArray& bytes)
{
    m_isBroken = device().write(bytes) != bytes.size();
    return commit();
}

} // namespace plimsoll::cli
