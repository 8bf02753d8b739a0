// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/rule.h"

/// The rows of each file of rules.
namespace plimsoll::dockerfile::rules {

std::span<const Rule> fileRules(); ///< of the file itself: PL00xx
std::span<const Rule> aptRules();
std::span<const Rule> apkRules();
std::span<const Rule> yumRules(); ///< yum, dnf, zypper
std::span<const Rule> languageRules(); ///< pip, npm, gem, go, yarn
std::span<const Rule> imageRules(); ///< FROM
std::span<const Rule> stageRules(); ///< names of stages, COPY --from, once per stage
std::span<const Rule> copyRules(); ///< COPY, ADD, WORKDIR
std::span<const Rule> runRules(); ///< programs that RUN starts
std::span<const Rule> userRules();
std::span<const Rule> labelRules();
std::span<const Rule> variableRules(); ///< ARG and ENV
std::span<const Rule> commandRules(); ///< CMD, ENTRYPOINT, HEALTHCHECK, SHELL, EXPOSE
std::span<const Rule> spellingRules(); ///< letter case, old forms
std::span<const Rule> secretRules();
std::span<const Rule> downloadRules();
std::span<const Rule> trustRules(); ///< signatures and TLS switched off
std::span<const Rule> baseRules(); ///< which image is built on
std::span<const Rule> privilegeRules(); ///< modes, users, sudo, mounts
std::span<const Rule> contentRules(); ///< what ends up in the image
std::span<const Rule> runtimeRules(); ///< what it does when it runs

} // namespace plimsoll::dockerfile::rules
