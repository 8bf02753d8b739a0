// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> imagePages()
{
    return {
        {"DL3006"_L1, PLIMSOLL_TEXT("Base images are named with a tag or a digest."),
         PLIMSOLL_TEXT(
             "Without one, latest is meant: the image is another one after each release. hadolint "
             "lets variables pass, Trivy fills in their defaults; both reports are kept."),
         u"FROM debian"_s, u"FROM debian:12.8"_s},
        {"DL3007"_L1, PLIMSOLL_TEXT("Base images are not asked for as latest."),
         PLIMSOLL_TEXT(
             "latest is whatever was published last: the same file gives another image tomorrow."),
         u"FROM debian:latest"_s, u"FROM debian:12.8"_s},
        {"DL3026"_L1, PLIMSOLL_TEXT("Images come from trusted registries."),
         PLIMSOLL_TEXT("Whoever runs the registry decides what runs in the container. The list "
                       "stands in trustedRegistries."),
         u"FROM registry.example/app:1.0"_s, u"FROM docker.io/library/debian:12.8"_s},
        {"DL3029"_L1, PLIMSOLL_TEXT("The platform is left to the one who builds."),
         PLIMSOLL_TEXT("A fixed platform builds the wrong image on other machines. BuildKit "
                       "accepts any variable, hadolint those of the build only."),
         u"FROM --platform=linux/amd64 debian:12.8"_s,
         u"FROM --platform=$BUILDPLATFORM debian:12.8"_s},
        {"DL3065"_L1, PLIMSOLL_TEXT("The default platform is not spelled out."),
         PLIMSOLL_TEXT("FROM takes the target platform anyway; saying so suggests that something "
                       "else were possible."),
         u"FROM --platform=$TARGETPLATFORM debian:12.8"_s, u"FROM debian:12.8"_s},
        {"UndefinedArgInFrom"_L1, PLIMSOLL_TEXT("FROM uses arguments that are declared before it."),
         PLIMSOLL_TEXT("An argument that no ARG declares is empty: the name of the image is "
                       "another one than meant."),
         u"FROM debian:${VERSION}"_s, u"ARG VERSION=12.8\nFROM debian:${VERSION}"_s},
        {"InvalidDefaultArgInFrom"_L1, PLIMSOLL_TEXT("The defaults of arguments name an image."),
         PLIMSOLL_TEXT("Whoever builds without options gets an error instead of an image."),
         u"ARG VERSION\nFROM debian:${VERSION}"_s, u"ARG VERSION=12.8\nFROM debian:${VERSION}"_s},
        {"DL3012"_L1, PLIMSOLL_TEXT("A stage has one health check."),
         PLIMSOLL_TEXT("Only the last one counts; the other misleads whoever reads the file."),
         u"HEALTHCHECK CMD [\"a\"]\nHEALTHCHECK CMD [\"b\"]"_s, u"HEALTHCHECK CMD [\"b\"]"_s},
        {"DL3022"_L1, PLIMSOLL_TEXT("COPY --from names a stage or an image in full."),
         PLIMSOLL_TEXT("A name that no stage has is taken for an image of that name, from wherever "
                       "the builder looks for it."),
         u"COPY --from=biuld /app /app"_s, u"COPY --from=build /app /app"_s},
        {"DL3023"_L1, PLIMSOLL_TEXT("No stage copies from itself."),
         PLIMSOLL_TEXT("A stage is not finished while it is built: there is nothing to copy from."),
         u"FROM debian:12.8 AS a\nCOPY --from=a /x /y"_s,
         u"FROM debian:12.8 AS b\nCOPY --from=a /x /y"_s},
        {"DL3024"_L1, PLIMSOLL_TEXT("Stage names are unique."),
         PLIMSOLL_TEXT("With two stages of one name nobody sees which one COPY --from takes from."),
         u"FROM debian:12.8 AS a\nFROM alpine:3.21 AS a"_s,
         u"FROM debian:12.8 AS a\nFROM alpine:3.21 AS b"_s},
        {"DL3043"_L1, PLIMSOLL_TEXT("ONBUILD triggers ordinary instructions."),
         PLIMSOLL_TEXT(
             "ONBUILD, FROM and MAINTAINER cannot be triggered; the build of the child fails."),
         u"ONBUILD FROM debian:12.8"_s, u"ONBUILD RUN make"_s},
        {"DL3057"_L1, PLIMSOLL_TEXT("Every stage that is run has a health check."),
         PLIMSOLL_TEXT("Without one Docker takes a container that hangs for a sound one. hadolint "
                       "goes by stage, Trivy is content with one anywhere."),
         u"FROM debian:12.8"_s,
         u"HEALTHCHECK --interval=30s CMD [\"curl\", \"-f\", \"http://localhost/\"]"_s},
        {"DL3061"_L1, PLIMSOLL_TEXT("FROM comes first."),
         PLIMSOLL_TEXT(
             "Only ARG may stand in front of the first FROM; a build refuses everything else."),
         u"RUN make\nFROM debian:12.8"_s, u"FROM debian:12.8\nRUN make"_s},
        {"DL3063"_L1, PLIMSOLL_TEXT("Stages have names that mean nothing else."),
         PLIMSOLL_TEXT("scratch and context mean the empty image and the build's folder wherever a "
                       "stage can be named."),
         u"FROM debian:12.8 AS context"_s, u"FROM debian:12.8 AS build"_s},
        {"DL4003"_L1, PLIMSOLL_TEXT("A stage has one CMD."),
         PLIMSOLL_TEXT("Only the last one counts; the other misleads whoever reads the file. "
                       "BuildKit reports the one that is lost, hadolint the one too many."),
         u"CMD [\"a\"]\nCMD [\"b\"]"_s, u"CMD [\"b\"]"_s},
        {"DL4004"_L1, PLIMSOLL_TEXT("A stage has one ENTRYPOINT."),
         PLIMSOLL_TEXT("Only the last one counts; the other misleads whoever reads the file."),
         u"ENTRYPOINT [\"a\"]\nENTRYPOINT [\"b\"]"_s, u"ENTRYPOINT [\"b\"]"_s},
        {"PL1201"_L1, PLIMSOLL_TEXT("Base images are on the list of approved ones."),
         PLIMSOLL_TEXT("A trusted registry holds many images; only the ones looked at are known. "
                       "The list stands in approved-images."),
         u"FROM docker.io/someone/app:1.0"_s, u"FROM debian:12.8"_s},
        {"PL1202"_L1, PLIMSOLL_TEXT("Base images are pinned to a digest."),
         PLIMSOLL_TEXT("A tag can be moved to another image at any time; a digest cannot. Off "
                       "unless asked for."),
         u"FROM debian:12.8"_s, u"FROM debian:12.8@sha256:DIGEST"_s},
        {"PL1203"_L1, PLIMSOLL_TEXT("The file chooses the base image."),
         PLIMSOLL_TEXT("An argument without a pinned default lets whoever starts the build choose "
                       "what everything else stands on."),
         u"ARG BASE\nFROM $BASE"_s, u"FROM debian:12.8"_s},
        {"PL1204"_L1, PLIMSOLL_TEXT("Base images get security updates."),
         PLIMSOLL_TEXT("After the end of support faults that become known stay open in every image "
                       "built on it."),
         u"FROM debian:9"_s, u"FROM debian:12.8"_s},
        {"PL1205"_L1, PLIMSOLL_TEXT("The frontend is Docker's own or pinned."),
         PLIMSOLL_TEXT(
             "The image named by # syntax= reads the whole context and decides what is built."),
         u"# syntax=someone/frontend:1"_s, u"# syntax=docker/dockerfile:1"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
