// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one page with the invented fleet and saves a picture of it:
//   showpages containers|images|hosts light|dark OUT.png [TAB|why] [DOCKERFILE to tie to the image]
//   showpages image light|dark OUT.png [TAB]   one image as a page, of the scanned sample fleet
//   showpages dockerfiles light|dark OUT.png DOCKERFILE [LINE]
#include "../ui/vulnerabilities/scannedfleet.h"
#include "audit/dockerfiles.h"
#include "demosnapshot.h"
#include "dockerfile/rulefindings.h"
#include "ui/dockerfile/dockerfileeditor.h"
#include "ui/dockerfile/dockerfilepage.h"
#include "ui/dockerfile/dockerfileview.h"
#include "ui/inventory/containerspage.h"
#include "ui/inventory/hostspage.h"
#include "ui/inventory/imagespage.h"
#include "ui/theme/theme.h"
#include "ui/why/whypanel.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::Page* pageNamed(const QString& name)
{
    if (name == "hosts"_L1)
        return new ui::HostsPage;
    if (name == "images"_L1 || name == "image"_L1)
        return new ui::ImagesPage;
    if (name == "dockerfiles"_L1)
        return new ui::DockerfilePage;
    return new ui::ContainersPage;
}

ui::Link linkFor(const QString& name, const QString& what)
{
    ui::Link link{.host = u"ci-runner-01"_s};
    link.object = {.kind = core::ObjectKind::Container, .id = test::containerId(1)};
    if (name == "hosts"_L1) {
        link.host = u"edge-ham-01"_s;
        link.object = {.kind = core::ObjectKind::Host, .id = link.host};
    } else if (name == "images"_L1 && what.isEmpty()) {
        link = {}; // the list
    } else if (name == "images"_L1) {
        link.host = u"sjc-prod-01"_s;
        link.object = {.kind = core::ObjectKind::Image, .id = test::imageId(6)};
    }
    if (what == "why"_L1)
        link.detail = ui::Link::Detail::Why;
    else if (name == "containers"_L1)
        link.check = u"5.32"_s;
    return link;
}

/// The snapshot with a file of this machine tied to the image that linkFor() opens.
models::SnapshotPtr withDockerfile(const models::SnapshotPtr& demo, const QString& path)
{
    const auto found = audit::findDockerfiles({.byHand = {{{}, path}}});
    if (found.files.isEmpty())
        return demo;
    auto snapshot = std::make_shared<models::Snapshot>(*demo);
    for (evidence::HostEvidence& host : snapshot->evidence.hosts) {
        QList<evidence::SecretHit> hits;
        host.answers += dockerfile::answerOf(
            test::imageId(6),
            {.file = path,
             .link = {dockerfile::LinkKind::History,
                      dockerfile::Certainty::Likely,
                      {{u"9 of 9 instructions of its last stage stand in the image's history."_s,
                        {}}}}},
            found.files.first().text, {}, hits);
        std::ranges::sort(host.answers, {}, &evidence::Answer::call);
    }
    return snapshot;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QDir::tempPath() + u"/plimsoll-showpages"_s);
    QApplication::setApplicationName(u"plimsoll-showpages"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const QString name = arguments[1];
    const QString what = arguments.value(4);
    ui::Theme::instance().start(arguments[2] == "dark"_L1 ? ui::Theme::Setting::Dark
                                                          : ui::Theme::Setting::Light);
    QWidget window;
    ui::setRole(&window, "window");
    ui::Page* page = pageNamed(name);
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    window.resize(1400, 920);
    window.show();
    if (auto* dockerfiles = qobject_cast<ui::DockerfilePage*>(page)) {
        dockerfiles->openFile(what);
        if (const int line = arguments.value(5).toInt(); line > 0)
            QTimer::singleShot(200, dockerfiles,
                               [dockerfiles, line] { dockerfiles->view()->goTo(line); });
    } else if (name == "image"_L1) {
        const test::ScannedFleet fleet;
        const models::SnapshotPtr snapshot = fleet.snapshot();
        page->setSnapshot(snapshot);
        for (const score::HostAssessment& host : snapshot->assessment.hosts) {
            if (snapshot->image(host.name, fleet.imageId(1)))
                page->open({.page = ui::PageId::Images,
                            .host = host.name,
                            .object = {core::ObjectKind::Image, fleet.imageId(1), {}}});
        }
    } else {
        page->setSnapshot(withDockerfile(test::demoSnapshot(), arguments.value(5)));
        page->open(linkFor(name, what));
    }
    bool isNumber = false;
    if (const int tab = what.toInt(&isNumber); isNumber)
        page->findChild<QTabBar*>(u"detailTabs"_s)->setCurrentIndex(tab);
    QTimer::singleShot(400, &window, [&] {
        const QPixmap picture = what == "why"_L1 ? window.screen()->grabWindow(
                                    0, window.x(), window.y(), window.width(), window.height())
                                                 : window.grab();
        QApplication::exit(picture.save(arguments[3]) ? 0 : 1);
    });
    return QApplication::exec();
}
