// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findingview.h"

#include "cis/certainty.h"
#include "core/json.h"
#include "dockerfile/page.h"
#include "models/editionids.h"
#include "models/inventoryrows.h"
#include "models/jsontext.h"
#include "models/wording.h"
#include "score/endings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/snippetbox.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qsizetype MostOtherProofs = 4;

QLabel* paragraph(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* heading(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setRole(label, "small-strong");
    return label;
}

QPushButton* smallButton(const QString& iconName, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(13, 13));
    button->setObjectName(QLatin1String(name));
    setRole(button, "small");
    return button;
}

QString valueText(const QJsonValue& value)
{
    if (value.isUndefined())
        return FindingView::tr("not in the answer");
    const models::JsonText text = models::layOut(value);
    return text.lines.size() == 1 ? text.lines.first() : QString();
}

} // namespace

QString shortCall(QString call)
{
    static const QRegularExpression id(u"(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}"_s);
    return call.replace(id, u"\\1"_s);
}

Link linkTo(const QString& host, const core::ObjectRef& object)
{
    Link link{.page = PageId::Hosts, .host = host, .object = object};
    switch (object.kind) {
    case core::ObjectKind::Container:
        link.page = PageId::Containers;
        break;
    case core::ObjectKind::Image:
        link.page = PageId::Images;
        break;
    default:
        link.object = {.kind = core::ObjectKind::Host, .id = host, .name = host};
        break;
    }
    return link;
}

FindingView::FindingView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_reason(paragraph(this))
    , m_rationale(paragraph(this))
    , m_decision(paragraph(this))
    , m_certainty(paragraph(this))
{
    m_decision->setObjectName(u"findingDecision"_s);
    setRole(m_rationale, "second");
    m_reason->setObjectName(u"findingReason"_s);
    m_certainty->setObjectName(u"findingCertainty"_s);
    setRole(m_certainty, "dim");
    m_column->setContentsMargins(14, 10, 14, 12);
    m_column->setSpacing(4);
    m_column->addWidget(m_decision);
    m_column->addWidget(m_reason);
    m_column->addWidget(m_rationale);
    m_column->addWidget(m_certainty);
    buildEvidence(m_column);
    buildRemedy(m_column);
}

void FindingView::buildEvidence(QVBoxLayout* column)
{
    m_evidenceTitle = heading(this);
    m_evidenceSource = new ElidedLabel(Qt::ElideMiddle, this);
    setRole(m_evidenceSource, "small");
    m_copyEvidence = new LinkButton(LinkButton::Arrow::None, this);
    m_copyEvidence->setIcon(icon(u"clipboard"_s, Ink::Accent));
    m_copyEvidence->setIconSize(QSize(12, 12));
    m_copyEvidence->setObjectName(u"copyEvidence"_s);
    m_snippet = new SnippetBox(this);
    m_snippet->setObjectName(u"evidenceSnippet"_s);
    m_absent = paragraph(this);
    setRole(m_absent, "dim");
    m_otherProofs = new QVBoxLayout;
    m_otherProofs->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_evidenceTitle);
    row->addWidget(m_evidenceSource, 1);
    row->addWidget(m_copyEvidence);
    column->addLayout(row);
    column->addWidget(m_snippet);
    column->addWidget(m_absent);
    column->addLayout(m_otherProofs);
    connect(m_copyEvidence, &LinkButton::clicked, this, &FindingView::copyEvidence);
}

void FindingView::buildRemedy(QVBoxLayout* column)
{
    m_remedyTitle = heading(this);
    m_remedyTitle->setContentsMargins(0, 6, 0, 0);
    m_remedy = paragraph(this);
    setRole(m_remedy, "second");
    m_remedyLines = new SnippetBox(this);
    m_remedyLines->setObjectName(u"remedyLines"_s);
    m_waive = smallButton(u"flag"_s, "waive", this);
    m_copyRemedy = smallButton(u"clipboard"_s, "copyRemedy", this);
    m_openEvidence = smallButton(u"code-slash"_s, "openEvidence", this);
    m_openCheck = smallButton(u"shield-check"_s, "openCheck", this);
    m_others = new LinkButton(LinkButton::Arrow::Right, this);
    m_others->setObjectName(u"otherObjects"_s);
    auto* row = new FlowLayout(6, 4);
    row->setContentsMargins(0, 6, 0, 0);
    for (QWidget* button : {static_cast<QWidget*>(m_copyRemedy), static_cast<QWidget*>(m_waive),
                            static_cast<QWidget*>(m_openEvidence),
                            static_cast<QWidget*>(m_openCheck), static_cast<QWidget*>(m_others)})
        row->addWidget(button);
    column->addWidget(m_remedyTitle);
    column->addWidget(m_remedy);
    column->addWidget(m_remedyLines);
    column->addLayout(row);
    connect(m_waive, &QPushButton::clicked, this, &FindingView::waive);
    connect(m_copyRemedy, &QPushButton::clicked, this, &FindingView::copyRemedy);
    connect(m_openEvidence, &QPushButton::clicked, this, [this] {
        if (!m_finding.proofs.isEmpty())
            emit linkActivated(evidenceLink(m_finding.proofs.first()));
    });
    connect(m_openCheck, &QPushButton::clicked, this,
            [this] { emit linkActivated({.page = PageId::Compliance, .check = m_finding.check}); });
    connect(m_others, &LinkButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Compliance,
                            .check = m_finding.check,
                            .outcome = core::Outcome::Fail,
                            .detail = Link::Detail::Findings});
    });
}

void FindingView::setIndent(int indent)
{
    m_column->setContentsMargins(indent, 10, 14, 12);
}

void FindingView::setFinding(const models::SnapshotPtr& snapshot, const QString& host,
                             const core::Finding& finding)
{
    m_snapshot = snapshot;
    m_host = host;
    m_finding = finding;
    fill();
}

void FindingView::fill()
{
    m_evidenceTitle->setText(tr("Evidence"));
    m_remedyTitle->setText(tr("Remedy"));
    m_copyEvidence->setText(tr("Copy"));
    m_copyEvidence->setToolTip(tr("Copy what the verdict rests on"));
    m_copyRemedy->setText(u' ' + tr("Copy remedy")); // room between icon and word
    m_openEvidence->setText(u' ' + tr("Evidence"));
    m_openCheck->setText(u' ' + tr("Check %1").arg(models::shownId(m_finding.check)));
    m_openCheck->setVisible(!core::sectionOf(m_finding.check).isEmpty());

    const cis::Control* control = cis::control(m_finding.check);
    const QString reason = core::translated(m_finding.reason);
    // A failure's reason is the row's own title; what stands below it then is the requirement.
    const bool isFail = m_finding.outcome == core::Outcome::Fail && !reason.isEmpty();
    m_reason->setText(isFail ? tr("Required: %1").arg(core::translated(m_finding.title)) : reason);
    m_reason->setVisible(!m_reason->text().isEmpty());
    const dockerfile::Rule* rule = control ? nullptr : dockerfile::findRule(m_finding.check);
    m_rationale->setText(control    ? core::translated(control->rationaleText())
                             : rule ? core::translated(dockerfile::pageOf(*rule).why)
                                    : QString());
    m_rationale->setVisible(!m_rationale->text().isEmpty());
    fillDecision();
    fillCertainty();
    fillEvidence();
    fillRemedy();
    updateGeometry();
}

void FindingView::fillCertainty()
{
    QStringList sentences;
    if (const cis::Control* control = cis::control(m_finding.check)) {
        for (const core::Text& sentence : cis::certaintySentences(*control, m_finding))
            sentences.append(core::translated(sentence));
    }
    m_certainty->setText(sentences.join(u' '));
    m_certainty->setVisible(!sentences.isEmpty());
}

bool FindingView::canBeDecided() const
{
    return m_finding.decision || m_finding.outcome == core::Outcome::Fail
        || m_finding.outcome == core::Outcome::Manual;
}

void FindingView::fillDecision()
{
    const bool isManual = m_finding.outcome == core::Outcome::Manual;
    const auto& decision = m_finding.decision;
    m_waive->setVisible(canBeDecided());
    m_waive->setText(u' '
                     + (decision       ? tr("Change or end…")
                            : isManual ? tr("Attest…")
                                       : tr("Waive…")));
    m_decision->setVisible(decision.has_value());
    if (!decision)
        return;
    const QString until = models::dateText(decision->until);
    QString words = (decision->isAttestation ? tr("Attested by %1 until %2: %3")
                                             : tr("Waived by %1 until %2: %3"))
                        .arg(decision->who, until, decision->reason);
    if (!decision->reference.isEmpty())
        words += " ("_L1 + decision->reference + u')';
    const QString without = models::outcomeLabel(decision->without);
    words +=
        u'\n' + tr("Holds for %1. Without it: %2.").arg(core::translated(decision->scope), without);
    const core::Text ending = score::endingText(
        *decision, m_snapshot ? m_snapshot->assessment.generatedAtUtc : QDateTime());
    if (!ending.isEmpty())
        words += u'\n' + tr("Warning: it %1.").arg(core::translated(ending));
    m_decision->setText(words);
}

void FindingView::waive()
{
    if (!canBeDecided())
        return;
    emit linkActivated({.host = m_host,
                        .object = m_finding.object,
                        .check = m_finding.check,
                        .detail = Link::Detail::Waive});
}

void FindingView::fillEvidence()
{
    const bool hasProof = !m_finding.proofs.isEmpty();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_evidenceTitle), static_cast<QWidget*>(m_evidenceSource),
          static_cast<QWidget*>(m_copyEvidence), static_cast<QWidget*>(m_openEvidence)})
        widget->setVisible(hasProof);
    m_snippet->setVisible(false);
    m_absent->setVisible(false);
    fillOtherProofs();
    if (!hasProof)
        return;
    const core::Proof& proof = m_finding.proofs.first();
    const evidence::HostEvidence* host = m_snapshot ? m_snapshot->evidenceOf(m_host) : nullptr;
    const evidence::Answer* answer = host ? host->answer(proof.call) : nullptr;
    QStringList source{shortCall(proof.call)};
    if (!proof.path.isEmpty())
        source += proof.path;
    if (answer && answer->atUtc.isValid())
        source += QLocale().toString(answer->atUtc.toLocalTime().time(), u"HH:mm:ss"_s);
    m_evidenceSource->setFullText(source.join(u", "_s));
    if (answer && !answer->body.isUndefined()) {
        const models::JsonText text = models::layOut(answer->body);
        m_snippet->setLines(models::snippetOf(text, proof.path));
        m_snippet->setVisible(true);
        const bool isThere = proof.path.isEmpty() || text.holds(proof.path);
        m_absent->setText(tr("%1 is not in the answer").arg(proof.path));
        m_absent->setVisible(!isThere);
        return;
    }
    m_absent->setText(
        answer && answer->status != 0
            ? tr("The daemon answered with status %1").arg(answer->status)
            : tr("The answer itself is no longer kept; it said: %1").arg(valueText(proof.value)));
    m_absent->setVisible(true);
}

void FindingView::fillOtherProofs()
{
    while (QLayoutItem* item = m_otherProofs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const qsizetype shown = qMin(m_finding.proofs.size(), 1 + MostOtherProofs);
    for (qsizetype i = 1; i < shown; ++i) {
        const core::Proof& proof = m_finding.proofs[i];
        const QString value = valueText(proof.value);
        QString text = proof.call == m_finding.proofs.first().call
            ? proof.path
            : u"%1, %2"_s.arg(shortCall(proof.call), proof.path);
        if (!value.isEmpty())
            text += u": "_s + value;
        auto* link = new LinkButton(LinkButton::Arrow::None, this);
        link->setText(link->fontMetrics().elidedText(text, Qt::ElideMiddle, scaled(300)));
        link->setToolTip(text);
        connect(link, &LinkButton::clicked, this,
                [this, proof] { emit linkActivated(evidenceLink(proof)); });
        m_otherProofs->addWidget(link, 0, Qt::AlignLeft);
    }
    if (m_finding.proofs.size() > shown) {
        auto* more =
            new QLabel(tr("and %n more", nullptr, int(m_finding.proofs.size() - shown)), this);
        setRole(more, "dim");
        m_otherProofs->addWidget(more);
    }
}

void FindingView::fillRemedy()
{
    const QString remedy = core::translated(m_finding.remedy);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_remedyLines->setLines(m_finding.remedyLines);
    m_remedyLines->setVisible(!m_finding.remedyLines.isEmpty());
    const bool hasRemedy = !remedyText().isEmpty();
    m_remedyTitle->setVisible(hasRemedy);
    m_copyRemedy->setVisible(hasRemedy);
    const bool isFail = m_finding.outcome == core::Outcome::Fail;
    const int others =
        m_snapshot && isFail ? models::othersFailing(*m_snapshot, m_host, m_finding) : 0;
    m_others->setVisible(others > 0);
    m_others->setText(tr("also in %1").arg(models::objectCount(m_finding.object.kind, others)));
}

QString FindingView::remedyText() const
{
    return m_finding.remedyLines.isEmpty() ? core::translated(m_finding.remedy)
                                           : m_finding.remedyLines.join(u'\n');
}

QString FindingView::evidenceText() const
{
    QStringList lines{
        u"%1 %2"_s.arg(models::shownId(m_finding.check), core::translated(m_finding.title))};
    const evidence::HostEvidence* host = m_snapshot ? m_snapshot->evidenceOf(m_host) : nullptr;
    for (const core::Proof& proof : m_finding.proofs) {
        const evidence::Answer* answer = host ? host->answer(proof.call) : nullptr;
        QString line = u"%1: %2 %3"_s.arg(m_host, proof.call, proof.path);
        if (answer)
            line += u" (%1, %2)"_s.arg(core::formatTime(answer->atUtc), answer->digest);
        lines += line;
        lines += proof.value.isUndefined() ? tr("not in the answer")
                                           : models::layOut(proof.value).text();
    }
    return lines.join(u'\n');
}

void FindingView::copyRemedy() const
{
    if (!remedyText().isEmpty())
        QApplication::clipboard()->setText(remedyText() + u'\n');
}

void FindingView::copyEvidence() const
{
    QApplication::clipboard()->setText(evidenceText() + u'\n');
}

Link FindingView::evidenceLink(const core::Proof& proof) const
{
    Link link = linkTo(m_host, m_finding.object);
    link.check = m_finding.check;
    link.detail = Link::Detail::Evidence;
    link.evidenceCall = proof.call;
    link.evidencePath = proof.path;
    return link;
}

int FindingView::heightForWidth(int width) const
{
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width)
                                         : m_column->totalSizeHint().height();
}

void FindingView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().sunken);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

void FindingView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_snapshot)
        fill();
}

} // namespace plimsoll::ui
