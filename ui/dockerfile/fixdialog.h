// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/fix.h"

#include <QDialog>

namespace plimsoll::ui {

/// What a fix would change, line by line: to be copied, or taken over into the editor. Writes
/// nothing to the disk.
class FixDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What can be done with it: a text that cannot be changed here only lets it be copied.
    enum class Use { Take, Copy };

    /// @param before  the text as it is
    /// @param file    name for the copied diff
    FixDialog(const QString& before, const dockerfile::Fix& fix, const QString& file, Use use,
              QWidget* parent = nullptr);

signals:
    void taken(const QString& text);

private:
    QWidget* diffView(const QList<dockerfile::DiffLine>& lines);
};

} // namespace plimsoll::ui
