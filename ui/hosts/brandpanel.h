// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace plimsoll::ui {

class StepList;

/// The left side of the first-run page: the name, what Plimsoll is, what it will and will not do
/// with a daemon, and the water it rides on.
class BrandPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BrandPanel(QWidget* parent = nullptr);

    /// What is done on the way to a first scan.
    void setProgress(bool hasHosts, bool wasTested);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_purpose = nullptr;
    StepList* m_steps = nullptr;
    QLabel* m_promiseTitle = nullptr;
    QList<QLabel*> m_promises;
};

} // namespace plimsoll::ui
