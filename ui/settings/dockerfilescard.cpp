// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/dockerfilescard.h"

#include "ui/settings/settingstable.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Path, Image };

/// Keys of rows: a link's begins with its image.
QString keyOf(const audit::HandLink& link)
{
    return link.image + u'\n' + link.file;
}

} // namespace

DockerfilesCard::DockerfilesCard(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(10);
    m_title = new QLabel(this);
    m_title->setProperty("role", u"card-title"_s);
    m_said = new QLabel(this);
    m_said->setProperty("role", u"second"_s);
    m_said->setWordWrap(true);
    m_table = new SettingsTable({{.column = Path, .width = 520},
                                 {.column = Image, .width = 260, .stretches = true}},
                                Path, u"settingsDockerfiles"_s, this);
    m_add = new QPushButton(this);
    m_add->setObjectName(u"addDockerfileFolder"_s);
    m_tie = new QPushButton(this);
    m_tie->setObjectName(u"tieDockerfile"_s);
    m_remove = new QPushButton(this);
    m_remove->setObjectName(u"removeDockerfileSource"_s);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_tie, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_said);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &DockerfilesCard::addFolder);
    connect(m_tie, &QPushButton::clicked, this, &DockerfilesCard::tieFile);
    connect(m_remove, &QPushButton::clicked, this, &DockerfilesCard::removeSelected);
    connect(m_table, &SettingsTable::selectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedKey().isEmpty()); });
    m_remove->setEnabled(false);
    retranslate();
}

void DockerfilesCard::setSources(const audit::DockerfileSources& sources)
{
    m_sources = sources;
    fill();
}

void DockerfilesCard::change(const audit::DockerfileSources& sources)
{
    if (sources == m_sources)
        return;
    setSources(sources);
    emit sourcesChanged(sources);
}

void DockerfilesCard::addFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder with Dockerfiles"));
    audit::DockerfileSources sources = m_sources;
    if (folder.isEmpty() || sources.folders.contains(folder))
        return;
    sources.folders.append(folder);
    sources.folders.sort();
    change(sources);
}

void DockerfilesCard::tieFile()
{
    const QString image = QInputDialog::getText(this, tr("Tie a file to an image"),
                                                tr("Name and tag of the image, or its full id"))
                              .trimmed();
    if (image.isEmpty())
        return;
    const QString file = QFileDialog::getOpenFileName(this, tr("Dockerfile of %1").arg(image));
    if (file.isEmpty())
        return;
    audit::DockerfileSources sources = m_sources;
    sources.byHand.removeIf([&image](const audit::HandLink& link) { return link.image == image; });
    sources.byHand.append({image, file});
    change(sources);
}

void DockerfilesCard::removeSelected()
{
    const QString key = m_table->selectedKey();
    audit::DockerfileSources sources = m_sources;
    sources.folders.removeAll(key);
    sources.byHand.removeIf([&key](const audit::HandLink& link) { return keyOf(link) == key; });
    change(sources);
}

void DockerfilesCard::fill()
{
    m_table->setTitles({tr("Folder or file"), tr("Image")}, tr("Filter folders"));
    QList<SettingsTable::Row> rows;
    for (const QString& folder : std::as_const(m_sources.folders))
        rows.append({folder, {folder, tr("all that agree")}});
    for (const audit::HandLink& link : std::as_const(m_sources.byHand))
        rows.append({keyOf(link), {link.file, link.image}});
    m_table->setRows(rows);
}

void DockerfilesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DockerfilesCard::retranslate()
{
    m_title->setText(tr("Dockerfiles"));
    m_table->view()->setAccessibleName(tr("Dockerfiles"));
    m_said->setText(tr("Read again at each scan, and within a minute of a change. A file is tied "
                       "to an image by its labels, or by "
                       "instructions that agree with the image's history, and the image is then "
                       "judged by the file. Secrets in it are taken out before it is kept."));
    m_add->setText(tr("Add folder…"));
    m_tie->setText(tr("Tie a file to an image…"));
    m_remove->setText(tr("Remove"));
    fill();
}

} // namespace plimsoll::ui
