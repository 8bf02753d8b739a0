// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace plimsoll::ui {

/// Colours of a Dockerfile: instructions, flags, texts, variables, comments, secrets taken out.
class DockerfileHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit DockerfileHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace plimsoll::ui
