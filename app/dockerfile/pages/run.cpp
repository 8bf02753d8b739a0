// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> runPages()
{
    return {
        {"DL3001"_L1, PLIMSOLL_TEXT("RUN starts programs that a build can use."),
         PLIMSOLL_TEXT("Programs for a live host, such as service or mount, find nothing to work "
                       "on while an image is built."),
         u"RUN service nginx start"_s, u"CMD [\"nginx\", \"-g\", \"daemon off;\"]"_s},
        {"DL3003"_L1, PLIMSOLL_TEXT("WORKDIR changes the folder."),
         PLIMSOLL_TEXT(
             "cd lasts to the end of its RUN only; readers have to follow it through every line."),
         u"RUN cd /app && make"_s, u"WORKDIR /app\nRUN make"_s},
        {"DL3004"_L1, PLIMSOLL_TEXT("RUN needs no sudo."),
         PLIMSOLL_TEXT(
             "RUN is root until USER says otherwise; sudo leaves a way to root in the image."),
         u"RUN sudo make install"_s, u"USER root\nRUN make install\nUSER 10001"_s},
        {"DL3046"_L1, PLIMSOLL_TEXT("Login records stay small."),
         PLIMSOLL_TEXT("With a high user id useradd makes sparse files of login records that fill "
                       "a layer. -l leaves them alone."),
         u"RUN useradd -u 1234567 app"_s, u"RUN useradd -l -u 1234567 app"_s},
        {"DL3047"_L1, PLIMSOLL_TEXT("wget does not fill the log."),
         PLIMSOLL_TEXT("A progress bar makes thousands of lines that nobody reads."),
         u"RUN wget https://example.com/a"_s, u"RUN wget -q https://example.com/a"_s},
        {"DL3059"_L1, PLIMSOLL_TEXT("RUNs that follow each other are one."),
         PLIMSOLL_TEXT("Each RUN is a layer; two short ones can be one."),
         u"RUN make\nRUN make install"_s, u"RUN make && make install"_s},
        {"DL4001"_L1, PLIMSOLL_TEXT("A stage downloads with one program."),
         PLIMSOLL_TEXT(
             "Two programs for one purpose make the image larger and have twice the faults."),
         u"RUN curl -O https://a.example/x && wget https://a.example/y"_s,
         u"RUN curl -O https://a.example/x -O https://a.example/y"_s},
        {"DL4005"_L1, PLIMSOLL_TEXT("SHELL chooses the shell."),
         PLIMSOLL_TEXT("Replacing /bin/sh changes what every script of the image runs with."),
         u"RUN ln -sf /bin/bash /bin/sh"_s, u"SHELL [\"/bin/bash\", \"-c\"]"_s},
        {"DL4006"_L1, PLIMSOLL_TEXT("A failure in front of a pipe ends the build."),
         PLIMSOLL_TEXT("A pipe is as good as its last program: a download that fails goes unseen."),
         u"RUN wget -O - https://a.example/x | tar x"_s,
         u"SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]"_s},
        {"DS-0017"_L1, PLIMSOLL_TEXT("A package index is updated where it is used."),
         PLIMSOLL_TEXT("On a line of its own the old index comes from the cache, and old packages "
                       "are installed with their faults."),
         u"RUN apt-get update"_s,
         u"RUN apt-get update && apt-get install -y curl=7.88.1-10+deb12u8"_s},
        {"DL3002"_L1, PLIMSOLL_TEXT("The image does not run as root."),
         PLIMSOLL_TEXT("Whoever breaks out of a program that is root is root in the container. "
                       "hadolint looks at each stage that says USER, Trivy at the last USER of the "
                       "file and at none at all."),
         u"USER root"_s, u"USER 10001"_s},
        {"DL3066"_L1, PLIMSOLL_TEXT("USER is a number."),
         PLIMSOLL_TEXT(
             "A host that insists on users other than root cannot look a name up in the image."),
         u"USER app"_s, u"USER 10001"_s},
        {"DL3044"_L1, PLIMSOLL_TEXT("ENV uses what was set before it."),
         PLIMSOLL_TEXT("All assignments of one ENV see the values from before it: the variable is "
                       "empty or old."),
         u"ENV A=1 B=$A"_s, u"ENV A=1\nENV B=$A"_s},
        {"DL3064"_L1, PLIMSOLL_TEXT("Names of ARG and ENV are not those of secrets."),
         PLIMSOLL_TEXT(
             "ARG and ENV stay in the history and the settings of the image. hadolint looks for "
             "parts of names, BuildKit and Trivy for whole words; each report keeps its name."),
         u"ENV DB_PASSWORD=x"_s, u"RUN --mount=type=secret,id=db make"_s},
        {"UndefinedVar"_L1, PLIMSOLL_TEXT("Variables are defined before they are used."),
         PLIMSOLL_TEXT(
             "A variable that nothing defines is empty; most often it is a typing error."),
         u"COPY $SORUCE /app"_s, u"ARG SOURCE=.\nCOPY $SOURCE /app"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
