// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretscan.h"

#include <QSet>

namespace plimsoll::evidence {

/// Texts that the rules have looked at in vain. A daemon says the same of each container: paths,
/// defaults, options. Lives as long as the reading of one host; bounded in number and length.
class SeenTexts
{
public:
    /// What `look` sees in a text, which is asked once for each harmless text.
    /// @param way  how it looks: two ways of looking at one text are two questions
    template <typename Look>
    QList<core::SecretSpan> spansIn(const QString& text, const QString& way, Look look)
    {
        if (text.size() > LongestKept)
            return look();
        const QString question = way + u'\n' + text;
        if (m_harmless.contains(question))
            return {};
        const QList<core::SecretSpan> spans = look();
        if (spans.isEmpty() && m_harmless.size() < MostKept)
            m_harmless.insert(question);
        return spans;
    }

private:
    static constexpr qsizetype LongestKept = 256;
    static constexpr qsizetype MostKept = 10'000;

    QSet<QString> m_harmless;
};

} // namespace plimsoll::evidence
