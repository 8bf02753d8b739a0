// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imagecomparison.h"
#include "models/snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace plimsoll::ui {

class FilteredList;

/// Two images beside each other: what the shown one gained, lost and changed against another.
class CompareView final : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);

    /// The shown image; the others to choose from are every scanned one, those of the same name
    /// first. What was chosen stays chosen.
    void setImage(const models::SnapshotPtr& snapshot, const QString& host, const QString& imageId);

signals:
    void vulnerabilityActivated(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// An image that can be compared with.
    struct Choice
    {
        QString host;
        QString imageId;
        QString label;
    };

    QList<Choice> choices() const;
    void fillChoices();
    void compare();
    void retranslate();
    models::ComparedImage side(const QString& host, const QString& imageId) const;

    models::SnapshotPtr m_snapshot;
    QString m_host;
    QString m_imageId;
    models::ComparisonModel m_model;
    QLabel* m_title;
    QComboBox* m_other;
    FilteredList* m_list;
};

} // namespace plimsoll::ui
