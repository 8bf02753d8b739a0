// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/palette.h"

#include <QAbstractListModel>
#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace plimsoll::ui {

/// The palette's rows: a heading above each kind, then its hits.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole, IsHeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<models::PaletteEntry>& hits);
    /// Null for a heading.
    const models::PaletteEntry* entry(int row) const;
    int firstEntry() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        models::PaletteEntry entry = {};
        bool isHeading = false;
    };
    QList<Row> m_rows;
};

/// One field for checks, hosts, containers, images and commands (Ctrl+K): a flat popup over the
/// window. Searches on another thread; says what was chosen and closes.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent);

    void setEntries(const QList<models::PaletteEntry>& entries);
    /// @param scope  named in the field's corner
    void showOver(const QWidget& window, const QString& scope);

signals:
    void chosen(const plimsoll::models::PaletteEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr qsizetype MostRecent = 8;

    QWidget* newHints();
    void search();
    void choose();
    void step(int rows);
    void fit();

    std::shared_ptr<const QList<models::PaletteEntry>> m_entries;
    QList<models::PaletteEntry> m_recent;
    PaletteModel* m_model;
    QLineEdit* m_field;
    QLabel* m_scope;
    QListView* m_list;
    QList<QLabel*> m_hints; ///< what the keys before them do
    int m_searchNumber = 0;
};

} // namespace plimsoll::ui
