// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagetables.h"

#include "ui/widgets/filteredlist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::FoundFileModel;
using models::PackageModel;

namespace {

const QList<TableView::ColumnSetup> PackageColumns = {
    {PackageModel::Name, 150, true, true},
    {PackageModel::Version, 150},
    {PackageModel::Type, 64},
    {PackageModel::Counts, 122},
    {PackageModel::Layer, 56},
    {PackageModel::Source, 120, false},
    {PackageModel::Ecosystem, 110, false},
    {PackageModel::Licence, 120, false},
    {PackageModel::Path, 200, false},
};

const QList<TableView::ColumnSetup> FileColumns = {
    {FoundFileModel::Kind, 112},   {FoundFileModel::Path, 180, true, true},
    {FoundFileModel::Detail, 190}, {FoundFileModel::Layer, 56},
    {FoundFileModel::Owner, 100},
};

void fillWith(QWidget* widget, QWidget* content)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
}

void showUnscanned(StatePanel* panel, QAction* scan)
{
    panel->setState(u"question-circle"_s, Ink::Unknown, PackagesView::tr("Not scanned"),
                    PackagesView::tr("What is in this image was not read yet."));
    panel->setActions(scan ? QList<QAction*>{scan} : QList<QAction*>());
}

} // namespace

PackagesView::PackagesView(QWidget* parent)
    : QWidget(parent)
    , m_list(new FilteredList(u"imagePackages"_s, &m_model, this))
{
    TableView* table = m_list->table();
    table->setItemDelegateForColumn(PackageModel::Counts, new SeverityStripDelegate(table));
    m_list->setColumns(PackageColumns, PackageModel::Counts, u"imagePackages"_s);
    fillWith(this, m_list);
    connect(m_list, &FilteredList::activated, this, [this](int row) {
        emit evidenceRequested(u"packages[%1]"_s.arg(m_model.rows()[row].index));
    });
    retranslate();
}

void PackagesView::setContents(const image::Contents* contents,
                               const QList<models::VulnerabilityRow>& vulnerabilities)
{
    m_isScanned = contents != nullptr;
    m_model.setRows(contents ? models::packageRows(*contents, vulnerabilities)
                             : QList<models::PackageRow>());
    retranslate();
}

void PackagesView::setScanAction(QAction* action)
{
    m_scan = action;
    retranslate();
}

void PackagesView::retranslate()
{
    m_list->setWords(tr("Packages"), tr("Filter packages"),
                     {{u"vulnerable"_s, tr("Vulnerable")},
                      {u"system"_s, tr("System")},
                      {u"language"_s, tr("Language")},
                      {u"uncompared"_s, tr("Not compared")}});
    m_list->setCountText(tr("%n packages", nullptr, m_model.rowCount()));
    StatePanel* panel = m_list->emptyState();
    panel->setActions({});
    if (!m_isScanned)
        showUnscanned(panel, m_scan);
    else if (m_model.rowCount() > 0)
        panel->setState(u"funnel"_s, Ink::Text3, tr("No package fits the filter"), {});
    else
        panel->setState(u"box"_s, Ink::Text3, tr("No packages"),
                        tr("The image was read, and holds no package of a kind that is known."));
}

void PackagesView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

FilesView::FilesView(QWidget* parent)
    : QWidget(parent)
    , m_list(new FilteredList(u"imageFiles"_s, &m_model, this))
{
    m_list->setColumns(FileColumns, FoundFileModel::Kind, u"imageFiles"_s);
    fillWith(this, m_list);
    connect(m_list, &FilteredList::activated, this,
            [this](int row) { emit evidenceRequested(m_model.rows()[row].place); });
    retranslate();
}

void FilesView::setContents(const image::Contents* contents)
{
    m_read = !contents                           ? Read::None
        : contents->depth == image::Depth::Quick ? Read::Quick
                                                 : Read::Full;
    m_model.setRows(contents ? models::foundFileRows(*contents) : QList<models::FoundFileRow>());
    retranslate();
}

void FilesView::setScanAction(QAction* action)
{
    m_scan = action;
    retranslate();
}

void FilesView::retranslate()
{
    m_list->setWords(tr("Secrets and files"), tr("Filter files"),
                     {{u"secret"_s, tr("Secrets")},
                      {u"setuid"_s, tr("Setuid")},
                      {u"capabilities"_s, tr("Capabilities")},
                      {u"writable"_s, tr("World-writable")}});
    m_list->setCountText(tr("%n files", nullptr, m_model.rowCount()));
    StatePanel* panel = m_list->emptyState();
    panel->setActions({});
    if (m_read == Read::None) {
        showUnscanned(panel, m_scan);
    } else if (m_model.rowCount() > 0) {
        panel->setState(u"funnel"_s, Ink::Text3, tr("No file fits the filter"), {});
    } else if (m_read == Read::Quick) {
        panel->setState(u"question-circle"_s, Ink::Unknown, tr("Files were not read"),
                        tr("A quick scan reads the package databases alone. A full scan looks at "
                           "every file."));
        if (m_scan)
            panel->setActions({m_scan});
    } else {
        panel->setState(u"shield-check"_s, Ink::Pass, tr("Nothing found"),
                        tr("Every file of every layer was read: no secret, no setuid file, no "
                           "capability, nothing that everyone may write."));
    }
}

void FilesView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plimsoll::ui
