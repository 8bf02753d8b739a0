// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshottour.h"

#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTimer>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int SettleMs = 250; ///< layouts, charts and worker answers after a change
constexpr QSize PictureSize(1600, 1000);
constexpr QSize SmallSize(1280, 800);

QString fileName(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return u"overview"_s;
    case PageId::Hosts:
        return u"hosts"_s;
    case PageId::Images:
        return u"images"_s;
    case PageId::Containers:
        return u"containers"_s;
    case PageId::Compliance:
        return u"compliance"_s;
    case PageId::Vulnerabilities:
        return u"vulnerabilities"_s;
    case PageId::Dockerfiles:
        return u"dockerfiles"_s;
    case PageId::Settings:
        return u"settings"_s;
    case PageId::FirstRun:
        break;
    }
    return u"firstrun"_s;
}

// The container that rides lowest: its page opened has most to show.
Link lowestContainer(const models::Snapshot& snapshot)
{
    Link link{.page = PageId::Containers, .detail = Link::Detail::Findings};
    score::Thousandths least = 101'000;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const score::ContainerAssessment& container : host.containers) {
            if (container.overall.value.value_or(least) >= least)
                continue;
            least = *container.overall.value;
            link.host = host.name;
            link.object = {core::ObjectKind::Container, container.id, container.name};
        }
    }
    return link;
}

// The image with most to tell: a scanned one that runs, of those the one with most vulnerabilities.
Link tellingImage(const models::Snapshot& snapshot)
{
    Link link{.page = PageId::Images, .detail = Link::Detail::Vulnerabilities};
    std::tuple<bool, bool, qsizetype> most{false, false, -1};
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            const bool tells = !image.vulnerabilities.isEmpty() && !image.usedBy.isEmpty();
            const std::tuple rank(tells, image.reading != score::Reading::None,
                                  image.vulnerabilities.size());
            if (rank <= most)
                continue;
            most = rank;
            link.host = host.name;
            link.object = {core::ObjectKind::Image, image.id, image.displayName()};
        }
    }
    return link;
}

// A container of that image.
Link containerOf(const Link& image, const models::Snapshot& snapshot)
{
    Link link{
        .page = PageId::Containers, .host = image.host, .detail = Link::Detail::Vulnerabilities};
    const score::HostAssessment* host = snapshot.host(image.host);
    if (!host)
        return link;
    for (const score::ContainerAssessment& container : host->containers) {
        if (container.imageId == image.object.id)
            link.object = {core::ObjectKind::Container, container.id, container.name};
    }
    return link;
}

// A container's failure, to be accepted for a while.
Link failureToWaive(const models::Snapshot& snapshot)
{
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const core::Finding& finding : host.findings) {
            const bool isFit = finding.outcome == core::Outcome::Fail
                && finding.object.kind == core::ObjectKind::Container;
            if (isFit)
                return {.page = PageId::Compliance,
                        .host = host.name,
                        .object = finding.object,
                        .check = finding.check,
                        .detail = Link::Detail::Waive};
        }
    }
    return {.page = PageId::Compliance};
}

// A check that somebody waived, else one that fails.
Link checkToOpen(const models::Snapshot& snapshot)
{
    Link link = failureToWaive(snapshot);
    link.detail = Link::Detail::None;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const core::Finding& finding : host.findings) {
            if (finding.outcome == core::Outcome::Waived)
                return {
                    .page = PageId::Compliance, .object = finding.object, .check = finding.check};
        }
    }
    return link;
}

} // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, QString folder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(std::move(folder))
{
}

void ScreenshotTour::start()
{
    m_window.resize(PictureSize);
    if (m_window.shownSnapshot() && !m_window.shownSnapshot()->isEmpty) {
        plan();
        visit(0);
        return;
    }
    connect(&m_window, &MainWindow::snapshotShown, this, &ScreenshotTour::start,
            Qt::SingleShotConnection);
}

void ScreenshotTour::plan()
{
    for (const QString& language : {u"en"_s, u"zh_CN"_s}) {
        for (const Theme::Setting theme : {Theme::Setting::Light, Theme::Setting::Dark}) {
            planPages(language, theme);
            planSizes(language, theme);
        }
    }
}

void ScreenshotTour::planPages(const QString& language, Theme::Setting theme)
{
    const auto add = [&](const QString& name, const Link& link, const QString& action = {}) {
        m_stops.append({name, link, theme, language, action});
    };
    for (const PageId id : m_window.pageIds())
        add(fileName(id), {.page = id});
    add(fileName(PageId::FirstRun), {.page = PageId::FirstRun});
    Link container = lowestContainer(*m_window.shownSnapshot());
    add(u"container"_s, container);
    const Link image = tellingImage(*m_window.shownSnapshot());
    add(u"image"_s, image);
    add(u"container-vulnerabilities"_s, containerOf(image, *m_window.shownSnapshot()));
    container.detail = Link::Detail::Evidence;
    add(u"evidence"_s, container);
    add(u"section"_s, {.page = PageId::Compliance, .section = u"5"_s});
    add(u"check"_s, checkToOpen(*m_window.shownSnapshot()));
    add(u"waivers"_s, {.page = PageId::Settings, .section = u"waivers"_s});
    add(u"waive"_s, failureToWaive(*m_window.shownSnapshot()));
    add(u"why"_s, {.page = PageId::Overview, .detail = Link::Detail::Why});
    add(u"palette"_s, {.page = PageId::Overview}, u"palette"_s);
    add(u"help"_s, {.page = PageId::Containers}, u"help"_s);
    add(u"addhost"_s, {.page = PageId::Hosts}, u"addHost"_s);
    add(u"about"_s, {.page = PageId::Hosts}, u"about"_s);
}

// A small screen, and large text.
void ScreenshotTour::planSizes(const QString& language, Theme::Setting theme)
{
    for (const PageId id : m_window.pageIds()) {
        m_stops.append({fileName(id) + u"-small"_s, {.page = id}, theme, language, {}, SmallSize});
        if (theme == Theme::Setting::Light)
            m_stops.append(
                {fileName(id) + u"-large"_s, {.page = id}, theme, language, {}, {}, 150});
    }
}

void ScreenshotTour::visit(qsizetype index)
{
    if (index == m_stops.size()) {
        emit finished(m_written);
        return;
    }
    const Stop& stop = m_stops[index];
    const bool isOtherLanguage = index == 0 || m_stops[index - 1].language != stop.language;
    if (isOtherLanguage)
        applyLanguage(stop.language);
    if (Theme::instance().setting() != stop.theme)
        Theme::instance().setSetting(stop.theme);
    if (Theme::instance().textSize() != stop.textSize)
        Theme::instance().setTextSize(stop.textSize);
    m_window.resize(stop.size.isValid() ? stop.size : PictureSize);
    if (stop.link.page == PageId::FirstRun)
        m_window.showFirstRun();
    else
        m_window.leaveFirstRun();
    m_window.open(stop.link);
    if (!stop.action.isEmpty())
        m_window.findChild<QAction*>(stop.action)->trigger();
    QTimer::singleShot(SettleMs, this, [this, index] { take(index); });
}

// The window and what stands open over it.
QPixmap ScreenshotTour::picture()
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const bool isOver = widget->windowType() == Qt::Popup || widget->windowType() == Qt::Dialog;
        if (!widget->isVisible() || !isOver)
            continue;
        painter.drawPixmap(m_window.mapFromGlobal(widget->pos()), widget->grab());
        widget->close();
    }
    return picture;
}

void ScreenshotTour::take(qsizetype index)
{
    const Stop& stop = m_stops[index];
    const QString theme = stop.theme == Theme::Setting::Dark ? u"dark"_s : u"light"_s;
    const QString file = u"%1-%2-%3.png"_s.arg(stop.name, theme, stop.language);
    if (!picture().save(QDir(m_folder).filePath(file))) {
        qWarning("Could not write %s", qPrintable(file));
        emit finished(m_written);
        return;
    }
    ++m_written;
    visit(index + 1);
}

} // namespace plimsoll::ui
