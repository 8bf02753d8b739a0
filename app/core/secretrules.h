// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace plimsoll::core {

/// One way to recognise a secret. The patterns are our own; each says why it is there.
struct SecretRule
{
    enum class By {
        Name, ///< pattern is matched against a normalised name: "aws_secret_access_key"
        NameIfRandom, ///< the same, but the value must look machine-made as well
        Value, ///< pattern is searched in any text; group 1, else the whole match, is the secret
        Command, ///< pattern is searched in command lines; group 1 is the secret
    };

    By by;
    const char* id; ///< stable: written into markers, "value.aws-key"
    const char* pattern; ///< Perl syntax
    const char* reason;
    const char* word = nullptr; ///< stands in every text that matches; null: no one word does
};

/// All rules; where two see the same characters, the earlier one names the hit.
std::span<const SecretRule> secretRules();

/// Normalised names that speak of a secret without holding it: PASSWORD_FILE, TOKEN_TTL.
extern const char* const HarmlessNamePattern;
/// Whole values that are no secret whatever their name: yes, ${PASSWORD}, /run/secrets/db.
extern const char* const HarmlessValuePattern;
/// Something that every text with a Value rule's secret contains; matched first, to be cheap.
extern const char* const ValueHintPattern;
/// The same for Command rules.
extern const char* const CommandHintPattern;
/// The same for names: what every normalised or raw secret name contains.
extern const char* const NameHintPattern;

} // namespace plimsoll::core
