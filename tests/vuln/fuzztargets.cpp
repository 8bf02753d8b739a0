// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/fuzztargets.h"

#include "vuln/evaluate.h"
#include "vuln/packing.h"

#include <QtGlobal>

using namespace plimsoll::vuln;

void fuzzVersions(const QByteArray& bytes)
{
    const qsizetype middle = std::max<qsizetype>(bytes.indexOf('\0'), 0);
    const QByteArrayView left = QByteArrayView(bytes).first(middle);
    const QByteArrayView right = QByteArrayView(bytes).sliced(middle);
    for (int order = 0; order <= int(Order::Numbers); ++order) {
        const auto compare = [order](QByteArrayView a, QByteArrayView b) {
            return compareVersions(Order(order), a, b);
        };
        if (compare(left, left) != 0 || compare(left, right) != (0 <=> compare(right, left)))
            qFatal("order %d contradicts itself", order);
    }
}

void fuzzRecord(const QByteArray& bytes)
{
    static RecordReader reader;
    const auto record = reader.read(bytes);
    if (!record)
        return;
    const QByteArray packedRecord = packRecord(**record);
    if (unpackRecord(packedRecord).aliases != (*record)->aliases)
        qFatal("a record changed in packing");
    for (const Affected& affected : (*record)->affected) {
        (void)evaluate(affected, orderOf(affected.ecosystem), "1.2.3");
        QByteArray packed;
        packEntry(1, affected, packed);
        EntryReader entries(baseEcosystem(affected.ecosystem), packed);
        Affected read;
        if (!entries.next())
            qFatal("an entry was lost in packing");
        entries.read(read);
        if (read.ranges != affected.ranges || read.versions != affected.versions)
            qFatal("an entry changed in packing");
    }
    EntryReader hostile("npm", bytes);
    Affected read;
    while (hostile.next())
        hostile.read(read);
}
