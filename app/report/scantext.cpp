// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"
#include "core/json.h"
#include "report/scanvulnerabilities.h"
#include "report/text.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxListed = 40; // of each kind; the JSON has all

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// The two stages that an image has by itself, and what is known of its vulnerabilities.
QString scoresText(const score::ImageAssessment& image)
{
    return u"Score   image %1, Dockerfile %2\n"_s.arg(scoreText(image.image),
                                                     scoreText(image.dockerfile))
        + u"        %1\n"_s.arg(core::english(score::matchingText(image)));
}

QString headerText(const ScanReport& report)
{
    const image::Contents& contents = report.contents;
    QString text = u"Image   %1\n"_s.arg(report.target);
    text += u"Id      %1\n"_s.arg(contents.id);
    if (!contents.tags.isEmpty())
        text += u"Tags    %1\n"_s.arg(contents.tags.join(u", "_s));
    if (contents.release)
        text += u"System  %1\n"_s.arg(contents.release->prettyName.isEmpty()
                                          ? contents.release->id
                                          : contents.release->prettyName);
    else
        text += u"System  unknown: the image has no os-release\n"_s;
    if (contents.base)
        text +=
            u"Base    %1, %2 of %3 layers\n"_s.arg(contents.base->tags.value(0, contents.base->id))
                .arg(contents.base->layers)
                .arg(contents.layers.size());
    text += contents.depth == image::Depth::Quick
        ? u"Depth   quick: only the package databases, read from a container of this image\n"_s
        : u"Depth   full: every file of every layer\n"_s;
    if (report.isKnown)
        text += u"Read    %1; it has not changed since\n"_s.arg(core::formatTime(report.readAtUtc));
    if (report.assessed)
        text += scoresText(*report.assessed);
    return text;
}

QString layersText(const image::Contents& contents)
{
    QString text;
    for (qsizetype i = 0; i < contents.layers.size(); ++i) {
        const image::LayerSummary& layer = contents.layers[i];
        text += u"  %1  %2"_s.arg(i, 3).arg(sizeText(layer.bytes), 9);
        if (layer.wastedBytes > 0)
            text += u", %1 of it deleted or replaced later"_s.arg(sizeText(layer.wastedBytes));
        text += u"  %1\n"_s.arg(layer.instruction.simplified().left(100));
    }
    return text.isEmpty() ? text : u"\nLayers\n"_s + text;
}

QString packagesText(const image::Contents& contents)
{
    QMap<QString, int> counts;
    int guesses = 0;
    for (const image::Package& package : contents.packages) {
        ++counts[image::typeName(package.type)];
        guesses += package.isGuess;
    }
    QString text = u"\nPackages: %1\n"_s.arg(contents.packages.size());
    for (auto it = counts.begin(); it != counts.end(); ++it)
        text += u"  %1 %2\n"_s.arg(it.key(), -9).arg(it.value());
    if (guesses > 0)
        text += u"  %1 of them are guesses from file names and manifests\n"_s.arg(guesses);
    return text;
}

QString filesText(const image::Contents& contents)
{
    QString text;
    qsizetype left = MaxListed;
    for (const image::FoundFile& file : contents.files) {
        for (const image::FileNote& note : file.notes) {
            if (--left < 0)
                continue;
            text += u"  %1 %2"_s.arg(image::noteKindName(note.kind), -15).arg(file.path);
            if (note.line)
                text += u":%1"_s.arg(*note.line);
            const QString what = note.rule
                + (note.rule.isEmpty() || note.detail.isEmpty() ? u""_s : u", "_s) + note.detail;
            if (!what.isEmpty())
                text += u" (%1)"_s.arg(what);
            if (file.hiddenBy >= 0)
                text += u", deleted in layer %1, still in layer %2"_s.arg(file.hiddenBy)
                            .arg(file.layer);
            text += u'\n';
        }
    }
    if (left < 0)
        text += u"  and %1 more: see --format json\n"_s.arg(-left);
    return text.isEmpty() ? text : u"\nFiles to look at\n"_s + text;
}

QString problemsText(const image::Contents& contents)
{
    QString text;
    for (const core::Error& problem : contents.problems)
        text += u"  %1\n"_s.arg(core::english(core::describe(problem)));
    return text.isEmpty() ? text : u"\nNot read\n"_s + text;
}

} // namespace

QString scanText(const ScanReport& report)
{
    const image::Contents& contents = report.contents;
    return headerText(report) + layersText(contents) + packagesText(contents)
        + vulnerabilitiesText(report) + filesText(contents) + problemsText(contents);
}

} // namespace plimsoll::report
