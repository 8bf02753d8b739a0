// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> commandPages()
{
    return {
        {"DL3011"_L1, PLIMSOLL_TEXT("Ports exist."),
         PLIMSOLL_TEXT("Ports end at 65535; a build or the start of the container fails."),
         u"EXPOSE 80000"_s, u"EXPOSE 8000"_s},
        {"DL3025"_L1, PLIMSOLL_TEXT("Programs are started without a shell."),
         PLIMSOLL_TEXT("A shell in between keeps signals from the program, so that stopping it "
                       "takes ten seconds and a kill. BuildKit accepts a stage with a SHELL, "
                       "hadolint looks at HEALTHCHECK too."),
         u"CMD nginx -g 'daemon off;'"_s, u"CMD [\"nginx\", \"-g\", \"daemon off;\"]"_s},
        {"ExposeProtoCasing"_L1, PLIMSOLL_TEXT("Protocols are written in small letters."),
         PLIMSOLL_TEXT("Docker writes them so everywhere else."), u"EXPOSE 80/TCP"_s,
         u"EXPOSE 80/tcp"_s},
        {"ExposeInvalidFormat"_L1, PLIMSOLL_TEXT("EXPOSE names ports only."),
         PLIMSOLL_TEXT("Addresses and ports of the host are for the one who starts the container; "
                       "a later release refuses them."),
         u"EXPOSE 127.0.0.1:80:80"_s, u"EXPOSE 80"_s},
        {"DS-0004"_L1, PLIMSOLL_TEXT("No port for ssh is offered."),
         PLIMSOLL_TEXT("A container is entered with docker exec; a server for logins has keys and "
                       "faults of its own."),
         u"EXPOSE 22"_s, u"EXPOSE 8080"_s},
        {"DL1001"_L1, PLIMSOLL_TEXT("No rule is switched off in the file."),
         PLIMSOLL_TEXT(
             "Off unless asked for: where comments may not switch rules off, they are reported."),
         u"# hadolint ignore=DL3008"_s, u"# the rule's cause is mended instead"_s},
        {"DL4000"_L1, PLIMSOLL_TEXT("The maintainer is a label."),
         PLIMSOLL_TEXT("MAINTAINER is out of use since Docker 1.13."),
         u"MAINTAINER me@example.org"_s,
         u"LABEL org.opencontainers.image.authors=\"me@example.org\""_s},
        {"StageNameCasing"_L1, PLIMSOLL_TEXT("Stage names are written in small letters."),
         PLIMSOLL_TEXT(
             "Names are compared without regard to case; capital letters suggest otherwise."),
         u"FROM debian:12.8 AS Build"_s, u"FROM debian:12.8 AS build"_s},
        {"FromAsCasing"_L1, PLIMSOLL_TEXT("FROM and AS are written alike."),
         PLIMSOLL_TEXT("One letter case reads better."), u"FROM debian:12.8 as build"_s,
         u"FROM debian:12.8 AS build"_s},
        {"ConsistentInstructionCasing"_L1, PLIMSOLL_TEXT("Instructions are written alike."),
         PLIMSOLL_TEXT("One letter case reads better."), u"FROM debian:12.8\nrun make"_s,
         u"FROM debian:12.8\nRUN make"_s},
        {"NoEmptyContinuation"_L1, PLIMSOLL_TEXT("Continued instructions have no blank lines."),
         PLIMSOLL_TEXT("A later release of Docker ends the instruction there."),
         u"RUN make \\\n\n    install"_s, u"RUN make \\\n    install"_s},
        {"LegacyKeyValueFormat"_L1, PLIMSOLL_TEXT("ENV and LABEL have an equal sign."),
         PLIMSOLL_TEXT("The old form takes the whole line for one value."), u"ENV A b"_s,
         u"ENV A=b"_s},
        {"InvalidDefinitionDescription"_L1,
         PLIMSOLL_TEXT("Comments describe what stands below them."),
         PLIMSOLL_TEXT("Tools show the comment above a stage or an argument as its description. "
                       "Off unless asked for."),
         u"# some words\nARG VERSION=1"_s, u"# VERSION of the program\nARG VERSION=1"_s},
        {"PL1501"_L1, PLIMSOLL_TEXT("What is loaded and run comes from the image."),
         PLIMSOLL_TEXT("A folder that others can write to, or the current one, lets them put a "
                       "program in the way of the real one."),
         u"ENV PATH=.:$PATH"_s, u"ENV PATH=/opt/app/bin:$PATH"_s},
        {"PL1502"_L1, PLIMSOLL_TEXT("Arguments are not run as programs."),
         PLIMSOLL_TEXT(
             "eval runs whatever a variable holds, and the one who starts the container sets it."),
         u"ENTRYPOINT eval \"$APP_COMMAND\""_s, u"ENTRYPOINT [\"/app/start\"]"_s},
        {"PL1503"_L1, PLIMSOLL_TEXT("The health check can fail."),
         PLIMSOLL_TEXT("A check that always succeeds hides a container that is broken."),
         u"HEALTHCHECK CMD curl localhost || true"_s,
         u"HEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost/\"]"_s},
        {"PL1504"_L1, PLIMSOLL_TEXT("The health check is on."),
         PLIMSOLL_TEXT("NONE switches off what the base image checks."), u"HEALTHCHECK NONE"_s,
         u"HEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost/\"]"_s},
        {"PL1505"_L1, PLIMSOLL_TEXT("Servers ask who it is."),
         PLIMSOLL_TEXT("A debugger or a database without login on all addresses belongs to whoever "
                       "reaches it."),
         u"CMD [\"redis-server\", \"--protected-mode\", \"no\"]"_s,
         u"CMD [\"redis-server\", \"/etc/redis.conf\"]"_s},
        {"PL1506"_L1, PLIMSOLL_TEXT("The image does nothing behind the back of its users."),
         PLIMSOLL_TEXT("ONBUILD runs in every build on this image, unseen by those who write it. "
                       "Off unless asked for."),
         u"ONBUILD RUN make"_s, u"RUN make"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
