// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontree.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray many(int count)
{
    QJsonArray array;
    for (int i = 0; i < count; ++i)
        array.append(QJsonObject{{u"Id"_s, u"c%1"_s.arg(i)},
                                 {u"Labels"_s, QJsonObject{{u"a.b"_s, u"label %1"_s.arg(i)}}}});
    return array;
}

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsOpenedIsHeld()
    {
        models::JsonTree tree;
        tree.setValue(many(250));
        tree.fetchMore({});
        QCOMPARE(tree.nodeCount(), 3);
        // The tester opens places itself, so it comes after what is counted.
        QAbstractItemModelTester tester(&tree,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree.rowCount(), 3); // in groups of a hundred
        QCOMPARE(tree.index(2, 0).data().toString(), u"[200 … 249]"_s);
        const QModelIndex last = tree.index(2, 0);
        tree.fetchMore(last);
        QCOMPARE(tree.rowCount(last), 50);
        const QModelIndex object = tree.index(49, 0, last);
        QCOMPARE(object.data().toString(), u"[249]"_s);
        QCOMPARE(object.siblingAtColumn(1).data().toString(), u"{ 2 }"_s);
        QCOMPARE(object.data(models::JsonTree::PathRole).toString(), u"[249]"_s);
    }

    void aHundredChildrenNeedNoGroups()
    {
        models::JsonTree tree;
        tree.setValue(many(100));
        tree.fetchMore({});
        QCOMPARE(tree.rowCount(), 100);
        QCOMPARE(tree.nodeCount(), 100);
    }

    void manyChildrenComeInGroupsOfGroups()
    {
        models::JsonTree tree;
        tree.setValue(many(10'001));
        tree.fetchMore({});
        QCOMPARE(tree.rowCount(), 2);
        const QModelIndex found = tree.indexOf(u"[9999].Id"_s);
        QCOMPARE(found.siblingAtColumn(1).data().toString(), u"\"c9999\""_s);
        QCOMPARE(found.parent().data().toString(), u"[9999]"_s);
        QCOMPARE(found.parent().parent().data().toString(), u"[9900 … 9999]"_s);
        QCOMPARE(found.parent().parent().parent().data().toString(), u"[0 … 9999]"_s);
        QVERIFY(tree.nodeCount() < 400); // the way, not the rest
    }

    void aQuotedKeyIsFoundAndAMissingOneLeadsToWhatHoldsIt()
    {
        models::JsonTree tree;
        tree.setValue(many(3));
        QCOMPARE(tree.indexOf(u"[1].Labels[\"a.b\"]"_s).siblingAtColumn(1).data().toString(),
                 u"\"label 1\""_s);
        QCOMPARE(tree.indexOf(u"[1].HostConfig.Privileged"_s).data().toString(), u"[1]"_s);
        QVERIFY(!tree.indexOf(u"[7]"_s).isValid());
    }

    void searchGoesThroughWhatNobodyOpened()
    {
        models::JsonTree tree;
        tree.setValue(many(1'000));
        const QModelIndex found = tree.find(u"label 777"_s, {}, false);
        QCOMPARE(found.data(models::JsonTree::PathRole).toString(), u"[777].Labels[\"a.b\"]"_s);
        QVERIFY(tree.nodeCount() < 300);
        // Forward once around, backward, keys as well, and nothing.
        QCOMPARE(tree.find(u"label 777"_s, found, false), found);
        QCOMPARE(tree.find(u"label 77"_s, found, true).data(models::JsonTree::PathRole).toString(),
                 u"[776].Labels[\"a.b\"]"_s);
        QCOMPARE(tree.find(u"label 7"_s, {}, true).data(models::JsonTree::PathRole).toString(),
                 u"[799].Labels[\"a.b\"]"_s);
        QVERIFY(tree.find(u"labels"_s, found, false).isValid());
        QVERIFY(!tree.find(u"not there"_s, {}, false).isValid());
    }

    void marksBelongToPaths()
    {
        models::JsonTree tree;
        tree.setValue(many(2));
        tree.setMarks({u"[0].Id"_s}, u"[1].Id"_s);
        QVERIFY(tree.indexOf(u"[0].Id"_s).data(models::JsonTree::CitedRole).toBool());
        QVERIFY(!tree.indexOf(u"[0].Id"_s).data(models::JsonTree::CurrentRole).toBool());
        QVERIFY(tree.indexOf(u"[1].Id"_s).data(models::JsonTree::CurrentRole).toBool());
    }

    void lengthIsCountedNoFurtherThanAsked()
    {
        QVERIFY(!models::isLongerThan(QJsonObject{{u"a"_s, u"b"_s}}, 100));
        QVERIFY(models::isLongerThan(QJsonObject{{u"a"_s, QString(200, u'b')}}, 100));
        QVERIFY(models::isLongerThan(many(100), 5'000));
        QVERIFY(!models::isLongerThan(QJsonValue(QJsonValue::Undefined), 0));
    }
};

QTEST_GUILESS_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
