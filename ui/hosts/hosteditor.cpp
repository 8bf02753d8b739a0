// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hosteditor.h"

#include "core/describe.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using docker::Endpoint;

namespace {

QString homeShortened(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u"~"_s + path.sliced(home.size()) : path;
}

QString homeExpanded(const QString& path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.sliced(1) : path;
}

QLabel* newNote(QWidget* parent)
{
    auto* note = new QLabel(parent);
    note->setProperty("role", u"small"_s);
    note->setWordWrap(true);
    return note;
}

} // namespace

HostEditor::HostEditor(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    const auto addField = [this](QLineEdit*& field, const QString& objectName) {
        field = new QLineEdit(this);
        field->setObjectName(objectName);
        connect(field, &QLineEdit::textChanged, this, &HostEditor::changed);
        return field;
    };
    m_form->addRow(u"-"_s, addField(m_endpoint, u"endpointField"_s));
    m_form->addRow(u"-"_s, addField(m_name, u"nameField"_s));
    m_form->addRow(u"-"_s, addField(m_group, u"groupField"_s));
    m_form->addRow(u"-"_s, fileRow(addField(m_ca, u"caField"_s), u"caButton"_s));
    m_form->addRow(u"-"_s, fileRow(addField(m_cert, u"certField"_s), u"certButton"_s));
    m_form->addRow(u"-"_s, fileRow(addField(m_key, u"keyField"_s), u"keyButton"_s));
    m_form->addRow(u"-"_s, addField(m_passphrase, u"passphraseField"_s));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_form->addRow(u"-"_s, addField(m_serverName, u"serverNameField"_s));

    column->addLayout(m_form);

    // Not rows of the form: it gives a note that spans it the height of one in its right column.
    m_sshNote = newNote(this);
    column->addWidget(m_sshNote);
    m_allowPlain = new QCheckBox(this);
    m_allowPlain->setObjectName(u"allowPlainBox"_s);
    m_plainNote = newNote(this);
    column->addWidget(m_allowPlain);
    column->addWidget(m_plainNote);
    m_readProcesses = new QCheckBox(this);
    m_readProcesses->setObjectName(u"readProcessesBox"_s);
    m_readProcesses->setChecked(true);
    m_processNote = newNote(this);
    column->addWidget(m_readProcesses);
    column->addWidget(m_processNote);
    m_hostFiles = new QCheckBox(this);
    m_hostFiles->setObjectName(u"hostFilesBox"_s);
    m_hostFilesNote = newNote(this);
    column->addWidget(m_hostFiles);
    column->addWidget(m_hostFilesNote);
    connect(m_hostFiles, &QCheckBox::toggled, this, &HostEditor::changed);
    connect(m_allowPlain, &QCheckBox::toggled, this, &HostEditor::changed);
    connect(m_readProcesses, &QCheckBox::toggled, this, &HostEditor::changed);
    connect(this, &HostEditor::changed, this, &HostEditor::showMatchingRows);
    retranslate();
    showMatchingRows();
}

QWidget* HostEditor::fileRow(QLineEdit* field, const QString& objectName)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(field, 1);
    auto* button = new QPushButton(row);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, [this, field] { chooseFile(field); });
    layout->addWidget(button);
    m_fileRows.append(row);
    return row;
}

void HostEditor::chooseFile(QLineEdit* field)
{
    const QString start = QFileInfo(homeExpanded(field->text())).absolutePath();
    auto* dialog = new QFileDialog(this, tr("Choose a PEM file"), start,
                                   tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, field](const QString& path) {
        field->setText(homeShortened(path));
        // The other two usually lie beside it, under Docker's own names.
        const docker::TlsFiles beside = docker::TlsFiles::inFolder(QFileInfo(path).absolutePath());
        const auto fillIn = [](QLineEdit* empty, const QString& candidate) {
            if (empty->text().isEmpty() && QFileInfo::exists(candidate))
                empty->setText(homeShortened(candidate));
        };
        fillIn(m_ca, beside.caFile);
        fillIn(m_cert, beside.certFile);
        fillIn(m_key, beside.keyFile);
    });
    dialog->open();
}

core::Result<Endpoint> HostEditor::endpoint() const
{
    const QString typed = m_endpoint->text().trimmed();
    const bool isBareSsh =
        m_expected == Endpoint::Scheme::Ssh && !typed.isEmpty() && !typed.contains("://"_L1);
    return docker::parseEndpoint(isBareSsh ? u"ssh://"_s + typed : typed);
}

Endpoint::Scheme HostEditor::scheme() const
{
    const auto typed = endpoint();
    return typed ? typed->scheme : m_expected;
}

void HostEditor::setExpected(Endpoint::Scheme scheme)
{
    m_expected = scheme;
    retranslate();
    showMatchingRows();
}

void HostEditor::focusEndpoint()
{
    m_endpoint->setFocus(Qt::OtherFocusReason);
}

void HostEditor::setSettings(const docker::HostSettings& settings)
{
    m_base = settings;
    m_expected = settings.endpoint == Endpoint{} ? Endpoint::Scheme::Tcp : settings.endpoint.scheme;
    const QSignalBlocker blocker(this);
    m_endpoint->setText(settings.endpoint == Endpoint{} ? QString() : settings.endpoint.url());
    m_name->setText(settings.name);
    m_group->setText(settings.group);
    const docker::TlsFiles files = settings.tls.value_or(docker::TlsFiles{});
    m_ca->setText(homeShortened(files.caFile));
    m_cert->setText(homeShortened(files.certFile));
    m_key->setText(homeShortened(files.keyFile));
    m_serverName->setText(settings.serverName);
    m_passphrase->clear();
    m_allowPlain->setChecked(settings.allowPlain);
    m_readProcesses->setChecked(settings.readProcesses);
    m_hostFiles->setChecked(settings.hostFiles);
    retranslate();
    showMatchingRows();
}

docker::HostSettings HostEditor::settings() const
{
    docker::HostSettings result = m_base;
    if (const auto typed = endpoint())
        result.endpoint = *typed;
    result.name = m_name->text().trimmed();
    if (result.name.isEmpty()) {
        const bool isSocket = result.endpoint.scheme == Endpoint::Scheme::Unix;
        result.name = isSocket ? u"localhost"_s : result.endpoint.host;
    }
    result.group = m_group->text().trimmed();
    result.serverName = m_serverName->text().trimmed();
    const docker::TlsFiles files{.caFile = homeExpanded(m_ca->text().trimmed()),
                                 .certFile = homeExpanded(m_cert->text().trimmed()),
                                 .keyFile = homeExpanded(m_key->text().trimmed())};
    result.tls.reset();
    if (result.endpoint.scheme == Endpoint::Scheme::Tcp && files != docker::TlsFiles{})
        result.tls = files;
    result.allowPlain = m_allowPlain->isChecked();
    result.readProcesses = m_readProcesses->isChecked();
    result.hostFiles = m_hostFiles->isChecked();
    return result;
}

QByteArray HostEditor::passphrase() const
{
    return m_passphrase->text().toUtf8();
}

bool HostEditor::hasEndpoint() const
{
    return !m_endpoint->text().trimmed().isEmpty();
}

std::optional<core::Text> HostEditor::problem() const
{
    const auto typed = endpoint();
    if (!typed)
        return core::describe(typed.error());
    if (typed->scheme != Endpoint::Scheme::Tcp)
        return std::nullopt;
    const docker::HostSettings current = settings();
    if (!current.tls) {
        if (current.allowPlain)
            return std::nullopt;
        return PLIMSOLL_TEXT("A tcp:// host needs its CA, certificate and key");
    }
    for (const QString& path : {current.tls->caFile, current.tls->certFile, current.tls->keyFile}) {
        if (path.isEmpty())
            return PLIMSOLL_TEXT("CA, certificate and key belong together: one of them is missing");
        if (!QFileInfo(path).isReadable())
            return PLIMSOLL_TEXT("%1 is not there, or this account cannot read it", path);
    }
    return std::nullopt;
}

void HostEditor::showMatchingRows()
{
    const bool isTcp = scheme() == Endpoint::Scheme::Tcp;
    const bool hasFiles =
        !m_ca->text().isEmpty() || !m_cert->text().isEmpty() || !m_key->text().isEmpty();
    for (QWidget* row : m_fileRows)
        m_form->setRowVisible(row, isTcp);
    m_form->setRowVisible(m_passphrase, isTcp && hasFiles);
    m_form->setRowVisible(m_serverName, isTcp && hasFiles);
    m_sshNote->setVisible(scheme() == Endpoint::Scheme::Ssh);
    const bool mayBePlain = isTcp && endpoint() && !hasFiles;
    m_allowPlain->setVisible(mayBePlain);
    m_plainNote->setVisible(mayBePlain);
}

/// Where room is short a layout gives wrapped text one line's height, and cuts the rest off.
void HostEditor::fitNotes()
{
    for (QLabel* note : {m_sshNote, m_plainNote, m_processNote, m_hostFilesNote}) {
        // Not heightForWidth(): a label never says less than the height it was given.
        const QRect room(0, 0, width(), QWIDGETSIZE_MAX);
        const QRect words = note->fontMetrics().boundingRect(room, Qt::TextWordWrap, note->text());
        if (note->maximumHeight() != words.height())
            note->setFixedHeight(words.height());
    }
}

bool HostEditor::event(QEvent* event)
{
    // A font arrives with the style sheet, after the first size.
    if (event->type() == QEvent::LayoutRequest && m_hostFilesNote)
        fitNotes();
    return QWidget::event(event);
}

void HostEditor::showEvent(QShowEvent* event)
{
    fitNotes(); // the text size may have changed while another page was shown
    QWidget::showEvent(event);
}

void HostEditor::resizeEvent(QResizeEvent* event)
{
    fitNotes();
    QWidget::resizeEvent(event);
}

void HostEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HostEditor::retranslate()
{
    const auto setLabel = [this](QWidget* rowWidget, QLineEdit* field, const QString& text) {
        if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(rowWidget)))
            label->setText(text);
        field->setAccessibleName(text);
    };
    setLabel(m_endpoint, m_endpoint, tr("Endpoint"));
    setLabel(m_name, m_name, tr("Name"));
    setLabel(m_group, m_group, tr("Group"));
    setLabel(m_fileRows[0], m_ca, tr("CA"));
    setLabel(m_fileRows[1], m_cert, tr("Certificate"));
    setLabel(m_fileRows[2], m_key, tr("Key"));
    setLabel(m_passphrase, m_passphrase, tr("Passphrase"));
    setLabel(m_serverName, m_serverName, tr("Server name"));
    for (QWidget* row : std::as_const(m_fileRows)) {
        auto* button = row->findChild<QPushButton*>();
        button->setText(tr("Choose…"));
        button->setAccessibleName(tr("Choose a file"));
    }
    m_endpoint->setPlaceholderText(m_expected == Endpoint::Scheme::Ssh
                                       ? u"ssh://user@host"_s
                                       : u"tcp://host:2376, ssh://user@host, unix:///path"_s);
    m_sshNote->setText(tr("Runs your own ssh, with its agent, keys, known hosts and config, and "
                          "docker system dial-stdio on the host. It never asks for a password."));
    m_group->setPlaceholderText(tr("none"));
    m_name->setPlaceholderText(tr("taken from the endpoint"));
    m_serverName->setPlaceholderText(tr("the endpoint's own name"));
    m_passphrase->setPlaceholderText(m_base.hasPassphrase ? tr("kept in the system keyring")
                                                          : tr("only for an encrypted key"));
    m_allowPlain->setText(tr("Allow plain TCP for this host"));
    m_plainNote->setText(tr("Anyone who reaches this port controls the host, and can read along. "
                            "Check 2.7 is reported as failed."));
    m_readProcesses->setText(tr("Read process lists"));
    m_processNote->setText(tr("Makes the daemon run ps on its host for each running container; "
                              "without it check 5.7 stays unknown."));
    m_hostFiles->setText(tr("Read files of the host"));
    m_hostFilesNote->setText(
        tr("Each audit imports an empty image, creates a container from it with the host's / bound "
           "read-only, never starts it, and removes both. Without it sections 1 and 3 stay "
           "unknown. Private keys: owner and mode alone."));
}

} // namespace plimsoll::ui
