// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/rulecard.h"

#include "dockerfile/page.h"
#include "models/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/snippetbox.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

QLabel* paragraph(QWidget* parent, const char* role)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, role);
    return label;
}

QString linksTo(const QStringList& addresses)
{
    QStringList links;
    for (const QString& address : addresses)
        links.append(u"<a href=\"%1\">%1</a>"_s.arg(address.toHtmlEscaped()));
    return links.join("<br>"_L1);
}

} // namespace

RuleCard::RuleCard(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"ruleCard"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* canvas = new QWidget;
    canvas->setProperty("role", u"canvas"_s);
    auto* column = new QVBoxLayout(canvas);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    m_title = paragraph(canvas, "card-title");
    m_names = paragraph(canvas, "dim");
    m_found = paragraph(canvas, "second");
    m_fix = new QPushButton(canvas);
    m_fix->setObjectName(u"quickFix"_s);
    m_why = paragraph(canvas, "second");
    m_badTitle = paragraph(canvas, "small-strong");
    m_bad = new SnippetBox(canvas);
    m_goodTitle = paragraph(canvas, "small-strong");
    m_good = new SnippetBox(canvas);
    m_references = new QLabel(canvas);
    m_references->setWordWrap(true);
    m_references->setOpenExternalLinks(true);
    setRole(m_references, "small");
    column->addWidget(m_title);
    column->addWidget(m_names);
    column->addWidget(m_found);
    column->addWidget(m_fix, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badTitle, m_bad, m_goodTitle, m_good,
                                                           m_references})
        column->addWidget(widget);
    column->addStretch(1);
    setWidget(canvas);
    connect(m_fix, &QPushButton::clicked, this, &RuleCard::fixRequested);
    retranslate();
}

void RuleCard::setFinding(const dockerfile::LintFinding& finding, const QString& fixTitle)
{
    m_finding = finding;
    m_fixTitle = fixTitle;
    fill();
}

void RuleCard::clear()
{
    m_finding.reset();
    fill();
}

void RuleCard::fill()
{
    widget()->setVisible(m_finding.has_value());
    if (!m_finding)
        return;
    const dockerfile::Rule& rule = *m_finding->rule;
    const dockerfile::Page& page = dockerfile::pageOf(rule);
    const QString severity = models::severityLabel(m_finding->severity);
    m_title->setText(core::translated(page.title));
    m_names->setText((QStringList{severity, rule.id} + m_finding->aliases).join(u" \u00b7 "_s));
    m_found->setText(tr("Line %1: %2")
                         .arg(QString::number(m_finding->lines.first),
                              core::translated(m_finding->text))
                     + (m_finding->exemption.isNull()
                            ? QString()
                            : u'\n' + tr("Waived in the file: %1").arg(m_finding->exemption)));
    m_why->setText(core::translated(page.why));
    m_bad->setLines(page.bad.split(u'\n'));
    m_good->setLines(page.good.split(u'\n'));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badTitle, m_bad})
        widget->setVisible(!page.bad.isEmpty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_goodTitle, m_good})
        widget->setVisible(!page.good.isEmpty());
    QStringList addresses = page.references;
    if (const QString address = dockerfile::addressOf(rule); !address.isEmpty())
        addresses.prepend(address);
    m_references->setText(linksTo(addresses));
    m_references->setVisible(!addresses.isEmpty());
    m_fix->setVisible(!m_fixTitle.isEmpty());
    m_fix->setText(tr("%1\u2026").arg(m_fixTitle));
}

void RuleCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void RuleCard::retranslate()
{
    m_badTitle->setText(tr("Not so"));
    m_goodTitle->setText(tr("But so"));
    m_fix->setToolTip(tr("Shows what would change; nothing is written to the disk"));
    fill();
}

} // namespace plimsoll::ui
