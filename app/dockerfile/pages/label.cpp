// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

QList<Page> labelPages()
{
    return {
        {"DL3048"_L1, PLIMSOLL_TEXT("Keys of labels are valid."),
         PLIMSOLL_TEXT("Keys are small letters, digits, dots and dashes; the name spaces of Docker "
                       "are reserved."),
         u"LABEL My--Key=x"_s, u"LABEL org.example.key=x"_s},
        {"DL3049"_L1, PLIMSOLL_TEXT("Stages have the labels of the schema."),
         PLIMSOLL_TEXT(
             "Labels that everyone counts on say what an image is and who looks after it."),
         u"FROM debian:12.8"_s, u"LABEL maintainer=\"me@example.org\""_s},
        {"DL3050"_L1, PLIMSOLL_TEXT("Stages have no other labels."),
         PLIMSOLL_TEXT("With strict labels only those of the schema are known."),
         u"LABEL other=x"_s, u"LABEL known=x"_s},
        {"DL3051"_L1, PLIMSOLL_TEXT("Labels of the schema have a value."),
         PLIMSOLL_TEXT("An empty label says nothing."), u"LABEL known=\"\""_s,
         u"LABEL known=\"x\""_s},
        {"DL3052"_L1, PLIMSOLL_TEXT("Labels for addresses hold one."),
         PLIMSOLL_TEXT("Tools follow the address."), u"LABEL url=\"somewhere\""_s,
         u"LABEL url=\"https://example.org/\""_s},
        {"DL3053"_L1, PLIMSOLL_TEXT("Labels for times hold one."),
         PLIMSOLL_TEXT("Tools compare the times, written as RFC 3339."),
         u"LABEL created=\"today\""_s, u"LABEL created=\"2026-01-31T12:00:00Z\""_s},
        {"DL3054"_L1, PLIMSOLL_TEXT("Labels for licences hold an SPDX identifier."),
         PLIMSOLL_TEXT("Tools decide by the licence whether an image may be used."),
         u"LABEL licenses=\"free\""_s, u"LABEL licenses=\"MIT\""_s},
        {"DL3055"_L1, PLIMSOLL_TEXT("Labels for commits hold a hash."),
         PLIMSOLL_TEXT("Only a hash leads back to the sources."), u"LABEL revision=\"main\""_s,
         u"LABEL revision=\"1a2b3c4\""_s},
        {"DL3056"_L1, PLIMSOLL_TEXT("Labels for versions hold a semantic version."),
         PLIMSOLL_TEXT("Tools compare versions by their parts."), u"LABEL version=\"one\""_s,
         u"LABEL version=\"1.0.0\""_s},
        {"DL3058"_L1, PLIMSOLL_TEXT("Labels for mail addresses hold one."),
         PLIMSOLL_TEXT("Whoever finds a fault has to know whom to write to."),
         u"LABEL contact=\"me\""_s, u"LABEL contact=\"me@example.org\""_s},
    };
}

} // namespace plimsoll::dockerfile::pages
