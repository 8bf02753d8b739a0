<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>%n images not scanned</source>
        <translation>
            <numerusform>%n image not scanned</numerusform>
            <numerusform>%n images not scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images scanned without an advisory database</source>
        <translation>
            <numerusform>%n image scanned without an advisory database</numerusform>
            <numerusform>%n images scanned without an advisory database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images whose feed was not imported</source>
        <translation>
            <numerusform>%n image whose feed was not imported</numerusform>
            <numerusform>%n images whose feed was not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images that no feed covers</source>
        <translation>
            <numerusform>%n image that no feed covers</numerusform>
            <numerusform>%n images that no feed covers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images past their end of life</source>
        <translation>
            <numerusform>%n image past its end of life</numerusform>
            <numerusform>%n images past their end of life</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images read quickly, packages alone</source>
        <translation>
            <numerusform>%n image read quickly, packages alone</numerusform>
            <numerusform>%n images read quickly, packages alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Extent</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageFacts</name>
    <message numerus="yes">
        <source>%1 of %n checks fail</source>
        <translation>
            <numerusform>%1 of %n check fails</numerusform>
            <numerusform>%1 of %n checks fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n below the line</source>
        <translation>
            <numerusform>%1 of %n below the line</numerusform>
            <numerusform>%1 of %n below the line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message numerus="yes">
        <source>Update %n %1 packages</source>
        <translation>
            <numerusform>Update %n %1 package</numerusform>
            <numerusform>Update %n %1 packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volumes</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::models::CheckModel</name>
    <message numerus="yes">
        <source>No run is stored from %n days ago or before</source>
        <translation>
            <numerusform>No run is stored from %n day ago or before</numerusform>
            <numerusform>No run is stored from %n days ago or before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects fail more or less than %n days ago, on hosts that were read then</source>
        <translation>
            <numerusform>%1 objects fail more or less than %n day ago, on hosts that were read then</numerusform>
            <numerusform>%1 objects fail more or less than %n days ago, on hosts that were read then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::models::VulnerabilityModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AdvisoriesCard</name>
    <message numerus="yes">
        <source>%1 records from %n feeds.</source>
        <translation>
            <numerusform>%1 records from %n feed.</numerusform>
            <numerusform>%1 records from %n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records taken over from %n files.</source>
        <translation>
            <numerusform>%1 records taken over from %n file.</numerusform>
            <numerusform>%1 records taken over from %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CompareView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ContainersPage</name>
    <message numerus="yes">
        <source>%n below the line</source>
        <translation>
            <numerusform>%n below the line</numerusform>
            <numerusform>%n below the line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DockerfileView</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FilesView</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FindingView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FirstRunPage</name>
    <message numerus="yes">
        <source>Continue with %n daemon(s)</source>
        <translation>
            <numerusform>Continue with %n daemon</numerusform>
            <numerusform>Continue with %n daemons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) and socket(s)</source>
        <translation>
            <numerusform>%n context and socket</numerusform>
            <numerusform>%n contexts and sockets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FixFirstList</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 points together with %n acts that share its ceiling</source>
        <translation>
            <numerusform>%1 points together with %n act that shares its ceiling</numerusform>
            <numerusform>%1 points together with %n acts that share its ceiling</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FleetWaterline</name>
    <message numerus="yes">
        <source>%1 %n days ago</source>
        <translation>
            <numerusform>%1 %n day ago</numerusform>
            <numerusform>%1 %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the load line of %1</source>
        <translation>
            <numerusform>%n below the load line of %1</numerusform>
            <numerusform>%n below the load line of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HostsPage</name>
    <message numerus="yes">
        <source>%n below the line</source>
        <translation>
            <numerusform>%n below the line</numerusform>
            <numerusform>%n below the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImagesPage</name>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unused</numerusform>
            <numerusform>%n unused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::InventoryPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MainWindow</name>
    <message numerus="yes">
        <source>Scanning %n hosts, %1%</source>
        <translation>
            <numerusform>Scanning %n host, %1%</numerusform>
            <numerusform>Scanning %n hosts, %1%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts are known and none was scanned.</source>
        <translation>
            <numerusform>%n host is known and was not scanned.</numerusform>
            <numerusform>%n hosts are known and none was scanned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OutcomeStrip</name>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OverviewPage</name>
    <message numerus="yes">
        <source>All %n failures</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>All %n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one mark per host, height = score; tails show moves of 4 or more in %n days</source>
        <translation>
            <numerusform>one mark per host, height = score; tails show moves of 4 or more in %n day</numerusform>
            <numerusform>one mark per host, height = score; tails show moves of 4 or more in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts, %1 results</source>
        <translation>
            <numerusform>%n host, %1 results</numerusform>
            <numerusform>%n hosts, %1 results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PackagesView</name>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::QueueStrip</name>
    <message numerus="yes">
        <source>%n images scanned</source>
        <translation>
            <numerusform>%n image scanned</numerusform>
            <numerusform>%n images scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SettingsPage</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StageScores</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%1 of %n hosts</source>
        <translation>
            <numerusform>%1 of %n host</numerusform>
            <numerusform>%1 of %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts unreachable</source>
        <translation>
            <numerusform>%n host unreachable</numerusform>
            <numerusform>%n hosts unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts denied access</source>
        <translation>
            <numerusform>%n host denied access</numerusform>
            <numerusform>%n hosts denied access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts partly denied</source>
        <translation>
            <numerusform>%n host partly denied</numerusform>
            <numerusform>%n hosts partly denied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts failed</source>
        <translation>
            <numerusform>%n host failed</numerusform>
            <numerusform>%n hosts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read-only, host files of %n hosts</source>
        <translation>
            <numerusform>Read-only, host files of %n host</numerusform>
            <numerusform>Read-only, host files of %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waivers end soon</source>
        <translation>
            <numerusform>%n waiver ends soon</numerusform>
            <numerusform>%n waivers end soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waivers are over</source>
        <translation>
            <numerusform>%n waiver is over</numerusform>
            <numerusform>%n waivers are over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StepsView</name>
    <message numerus="yes">
        <source>%n steps, %1. Reconstructed from the image&apos;s history: not the Dockerfile&apos;s own text.</source>
        <translation>
            <numerusform>%n step, %1. Reconstructed from the image&apos;s history: not the Dockerfile&apos;s own text.</numerusform>
            <numerusform>%n steps, %1. Reconstructed from the image&apos;s history: not the Dockerfile&apos;s own text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TrendChart</name>
    <message numerus="yes">
        <source>From %1 to %2 over %n runs, load line %3</source>
        <translation>
            <numerusform>From %1 to %2 over %n run, load line %3</numerusform>
            <numerusform>From %1 to %2 over %n runs, load line %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VerdictPanel</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points above the load line</source>
        <translation>
            <numerusform>%n point above the load line</numerusform>
            <numerusform>%n points above the load line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points below the load line</source>
        <translation>
            <numerusform>%n point below the load line</numerusform>
            <numerusform>%n points below the load line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of %n hosts&lt;/b&gt; ride below the line</source>
        <translation>
            <numerusform>&lt;b&gt;%1 of %n host&lt;/b&gt; rides below the line</numerusform>
            <numerusform>&lt;b&gt;%1 of %n hosts&lt;/b&gt; ride below the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of %n hosts&lt;/b&gt; have no score</source>
        <translation>
            <numerusform>&lt;b&gt;%1 of %n host&lt;/b&gt; has no score</numerusform>
            <numerusform>&lt;b&gt;%1 of %n hosts&lt;/b&gt; have no score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;All %n hosts&lt;/b&gt; ride above the line</source>
        <translation>
            <numerusform>&lt;b&gt;The host&lt;/b&gt; rides above the line</numerusform>
            <numerusform>&lt;b&gt;All %n hosts&lt;/b&gt; ride above the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n waivers&lt;/b&gt; end within two weeks</source>
        <translation>
            <numerusform>&lt;b&gt;%n waiver&lt;/b&gt; ends within two weeks</numerusform>
            <numerusform>&lt;b&gt;%n waivers&lt;/b&gt; end within two weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n waivers&lt;/b&gt; are over</source>
        <translation>
            <numerusform>&lt;b&gt;%n waiver&lt;/b&gt; is over</numerusform>
            <numerusform>&lt;b&gt;%n waivers&lt;/b&gt; are over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilitiesPage</name>
    <message numerus="yes">
        <source>%n vulnerable packages</source>
        <translation>
            <numerusform>%n vulnerable package</numerusform>
            <numerusform>%n vulnerable packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base images</source>
        <translation>
            <numerusform>%n base image</numerusform>
            <numerusform>%n base images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n vulnerability</numerusform>
            <numerusform>%n vulnerabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden by it.</source>
        <translation>
            <numerusform>%n is hidden by it.</numerusform>
            <numerusform>%n are hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilityDetail</name>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n vulnerability</numerusform>
            <numerusform>%n vulnerabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixable</source>
        <translation>
            <numerusform>%n fixable</numerusform>
            <numerusform>%n fixable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilityView</name>
    <message numerus="yes">
        <source>%n are hidden by it.</source>
        <translation>
            <numerusform>%n is hidden by it.</numerusform>
            <numerusform>%n are hidden by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n vulnerability</numerusform>
            <numerusform>%n vulnerabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negligible ones not listed</source>
        <translation>
            <numerusform>%n negligible one not listed</numerusform>
            <numerusform>%n negligible ones not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixable</source>
        <translation>
            <numerusform>%n fixable</numerusform>
            <numerusform>%n fixable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known to be exploited</source>
        <translation>
            <numerusform>%n known to be exploited</numerusform>
            <numerusform>%n known to be exploited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WaiversCard</name>
    <message numerus="yes">
        <source>%n decision(s) end within two weeks.</source>
        <translation>
            <numerusform>%n decision ends within two weeks.</numerusform>
            <numerusform>%n decisions end within two weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are over: what they covered counts again.</source>
        <translation>
            <numerusform>%n decision is over: what it covered counts again.</numerusform>
            <numerusform>%n decisions are over: what they covered counts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WayBackView</name>
    <message numerus="yes">
        <source>%n vulnerabilities have no fix yet; nothing else lifts the image.</source>
        <translation>
            <numerusform>%n vulnerability has no fix yet; nothing else lifts the image.</numerusform>
            <numerusform>%n vulnerabilities have no fix yet; nothing else lifts the image.</numerusform>
        </translation>
    </message>
</context>
</TS>
