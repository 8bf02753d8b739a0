// SPDX-License-Identifier: GPL-3.0-or-later
// A fleet judged host by host, without any daemon: findings a second and memory for each container,
// against merely parsing the same answers: bench_evaluate FOLDER [HOSTS [CONTAINERS]]
//
// The hosts are made of the recordings in FOLDER; ids and names vary, what a daemon said does not.
#include "audit/assess.h"
#include "core/json.h"
#include "core/limits.h"
#include "evidence/file.h"
#include "evidence/objects.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using evidence::Answer;
using evidence::HostEvidence;

namespace {

QList<HostEvidence> recordingsIn(const QString& path)
{
    QList<HostEvidence> hosts;
    const QDir folder(path);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto read = evidence::readEvidence(file))
            hosts += read->hosts;
    }
    return hosts;
}

/// One container of a recording under another id and name.
struct Copy
{
    QString id;
    QString newId;
    QString name;
    QString newName;

    QJsonValue of(const QJsonValue& body) const
    {
        QByteArray json = core::canonicalJson(body);
        json.replace(id.toUtf8(), newId.toUtf8());
        json.replace("\"/" + name.toUtf8() + '"', "\"/" + newName.toUtf8() + '"');
        return core::parseJson(json, core::limits::MaxReplyBytes).value();
    }

    QString of(QString call) const { return call.replace(id, newId); }
};

Copy copyOf(const QJsonObject& row, int number)
{
    const QString id = row[u"Id"].toString();
    const QString name = evidence::containerNameIn(row);
    return {.id = id,
            .newId = u"%1"_s.arg(number, 12, 16, QChar(u'0')) + id.sliced(12),
            .name = name,
            .newName = u"%1-%2"_s.arg(name).arg(number)};
}

/// A host with so many containers, made of a recording's own by turns.
HostEvidence made(const HostEvidence& recording, int number, int containers)
{
    HostEvidence host = recording;
    host.name = u"%1-%2"_s.arg(recording.name).arg(number);
    const QJsonArray rows = recording.answer(evidence::calls::Containers)->body.toArray();
    host.answers.removeIf(
        [](const Answer& answer) { return answer.call.startsWith("GET /containers/"_L1); });
    Answer list = *recording.answer(evidence::calls::Containers);
    QJsonArray copied;
    for (int i = 0; i < containers; ++i) {
        const QJsonObject row = rows[i % rows.size()].toObject();
        const Copy copy = copyOf(row, number * containers + i);
        copied.append(copy.of(QJsonValue(row)));
        for (const QString& call :
             {evidence::containerInspectCall(copy.id), evidence::containerTopCall(copy.id)}) {
            const Answer* answer = recording.answer(call);
            if (!answer)
                continue;
            host.answers.append(*answer);
            host.answers.last().call = copy.of(call);
            host.answers.last().body = copy.of(answer->body);
        }
        for (evidence::SecretHit hit : recording.secrets) {
            if (!hit.call.contains(copy.id))
                continue;
            hit.call = copy.of(hit.call);
            host.secrets.append(hit);
        }
    }
    list.body = copied;
    host.answers.append(list);
    std::ranges::sort(host.answers, {}, &Answer::call);
    std::ranges::sort(host.secrets, {}, &evidence::SecretHit::call);
    return host;
}

QList<QByteArray> jsonOf(const HostEvidence& host)
{
    QList<QByteArray> bytes;
    for (const Answer& answer : host.answers)
        bytes.append(core::canonicalJson(QJsonArray{answer.body}));
    return bytes;
}

/// Runs the work and adds its nanoseconds.
template <typename Work>
void timed(qint64& nanoseconds, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    nanoseconds += timer.nsecsElapsed();
}

double peakKilobytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss);
}

} // namespace

int main(int argc, char** argv)
{
    const QList<HostEvidence> recordings =
        argc > 1 ? recordingsIn(QString::fromLocal8Bit(argv[1])) : QList<HostEvidence>();
    const int hosts = argc > 2 ? QByteArray(argv[2]).toInt() : 1000;
    const int containers = argc > 3 ? QByteArray(argv[3]).toInt() : 50;
    if (recordings.isEmpty() || hosts < 1 || containers < 1) {
        std::fprintf(stderr, "usage: bench_evaluate FOLDER-WITH-RECORDINGS [HOSTS [CONTAINERS]]\n");
        return 2;
    }
    score::Assessment fleet;
    qint64 parsing = 0;
    qint64 judging = 0;
    qint64 scoring = 0;
    qsizetype findings = 0;
    qsizetype values = 0;
    const double before = peakKilobytes();
    for (int i = 0; i < hosts; ++i) {
        const HostEvidence host = made(recordings[i % recordings.size()], i, containers);
        const QList<QByteArray> answers = jsonOf(host);
        timed(parsing, [&] {
            for (const QByteArray& answer : answers)
                values += QJsonDocument::fromJson(answer).array().size();
        });
        timed(judging, [&] {
            evidence::Evidence one{.generatedAtUtc = host.finishedAtUtc, .hosts = {host}};
            fleet.hosts += audit::assess(one, core::Policy()).hosts;
        });
        findings += fleet.hosts.last().findings.size();
    }
    timed(scoring, [&] { fleet = score::withFleetScores(std::move(fleet)); });
    const double total = double(hosts) * containers;
    std::printf(
        "evaluation: %d recorded hosts with %d containers each, judged and scored one by one: "
        "%.0f findings a second on one core\n"
        "parsing the same answers alone: %.1f s, judging %.1f s (ratio %.2f), the fleet's "
        "scores %.1f s\n"
        "memory: %.1f KiB for each container, %.2f KiB for each finding kept\n",
        hosts, containers, double(findings) * 1e9 / double(judging), double(parsing) / 1e9,
        double(judging) / 1e9, double(judging) / double(parsing), double(scoring) / 1e9,
        (peakKilobytes() - before) / total, (peakKilobytes() - before) / double(findings));
    return values > 0 && findings > 0 ? 0 : 1;
}
