// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> secretPages()
{
    return {
        {"PL1001"_L1, PLIMSOLL_TEXT("Values of ARG, ENV and LABEL are no secrets."),
         PLIMSOLL_TEXT(
             "Everyone who can pull the image reads them with docker inspect or docker history."),
         u"ENV AWS_SECRET_ACCESS_KEY=..."_s, u"RUN --mount=type=secret,id=aws make"_s},
        {"PL1002"_L1, PLIMSOLL_TEXT("Commands hold no secrets."),
         PLIMSOLL_TEXT(
             "Words of RUN stay in the history of the image, even where the layer's files do not."),
         u"RUN curl -u me:... https://a.example/"_s,
         u"RUN --mount=type=secret,id=netrc,target=/root/.netrc curl -n https://a.example/"_s},
        {"PL1003"_L1, PLIMSOLL_TEXT("Secrets reach RUN by a mount."),
         PLIMSOLL_TEXT("The value of an argument that RUN uses is written into the history."),
         u"ARG TOKEN\nRUN curl -H \"Authorization: $TOKEN\" https://a.example/"_s,
         u"RUN --mount=type=secret,id=token make"_s},
        {"PL1004"_L1, PLIMSOLL_TEXT("Files with credentials stay outside."),
         PLIMSOLL_TEXT("A key in a layer belongs to everyone who has the image."),
         u"COPY id_rsa /root/.ssh/"_s, u"RUN --mount=type=ssh git fetch"_s},
        {"PL1005"_L1, PLIMSOLL_TEXT("Credentials are not brought in to be removed later."),
         PLIMSOLL_TEXT("A later layer hides a file; the layer that brought it still has it."),
         u"COPY .npmrc .\nRUN npm ci\nRUN rm .npmrc"_s,
         u"RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci"_s},
        {"PL1006"_L1, PLIMSOLL_TEXT("Mounted secrets are not written anywhere."),
         PLIMSOLL_TEXT("A copy of the secret stays in the layer that the mount was to keep clean."),
         u"RUN --mount=type=secret,id=a cp /run/secrets/a /app/"_s,
         u"RUN --mount=type=secret,id=a tool --key-file /run/secrets/a"_s},
        {"PL1007"_L1, PLIMSOLL_TEXT("The key of the other host is known."),
         PLIMSOLL_TEXT("Whoever sits in between answers in its place and sends what he likes."),
         u"RUN ssh -o StrictHostKeyChecking=no git@a.example"_s,
         u"COPY known_hosts /etc/ssh/ssh_known_hosts"_s},
        {"PL1008"_L1, PLIMSOLL_TEXT("Only what is needed is copied from the build's folder."),
         PLIMSOLL_TEXT(
             "The whole folder brings keys, settings and the history of the sources along."),
         u"COPY . /app"_s, u"COPY src/ /app/src/"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
