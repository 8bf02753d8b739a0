// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runtimesettings.h"

#include <QWidget>

class QVBoxLayout;

namespace plimsoll::ui {

/// A container's effective settings in groups, each with the result of the check that judges it;
/// those that fail stand out. A click on a check opens its finding.
class RuntimeView final : public QWidget
{
    Q_OBJECT
public:
    explicit RuntimeView(QWidget* parent = nullptr);

    /// @param unreadable  said instead, when the container's answer is missing
    void setGroups(const QList<models::RuntimeGroup>& groups, const QString& unreadable);

signals:
    void checkActivated(const QString& check);

private:
    void addGroup(const models::RuntimeGroup& group);

    QVBoxLayout* m_column;
};

} // namespace plimsoll::ui
