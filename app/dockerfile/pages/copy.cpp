// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> copyPages()
{
    return {
        {"DL3000"_L1, PLIMSOLL_TEXT("WORKDIR is absolute."),
         PLIMSOLL_TEXT("A relative one depends on every line before it and on the base image. "
                       "hadolint reports each, BuildKit the first of a chain."),
         u"WORKDIR app"_s, u"WORKDIR /app"_s},
        {"DL3010"_L1, PLIMSOLL_TEXT("Archives are unpacked by ADD."),
         PLIMSOLL_TEXT("ADD unpacks a local archive in one layer. CIS 4.9 wants COPY instead; so "
                       "this rule counts in no score."),
         u"COPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz"_s, u"ADD app.tar.gz /opt/"_s},
        {"DL3020"_L1, PLIMSOLL_TEXT("Files and folders come in by COPY."),
         PLIMSOLL_TEXT(
             "ADD also fetches and unpacks: what a line does depends on what the file is. Trivy "
             "takes .tar anywhere for an archive, hadolint goes by the ending."),
         u"ADD app.py /app/"_s, u"COPY app.py /app/"_s},
        {"DL3021"_L1, PLIMSOLL_TEXT("The target of several files is a folder."),
         PLIMSOLL_TEXT("A build refuses it; without the slash the target is taken for a file."),
         u"COPY a b /app"_s, u"COPY a b /app/"_s},
        {"DL3045"_L1, PLIMSOLL_TEXT("COPY goes to a place that the file names."),
         PLIMSOLL_TEXT(
             "Without WORKDIR a relative target lies wherever the base image points to that day."),
         u"COPY app.py app.py"_s, u"WORKDIR /app\nCOPY app.py app.py"_s},
        {"DL3067"_L1, PLIMSOLL_TEXT("Only what is needed is copied from a stage."),
         PLIMSOLL_TEXT("The whole file system brings everything along that the other stage was "
                       "meant to keep out."),
         u"COPY --from=build / /"_s, u"COPY --from=build /app /app"_s},
        {"CopyIgnoredFile"_L1, PLIMSOLL_TEXT("Only files that the build gets are copied."),
         PLIMSOLL_TEXT(
             "The .dockerignore keeps the path out of the build's folder: COPY does not find it."),
         u"COPY secrets.txt /app/"_s, u"COPY app.py /app/"_s},
        {"DS-0030"_L1, PLIMSOLL_TEXT("WORKDIR is no folder of the system."),
         PLIMSOLL_TEXT(
             "Files in /proc, /dev or /boot are hidden or lost as soon as the container starts."),
         u"WORKDIR /proc/app"_s, u"WORKDIR /app"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
