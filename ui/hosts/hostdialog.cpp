// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hostdialog.h"

#include "ui/hosts/connectiontestpanel.h"
#include "ui/hosts/hosteditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

HostDialog::HostDialog(const docker::HostSettings& settings, QStringList takenNames, bool isNew,
                       QWidget* parent)
    : QDialog(parent)
    , m_takenNames(std::move(takenNames))
    , m_isNew(isNew)
{
    setObjectName(u"hostDialog"_s);
    resize(880, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    layout->addLayout(columns, 1);

    m_editor = new HostEditor(this);
    m_editor->setSettings(settings);
    auto* left = new QVBoxLayout;
    left->addWidget(m_editor);
    left->addStretch(1);
    columns->addLayout(left, 3);

    auto* right = new QVBoxLayout;
    auto* head = new QHBoxLayout;
    m_testTitle = new QLabel(this);
    m_testTitle->setProperty("role", u"card-title"_s);
    head->addWidget(m_testTitle, 1);
    m_test = new QPushButton(this);
    m_test->setObjectName(u"testButton"_s);
    m_test->setAutoDefault(false);
    head->addWidget(m_test);
    right->addLayout(head);
    m_panel = new ConnectionTestPanel;
    m_panel->setProperty("role", u"canvas"_s);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_panel);
    right->addWidget(scroll, 1);
    columns->addLayout(right, 2);

    auto* foot = new QHBoxLayout;
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("role", u"warning"_s);
    m_problem->setWordWrap(true);
    foot->addWidget(m_problem, 1);
    m_cancel = new QPushButton(this);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setProperty("role", u"primary"_s);
    m_save->setDefault(true);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);

    connect(m_editor, &HostEditor::changed, this, &HostDialog::showProblem);
    connect(m_test, &QPushButton::clicked, this,
            [this] { m_panel->start(m_editor->settings(), m_editor->passphrase()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &HostDialog::save);
    retranslate();
    showProblem();
}

void HostDialog::save()
{
    emit saveRequested(m_editor->settings(), m_editor->passphrase());
    accept();
}

void HostDialog::showProblem()
{
    const std::optional<core::Text> problem = m_editor->problem();
    const QString name = m_editor->settings().name;
    QString words = problem ? core::translated(*problem) : QString();
    if (words.isEmpty() && m_takenNames.contains(name))
        words = tr("Another host is already called %1").arg(name);
    m_problem->setText(m_editor->hasEndpoint() ? words : QString());
    m_save->setEnabled(words.isEmpty());
    m_test->setEnabled(!problem);
}

void HostDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HostDialog::retranslate()
{
    setWindowTitle(m_isNew ? tr("Add a host") : tr("Edit host"));
    m_testTitle->setText(tr("Connection test"));
    m_test->setText(tr("Test"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(m_isNew ? tr("Add host") : tr("Save"));
    showProblem();
}

} // namespace plimsoll::ui
