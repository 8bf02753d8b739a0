// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusstrip.h"

#include "models/editionids.h"
#include "models/wording.h"
#include "score/endings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int IconSide = 13;

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent)
    , m_scanIcon(new QLabel(this))
    , m_scan(new ElidedLabel(Qt::ElideRight, this))
    , m_progress(new QProgressBar(this))
    , m_percent(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_stop(new QPushButton(this))
    , m_troubles(new QHBoxLayout)
    , m_sample(new QLabel(this))
    , m_policy(new ElidedLabel(Qt::ElideRight, this))
    , m_benchmark(new ElidedLabel(Qt::ElideRight, this))
    , m_advisories(new QLabel(this))
    , m_lock(new QLabel(this))
    , m_readOnly(new QLabel(this))
{
    setRole(this, "statusbar");
    keepHeight(this, 28);
    m_scan->setObjectName(u"scanText"_s);
    setRole(m_scan, "live");
    setRole(m_percent, "live");
    setRole(m_sample, "tag-warning");
    m_sample->setObjectName(u"sampleTag"_s);
    m_sample->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_progress->setTextVisible(false);
    keepWidth(m_progress, 120);
    m_progress->setRange(0, 100);
    m_stop->setObjectName(u"stopScan"_s);
    m_stop->setCursor(Qt::PointingHandCursor);
    connect(m_stop, &QPushButton::clicked, this, &StatusStrip::stopRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(14);
    auto* scan = new QHBoxLayout;
    scan->setSpacing(5);
    scan->addWidget(m_scanIcon);
    scan->addWidget(m_scan);
    row->addLayout(scan);
    row->addWidget(m_progress);
    row->addWidget(m_percent);
    row->addWidget(m_detail);
    row->addWidget(m_stop);
    m_troubles->setSpacing(8);
    row->addLayout(m_troubles);
    row->addStretch(1);
    row->addWidget(m_sample);
    row->addWidget(m_policy);
    row->addWidget(m_benchmark);
    m_advisories->setObjectName(u"advisoriesData"_s);
    row->addWidget(m_advisories);
    auto* lock = new QHBoxLayout;
    lock->setSpacing(5);
    lock->addWidget(m_lock);
    m_readOnly->setObjectName(u"readOnly"_s);
    lock->addWidget(m_readOnly);
    row->addLayout(lock);
    const auto paintIcons = [this] {
        m_scanIcon->setPixmap(
            iconPixmap(u"arrow-repeat"_s, Ink::Text2, IconSide, devicePixelRatioF()));
        m_lock->setPixmap(iconPixmap(u"lock"_s, Ink::Text3, IconSide, devicePixelRatioF()));
    };
    paintIcons();
    connect(&Theme::instance(), &Theme::changed, this, paintIcons);
    showScan();
    showBasis();
}

void StatusStrip::setScan(const ScanStatus& status)
{
    m_status = status;
    showScan();
}

void StatusStrip::setHosts(const QList<docker::HostSettings>& hosts)
{
    m_hostFiles.clear();
    for (const docker::HostSettings& host : hosts) {
        if (host.hostFiles)
            m_hostFiles.append(host.name);
    }
    showReach();
}

void StatusStrip::setSnapshot(const models::SnapshotPtr& snapshot, FleetController::Source source,
                              const QDateTime& ageReference)
{
    m_snapshot = snapshot;
    m_source = source;
    m_ageReference = ageReference;
    showScan();
    showTroubles();
    showBasis();
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showScan();
        showTroubles();
        showBasis();
    }
    QFrame::changeEvent(event);
}

void StatusStrip::showScan()
{
    const bool isRunning = m_status.isRunning;
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_percent),
                            static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_stop)})
        widget->setVisible(isRunning);
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the scan"));
    if (isRunning) {
        m_scanIcon->show();
        m_scan->setFullText(m_status.host.isEmpty() ? tr("Scanning")
                                                    : tr("Scanning %1").arg(m_status.host));
        m_progress->setValue(m_status.percent());
        m_progress->setAccessibleName(m_scan->fullText());
        m_percent->setText(tr("%1%").arg(m_status.percent()));
        m_detail->setText(
            tr("%1 of %n hosts", nullptr, m_status.hostsTotal).arg(m_status.hostsDone));
        return;
    }
    const bool hasRun = m_snapshot && !m_snapshot->isEmpty;
    m_scanIcon->setVisible(false);
    m_scan->setFullText(
        hasRun ? tr("Assessed %1").arg(models::dateTimeText(m_snapshot->assessment.generatedAtUtc))
               : QString());
}

void StatusStrip::showTroubles()
{
    while (QLayoutItem* item = m_troubles->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_snapshot)
        return;
    QStringList unreachable;
    QStringList denied;
    QStringList partial;
    QStringList failed;
    for (const score::HostAssessment& host : m_snapshot->assessment.hosts) {
        switch (host.state) {
        case evidence::HostState::Unreachable:
            unreachable.append(host.name);
            break;
        case evidence::HostState::Denied:
            denied.append(host.name);
            break;
        case evidence::HostState::Partial:
            partial.append(host.name);
            break;
        case evidence::HostState::Failed:
            failed.append(host.name);
            break;
        case evidence::HostState::Ok:
            break;
        }
    }
    addTrouble(u"wifi-off"_s, tr("%n hosts unreachable", nullptr, int(unreachable.size())),
               unreachable);
    addTrouble(u"lock"_s, tr("%n hosts denied access", nullptr, int(denied.size())), denied);
    addTrouble(u"lock"_s, tr("%n hosts partly denied", nullptr, int(partial.size())), partial);
    addTrouble(u"exclamation-triangle"_s, tr("%n hosts failed", nullptr, int(failed.size())),
               failed);
    addEndings();
}

void StatusStrip::addEndings()
{
    const QList<score::WaiverStanding>& standings = m_snapshot->assessment.waivers;
    const score::Endings endings = score::endingsOf(standings);
    if (endings.soon + endings.over == 0)
        return;
    QStringList lines;
    for (const score::WaiverStanding& standing : standings) {
        const core::Text ending = score::endingText(standing);
        if (!ending.isEmpty())
            lines += tr("%1, %2: %3")
                         .arg(models::shownId(standing.waiver.check),
                              core::translated(core::scopeText(standing.waiver)),
                              core::translated(ending));
    }
    addButton(u"flag"_s,
              endings.soon > 0 ? tr("%n waivers end soon", nullptr, endings.soon)
                               : tr("%n waivers are over", nullptr, endings.over),
              lines, {.page = PageId::Settings, .section = u"waivers"_s})
        ->setObjectName(u"waiversEnding"_s);
}

void StatusStrip::addTrouble(const QString& iconName, const QString& text, const QStringList& hosts)
{
    if (hosts.isEmpty())
        return;
    addButton(
        iconName, text, hosts,
        {.page = PageId::Hosts, .object = {core::ObjectKind::Host, hosts.first(), hosts.first()}});
}

QPushButton* StatusStrip::addButton(const QString& iconName, const QString& text,
                                    const QStringList& lines, const Link& link)
{
    auto* button = new QPushButton(icon(iconName, Ink::Manual), u' ' + text, this);
    setRole(button, "trouble");
    button->setIconSize(QSize(IconSide, IconSide));
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(text);
    button->setToolTip(lines.mid(0, 12).join(u'\n'));
    connect(button, &QPushButton::clicked, this, [this, link] { emit linkActivated(link); });
    m_troubles->addWidget(button);
    return button;
}

void StatusStrip::showReach()
{
    const int count = int(m_hostFiles.size());
    m_readOnly->setText(count == 0 ? tr("Read-only")
                                   : tr("Read-only, host files of %n hosts", nullptr, count));
    QString reach = tr("Plimsoll asks daemons with GET and HEAD alone. It starts, stops and "
                       "changes nothing.");
    if (count > 0) {
        reach += u"\n\n"_s
            + tr("Where you allowed host files it also imports an empty image, creates a container "
                 "that is never started, and removes both:")
            + u'\n' + m_hostFiles.mid(0, 12).join(u'\n');
    }
    m_readOnly->setToolTip(reach);
}

void StatusStrip::showBasis()
{
    m_sample->setText(tr("Sample data"));
    showReach();
    const bool isSample = m_snapshot && !m_snapshot->isEmpty && m_snapshot->assessment.isSample;
    m_sample->setVisible(isSample || m_source == FleetController::Source::Sample);
    if (m_source == FleetController::Source::File && !isSample) {
        m_sample->setText(tr("Evidence file"));
        m_sample->setVisible(true);
    }
    const bool hasRun = m_snapshot && !m_snapshot->isEmpty;
    m_policy->setVisible(hasRun);
    m_benchmark->setVisible(hasRun);
    m_advisories->setVisible(hasRun);
    if (!hasRun)
        return;
    const score::Assessment& run = m_snapshot->assessment;
    m_policy->setFullText(
        tr("Policy: %1, load line %2").arg(run.policy.name).arg(run.policy.loadLine));
    m_benchmark->setFullText(u"%1 %2"_s.arg(run.benchmarkName, run.benchmarkVersion));
    const bool hasAge = run.advisoriesDigest && run.advisoriesAtUtc.isValid();
    m_advisories->setText(
        hasAge
            ? tr("Vulnerability data %1")
                  .arg(models::ageText(qMax<qint64>(0, run.advisoriesAtUtc.secsTo(m_ageReference))))
            : tr("No vulnerability data"));
    m_advisories->setToolTip(core::translated(score::advisoriesText(run)));
}

} // namespace plimsoll::ui
