// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace plimsoll::ui {

/// Quiet colours for JSON: keys step back, redacted values stand out, literals differ from text.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace plimsoll::ui
