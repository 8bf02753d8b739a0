// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/navbutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int OpenWidth = 200;
constexpr int CollapsedWidth = 52;

/// The mark as a widget, so that it follows the theme.
class BrandMark final : public QWidget
{
public:
    explicit BrandMark(QWidget* parent)
        : QWidget(parent)
    {
        keepHeight(this, 24);
        keepWidth(this, 24);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        markIcon().paint(&painter, rect());
    }
};

} // namespace

QString pageIconName(PageId page)
{
    switch (page) {
    case PageId::Hosts:
        return u"hdd-stack"_s;
    case PageId::Images:
        return u"layers"_s;
    case PageId::Containers:
        return u"box-seam"_s;
    case PageId::Compliance:
        return u"shield-check"_s;
    case PageId::Vulnerabilities:
        return u"bug"_s;
    case PageId::Dockerfiles:
        return u"file-earmark-code"_s;
    case PageId::Settings:
        return u"gear"_s;
    case PageId::Overview:
    case PageId::FirstRun:
        break;
    }
    return u"grid-1x2"_s;
}

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return Sidebar::tr("Overview");
    case PageId::Hosts:
        return Sidebar::tr("Hosts");
    case PageId::Images:
        return Sidebar::tr("Images");
    case PageId::Containers:
        return Sidebar::tr("Containers");
    case PageId::Compliance:
        return Sidebar::tr("Compliance");
    case PageId::Vulnerabilities:
        return Sidebar::tr("Vulnerabilities");
    case PageId::Dockerfiles:
        return Sidebar::tr("Dockerfiles");
    case PageId::Settings:
        return Sidebar::tr("Settings");
    case PageId::FirstRun:
        break;
    }
    return Sidebar::tr("Welcome");
}

Sidebar::Sidebar(QWidget* parent)
    : QFrame(parent)
    , m_name(new QLabel(u"Plimsoll"_s, this))
    , m_brand(new QWidget(this))
{
    setRole(this, "sidebar");
    setObjectName(u"sidebar"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 0, 10, 8);
    column->setSpacing(0);
    auto* brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(4, 0, 6, 0);
    brand->setSpacing(9);
    brand->addWidget(new BrandMark(m_brand));
    QFont nameFont = text::body();
    nameFont.setPointSizeF(11.25);
    nameFont.setWeight(QFont::DemiBold);
    const auto nameIt = [this, nameFont] { m_name->setFont(atTextSize(nameFont)); };
    nameIt();
    connect(&Theme::instance(), &Theme::changed, this, nameIt);
    brand->addWidget(m_name, 1);
    keepHeight(m_brand, 52);
    column->addWidget(m_brand);
    for (const PageId page :
         {PageId::Overview, PageId::Hosts, PageId::Images, PageId::Containers, PageId::Compliance,
          PageId::Vulnerabilities, PageId::Dockerfiles, PageId::Settings}) {
        if (page == PageId::Hosts)
            m_inventory = newHeading(column);
        else if (page == PageId::Compliance)
            m_posture = newHeading(column);
        else if (page == PageId::Settings)
            column->addStretch(1);
        auto* button = new NavButton(pageIconName(page), this);
        button->hide();
        connect(button, &NavButton::clicked, this, [this, page] { emit pageRequested(page); });
        column->addWidget(button);
        m_entries.append({page, button});
    }
    m_posture->hide();
    connect(&Theme::instance(), &Theme::changed, this, [this] { setCollapsed(m_isCollapsed); });
    retranslate();
    setCollapsed(false);
}

QLabel* Sidebar::newHeading(QVBoxLayout* column)
{
    auto* heading = new QLabel(this);
    setRole(heading, "nav-heading");
    column->addWidget(heading);
    return heading;
}

void Sidebar::addPage(PageId page)
{
    for (const Entry& entry : std::as_const(m_entries))
        if (entry.page == page)
            entry.button->show();
    if (page == PageId::Compliance)
        m_posture->show();
}

void Sidebar::setCurrent(PageId page)
{
    for (const Entry& entry : std::as_const(m_entries))
        if (entry.page == page)
            entry.button->setChecked(true);
}

void Sidebar::setCounts(const models::Snapshot& snapshot)
{
    int images = 0;
    int containers = 0;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        images += int(host.images.size());
        containers += int(host.containers.size());
    }
    const auto count = [&](int number) {
        return snapshot.isEmpty ? std::optional<int>() : std::optional<int>(number);
    };
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.page == PageId::Hosts)
            entry.button->setCount(count(int(snapshot.assessment.hosts.size())));
        else if (entry.page == PageId::Images)
            entry.button->setCount(count(images));
        else if (entry.page == PageId::Containers)
            entry.button->setCount(count(containers));
    }
}

void Sidebar::setCollapsed(bool isCollapsed)
{
    m_isCollapsed = isCollapsed;
    setFixedWidth(scaled(isCollapsed ? CollapsedWidth : OpenWidth));
    m_name->setVisible(!isCollapsed);
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.button->setCollapsed(isCollapsed);
        entry.button->setToolTip(isCollapsed ? entry.button->text() : QString());
    }
    retranslate();
}

QList<PageId> Sidebar::pages() const
{
    QList<PageId> pages;
    for (const Entry& entry : m_entries)
        if (!entry.button->isHidden() && entry.page != PageId::Settings)
            pages.append(entry.page);
    return pages;
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.button->setText(pageTitle(entry.page));
        entry.button->setAccessibleName(pageTitle(entry.page));
    }
    // Collapsed, the headings keep their height, so that no row jumps.
    m_inventory->setText(m_isCollapsed ? u" "_s : tr("Inventory"));
    m_posture->setText(m_isCollapsed ? u" "_s : tr("Posture"));
}

} // namespace plimsoll::ui
