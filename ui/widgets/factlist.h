// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace plimsoll::ui {

/// Headed groups of "name: value" lines, as the summary tabs show them. Values can be selected and
/// copied; a long one wraps.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value;
        models::Tone tone = models::Tone::Plain;
    };
    struct Group
    {
        QString title;
        QList<Fact> facts;
        QString none = {}; ///< said where there are no facts; empty: the group is left out
    };

    explicit FactList(QWidget* parent = nullptr);

    void setGroups(const QList<Group>& groups);

private:
    void addGroup(const Group& group);

    QVBoxLayout* m_column;
};

} // namespace plimsoll::ui
