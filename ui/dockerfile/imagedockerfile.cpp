// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/imagedockerfile.h"

#include "dockerfile/rulefindings.h"
#include "ui/dockerfile/dockerfileview.h"
#include "ui/shell/whendone.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

dockerfile::ImageFile readFile(const models::SnapshotPtr& snapshot, const QString& host,
                               const QString& image, const dockerfile::PartNames& names)
{
    const evidence::HostEvidence* evidence = snapshot ? snapshot->evidenceOf(host) : nullptr;
    if (!evidence)
        return {};
    const evidence::HostView view = evidence::viewOf(*evidence);
    const evidence::ImageView* found = view.image(image);
    return found ? dockerfile::imageFileOf(view, *found, snapshot->assessment.policy, names)
                 : dockerfile::ImageFile();
}

/// The role of the style sheet for how sure it is.
const char* tagRole(dockerfile::Certainty certainty)
{
    return certainty == dockerfile::Certainty::Possible ? "tag-warning" : "tag";
}

} // namespace

ImageDockerfile::ImageDockerfile(QWidget* parent)
    : QWidget(parent)
    , m_head(new QWidget(this))
    , m_certainty(new QLabel(m_head))
    , m_said(new QLabel(m_head))
    , m_open(new QPushButton(m_head))
    , m_tie(new QPushButton(m_head))
    , m_view(new DockerfileView(this))
    , m_empty(new StatePanel(this))
{
    m_certainty->setObjectName(u"dockerfileTie"_s);
    m_said->setObjectName(u"dockerfileEvidence"_s);
    m_open->setObjectName(u"openLinkedDockerfile"_s);
    m_tie->setObjectName(u"tieDockerfileToImage"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(m_said, "second");
    setRole(m_open, "small");
    setRole(m_tie, "small");
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(2, 8, 2, 0);
    head->setSpacing(8);
    head->addWidget(m_certainty, 0, Qt::AlignTop);
    head->addWidget(m_said, 1);
    head->addWidget(m_open, 0, Qt::AlignTop);
    head->addWidget(m_tie, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 0, 14, 12);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Dockerfiles,
                            .object = {.kind = core::ObjectKind::File, .id = m_file.linked->file}});
    });
    connect(m_tie, &QPushButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Settings, .section = u"dockerfiles"_s});
    });
    retranslate();
}

void ImageDockerfile::setImage(const models::SnapshotPtr& snapshot, const QString& host,
                               const QString& image, const QList<core::Finding>& findings)
{
    m_snapshot = snapshot;
    m_host = host;
    m_image = image;
    m_waived.clear();
    for (const core::Finding& finding : findings) {
        if (finding.outcome == core::Outcome::Waived && finding.decision)
            m_waived.insert(finding.check, finding.decision->reason);
    }
    m_isStale = true;
    if (isVisible())
        read();
}

void ImageDockerfile::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void ImageDockerfile::read()
{
    m_isStale = false;
    const int number = ++m_number;
    const dockerfile::PartNames names{tr("Steps of the base image"), tr("Steps of this image")};
    whenDone(QtConcurrent::run(&readFile, m_snapshot, m_host, m_image, names), this,
             [this, number](const dockerfile::ImageFile& file) {
                 if (number == m_number)
                     take(file);
             });
}

void ImageDockerfile::take(const dockerfile::ImageFile& file)
{
    m_file = file;
    for (dockerfile::LintFinding& finding : m_file.findings) {
        const auto reason = m_waived.constFind(dockerfile::checkOf(*finding.rule));
        if (reason != m_waived.cend() && finding.exemption.isNull())
            finding.exemption = *reason;
    }
    showFile(m_file);
    emit wasRead();
}

void ImageDockerfile::showFile(const dockerfile::ImageFile& file)
{
    const bool isLinked = file.linked.has_value();
    m_head->setVisible(!file.isEmpty());
    m_view->setVisible(!file.isEmpty());
    m_empty->setVisible(file.isEmpty());
    m_open->setVisible(isLinked && QFileInfo(file.linked->file).isFile());
    m_tie->setVisible(!isLinked);
    if (file.isEmpty()) {
        m_empty->setState(u"file-earmark-code"_s, Ink::Text3, tr("Not known how it was built"),
                          core::translated(file.missing));
        return;
    }
    const QString certainty[] = {tr("certainly this image's"), tr("likely this image's"),
                                 tr("possibly this image's")};
    setRole(m_certainty, isLinked ? tagRole(file.linked->link.certainty) : "tag");
    m_certainty->setText(isLinked ? certainty[size_t(file.linked->link.certainty)]
                                  : tr("reconstructed"));
    m_said->setText(
        isLinked ? tieText(*file.linked)
                 : tr("No Dockerfile is tied to this image. This is its history, not the file's "
                      "own text: which image it was built on, flags and comments are lost."));
    m_view->setReports(file.text, isLinked ? file.linked->file : tr("From the image's history"),
                       file.findings, isLinked ? std::optional(file.options) : std::nullopt);
}

QString ImageDockerfile::tieText(const dockerfile::LinkedFile& file) const
{
    QStringList sentences;
    switch (file.link.kind) {
    case dockerfile::LinkKind::Hand:
        sentences += tr("Tied by hand.");
        break;
    case dockerfile::LinkKind::Provenance:
        sentences += tr("Tied by what BuildKit wrote down.");
        break;
    case dockerfile::LinkKind::Label:
        sentences += tr("Tied by the image's labels.");
        break;
    case dockerfile::LinkKind::History:
        sentences += tr("Tied by the image's history.");
        break;
    }
    for (const core::Text& reason : file.link.reasons)
        sentences += core::translated(reason);
    return sentences.join(u' ');
}

void ImageDockerfile::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImageDockerfile::retranslate()
{
    m_open->setText(tr("Open in Dockerfiles"));
    m_open->setToolTip(tr("The file as it lies on this computer, to be changed and judged anew"));
    m_tie->setText(tr("Tie a file\u2026"));
    m_tie->setToolTip(tr("Goes to the settings, where folders are watched and files tied by hand"));
    if (m_snapshot)
        m_isStale = true; // the text's own headings are words as well
    if (m_isStale && isVisible())
        read();
}

} // namespace plimsoll::ui
