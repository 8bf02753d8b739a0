// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/runtimeview.h"

#include "models/editionids.h"
#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

// Name, value, result and check on one line; wraps nothing, elides the value.
class SettingLine final : public QAbstractButton
{
public:
    SettingLine(const models::RuntimeSetting& setting, QWidget* parent)
        : QAbstractButton(parent)
        , m_setting(setting)
    {
        setFocusPolicy(setting.outcome ? Qt::StrongFocus : Qt::NoFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        if (setting.outcome)
            setCursor(Qt::PointingHandCursor);
        const QString result = setting.outcome ? models::outcomeLabel(*setting.outcome) : QString();
        setAccessibleName(u"%1: %2. %3 %4"_s.arg(setting.name, setting.value,
                                                 models::shownId(setting.check), result));
        setToolTip(u"%1\n%2"_s.arg(setting.path, setting.value));
    }

    QSize sizeHint() const override { return scaled(QSize(300, 26)); }
    QSize minimumSizeHint() const override { return scaled(QSize(200, 26)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const paint::Tokens& t = tokens();
        const bool isFailing = m_setting.outcome == core::Outcome::Fail;
        DesignPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isFailing || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isFailing ? t.failBg : t.hover);
            painter.drawRoundedRect(painter.rect(), 4, 4);
        }
        if (hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 4, 4);
        }
        const QRect whole = painter.rect().toRect();
        const int nameWidth = qMin(180, whole.width() * 4 / 10);
        paintText(painter, QRect(8, 0, nameWidth - 12, whole.height()), text::body(), t.text2,
                  m_setting.name);
        paintText(painter, QRect(nameWidth, 0, whole.width() - nameWidth - 76, whole.height()), text::body(),
                  t.text, m_setting.value);
        if (!m_setting.outcome)
            return;
        paint::drawOutcomeGlyph(painter, QRectF(whole.width() - 64, whole.height() / 2.0 - 6, 12, 12),
                                *m_setting.outcome, t);
        paintText(painter, QRect(whole.width() - 46, 0, 42, whole.height()), text::code(), t.text2,
                  models::shownId(m_setting.check));
    }

private:
    static void paintText(QPainter& painter, const QRect& place, const QFont& font,
                          const QColor& colour, const QString& words)
    {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideMiddle, place.width()));
    }

    models::RuntimeSetting m_setting;
};

} // namespace

RuntimeView::RuntimeView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 8, 8, 12);
    m_column->setSpacing(1);
}

void RuntimeView::setGroups(const QList<models::RuntimeGroup>& groups, const QString& unreadable)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the line whose click brought us here
        }
        delete item;
    }
    for (const models::RuntimeGroup& group : groups)
        addGroup(group);
    if (groups.isEmpty()) {
        auto* sentence = new QLabel(unreadable, this);
        sentence->setWordWrap(true);
        sentence->setContentsMargins(6, 4, 6, 0);
        setRole(sentence, "second");
        m_column->addWidget(sentence);
    }
    m_column->addStretch();
}

void RuntimeView::addGroup(const models::RuntimeGroup& group)
{
    auto* heading = new QLabel(group.title, this);
    heading->setContentsMargins(6, m_column->count() > 0 ? 10 : 2, 6, 2);
    setRole(heading, "card-title");
    m_column->addWidget(heading);
    for (const models::RuntimeSetting& setting : group.settings) {
        auto* line = new SettingLine(setting, this);
        if (setting.outcome) {
            connect(line, &QAbstractButton::clicked, this,
                    [this, check = setting.check] { emit checkActivated(check); });
        }
        m_column->addWidget(line);
    }
}

} // namespace plimsoll::ui
