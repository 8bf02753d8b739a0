// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> contentPages()
{
    return {
        {"PL1401"_L1, PLIMSOLL_TEXT("Nobody logs in to the container."),
         PLIMSOLL_TEXT("A server for logins has keys, passwords and faults of its own; docker exec "
                       "needs none."),
         u"RUN apt-get install -y openssh-server"_s, u"CMD [\"/app/start\"]"_s},
        {"PL1402"_L1, PLIMSOLL_TEXT("Only ports for users are offered."),
         PLIMSOLL_TEXT("Ports for debuggers, administrators and databases without login lead "
                       "straight inside."),
         u"EXPOSE 5005"_s, u"EXPOSE 8080"_s},
        {"PL1403"_L1, PLIMSOLL_TEXT("The image holds no tools for attackers."),
         PLIMSOLL_TEXT("Debuggers and network tools help whoever has broken in."),
         u"RUN apt-get install -y nmap"_s,
         u"RUN apt-get install -y --no-install-recommends ca-certificates"_s},
        {"PL1404"_L1, PLIMSOLL_TEXT("Compilers stay in the stages that build."),
         PLIMSOLL_TEXT("The last stage needs the result only; compilers make it large and help "
                       "whoever has broken in."),
         u"FROM debian:12.8\nRUN apt-get install -y gcc"_s, u"COPY --from=build /app /app"_s},
        {"PL1405"_L1, PLIMSOLL_TEXT("Modes for developers are off."),
         PLIMSOLL_TEXT("They show sources and settings in error pages, or let others run code."),
         u"ENV FLASK_DEBUG=1"_s, u"ENV FLASK_DEBUG=0"_s},
        {"PL1601"_L1, PLIMSOLL_TEXT("The image says where it is from."),
         PLIMSOLL_TEXT("Labels for source and revision lead from an image back to what it was "
                       "built of. Off unless asked for."),
         u"FROM debian:12.8"_s, u"LABEL org.opencontainers.image.source=\"https://a.example/\""_s},
        {"PL1602"_L1, PLIMSOLL_TEXT("Updates come with a new base image."),
         PLIMSOLL_TEXT("An upgrade of everything gives another result each day, and the cache "
                       "keeps an old one."),
         u"RUN apt-get upgrade -y"_s, u"FROM debian:12.8"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
