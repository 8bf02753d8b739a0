// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scopebutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QEvent>
#include <QMap>
#include <QMenu>
#include <QStyleOptionButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int MostHostsAtOnce = 24; ///< more than this and each group gets a submenu

QFont valueFont()
{
    QFont font = text::body();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ScopeButton::ScopeButton(QWidget* parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setMenu(m_menu);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_menu, &QMenu::aboutToShow, this, &ScopeButton::fillMenu);
    describe();
}

void ScopeButton::setScope(const Scope& scope)
{
    m_scope = scope;
    describe();
    updateGeometry();
    update();
}

void ScopeButton::setFleet(const score::Assessment& fleet)
{
    QMap<QString, QStringList> groups;
    for (const score::HostAssessment& host : fleet.hosts)
        groups[host.group].append(host.name);
    m_groups.clear();
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        m_groups.append({it.key(), it.value()});
}

QSize ScopeButton::sizeHint() const
{
    const int label = QFontMetrics(text::body()).horizontalAdvance(tr("Scope"));
    const int value = QFontMetrics(valueFont()).horizontalAdvance(scopeTitle(m_scope));
    return scaled(QSize(31 + label + 7 + qMin(value, 260) + 4 + 29, 30));
}

void ScopeButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const paint::Tokens& t = tokens();
    painter.scale(textScale(), textScale());
    const QRect whole = inDesign(rect()).toRect();
    const int middle = whole.height() / 2;
    ui::icon(u"hdd-stack"_s).paint(&painter, 10, middle - 7, 14, 14);
    QRect place = whole.adjusted(31, 0, -29, 0);
    painter.setFont(text::body());
    painter.setPen(t.text3);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, tr("Scope"));
    place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(tr("Scope")) + 7);
    painter.setFont(valueFont());
    painter.setPen(t.text);
    const QString value =
        painter.fontMetrics().elidedText(scopeTitle(m_scope), Qt::ElideMiddle, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, value);
    ui::icon(u"chevron-down"_s, Ink::Text3).paint(&painter, whole.width() - 22, middle - 5, 11, 11);
}

void ScopeButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

void ScopeButton::fillMenu()
{
    m_menu->clear();
    addChoice(m_menu, {});
    qsizetype hosts = 0;
    for (const auto& [group, names] : std::as_const(m_groups))
        hosts += names.size();
    const bool hasGroups =
        m_groups.size() > 1 || (m_groups.size() == 1 && !m_groups[0].first.isEmpty());
    if (hasGroups) {
        m_menu->addSeparator();
        for (const auto& [group, names] : std::as_const(m_groups))
            addChoice(m_menu, {Scope::Kind::Group, group});
    }
    m_menu->addSeparator();
    for (const auto& [group, names] : std::as_const(m_groups)) {
        QMenu* menu = hosts > MostHostsAtOnce ? m_menu->addMenu(groupTitle(group)) : m_menu;
        for (const QString& name : names)
            addChoice(menu, {Scope::Kind::Host, name});
    }
}

void ScopeButton::addChoice(QMenu* menu, const Scope& scope)
{
    const QString iconName = scope.kind == Scope::Kind::Host ? u"hdd"_s
        : scope.kind == Scope::Kind::Group                   ? u"hdd-rack"_s
                                                             : u"hdd-stack"_s;
    // "&" would be read as a mnemonic.
    QAction* action = menu->addAction(ui::icon(iconName), scopeTitle(scope).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(scope == m_scope);
    connect(action, &QAction::triggered, this, [this, scope] { emit scopeRequested(scope); });
}

void ScopeButton::describe()
{
    setAccessibleName(tr("Scope: %1").arg(scopeTitle(m_scope)));
    setToolTip(tr("What every page and count shows (Ctrl+L)"));
}

} // namespace plimsoll::ui
