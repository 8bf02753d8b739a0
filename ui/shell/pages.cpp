// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/compliance/compliancepage.h"
#include "ui/dockerfile/dockerfilepage.h"
#include "ui/inventory/containerspage.h"
#include "ui/inventory/hostspage.h"
#include "ui/inventory/imagespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/vulnerabilities/vulnerabilitiespage.h"

namespace plimsoll::ui {

namespace {

template <typename T>
PageFactory factory(PageId id)
{
    return {id, [](QWidget* parent) -> Page* { return new T(parent); }};
}

} // namespace

QList<PageFactory> allPages()
{
    return {factory<OverviewPage>(PageId::Overview),
            factory<HostsPage>(PageId::Hosts),
            factory<ImagesPage>(PageId::Images),
            factory<ContainersPage>(PageId::Containers),
            factory<CompliancePage>(PageId::Compliance),
             factory<VulnerabilitiesPage>(PageId::Vulnerabilities),
             factory<DockerfilePage>(PageId::Dockerfiles)};
}

} // namespace plimsoll::ui
