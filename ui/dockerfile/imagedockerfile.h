// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/imagefile.h"
#include "models/snapshot.h"
#include "ui/link.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace plimsoll::ui {

class DockerfileView;
class StatePanel;

/// How an image was built, in its details: the Dockerfile tied to it, with what ties it and how
/// sure that is, else its history written down as one; what the linter reports stands in the
/// margin. Read on another thread, and only while it is seen.
class ImageDockerfile final : public QWidget
{
    Q_OBJECT
public:
    explicit ImageDockerfile(QWidget* parent = nullptr);

    /// @param findings  of the image: what is waived there is waived here
    void setImage(const models::SnapshotPtr& snapshot, const QString& host, const QString& image,
                  const QList<core::Finding>& findings);
    DockerfileView* view() { return m_view; }

signals:
    /// To the file on the page of Dockerfiles, or to the settings where files are tied.
    void linkActivated(const plimsoll::ui::Link& link);
    /// view() shows the image.
    void wasRead();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read();
    void take(const dockerfile::ImageFile& file);
    void showFile(const dockerfile::ImageFile& file);
    void retranslate();
    QString tieText(const dockerfile::LinkedFile& file) const;

    models::SnapshotPtr m_snapshot;
    QString m_host;
    QString m_image;
    QHash<QString, QString> m_waived; ///< reasons by check
    dockerfile::ImageFile m_file;
    int m_number = 0; ///< of the reading that counts
    bool m_isStale = false; ///< not read since setImage()

    QWidget* m_head;
    QLabel* m_certainty;
    QLabel* m_said;
    QPushButton* m_open;
    QPushButton* m_tie;
    DockerfileView* m_view;
    StatePanel* m_empty;
};

} // namespace plimsoll::ui
