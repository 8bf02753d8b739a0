// SPDX-License-Identifier: GPL-3.0-or-later
// Every control was seen to pass, to fail and to keep silent by the tests that ran before this one.
#include "cis/catalogue.h"
#include "core/finding.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What no evidence can make a control answer, and why.
struct Exception
{
    const char* check;
    const char* never; ///< outcomes, separated by blanks
    const char* why;
};

constexpr Exception Exceptions[] = {
    {"1.2.1", "pass fail unknown", "hardening of the host is a person's word: always manual"},
    {"4.5", "pass fail unknown", "a client's setting that no daemon shows: always manual"},
    {"4.12", "pass fail unknown", "signatures are verified by the client: always manual"},
    {"5.28", "pass", "no registry is asked, so a newer build may always exist there"},
    {"7.6", "pass", "that a key was changed is a person's word; that it was not can be seen"},
};

} // namespace

class TestTried : public QObject
{
    Q_OBJECT

    QSet<QString> m_tried; ///< "5.4 fail"

private slots:
    void initTestCase()
    {
        const QDir folder(QStringLiteral(PLIMSOLL_TRIED));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
                m_tried.insert(line);
        }
        if (m_tried.isEmpty())
            QSKIP("the tests of the checks have not run in this build folder");
    }

    void everyControl_data()
    {
        QTest::addColumn<QString>("check");
        for (const cis::Control& control : cis::catalogue())
            QTest::addRow("%s", control.id) << QString::fromLatin1(control.id);
    }

    void everyControl()
    {
        QFETCH(const QString, check);
        const auto exception = std::ranges::find_if(Exceptions, [&check](const Exception& each) {
            return check == QLatin1String(each.check);
        });
        const QStringList never = exception == std::end(Exceptions)
            ? QStringList()
            : QString::fromLatin1(exception->never).split(u' ');
        for (const core::Outcome outcome :
             {core::Outcome::Pass, core::Outcome::Fail, core::Outcome::Unknown}) {
            const QString name = core::outcomeName(outcome);
            const bool wasSeen = m_tried.contains(check + u' ' + name);
            QVERIFY2(wasSeen != never.contains(name),
                     qPrintable(wasSeen ? u"was seen after all: "_s + name
                                        : u"was never seen: "_s + name));
        }
    }
};

QTEST_GUILESS_MAIN(TestTried)
#include "tst_tried.moc"
