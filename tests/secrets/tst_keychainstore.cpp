// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real gnome-keyring. Without PLIMSOLL_KEYRING the program starts itself twice: in a
// session bus with an unlocked keyring of its own, and where there is no session bus at all.
#include "secrets/keychainstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::secrets;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WaitMs = 20'000;

template <typename T>
QString codeOf(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, WaitMs))
        return u"test.timeout"_s;
    return future.result() ? u"ok"_s : future.result().error().code;
}

QDBusMessage callService(const QString& method, const QVariant& argument)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, method);
    message << argument;
    return QDBusConnection::sessionBus().call(message);
}

bool lockDefaultCollection()
{
    const QDBusReply<QDBusObjectPath> collection = callService(u"ReadAlias"_s, u"default"_s);
    const QList<QDBusObjectPath> all{collection.value()};
    return collection.isValid()
        && callService(u"Lock"_s, QVariant::fromValue(all)).type() == QDBusMessage::ReplyMessage;
}

} // namespace

class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsAndForgets();
    void keepsBytesAsTheyAre();
    void servicesDoNotMix();
    void anEndedStoreTellsItsCallers();
    void lockedIsNotEmpty(); // last: it leaves the keyring locked
};

void TestKeychainStore::keepsAndForgets()
{
    KeychainStore store;
    const QString key = u"harbor"_s;
    QCOMPARE(codeOf(store.read(key)), u"keyring.entry"_s);
    QCOMPARE(codeOf(store.write(key, "high water")), u"ok"_s);
    QCOMPARE(codeOf(store.read(key)), u"ok"_s);
    QCOMPARE(codeOf(store.write(key, "low water")), u"ok"_s);
    const auto second = store.read(key);
    QCOMPARE(codeOf(second), u"ok"_s);
    QCOMPARE(second.result().value(), "low water");
    QCOMPARE(codeOf(store.remove(key)), u"ok"_s);
    QCOMPARE(codeOf(store.read(key)), u"keyring.entry"_s);
    QCOMPARE(codeOf(store.remove(key)), u"ok"_s); // what is not there is gone
}

void TestKeychainStore::keepsBytesAsTheyAre()
{
    KeychainStore store;
    const QByteArray secret("\0\xff caf\xc3\xa9\n", 9);
    QCOMPARE(codeOf(store.write(u"bytes"_s, secret)), u"ok"_s);
    const auto read = store.read(u"bytes"_s);
    QCOMPARE(codeOf(read), u"ok"_s);
    QCOMPARE(read.result().value(), secret);
}

void TestKeychainStore::servicesDoNotMix()
{
    KeychainStore ours;
    KeychainStore other(u"another-program"_s);
    QCOMPARE(codeOf(ours.write(u"quay"_s, "ours")), u"ok"_s);
    QCOMPARE(codeOf(other.read(u"quay"_s)), u"keyring.entry"_s);
}

void TestKeychainStore::anEndedStoreTellsItsCallers()
{
    auto store = std::make_unique<KeychainStore>();
    const auto read = store->read(u"quay"_s);
    store.reset();
    QCOMPARE(codeOf(read), u"cancelled"_s);
}

void TestKeychainStore::lockedIsNotEmpty()
{
    KeychainStore store;
    QCOMPARE(codeOf(store.write(u"slip"_s, "secret")), u"ok"_s);
    QVERIFY(lockDefaultCollection());
    const auto read = store.read(u"slip"_s);
    QCOMPARE(codeOf(read), u"keyring.locked"_s);
    QCOMPARE(read.result().error().kind, Error::Kind::Denied);
    QCOMPARE(codeOf(store.remove(u"slip"_s)), u"keyring.locked"_s);
    QCOMPARE(codeOf(store.write(u"slip"_s, "other")), u"keyring.locked"_s);
}

class TestWithoutKeyring : public QObject
{
    Q_OBJECT

private slots:
    void absentIsNotEmpty();
};

void TestWithoutKeyring::absentIsNotEmpty()
{
    KeychainStore store;
    const auto read = store.read(u"harbor"_s);
    QCOMPARE(codeOf(read), u"keyring.absent"_s);
    QCOMPARE(read.result().error().kind, Error::Kind::Storage);
    QCOMPARE(codeOf(store.write(u"harbor"_s, "secret")), u"keyring.absent"_s);
    QCOMPARE(codeOf(store.remove(u"harbor"_s)), u"keyring.absent"_s);
}

namespace {

int runAgain(const QString& program, const QStringList& arguments, const QString& mode,
             const QString& busAddress)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    if (!busAddress.isEmpty())
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, busAddress);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u"cache"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.insert(u"PLIMSOLL_KEYRING"_s, mode);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    const bool hasEnded = process.waitForFinished(-1);
    return hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

// The keyring's daemon ends with the session bus, and that with the tests.
constexpr char KeyringSession[] =
    "printf testpass | gnome-keyring-daemon --unlock --components=secrets --daemonize "
    ">/dev/null 2>&1; exec \"$0\" \"$@\"";

int runBoth(const QString& self, const QStringList& arguments)
{
    const QStringList inSession =
        QStringList{u"--"_s, u"sh"_s, u"-c"_s, QString::fromLatin1(KeyringSession), self}
        + arguments;
    const int withKeyring = runAgain(u"dbus-run-session"_s, inSession, u"unlocked"_s, {});
    const int without =
        runAgain(self, arguments, u"absent"_s, u"unix:path=/nonexistent/session-bus"_s);
    return withKeyring + without;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    qDBusRegisterMetaType<QList<QDBusObjectPath>>();
    const QString mode = qEnvironmentVariable("PLIMSOLL_KEYRING");
    if (mode.isEmpty())
        return runBoth(application.applicationFilePath(), application.arguments().mid(1));
    if (mode == "absent"_L1) {
        TestWithoutKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
