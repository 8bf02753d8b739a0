// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> packagePages()
{
    return {
        {"DL3008"_L1, PLIMSOLL_TEXT("apt-get installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the same file gives another image tomorrow, and a "
                       "package that was taken over is installed unseen."),
         u"RUN apt-get install -y curl"_s, u"RUN apt-get install -y curl=7.88.1-10+deb12u8"_s},
        {"DL3009"_L1, PLIMSOLL_TEXT("Package lists are removed in the layer that fetched them."),
         PLIMSOLL_TEXT("The lists serve nobody in the image, and a later RUN cannot take them out "
                       "of an earlier layer."),
         u"RUN apt-get update && apt-get install -y curl"_s,
         u"RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*"_s},
        {"DL3014"_L1, PLIMSOLL_TEXT("apt-get install asks nothing."),
         PLIMSOLL_TEXT("A build has nobody who could answer; it stops or waits."),
         u"RUN apt-get install curl"_s, u"RUN apt-get install -y curl"_s},
        {"DL3015"_L1, PLIMSOLL_TEXT("Only the packages named are installed."),
         PLIMSOLL_TEXT(
             "Recommended packages make the image larger and give an attacker more to work with."),
         u"RUN apt-get install -y curl"_s,
         u"RUN apt-get install -y --no-install-recommends curl"_s},
        {"DL3027"_L1, PLIMSOLL_TEXT("Scripts call apt-get."),
         PLIMSOLL_TEXT("apt may change what it prints and asks between versions; apt-get keeps its "
                       "interface."),
         u"RUN apt install -y curl"_s, u"RUN apt-get install -y curl"_s},
        {"DS-0024"_L1, PLIMSOLL_TEXT("The distribution's release comes from the base image."),
         PLIMSOLL_TEXT("Moving all packages makes another system than the one that the base image "
                       "was tested as."),
         u"RUN apt-get dist-upgrade -y"_s, u"FROM debian:12.8"_s},
        {"DL3018"_L1, PLIMSOLL_TEXT("apk adds fixed versions."),
         PLIMSOLL_TEXT("Without a version the same file gives another image tomorrow. A bound such "
                       "as ~= keeps a package on its line."),
         u"RUN apk add --no-cache curl"_s, u"RUN apk add --no-cache curl~=8.9"_s},
        {"DL3019"_L1, PLIMSOLL_TEXT("apk leaves no index behind."),
         PLIMSOLL_TEXT("--no-cache fetches the index, uses it and keeps nothing of it."),
         u"RUN apk add --update curl"_s, u"RUN apk add --no-cache curl"_s},
        {"DL3030"_L1, PLIMSOLL_TEXT("yum asks nothing."),
         PLIMSOLL_TEXT("A build has nobody who could answer; it stops or waits."),
         u"RUN yum install curl"_s, u"RUN yum install -y curl"_s},
        {"DL3032"_L1, PLIMSOLL_TEXT("yum leaves no cache behind."),
         PLIMSOLL_TEXT("The cache serves nobody in the image, and a later RUN cannot take it out "
                       "of an earlier layer."),
         u"RUN yum install -y curl"_s, u"RUN yum install -y curl && yum clean all"_s},
        {"DL3033"_L1, PLIMSOLL_TEXT("yum installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the same file gives another image tomorrow."),
         u"RUN yum install -y httpd"_s, u"RUN yum install -y httpd-2.4.62"_s},
        {"DL3034"_L1, PLIMSOLL_TEXT("zypper asks nothing."),
         PLIMSOLL_TEXT("A build has nobody who could answer; it stops or waits."),
         u"RUN zypper install curl"_s, u"RUN zypper --non-interactive install curl"_s},
        {"DL3035"_L1, PLIMSOLL_TEXT("zypper does not move the distribution."),
         PLIMSOLL_TEXT("Moving all packages makes another system than the one that the base image "
                       "was tested as."),
         u"RUN zypper dup -y"_s, u"FROM opensuse/leap:15.6"_s},
        {"DL3036"_L1, PLIMSOLL_TEXT("zypper leaves no cache behind."),
         PLIMSOLL_TEXT("The cache serves nobody in the image, and a later RUN cannot take it out "
                       "of an earlier layer."),
         u"RUN zypper install -y curl"_s, u"RUN zypper install -y curl && zypper clean"_s},
        {"DL3037"_L1, PLIMSOLL_TEXT("zypper installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the same file gives another image tomorrow."),
         u"RUN zypper install -y httpd"_s, u"RUN zypper install -y httpd=2.4.62"_s},
        {"DL3038"_L1, PLIMSOLL_TEXT("dnf asks nothing."),
         PLIMSOLL_TEXT("A build has nobody who could answer; it stops or waits."),
         u"RUN dnf install curl"_s, u"RUN dnf install -y curl"_s},
        {"DL3040"_L1, PLIMSOLL_TEXT("dnf leaves no cache behind."),
         PLIMSOLL_TEXT("The cache serves nobody in the image, and a later RUN cannot take it out "
                       "of an earlier layer."),
         u"RUN dnf install -y curl"_s, u"RUN dnf install -y curl && dnf clean all"_s},
        {"DL3041"_L1, PLIMSOLL_TEXT("dnf installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the same file gives another image tomorrow."),
         u"RUN dnf install -y httpd"_s, u"RUN dnf install -y httpd-2.4.62"_s},
        {"DL3013"_L1, PLIMSOLL_TEXT("pip installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the newest upload is taken, whoever made it. A file of "
                       "requirements with hashes is safer still."),
         u"RUN pip install flask"_s, u"RUN pip install --no-cache-dir flask==3.0.3"_s},
        {"DL3016"_L1, PLIMSOLL_TEXT("npm installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the newest upload is taken, whoever made it."),
         u"RUN npm install express"_s, u"RUN npm install express@4.19.2"_s},
        {"DL3028"_L1, PLIMSOLL_TEXT("gem installs fixed versions."),
         PLIMSOLL_TEXT("Without a version the newest upload is taken, whoever made it."),
         u"RUN gem install bundler"_s, u"RUN gem install bundler:2.5.22"_s},
        {"DL3042"_L1, PLIMSOLL_TEXT("pip leaves no cache behind."),
         PLIMSOLL_TEXT("The cache serves nobody in the image. ENV PIP_NO_CACHE_DIR=1 or a cache "
                       "mount does as well."),
         u"RUN pip install flask==3.0.3"_s, u"RUN pip install --no-cache-dir flask==3.0.3"_s},
        {"DL3060"_L1, PLIMSOLL_TEXT("yarn leaves no cache behind."),
         PLIMSOLL_TEXT("The cache serves nobody in the image, and a later RUN cannot take it out "
                       "of an earlier layer."),
         u"RUN yarn install"_s, u"RUN yarn install --immutable && yarn cache clean"_s},
        {"DL3062"_L1, PLIMSOLL_TEXT("go installs fixed versions."),
         PLIMSOLL_TEXT(
             "Without a version, or with @latest, the newest commit is built, whoever made it."),
         u"RUN go install example.com/tool@latest"_s, u"RUN go install example.com/tool@v1.2.3"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
