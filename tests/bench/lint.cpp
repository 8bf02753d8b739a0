// SPDX-License-Identifier: GPL-3.0-or-later
// How many Dockerfiles a second one core judges, against merely decoding them and cutting them into
// words: bench_lint FOLDER [SECONDS]
#include "dockerfile/lint.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QByteArray> filesIn(const QString& path)
{
    QList<QByteArray> files;
    const QDir folder(path);
    for (const QString& name : folder.entryList({u"*Dockerfile*"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

template <typename Work>
double filesPerSecond(const QList<QByteArray>& files, qint64 milliseconds, Work work)
{
    QElapsedTimer timer;
    timer.start();
    qint64 count = 0;
    while (timer.elapsed() < milliseconds) {
        for (const QByteArray& file : files)
            work(file);
        count += files.size();
    }
    return double(count) * 1000.0 / double(timer.elapsed());
}

} // namespace

int main(int argc, char** argv)
{
    const QList<QByteArray> files = filesIn(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    if (files.isEmpty()) {
        std::fprintf(stderr, "bench_lint: no Dockerfile in this folder\n");
        return 2;
    }
    const qint64 milliseconds = 1000 * (argc > 2 ? QByteArray(argv[2]).toInt() : 3);
    qsizetype words = 0;
    const double reading = filesPerSecond(files, milliseconds, [&words](const QByteArray& file) {
        for (const QString& line : QString::fromUtf8(file).split(u'\n'))
            words += line.split(u' ', Qt::SkipEmptyParts).size();
    });
    qsizetype findings = 0;
    const double judging = filesPerSecond(files, milliseconds, [&findings](const QByteArray& file) {
        findings += plimsoll::dockerfile::lint(file).findings.size();
    });
    std::printf("lint: %.0f Dockerfiles a second on one core (%lld different ones)\n"
                "reading and cutting them into words alone: %.0f; ratio %.1f\n",
                judging, static_cast<long long>(files.size()), reading, reading / judging);
    return words > 0 && findings > 0 ? 0 : 1;
}
