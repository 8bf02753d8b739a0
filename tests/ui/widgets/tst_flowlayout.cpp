// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_box = std::make_unique<QWidget>();
        m_layout = new ui::FlowLayout(10, 4, m_box.get());
        m_layout->setContentsMargins(0, 0, 0, 0);
        for (const int width : {60, 60, 60}) {
            auto* item = new QWidget(m_box.get());
            item->setFixedSize(width, 20);
            m_layout->addWidget(item);
            m_items.append(item);
        }
    }

    void cleanup() { m_items.clear(); }

    void oneLineWhereThereIsRoom()
    {
        arrangeIn(200);
        QCOMPARE(m_layout->heightForWidth(200), 20);
        QCOMPARE(m_items[2]->pos(), QPoint(140, 0));
    }

    void moreLinesWhereThereIsNot()
    {
        arrangeIn(130);
        QCOMPARE(m_layout->heightForWidth(130), 44);
        QCOMPARE(m_items[1]->pos(), QPoint(70, 0));
        QCOMPARE(m_items[2]->pos(), QPoint(0, 24));
    }

    void hiddenOnesTakeNoRoom()
    {
        m_items[0]->hide();
        arrangeIn(130);
        QCOMPARE(m_layout->heightForWidth(130), 20);
        QCOMPARE(m_items[1]->pos(), QPoint(0, 0));
    }

    void asksForNoMoreThanItsWidestItem() { QCOMPARE(m_layout->minimumSize(), QSize(60, 20)); }

    void takesBackWhatItHolds()
    {
        m_layout->removeWidget(m_items[0]);
        QCOMPARE(m_layout->count(), 2);
        QVERIFY(!m_layout->takeAt(2));
    }

private:
    void arrangeIn(int width) { m_layout->setGeometry(QRect(0, 0, width, 100)); }

    std::unique_ptr<QWidget> m_box;
    ui::FlowLayout* m_layout = nullptr;
    QList<QWidget*> m_items;
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
