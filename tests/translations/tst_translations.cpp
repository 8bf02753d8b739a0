// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    bool hasForms = false; ///< singular, plural, ... by the language's rules
    QString source = {};
    QStringList translations = {};
    bool isFinished = true;
};

QList<Message> messagesOf(const QString& file)
{
    QFile ts(QLatin1StringView(PLIMSOLL_TRANSLATIONS) + u'/' + file);
    QList<Message> result;
    if (!ts.open(QIODevice::ReadOnly))
        return result;
    QXmlStreamReader xml(&ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            result.append(Message{.hasForms = xml.attributes().hasAttribute("numerus"_L1)});
        else if (xml.name() == "source"_L1)
            result.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            result.last().translations.append(xml.readElementText());
        else if (xml.name() == "translation"_L1) {
            result.last().isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!result.last().hasForms)
                result.last().translations.append(xml.readElementText());
        }
    }
    return result;
}

QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place(u"%[1-9n]"_s);
    QSet<QString> result;
    for (auto match = place.globalMatch(text); match.hasNext();)
        result.insert(match.next().captured());
    return result;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void chineseIsComplete();
    void chineseKeepsEveryPlace();
    void englishHasBothForms();
    void everyControlSpeaksChinese();
};

void TestTranslations::chineseIsComplete()
{
    const QList<Message> messages = messagesOf(u"plimsoll_zh_CN.ts"_s);
    QVERIFY(messages.size() > 1000);
    for (const Message& message : messages) {
        const bool isThere = message.isFinished && !message.translations.isEmpty()
            && !message.translations.first().isEmpty();
        QVERIFY2(isThere, qPrintable(message.source));
    }
}

void TestTranslations::chineseKeepsEveryPlace()
{
    for (const Message& message : messagesOf(u"plimsoll_zh_CN.ts"_s)) {
        for (const QString& translation : message.translations)
            QVERIFY2(placesIn(translation) == placesIn(message.source), qPrintable(message.source));
    }
}

void TestTranslations::englishHasBothForms()
{
    const QList<Message> messages = messagesOf(u"plimsoll_en.ts"_s);
    QVERIFY(!messages.isEmpty());
    for (const Message& message : messages) {
        QVERIFY2(message.isFinished && message.translations.size() == 2,
                 qPrintable(message.source));
        QVERIFY2(!message.translations.last().contains(u"(s)"_s), qPrintable(message.source));
    }
}

void TestTranslations::everyControlSpeaksChinese()
{
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/plimsoll_zh_CN.qm"_s));
    for (const auto& control : plimsoll::cis::catalogue()) {
        for (const char* words : {control.title, control.rationale, control.remediation})
            QVERIFY2(!chinese.translate("Engine", words).isEmpty(), words);
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
