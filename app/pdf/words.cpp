// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "paint/marks.h"
#include "score/endings.h"

#include <QCoreApplication>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

QString words(const char* source)
{
    return QCoreApplication::translate("Report", source);
}

QString paragraphOf(const Report& report, const QStringList& sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    const bool isChinese = report.options.locale.language() == QLocale::Chinese;
    return said.join(isChinese ? QString() : u" "_s);
}

QString number(const Report& report, qint64 value)
{
    return report.options.locale.toString(value);
}

QString day(const QLocale& locale, const QDate& day)
{
    const bool isChinese = locale.language() == QLocale::Chinese;
    return locale.toString(day, isChinese ? u"yyyy年M月d日"_s : u"d MMM yyyy"_s);
}

QString date(const QLocale& locale, const QDateTime& atUtc)
{
    return day(locale, atUtc.toUTC().date());
}

QString time(const Report& report, const QDateTime& atUtc)
{
    if (!atUtc.isValid())
        return u"–"_s;
    return date(report.options.locale, atUtc) + atUtc.toUTC().toString(u" HH:mm"_s) + u" UTC"_s;
}

QString severityWord(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Critical:
        return words(QT_TRANSLATE_NOOP("Report", "Critical"));
    case core::Severity::High:
        return words(QT_TRANSLATE_NOOP("Report", "High"));
    case core::Severity::Medium:
        return words(QT_TRANSLATE_NOOP("Report", "Medium"));
    case core::Severity::Low:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "Low"));
}

QString decisionWords(const Report& report, const core::Decision& decision)
{
    const QString source = decision.isAttestation
        ? words(QT_TRANSLATE_NOOP("Report", "Attested by %1 until %2: %3"))
        : words(QT_TRANSLATE_NOOP("Report", "Waived by %1 until %2: %3"));
    const QString reason = decision.reference.isEmpty()
        ? decision.reason
        : decision.reason + " ("_L1 + decision.reference + u')';
    QString until = day(report.options.locale, decision.until);
    const core::Text ending = score::endingText(decision, report.assessment.generatedAtUtc);
    if (!ending.isEmpty())
        until = words(QT_TRANSLATE_NOOP("Report", "%1 (%2)")).arg(until, core::translated(ending));
    return source.arg(decision.who, until, reason);
}

QString endingWarning(const Report& report)
{
    const score::Endings endings = score::endingsOf(report.assessment.waivers);
    QStringList sentences;
    if (endings.soon == 1) {
        sentences << words(
            QT_TRANSLATE_NOOP("Report", "1 waiver or attestation ends within two weeks."));
    } else if (endings.soon > 1) {
        sentences << words(QT_TRANSLATE_NOOP("Report",
                                             "%1 waivers and attestations end within two weeks."))
                         .arg(number(report, endings.soon));
    }
    if (endings.over == 1) {
        sentences << words(QT_TRANSLATE_NOOP(
            "Report", "1 waiver or attestation is over: what it covered counts again."));
    } else if (endings.over > 1) {
        sentences << words(QT_TRANSLATE_NOOP(
                               "Report",
                               "%1 waivers and attestations are over: what they covered counts "
                               "again."))
                         .arg(number(report, endings.over));
    }
    return paragraphOf(report, sentences);
}

QString outcomeWord(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::Pass:
        return words(QT_TRANSLATE_NOOP("Report", "Pass"));
    case core::Outcome::Fail:
        return words(QT_TRANSLATE_NOOP("Report", "Fail"));
    case core::Outcome::Waived:
        return words(QT_TRANSLATE_NOOP("Report", "Waived"));
    case core::Outcome::Manual:
        return words(QT_TRANSLATE_NOOP("Report", "Manual"));
    case core::Outcome::NotApplicable:
        return words(QT_TRANSLATE_NOOP("Report", "N/A"));
    case core::Outcome::Unknown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "Unknown"));
}

QString verdictWord(const FleetFacts& facts)
{
    if (facts.hasTooLittleEvidence || !facts.freeboard)
        return words(QT_TRANSLATE_NOOP("Report", "Too little evidence"));
    if (*facts.freeboard >= 15)
        return words(QT_TRANSLATE_NOOP("Report", "Riding high"));
    if (*facts.freeboard >= 5)
        return words(QT_TRANSLATE_NOOP("Report", "Riding safely"));
    if (*facts.freeboard >= 0)
        return words(QT_TRANSLATE_NOOP("Report", "Riding low"));
    return words(QT_TRANSLATE_NOOP("Report", "Below the line"));
}

QString pointsGained(const Report& report, score::Thousandths points)
{
    return u'+' + report.options.locale.toString(double(points / 100) / 10.0, 'f', 1);
}

QString freeboardWords(const FleetFacts& facts)
{
    if (!facts.freeboard)
        return words(QT_TRANSLATE_NOOP("Report", "no score"));
    if (*facts.freeboard == 0)
        return words(QT_TRANSLATE_NOOP("Report", "at the load line"));
    if (*facts.freeboard > 0) {
        return *facts.freeboard == 1
            ? words(QT_TRANSLATE_NOOP("Report", "1 point above the load line"))
            : words(QT_TRANSLATE_NOOP("Report", "%1 points above the load line"))
                  .arg(*facts.freeboard);
    }
    return *facts.freeboard == -1
        ? words(QT_TRANSLATE_NOOP("Report", "1 point below the load line"))
        : words(QT_TRANSLATE_NOOP("Report", "%1 points below the load line"))
              .arg(-*facts.freeboard);
}

void fact(Sheet& sheet, const QString& label, const QString& value)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const QFont font = unitFont(11, QFont::Normal, Face::Paper);
    const QRectF body = sheet.body();
    painter.fillRect(QRectF(body.left(), sheet.y(), body.width(), 0.75), tokens.line);
    const QStringList lines = wrapped(value, font, body.width() - 130);
    painter.setFont(font);
    painter.setPen(tokens.text2);
    painter.drawText(QRectF(body.left(), sheet.y() + 4, 124, 16), Qt::AlignVCenter, label);
    painter.setPen(tokens.text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.drawText(
            QRectF(body.left() + 128, sheet.y() + 4 + 15 * qreal(i), body.width() - 128, 16),
            Qt::AlignVCenter | Qt::TextSingleLine, lines[i]);
    }
    sheet.moveDown(9 + 15 * qreal(lines.size()));
}

void heading(Sheet& sheet, const QString& part, const QString& title, int level)
{
    sheet.mark(part, title, level);
    sheet.moveDown(10);
    sheet.paragraph(title, unitFont(24, QFont::DemiBold, Face::Paper), sheet.tokens().text, 1.4);
    sheet.moveDown(4);
}

void subheading(Sheet& sheet, const QString& part, const QString& title)
{
    sheet.ensureRoom(90);
    sheet.moveDown(18);
    if (!part.isEmpty())
        sheet.mark(part, title, 1);
    sheet.paragraph(title, unitFont(14, QFont::DemiBold, Face::Paper), sheet.tokens().text, 1.5);
    sheet.moveDown(2);
}

} // namespace plimsoll::pdf
