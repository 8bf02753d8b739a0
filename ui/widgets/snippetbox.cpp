// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/snippetbox.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"


namespace plimsoll::ui {

namespace {

constexpr int LineHeight = 18;
constexpr int Vertical = 7;
constexpr int Horizontal = 10;

// Where the key of a line such as `  "Binds": [` ends; 0 when it has none.
qsizetype endOfKey(const QString& line)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] == u' ')
        ++i;
    if (i >= line.size() || line[i] != u'"')
        return 0;
    for (++i; i < line.size() && line[i] != u'"'; ++i) {
        if (line[i] == u'\\')
            ++i;
    }
    return i + 1 < line.size() && line[i + 1] == u':' ? i + 2 : 0;
}

} // namespace

SnippetBox::SnippetBox(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SnippetBox::setLines(const QList<models::SnippetLine>& lines)
{
    m_lines = lines;
    m_isJson = true;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void SnippetBox::setLines(const QStringList& lines)
{
    m_lines.clear();
    for (const QString& line : lines)
        m_lines += models::SnippetLine{.text = line};
    m_isJson = false;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString SnippetBox::text() const
{
    QStringList lines;
    for (const models::SnippetLine& line : m_lines)
        lines += line.text;
    return lines.join(u'\n');
}

QSize SnippetBox::sizeHint() const
{
    return scaled(QSize(300, int(m_lines.size()) * LineHeight + 2 * Vertical));
}

QSize SnippetBox::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void SnippetBox::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.line);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(painter.rect().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setFont(text::code());
    QRectF line(Horizontal, Vertical, painter.width() - 2 * Horizontal, LineHeight);
    for (const models::SnippetLine& each : m_lines) {
        if (each.isCited)
            painter.fillRect(line, t.failBg);
        paintLine(painter, line, each.text);
        line.translate(0, LineHeight);
    }
}

void SnippetBox::paintLine(QPainter& painter, const QRectF& rect, const QString& line) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(line, Qt::ElideRight, int(rect.width()));
    const qsizetype key = m_isJson ? qMin(endOfKey(line), shown.size()) : 0;
    painter.setPen(tokens().text2);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown.first(key));
    painter.setPen(tokens().text);
    painter.drawText(rect.adjusted(metrics.horizontalAdvance(shown.first(key)), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, shown.sliced(key));
}

} // namespace plimsoll::ui
