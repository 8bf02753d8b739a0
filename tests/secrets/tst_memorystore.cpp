// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memorystore.h"

#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::secrets;
using namespace Qt::Literals::StringLiterals;

class TestMemoryStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsAndForgets();
};

void TestMemoryStore::keepsAndForgets()
{
    MemoryStore store;
    const QString key = u"harbor"_s;
    QCOMPARE(store.read(key).result().error().code, u"keyring.entry"_s);
    QVERIFY(store.write(key, QByteArray("a\0b", 3)).result().has_value());
    QCOMPARE(store.read(key).result().value(), QByteArray("a\0b", 3));
    QVERIFY(store.write(key, "second").result().has_value());
    QCOMPARE(store.read(key).result().value(), "second");
    QCOMPARE(store.read(u"quay"_s).result().error().subject, u"quay"_s);
    QVERIFY(store.remove(key).result().has_value());
    QCOMPARE(store.read(key).result().error().kind, Error::Kind::NotFound);
    QVERIFY(store.remove(key).result().has_value()); // what is not there is gone
}

QTEST_GUILESS_MAIN(TestMemoryStore)
#include "tst_memorystore.moc"
