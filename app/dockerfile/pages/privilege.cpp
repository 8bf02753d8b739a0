// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> privilegePages()
{
    return {
        {"PL1302"_L1, PLIMSOLL_TEXT("Only the owner writes to files."),
         PLIMSOLL_TEXT(
             "Every user of the container, a broken-in one too, can change programs and settings."),
         u"RUN chmod -R 777 /app"_s, u"RUN chmod -R u=rwX,go=rX /app"_s},
        {"PL1303"_L1, PLIMSOLL_TEXT("No program runs with its owner's rights."),
         PLIMSOLL_TEXT("A fault in such a program makes every user root."),
         u"RUN chmod 4755 /usr/bin/a"_s, u"RUN chmod 0755 /usr/bin/a"_s},
        {"PL1304"_L1, PLIMSOLL_TEXT("Programs have no capabilities of their own."),
         PLIMSOLL_TEXT("Who starts the program has the capability, whoever that is."),
         u"RUN setcap cap_net_raw+ep /usr/bin/python3"_s, u"EXPOSE 8080"_s},
        {"PL1305"_L1, PLIMSOLL_TEXT("Users cannot become root."),
         PLIMSOLL_TEXT("sudo, doas and the groups of administrators undo what USER has achieved."),
         u"RUN apt-get install -y sudo"_s, u"USER 10001"_s},
        {"PL1306"_L1, PLIMSOLL_TEXT("Accounts have no passwords of their own in the image."),
         PLIMSOLL_TEXT(
             "Everyone who has the image has the password, or its hash to try passwords on."),
         u"RUN echo root:x | chpasswd"_s, u"RUN passwd -l root"_s},
        {"PL1307"_L1, PLIMSOLL_TEXT("The program is not its own user's to change."),
         PLIMSOLL_TEXT("Who breaks into the process can then write over the program itself, and "
                       "stays after a restart. Give it to root; give the user its data only."),
         u"COPY --chown=app app /app/\nUSER app"_s,
         u"COPY app /app/\nRUN install -d -o app /data\nUSER app"_s},
        {"PL1308"_L1, PLIMSOLL_TEXT("RUN stays inside the build."),
         PLIMSOLL_TEXT("Insecure mode, the host's network and devices reach out of the build into "
                       "the machine."),
         u"RUN --security=insecure make"_s, u"RUN make"_s},
        {"PL1309"_L1, PLIMSOLL_TEXT("The image needs no Docker daemon."),
         PLIMSOLL_TEXT("Who reaches the daemon's socket is root on the host."),
         u"VOLUME /var/run/docker.sock"_s, u"VOLUME /data"_s},
        {"PL1310"_L1, PLIMSOLL_TEXT("Volumes hold data."),
         PLIMSOLL_TEXT("A volume over a folder of the system hides updates of the image and keeps "
                       "what an attacker leaves there."),
         u"VOLUME /etc"_s, u"VOLUME /data"_s},
        {"PL1311"_L1, PLIMSOLL_TEXT("Programs of the base lose their setuid bits."),
         PLIMSOLL_TEXT("su, mount, passwd and their like run as root for every user; a container "
                       "hardly needs one of them. Off unless asked for."),
         u"FROM debian:12.8\nUSER 10001"_s,
         u"FROM debian:12.8\nRUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +\n"
         "USER 10001"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
