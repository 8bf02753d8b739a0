// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/shell/scope.h"

#include <QPushButton>

class QMenu;

namespace plimsoll::ui {

/// Shows the window's scope and lets one choose another: all hosts, a group, one host.
class ScopeButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ScopeButton(QWidget* parent = nullptr);

    void setScope(const Scope& scope);
    const Scope& scope() const { return m_scope; }
    /// Groups and hosts to choose from.
    void setFleet(const score::Assessment& fleet);
    QSize sizeHint() const override;

signals:
    void scopeRequested(const plimsoll::ui::Scope& scope);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillMenu();
    void addChoice(QMenu* menu, const Scope& scope);
    void describe();

    Scope m_scope;
    QList<std::pair<QString, QStringList>> m_groups; ///< group, its hosts; both sorted
    QMenu* m_menu;
};

} // namespace plimsoll::ui
