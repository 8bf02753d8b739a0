// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> filePages()
{
    return {
        {"PL0001"_L1, PLIMSOLL_TEXT("The file can be read."),
         PLIMSOLL_TEXT(
             "A build stops at this line. What stands behind it was judged all the same."),
         u"RUN [\"a\", 1]"_s, u"RUN [\"a\", \"1\"]"_s},
        {"PL0002"_L1, PLIMSOLL_TEXT("Each instruction has arguments that it takes."),
         PLIMSOLL_TEXT("A build refuses this instruction: its flags or the number of its arguments "
                       "are wrong."),
         u"COPY app"_s, u"COPY app /usr/local/bin/"_s},
        {"PL0003"_L1, PLIMSOLL_TEXT("Each line begins with an instruction."),
         PLIMSOLL_TEXT("A build stops at a word that is no instruction; most often it is a typing "
                       "error or a lost backslash."),
         u"RUM apt-get update"_s, u"RUN apt-get update"_s},
        {"PL0004"_L1, PLIMSOLL_TEXT("The file is text in UTF-8."),
         PLIMSOLL_TEXT("Bytes that are no text can hide instructions from whoever reads the file."),
         u"# a file of another kind"_s, u"# a Dockerfile"_s},
        {"PL0005"_L1, PLIMSOLL_TEXT("The file has an ordinary size."),
         PLIMSOLL_TEXT("What lies beyond the limit was not judged, so nothing is known about it."),
         u"# megabytes of generated lines"_s, u"COPY generated.sh /tmp/"_s},
        {"PL0006"_L1, PLIMSOLL_TEXT("Exemptions name a rule and give a reason."),
         PLIMSOLL_TEXT("An exemption that nobody can understand later is as good as a rule "
                       "switched off for ever."),
         u"# plimsoll ignore=DL3008"_s,
         u"# plimsoll ignore=DL3008 until=2027-01-31 reason=mirror is frozen"_s},
        {"PL0007"_L1, PLIMSOLL_TEXT("Exemptions are in force."),
         PLIMSOLL_TEXT("The day until which the exemption was meant has passed: mend the cause or "
                       "decide again."),
         u"# plimsoll ignore=DL3008 until=2020-01-31 reason=soon"_s,
         u"# plimsoll ignore=DL3008 until=2027-01-31 reason=mirror is frozen"_s},
        {"PL0008"_L1, PLIMSOLL_TEXT("A rule about security is switched off with a reason."),
         PLIMSOLL_TEXT("Whoever reads the file later cannot tell a decision from a way around a "
                       "red build. A remark behind the list or on the line above is enough."),
         u"# hadolint ignore=DL3002"_s, u"# hadolint ignore=DL3002 # drops rights itself"_s},
    };
}

} // namespace plimsoll::dockerfile::pages
