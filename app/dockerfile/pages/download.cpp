// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> downloadPages()
{
    return {
        {"PL1101"_L1, PLIMSOLL_TEXT("Downloads are looked at before they are run."),
         PLIMSOLL_TEXT("Whoever controls the server or the way to it runs programs as root in the "
                       "build. pipefail does not help."),
         u"RUN curl https://a.example/install.sh | sh"_s,
         u"RUN curl -fo /tmp/i.sh https://a.example/install.sh && echo \"SUM  /tmp/i.sh\" | sha256sum -c && sh /tmp/i.sh"_s},
        {"PL1102"_L1, PLIMSOLL_TEXT("What ADD fetches is verified."),
         PLIMSOLL_TEXT(
             "Without a checksum or a commit the server decides each time what comes in."),
         u"ADD https://a.example/app.tgz /opt/"_s,
         u"ADD --checksum=sha256:SUM https://a.example/app.tgz /opt/"_s},
        {"PL1103"_L1, PLIMSOLL_TEXT("Downloaded programs are verified."),
         PLIMSOLL_TEXT("A checksum or a signature tells that the file is the one that was meant."),
         u"RUN curl -o /usr/bin/a https://a.example/a"_s,
         u"RUN curl -o /usr/bin/a https://a.example/a && echo \"SUM  /usr/bin/a\" | sha256sum -c"_s},
        {"PL1104"_L1, PLIMSOLL_TEXT("Certificates are checked."),
         PLIMSOLL_TEXT("Without the check anyone on the way can answer in the other side's place."),
         u"RUN curl -k https://a.example/"_s,
         u"RUN curl --cacert /etc/ssl/ours.pem https://a.example/"_s},
        {"PL1105"_L1, PLIMSOLL_TEXT("Packages are signed."),
         PLIMSOLL_TEXT(
             "Without the signature a mirror or anyone on the way decides what is installed."),
         u"RUN apt-get install -y --allow-unauthenticated curl"_s,
         u"RUN apt-get install -y curl"_s},
        {"PL1106"_L1, PLIMSOLL_TEXT("Keys of repositories are verified."),
         PLIMSOLL_TEXT("A key that is taken as it comes signs whatever its sender likes."),
         u"RUN curl https://a.example/key | apt-key add -"_s,
         u"COPY ours.gpg /usr/share/keyrings/"_s},
        {"PL1107"_L1, PLIMSOLL_TEXT("It is known which registry answers."),
         PLIMSOLL_TEXT("With two indexes the higher version wins, and anyone can publish it on the "
                       "open one."),
         u"RUN pip install --extra-index-url https://a.example/ ours"_s,
         u"RUN pip install --index-url https://a.example/ ours==1.0"_s},
        {"PL1108"_L1, PLIMSOLL_TEXT("Lock files are followed."),
         PLIMSOLL_TEXT("Otherwise the dependencies are chosen anew in each build."),
         u"RUN npm install"_s, u"RUN npm ci"_s},
        {"PL1109"_L1, PLIMSOLL_TEXT("Sources are cloned at a commit or a tag."),
         PLIMSOLL_TEXT("A branch is another one tomorrow."),
         u"RUN git clone https://a.example/a.git"_s,
         u"RUN git clone --branch v1.2.3 https://a.example/a.git"_s},
        {"PL1110"_L1, PLIMSOLL_TEXT("Python packages are compared with known hashes."),
         PLIMSOLL_TEXT("A version can be uploaded anew by whoever holds the account; a hash cannot "
                       "be met by anything else. Off unless asked for."),
         u"RUN pip install -r requirements.txt"_s,
         u"RUN pip install --require-hashes -r requirements.txt"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
