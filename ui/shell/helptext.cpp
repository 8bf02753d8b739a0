// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helptext.h"

#include "ui/shell/sidebar.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QStringList overviewText()
{
    return {
        Help::tr("Do we ride safely, what changed, what do we fix first?"),
        Help::tr(
            "The score runs from 0 to 100; the load line is the least that your policy "
            "accepts. In the waterline each mark is a host: its height is its score, and what "
            "lies under water is below the line. A dashed mark is out of date or provisional."),
        Help::tr("Fix first lists acts in the order in which they gain the fleet most. The points "
                 "are what the fleet score rises by once those above are done; acts under one "
                 "bracket gain only together, because they share a ceiling."),
        Help::tr("Every number can be asked why: click it, or press I in a list.")};
}

QStringList inventoryText(PageId page)
{
    const QString what = page == PageId::Hosts
        ? Help::tr("Which daemons can I not trust? One row for each host: its score, how far above "
                   "the line it rides (freeboard), what of it could be read (coverage), and how it "
                   "is reached.")
        : page == PageId::Images
        ? Help::tr("What did we build and pull, and what is in it? One row for each image of each "
                   "host, with the score of its build and of its contents, and the worst container "
                   "that runs from it.")
        : Help::tr("What runs now, and how exposed is it? One row for each container. Flags: priv "
                   "privileged, sock the daemon's socket mounted, net the host's network, root "
                   "running as root.");
    return {what,
            Help::tr("Sorted by score, the load line runs through the table. Words in the filter "
                     "field must all occur; the chips beside it are saved filters, and combine."),
            Help::tr("The pane at the right belongs to the selected row. A finding opens to why it "
                     "matters, the line of evidence it rests on, and what mends it. Unknown is "
                     "neither pass nor fail: it names the fact that could not be read.")};
}

QStringList complianceText()
{
    return {
        Help::tr("Which requirements of the CIS Docker Benchmark hold, where, and on what "
                 "evidence?"),
        Help::tr("A check over many objects takes the worst of their results: fail, then unknown, "
                 "waived, manual, pass, not applicable. The pass rate is pass of pass and fail."),
        Help::tr("Cells of the heat map print the pass rate; their colour turns at the load line. "
                 "With five or fewer decided checks a cell prints a fraction. A hatched corner: "
                 "some checks are unknown; all hatched: no evidence."),
        Help::tr("A result, a section and a cell each narrow the list of checks below; chips above "
                 "it say so, and can be removed. Failing, 7 d compares the number of failing "
                 "objects with that of seven days ago.")};
}

QStringList vulnerabilitiesText()
{
    return {
        Help::tr("Which known vulnerabilities reach a running container, and can I fix them?"),
        Help::tr("An image is looked into when you scan it; until then nothing is said about it, "
                 "which is not the same as none. Names and severities come from the advisories "
                 "in Settings, whose age is shown."),
        Help::tr("At first the list is narrowed to what has a fix and runs; the chips say so. "
                 "Grouped by package or base image, one row stands for all that one upgrade "
                 "mends.")};
}

QStringList dockerfilesText()
{
    return {
        Help::tr("What is wrong with a Dockerfile, and what mends it?"),
        Help::tr("The text is judged while you type; no daemon is asked. A mark beside a line "
                 "carries the letter of its severity, and the list at the right says what is "
                 "meant."),
        Help::tr("A fix is offered where it is certain, and shown before it is made. Nothing is "
                 "written to the file until you save.")};
}

QStringList settingsText()
{
    return {Help::tr("Hosts and how they are reached, policies and which group they hold for, "
                     "waivers and attestations, looks, schedule, history, and what is stored "
                     "where."),
            Help::tr("Changes take effect at once. Passphrases go to the system keyring alone. "
                     "Forgetting a host removes its values and its passphrase.")};
}

QList<HelpKey> listKeys()
{
    return {{u"/"_s, Help::tr("filter this list")},
            {Help::tr("Enter"), Help::tr("open the findings of the row")},
            {Help::tr("Space"), Help::tr("show or hide the pane at the right")},
            {u"[  ]"_s, Help::tr("previous, next finding")},
            {u"W  C  E  I"_s, Help::tr("waive, copy the remedy, evidence, explain the score")},
            {u"Ctrl+C"_s, Help::tr("copy rows")}};
}

QList<HelpKey> chartKeys()
{
    return {{Help::tr("Arrow keys"), Help::tr("walk through a chart")},
            {Help::tr("Enter"), Help::tr("open what is marked")}};
}

QString keysHtml(const QList<HelpKey>& keys)
{
    QString html = u"<table cellspacing='0' cellpadding='3'>"_s;
    for (const HelpKey& key : keys)
        html += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            key.keys.toHtmlEscaped(), key.does.toHtmlEscaped());
    return html + u"</table>"_s;
}

} // namespace

HelpText helpOf(PageId page)
{
    HelpText help{.title = pageTitle(page)};
    switch (page) {
    case PageId::Overview:
        help.paragraphs = overviewText();
        help.keys = chartKeys();
        break;
    case PageId::Hosts:
    case PageId::Images:
    case PageId::Containers:
        help.paragraphs = inventoryText(page);
        help.keys = listKeys();
        break;
    case PageId::Compliance:
        help.paragraphs = complianceText();
        help.keys = chartKeys()
            + QList<HelpKey>{{u"/"_s, Help::tr("filter this list")},
                             {u"W"_s, Help::tr("waive or attest the finding")},
                             {u"Ctrl+C"_s, Help::tr("copy rows")}};
        break;
    case PageId::Vulnerabilities:
        help.paragraphs = vulnerabilitiesText();
        help.keys = {{u"/"_s, Help::tr("filter this list")}, {u"Ctrl+C"_s, Help::tr("copy rows")}};
        break;
    case PageId::Dockerfiles:
        help.paragraphs = dockerfilesText();
        help.keys = {{u"F6"_s, Help::tr("leave the text")},
                     {u"Ctrl+C"_s, Help::tr("copy what is marked")}};
        break;
    case PageId::Settings:
        help.paragraphs = settingsText();
        help.keys = {{u"/"_s, Help::tr("filter the hosts")}};
        break;
    case PageId::FirstRun:
        break;
    }
    return help;
}

QList<HelpKey> commonKeys()
{
    return {{u"Ctrl+K"_s, Help::tr("search objects and checks, or run a command")},
            {u"Ctrl+L"_s, Help::tr("scope: all hosts, a group, one host")},
            {u"Ctrl+1 …"_s, Help::tr("pages, in the order of the sidebar")},
            {u"Alt+←  Alt+→"_s, Help::tr("back and forward")},
            {u"F5"_s, Help::tr("scan again")},
            {u"F6"_s, Help::tr("next pane")},
            {u"Ctrl++  Ctrl+-  Ctrl+0"_s, Help::tr("text size")},
            {u"Ctrl+Shift+N"_s, Help::tr("a further window")},
            {u"F10"_s, Help::tr("menu")}};
}

QString helpHtml(PageId page)
{
    const HelpText help = helpOf(page);
    QString html = u"<h3>%1</h3>"_s.arg(help.title.toHtmlEscaped());
    for (const QString& paragraph : help.paragraphs)
        html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    html += u"<h4>%1</h4>"_s.arg(Help::tr("Keys on this page").toHtmlEscaped());
    html += keysHtml(help.keys);
    html += u"<h4>%1</h4>"_s.arg(Help::tr("Keys everywhere").toHtmlEscaped());
    return html + keysHtml(commonKeys());
}

} // namespace plimsoll::ui
