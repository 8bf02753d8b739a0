# SPDX-License-Identifier: GPL-3.0-or-later
# lupdate does not expand macros: prints the literals of PLIMSOLL_TEXT in the form it knows.
use strict;
use warnings;

local $/;
while (my $source = <>) {
    $source =~ s{^\s*//.*$}{}mg; # a comment that shows how to write one is none
    while ($source =~ /PLIMSOLL_TEXT\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)/g) {
        print "QT_TRANSLATE_NOOP(\"Engine\", $1);\n";
    }
}
