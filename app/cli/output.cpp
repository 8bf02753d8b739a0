// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QFileDevice>
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
    m_file = std::make_unique<QSaveFile>(m_path);
    // Pipes and devices such as /dev/stdout cannot be replaced by renaming.
    m_file->setDirectWriteFallback(true);
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
    auto* stream = m_file ? nullptr : qobject_cast<QFileDevice*>(m_stream);
    m_isBroken = m_isBroken || (stream && !stream->flush());
    if (m_isBroken || (m_file && !m_file->commit()))
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
