// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartaccessible.h"

#include "ui/widgets/chartwidget.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace plimsoll::ui {

namespace {

// One mark, cell or bar of a chart. Lives in Qt's cache, which deletes it.
class ItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemInterface(ChartWidget* chart, int index)
        : m_chart(chart)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_chart && m_index < m_chart->itemCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return nullptr; }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* parent() const override
    {
        return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_chart->itemText(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_chart->itemPlace(m_index);
        return QRect(m_chart->mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_chart->hasFocus() && m_chart->currentItem() == m_index;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_chart->setCurrentItem(m_index);
        if (name == pressAction())
            emit m_chart->itemActivated(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<ChartWidget> m_chart;
    int m_index;
};

class ChartInterface final : public QAccessibleWidget
{
public:
    explicit ChartInterface(ChartWidget* chart)
        : QAccessibleWidget(chart, QAccessible::Table)
    {
    }
    ~ChartInterface() override { forget(); }

    int childCount() const override { return chart()->itemCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (!m_children.contains(index)) {
            auto* item = new ItemInterface(chart(), index);
            m_children.insert(index, QAccessible::registerAccessibleInterface(item));
        }
        return QAccessible::accessibleInterface(m_children.value(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it)
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        return -1;
    }
    QAccessibleInterface* focusChild() const override { return child(chart()->currentItem()); }

    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
        m_children.clear();
    }

private:
    ChartWidget* chart() const { return static_cast<ChartWidget*>(object()); }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface* chartInterface(const QString&, QObject* object)
{
    if (auto* chart = qobject_cast<ChartWidget*>(object))
        return new ChartInterface(chart);
    return nullptr;
}

} // namespace

void installChartAccessibility()
{
    static bool isInstalled = false;
    if (!isInstalled)
        QAccessible::installFactory(chartInterface);
    isInstalled = true;
}

void announceChartItem(ChartWidget* chart, int index)
{
    if (!QAccessible::isActive() || index < 0)
        return;
    QAccessibleEvent event(chart, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

void forgetChartItems(ChartWidget* chart)
{
    if (!QAccessible::isActive())
        return;
    if (auto* chartFace =
            dynamic_cast<ChartInterface*>(QAccessible::queryAccessibleInterface(chart)))
        chartFace->forget();
}

} // namespace plimsoll::ui
