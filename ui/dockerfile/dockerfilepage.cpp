// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/dockerfilepage.h"

#include "audit/dockerfiles.h"
#include "core/describe.h"
#include "dockerfile/rulefindings.h"
#include "ui/dockerfile/dockerfileeditor.h"
#include "ui/dockerfile/dockerfileview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/statepanel.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

QString localFileIn(const QMimeData* data)
{
    return data->urls().size() == 1 ? data->urls().first().toLocalFile() : QString();
}

} // namespace

DockerfilePage::DockerfilePage(QWidget* parent)
    : Page(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new StatePanel(m_stack))
    , m_view(new DockerfileView(m_stack))
    , m_open(new QAction(this))
    , m_new(new QAction(this))
{
    setAcceptDrops(true);
    m_view->editor()->setAcceptDrops(false); // a file dropped on the text is opened, not pasted
    m_open->setObjectName(u"openDockerfile"_s);
    m_new->setObjectName(u"newDockerfile"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 2, 16, 16);
    column->addWidget(m_stack);
    m_empty->setActions({m_open, m_new});
    connect(m_open, &QAction::triggered, this, &DockerfilePage::askForFile);
    connect(m_new, &QAction::triggered, this, &DockerfilePage::startNew);
    retranslate();
}

QString DockerfilePage::title() const
{
    return tr("Dockerfiles");
}

void DockerfilePage::setSnapshot(const models::SnapshotPtr&) { }

void DockerfilePage::open(const Link& link)
{
    if (link.object.kind == core::ObjectKind::File && !link.object.id.isEmpty()
        && link.object.id != m_view->file())
        openFile(link.object.id);
}

QList<QAction*> DockerfilePage::pageActions()
{
    return {m_open, m_new};
}

bool DockerfilePage::mayReplace()
{
    if (m_stack->currentWidget() != m_view || !m_view->isChanged())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Changes are not saved"),
                    tr("What was changed in %1 is only here.")
                        .arg(m_view->file().isEmpty() ? tr("the new Dockerfile") : m_view->file()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window());
    box.setObjectName(u"unsavedDockerfile"_s);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        m_view->saveAs();
        return !m_view->isChanged();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void DockerfilePage::openFile(const QString& path)
{
    if (!mayReplace())
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto found = audit::findDockerfiles({.byHand = {{{}, absolute}}});
    if (found.files.isEmpty()) {
        QMessageBox::warning(this, tr("Not opened"),
                             found.errors.isEmpty()
                                 ? absolute
                                 : core::translated(core::describe(found.errors.first())));
        return;
    }
    const audit::FoundDockerfile& file = found.files.first();
    dockerfile::LintOptions options = dockerfile::linkedOptions(
        {.dockerignore = file.dockerignore, .settings = file.settings}, {}, QDate::currentDate());
    options.keepsSwitchedOff = false;
    m_view->setText(file.text, absolute, options);
    m_stack->setCurrentWidget(m_view);
    m_view->editor()->setFocus();
}

void DockerfilePage::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open Dockerfile"), {},
        tr("Dockerfiles (*Dockerfile* *dockerfile* *Containerfile*);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void DockerfilePage::startNew()
{
    if (!mayReplace())
        return;
    dockerfile::LintOptions options;
    options.rules.today = QDate::currentDate();
    m_view->setText({}, {}, options);
    m_stack->setCurrentWidget(m_view);
    m_view->editor()->setFocus();
}

void DockerfilePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DockerfilePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(localFileIn(event->mimeData()));
}

void DockerfilePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void DockerfilePage::retranslate()
{
    m_open->setText(tr("Open Dockerfile\u2026"));
    m_new->setText(tr("New"));
    m_open->setIcon(icon(u"folder2-open"_s));
    m_new->setIcon(icon(u"file-earmark-plus"_s));
    m_empty->setState(u"file-earmark-code"_s, Ink::Text3, tr("No Dockerfile is open"),
                      tr("Open one, drop it here, or type a new one: it is judged while you type, "
                         "and nothing is written before you save."));
}

} // namespace plimsoll::ui
