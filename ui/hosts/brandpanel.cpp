// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/brandpanel.h"

#include "paint/marks.h"
#include "ui/hosts/steplist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int BrandWaterHeight = 74;
constexpr int PromiseCount = 3;
constexpr int BrandHeadHeight = 72;

/// A tick or a cross before a promise; painted, so that it follows the theme.
class PromiseGlyph final : public QWidget
{
public:
    PromiseGlyph(bool isDone, QWidget* parent)
        : QWidget(parent)
        , m_isDone(isDone)
    {
        keepHeight(this, 16);
        keepWidth(this, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        DesignPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const paint::Tokens& tokens = Theme::instance().tokens();
        painter.setPen(QPen(m_isDone ? tokens.pass : tokens.fail, 1.8, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        if (m_isDone) {
            painter.drawPolyline(QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4.5}}));
        } else {
            painter.drawLine(QPointF(4, 4), QPointF(12, 12));
            painter.drawLine(QPointF(12, 4), QPointF(4, 12));
        }
    }

private:
    bool m_isDone;
};

} // namespace

BrandPanel::BrandPanel(QWidget* parent)
    : QWidget(parent)
{
    keepWidth(this, 338);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 36 + BrandHeadHeight, 32, BrandWaterHeight + 32);
    layout->setSpacing(8);
    m_purpose = new QLabel(this);
    m_purpose->setWordWrap(true);
    m_purpose->setProperty("role", u"second"_s);
    layout->addWidget(m_purpose);
    layout->addSpacing(24);
    m_steps = new StepList(this);
    m_steps->setObjectName(u"firstRunSteps"_s);
    layout->addWidget(m_steps);
    layout->addStretch(1);
    m_promiseTitle = new QLabel(this);
    m_promiseTitle->setProperty("role", u"card-title"_s);
    layout->addWidget(m_promiseTitle);
    for (int i = 0; i < PromiseCount; ++i) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new PromiseGlyph(i < PromiseCount - 1, this), 0, Qt::AlignTop);
        auto* words = new QLabel(this);
        words->setWordWrap(true);
        m_promises.append(words);
        row->addWidget(words, 1);
        layout->addLayout(row);
    }
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void BrandPanel::setProgress(bool hasHosts, bool wasTested)
{
    m_steps->setDone({hasHosts, wasTested, false});
}

void BrandPanel::retranslate()
{
    m_steps->setSteps({tr("Find daemons"), tr("Test a connection"), tr("First scan")});
    m_purpose->setText(tr("See how safely every Docker daemon, image and container rides, "
                          "against the CIS Docker Benchmark and known vulnerabilities."));
    m_promiseTitle->setText(tr("What Plimsoll does with a daemon"));
    m_promises[0]->setText(tr("Reads: info, images, containers, networks, volumes"));
    m_promises[1]->setText(tr("Keeps keys where they are; passphrases go to the system keyring"));
    m_promises[2]->setText(tr("Never starts, stops, changes or executes anything"));
}

void BrandPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BrandPanel::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& tokens = Theme::instance().tokens();
    painter.fillRect(painter.rect(), tokens.sidebar);
    painter.fillRect(
        QRectF(0, painter.height() - BrandWaterHeight, painter.width(), BrandWaterHeight),
        tokens.water);
    painter.fillRect(QRectF(0, painter.height() - BrandWaterHeight - 1, painter.width(), 2),
                     tokens.waterLine);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(painter.width() - 1, 0),
                     QPointF(painter.width() - 1, painter.height()));
    paint::drawMark(painter, QPointF(54, 58), 15, 7, 4.2, tokens.accent);
    painter.setFont(paint::textFont(18, QFont::DemiBold));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(90, 36, painter.width() - 100, 44), Qt::AlignVCenter, u"Plimsoll"_s);
}

} // namespace plimsoll::ui
