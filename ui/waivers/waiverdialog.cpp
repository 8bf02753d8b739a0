// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waivers/waiverdialog.h"

#include "cis/waiverfile.h"
#include "models/editionids.h"
#include "models/wording.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Waiver;

namespace {

QString accountName()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return {};
}

QString objectName(const core::ObjectRef& object)
{
    return object.name.isEmpty() ? object.id : object.name;
}

} // namespace

WaiverDialog::WaiverDialog(const WaiverSubject& subject, const Waiver* known, const QDate& today,
                           QWidget* parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_today(today)
{
    setObjectName(u"waiverDialog"_s);
    if (known)
        m_known = *known;
    buildFields();
    fillScopes();
    showKnown();
    retranslate();
    resize(540, sizeHint().height());
}

bool WaiverDialog::isAttestation() const
{
    if (!m_known.id.isEmpty())
        return m_known.isAttestation();
    return m_subject.finding.outcome == core::Outcome::Manual;
}

void WaiverDialog::buildFields()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    m_title = new QLabel(this);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", u"card-title"_s);
    layout->addWidget(m_title);
    m_about = new QLabel(this);
    m_about->setWordWrap(true);
    m_about->setProperty("role", u"second"_s);
    m_about->setTextFormat(Qt::PlainText);
    layout->addWidget(m_about);
    m_form = new QFormLayout;
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setHorizontalSpacing(20);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(m_form);

    m_met = new QRadioButton(this);
    m_met->setObjectName(u"metRadio"_s);
    m_met->setChecked(true);
    m_notMet = new QRadioButton(this);
    m_notMet->setObjectName(u"notMetRadio"_s);
    auto* answer = new QHBoxLayout;
    answer->addWidget(m_met);
    answer->addWidget(m_notMet);
    answer->addStretch(1);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"reasonField"_s);
    m_until = new QDateEdit(this);
    m_until->setObjectName(u"untilField"_s);
    m_until->setCalendarPopup(true);
    m_scope = new QComboBox(this);
    m_scope->setObjectName(u"scopeBox"_s);
    m_who = new QLineEdit(this);
    m_who->setObjectName(u"whoField"_s);
    m_reference = new QLineEdit(this);
    m_reference->setObjectName(u"referenceField"_s);
    if (isAttestation())
        m_form->addRow(u"-"_s, answer);
    m_met->setVisible(isAttestation());
    m_notMet->setVisible(isAttestation());
    for (QWidget* field : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_until),
                           static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_who),
                           static_cast<QWidget*>(m_reference)})
        m_form->addRow(u"-"_s, field);

    m_problem = new QLabel(this);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("role", u"small"_s);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    m_remove = new QPushButton(this);
    m_remove->setObjectName(u"removeButton"_s);
    m_remove->setAutoDefault(false);
    m_cancel = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setProperty("role", u"primary"_s);
    m_save->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);

    for (QLineEdit* field : {m_reason, m_who, m_reference})
        connect(field, &QLineEdit::textChanged, this, &WaiverDialog::showProblem);
    connect(m_until, &QDateEdit::dateChanged, this, &WaiverDialog::showProblem);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit saveRequested(waiver());
        accept();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        emit removeRequested(m_known.id);
        accept();
    });
}

void WaiverDialog::fillScopes()
{
    const auto chosen = m_scope->currentData();
    m_scope->clear();
    const core::ObjectRef& object = m_subject.finding.object;
    const auto add = [this](const QString& text, Waiver::Scope scope) {
        m_scope->addItem(text, int(scope));
    };
    if (object.kind != core::ObjectKind::Host) {
        add(tr("%1 on %2 alone").arg(ui::objectName(object), m_subject.host),
            Waiver::Scope::Object);
    }
    add(tr("Everything on host %1").arg(m_subject.host), Waiver::Scope::Host);
    if (!m_subject.group.isEmpty())
        add(tr("Every host of group %1").arg(m_subject.group), Waiver::Scope::Group);
    add(tr("The whole fleet"), Waiver::Scope::Fleet);
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
}

void WaiverDialog::showKnown()
{
    const bool isNew = m_known.id.isEmpty();
    m_remove->setVisible(!isNew);
    const QDate first = isNew ? m_today : m_known.from;
    m_until->setDateRange(m_today, first.addYears(1));
    m_until->setDate(isNew ? m_today.addDays(core::DefaultWaiverDays) : m_known.until);
    m_who->setText(isNew ? accountName() : m_known.who);
    if (isNew)
        return;
    m_reason->setText(m_known.reason);
    m_reference->setText(m_known.reference);
    m_notMet->setChecked(m_known.kind == Waiver::Kind::AttestedNotMet);
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(m_known.scope))));
}

Waiver WaiverDialog::waiver() const
{
    Waiver waiver{.id = m_known.id,
                  .check = m_subject.finding.check,
                  .scope = Waiver::Scope(m_scope->currentData().toInt()),
                  .reason = m_reason->text().trimmed(),
                  .who = m_who->text().trimmed(),
                  .reference = m_reference->text().trimmed(),
                  .from = m_known.id.isEmpty() ? m_today : m_known.from,
                  .until = m_until->date()};
    if (isAttestation())
        waiver.kind = m_met->isChecked() ? Waiver::Kind::AttestedMet : Waiver::Kind::AttestedNotMet;
    if (waiver.scope == Waiver::Scope::Group)
        waiver.group = m_subject.group;
    if (waiver.scope == Waiver::Scope::Host || waiver.scope == Waiver::Scope::Object)
        waiver.host = m_subject.host;
    if (waiver.scope == Waiver::Scope::Object) {
        waiver.objectKind = m_subject.finding.object.kind;
        waiver.object = ui::objectName(m_subject.finding.object);
    }
    if (waiver.id.isEmpty())
        waiver.id = cis::waiverIdFor(waiver);
    return waiver;
}

void WaiverDialog::showProblem()
{
    QString words;
    if (m_reason->text().trimmed().isEmpty())
        words = tr("Say why: the reason stands in every report.");
    else if (m_who->text().trimmed().isEmpty())
        words = tr("Say who decides.");
    else if (const auto problems = cis::problemsOf(waiver()); !problems.isEmpty())
        words = core::translated(problems.first().what);
    m_problem->setText(words);
    m_save->setEnabled(words.isEmpty());
}

void WaiverDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillScopes();
        retranslate();
    }
    QDialog::changeEvent(event);
}

void WaiverDialog::retranslate()
{
    const QString id = models::shownId(m_subject.finding.check);
    const QString title = core::translated(m_subject.finding.title);
    setWindowTitle(isAttestation() ? tr("Attest %1").arg(id) : tr("Waive %1").arg(id));
    m_title->setText(id + u"  "_s + title);
    m_about->setText(isAttestation()
                         ? tr("No machine can see this. Your word counts until its last day.")
                         : tr("Until its last day this counts as waived, in every view and report; "
                              "then it fails again."));
    m_until->setDisplayFormat(models::dateFormat());
    m_met->setText(tr("It is met"));
    m_notMet->setText(tr("It is not met"));
    const auto label = [this](QWidget* field, const QString& text) {
        if (auto* words = qobject_cast<QLabel*>(m_form->labelForField(field)))
            words->setText(text);
        field->setAccessibleName(text);
    };
    if (isAttestation())
        qobject_cast<QLabel*>(m_form->itemAt(0, QFormLayout::LabelRole)->widget())
            ->setText(tr("Answer"));
    label(m_reason, tr("Reason"));
    label(m_until, tr("Last day"));
    label(m_scope, tr("Applies to"));
    label(m_who, tr("Decided by"));
    label(m_reference, tr("Reference"));
    m_reference->setPlaceholderText(tr("A ticket or a mail, if there is one"));
    m_cancel->setText(tr("Cancel"));
    m_remove->setText(tr("End it now"));
    m_save->setText(isAttestation() ? tr("Attest") : tr("Waive"));
    showProblem();
}

} // namespace plimsoll::ui
