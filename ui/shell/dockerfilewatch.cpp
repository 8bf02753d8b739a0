// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockerfilewatch.h"

#include "ui/shell/whendone.h"

#include <QtConcurrent>

namespace plimsoll::ui {

namespace {

constexpr int IntervalMs = 30'000;

} // namespace

DockerfileWatch::DockerfileWatch(QObject* parent)
    : QObject(parent)
{
    m_interval.setInterval(IntervalMs);
    connect(&m_interval, &QTimer::timeout, this, &DockerfileWatch::check);
}

void DockerfileWatch::setSources(const audit::DockerfileSources& sources)
{
    if (sources == m_sources)
        return;
    m_sources = sources;
    m_stamp = {};
    m_isLooking = false;
    ++m_number;
    if (sources.isEmpty())
        return m_interval.stop();
    m_interval.start();
    check();
}

void DockerfileWatch::check()
{
    if (m_isLooking || m_sources.isEmpty())
        return;
    m_isLooking = true;
    const int number = m_number;
    whenDone(QtConcurrent::run(&audit::stampOf, m_sources), this,
             [this, number](const QByteArray& stamp) {
                 if (number == m_number)
                     take(stamp);
             });
}

void DockerfileWatch::take(const QByteArray& stamp)
{
    m_isLooking = false;
    const bool isChange = !m_stamp.isNull() && stamp != m_stamp;
    m_stamp = stamp;
    if (isChange)
        emit changed();
    emit wasChecked();
}

} // namespace plimsoll::ui
