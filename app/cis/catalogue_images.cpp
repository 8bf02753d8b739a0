// SPDX-License-Identifier: GPL-3.0-or-later
// Section 4 of the CIS Docker Benchmark v1.6.0: Images and build files. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr auto StatedOnly = QT_TRANSLATE_NOOP("Engine", "Only what a person states is known.");

constexpr Control ImageControls[] = {
    {.id = "4.1",
     .title = QT_TRANSLATE_NOOP("Engine", "Images name a non-root user"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A process that is not root has far fewer ways out of its container."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Create an account in the Dockerfile and switch to it before the entry "
                           "point: RUN useradd -r -u 10001 app, then USER 10001:10001."),
     .severity = Severity::High,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The image could not be inspected.")},
    {.id = "4.2",
     .title = QT_TRANSLATE_NOOP("Engine", "Base images come from sources the organisation trusts"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "The base decides most of the code, and most of the flaws, in an image."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Build only from approved, digest-pinned bases (FROM "
                                      "registry/base@sha256:...) held in a controlled registry."),
     .severity = Severity::High,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "inferred",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine",
         "Digests and layers name where an image comes from; no registry is asked to confirm it."),
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The image could not be inspected.")},
    {.id = "4.3",
     .title = QT_TRANSLATE_NOOP("Engine", "Images carry no packages they do not need"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Each extra tool is something an intruder can use and something to patch."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Use a slim or distroless base, multi-stage builds, "
                           "--no-install-recommends, and delete build tools from the final stage."),
     .severity = Severity::Medium,
     .stage = Stage::Image,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::ImageContent,
     .level = 1,
     .isAutomated = false,
     .confidence = "inferred",
     .unseen = QT_TRANSLATE_NOOP("Engine",
                                 "Only packages and tools that the policy lists are looked for."),
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "The image's layers were not scanned: its packages are not known.")},
    {.id = "4.4",
     .title = QT_TRANSLATE_NOOP("Engine", "Images are scanned and rebuilt when fixes exist"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "Known holes are the ones that get used."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Rebuild on a fresh base with --pull --no-cache, redeploy, "
                                      "and put a scan gate in the pipeline."),
     .severity = Severity::High,
     .stage = Stage::Image,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::ImageContent,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "The image was not scanned for vulnerable packages.")},
    {.id = "4.5",
     .title =
         QT_TRANSLATE_NOOP("Engine", "Image signatures are enforced at pull time (content trust)"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Unsigned images can be replaced in the registry without anyone noticing."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Enforce signature verification where images enter: cosign or notation "
                           "policy in the pipeline or registry; DOCKER_CONTENT_TRUST=1 only for "
                           "registries that still run Notary v1."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 2,
     .isAutomated = false,
     .confidence = "attested",
     .unseen = StatedOnly,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "Signature checks at pull time are settings of each client "
                                      "that pulls; the daemon does not show them.")},
    {.id = "4.6",
     .title = QT_TRANSLATE_NOOP("Engine", "Images declare a health check"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "Without one a hung or hijacked service looks fine."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "Add HEALTHCHECK CMD ... to the Dockerfile, or set health options at run time."),
     .severity = Severity::Low,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The image could not be inspected.")},
    {.id = "4.7",
     .title = QT_TRANSLATE_NOOP("Engine", "Package index updates are never a layer of their own"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A cached index layer silently installs old packages in later builds."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Join them: RUN apt-get update && apt-get install -y "
                                      "PACKAGES && rm -rf /var/lib/apt/lists/*; pin versions."),
     .severity = Severity::Low,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "inferred",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The image could not be inspected.")},
    {.id = "4.8",
     .title = QT_TRANSLATE_NOOP("Engine", "No needless setuid or setgid files in images"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "Such files are the classic step from an application account "
                                    "to root inside the container."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Strip the bits in the last build step, e.g. find / -xdev -type f -perm "
                           "/ug=s -exec chmod ug-s {} + ; keep only what the allow-list names."),
     .severity = Severity::Medium,
     .stage = Stage::Image,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::ImageContent,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "The image's layers were not scanned: the modes of its files are not known.")},
    {.id = "4.9",
     .title = QT_TRANSLATE_NOOP("Engine", "Build files copy with COPY rather than ADD"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "ADD fetches URLs and unpacks archives by itself, which brings in unverified content."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Replace ADD with COPY; fetch remote files with a checksum-verifying "
                           "RUN, or ADD --checksum where a download is meant."),
     .severity = Severity::Low,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The image could not be inspected.")},
    {.id = "4.10",
     .title = QT_TRANSLATE_NOOP("Engine", "No secrets baked into images"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Anyone who can pull the image can read every layer, including deleted files."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Use BuildKit secret mounts (RUN --mount=type=secret), run-time "
                           "secrets, and rotate whatever leaked; rebuild from clean history."),
     .severity = Severity::Critical,
     .stage = Stage::Dockerfile,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::ImageContent,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "The image's layers were not scanned for secrets in files.")},
    {.id = "4.11",
     .title = QT_TRANSLATE_NOOP("Engine", "Packages are installed only with verified origin"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "An unverified download is code from a stranger."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Import the vendor key, keep signature checks on, verify "
                                      "checksums or signatures of downloaded archives."),
     .severity = Severity::Medium,
     .stage = Stage::Image,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::ImageContent,
     .level = 2,
     .isAutomated = false,
     .confidence = "inferred",
     .unseen = QT_TRANSLATE_NOOP("Engine",
                                 "Switches that skip verification are looked for; downloads that "
                                 "never ask for any are not seen."),
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "The image's layers were not scanned: its package sources are not known.")},
    {.id = "4.12",
     .title = QT_TRANSLATE_NOOP("Engine", "Signed artefacts are verified before they are used"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "A signature nobody checks protects nobody."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Sign artefacts in the pipeline and refuse unsigned or badly "
                                      "signed ones at the registry or deploy gate."),
     .severity = Severity::Medium,
     .stage = Stage::Image,
     .appliesTo = AppliesTo::EachImage,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .unseen = StatedOnly,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "Signatures are verified in build and registry systems that "
                                      "the Docker API does not show.")},
};

} // namespace

std::span<const Control> imageControls()
{
    return ImageControls;
}

} // namespace plimsoll::cis
