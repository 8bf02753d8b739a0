// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"
#include "models/foundfilemodel.h"
#include "models/packagemodel.h"

#include <QWidget>

class QAction;

namespace plimsoll::ui {

class FilteredList;

/// The packages of a scanned image.
class PackagesView final : public QWidget
{
    Q_OBJECT
public:
    explicit PackagesView(QWidget* parent = nullptr);

    /// @param contents  null: not scanned
    void setContents(const image::Contents* contents,
                     const QList<models::VulnerabilityRow>& vulnerabilities);
    void setScanAction(QAction* action);
    int count() const { return m_model.rowCount(); }

signals:
    void evidenceRequested(const QString& path); ///< in the contents: "packages[12]"

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    models::PackageModel m_model;
    bool m_isScanned = false;
    QAction* m_scan = nullptr;
    FilteredList* m_list;
};

/// Secrets and files with rights, of every layer of a scanned image.
class FilesView final : public QWidget
{
    Q_OBJECT
public:
    explicit FilesView(QWidget* parent = nullptr);

    void setContents(const image::Contents* contents);
    void setScanAction(QAction* action);
    int count() const { return m_model.rowCount(); }

signals:
    void evidenceRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    enum class Read { None, Quick, Full };

    models::FoundFileModel m_model;
    Read m_read = Read::None;
    QAction* m_scan = nullptr;
    FilteredList* m_list;
};

} // namespace plimsoll::ui
