// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/connectiontestpanel.h"

#include "core/describe.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using docker::ConnectionTest;

namespace {

constexpr int GlyphSize = 16;

QString stepTitle(ConnectionTest::Step step)
{
    switch (step) {
    case ConnectionTest::Step::Files:
        return ConnectionTestPanel::tr("Certificate files read");
    case ConnectionTest::Step::Name:
        return ConnectionTestPanel::tr("Name resolved");
    case ConnectionTest::Step::Port:
        return ConnectionTestPanel::tr("Daemon reached");
    case ConnectionTest::Step::ServerCertificate:
        return ConnectionTestPanel::tr("Server certificate trusted");
    case ConnectionTest::Step::ClientCertificate:
        return ConnectionTestPanel::tr("Client certificate accepted");
    case ConnectionTest::Step::Engine:
        return ConnectionTestPanel::tr("Docker Engine");
    case ConnectionTest::Step::ReadAccess:
        return ConnectionTestPanel::tr("Read access");
    }
    return {};
}

/// The same step where it failed: what is marked with a cross says no success.
QString failureTitle(ConnectionTest::Step step)
{
    switch (step) {
    case ConnectionTest::Step::Files:
        return ConnectionTestPanel::tr("Certificate files not usable");
    case ConnectionTest::Step::Name:
        return ConnectionTestPanel::tr("Name not resolved");
    case ConnectionTest::Step::Port:
        return ConnectionTestPanel::tr("Daemon not reached");
    case ConnectionTest::Step::ServerCertificate:
        return ConnectionTestPanel::tr("Server certificate not trusted");
    case ConnectionTest::Step::ClientCertificate:
        return ConnectionTestPanel::tr("Client certificate not accepted");
    case ConnectionTest::Step::Engine:
        return ConnectionTestPanel::tr("No answer from a Docker Engine");
    case ConnectionTest::Step::ReadAccess:
        return ConnectionTestPanel::tr("No read access");
    }
    return {};
}

QPixmap outcomeGlyph(core::Outcome outcome, qreal ratio)
{
    QPixmap pixmap(QSize(GlyphSize, GlyphSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::drawOutcomeGlyph(painter, QRectF(0, 0, GlyphSize, GlyphSize), outcome, tokens());
    return pixmap;
}

QPixmap glyphOf(const ConnectionTest::StepResult& result, qreal ratio)
{
    if (result.error)
        return outcomeGlyph(core::Outcome::Fail, ratio);
    if (result.isWarning)
        return iconPixmap(u"exclamation-triangle"_s, Ink::Manual, GlyphSize, ratio);
    return outcomeGlyph(core::Outcome::Pass, ratio);
}

} // namespace

ConnectionTestPanel::ConnectionTestPanel(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(0);
    layout->addLayout(m_steps);
    layout->addStretch(1);

    m_verdict = new QFrame(this);
    m_verdict->setObjectName(u"testVerdict"_s);
    auto* verdictLayout = new QVBoxLayout(m_verdict);
    verdictLayout->setContentsMargins(16, 12, 16, 12);
    verdictLayout->setSpacing(2);
    m_verdictTitle = new QLabel(m_verdict);
    m_verdictTitle->setProperty("role", u"card-title"_s);
    m_verdictDetail = new QLabel(m_verdict);
    m_verdictDetail->setWordWrap(true);
    verdictLayout->addWidget(m_verdictTitle);
    verdictLayout->addWidget(m_verdictDetail);
    layout->addWidget(m_verdict);
    m_verdict->hide();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (Row& row : m_rows)
            showResult(row);
    });
}

ConnectionTestPanel::~ConnectionTestPanel() = default;

void ConnectionTestPanel::clear()
{
    stop();
    for (const Row& row : std::as_const(m_rows))
        row.frame->deleteLater();
    m_rows.clear();
    m_isReady.reset();
    m_verdict->hide();
}

void ConnectionTestPanel::stop()
{
    m_test.reset();
}

void ConnectionTestPanel::start(const docker::HostSettings& settings, const QByteArray& passphrase)
{
    clear();
    m_hasHostFiles = settings.hostFiles;
    m_test = std::make_unique<ConnectionTest>(settings, passphrase);
    connect(m_test.get(), &ConnectionTest::stepStarted, this,
            [this](ConnectionTest::Step step) { showResult(rowOf(step)); });
    connect(m_test.get(), &ConnectionTest::stepFinished, this,
            [this](const ConnectionTest::StepResult& result) {
                Row& row = rowOf(result.step);
                row.result = result;
                row.isDone = true;
                showResult(row);
            });
    connect(
        m_test.get(), &ConnectionTest::finished, this,
        [this, test = m_test.get()](bool isReady) {
            if (m_test.get() != test)
                return; // another test was begun meanwhile
            m_test.release()->deleteLater();
            showVerdict(isReady);
            emit finished(isReady);
        },
        Qt::QueuedConnection);
    m_test->start();
}

ConnectionTestPanel::Row& ConnectionTestPanel::rowOf(ConnectionTest::Step step)
{
    const auto found = m_rows.find(int(step));
    if (found != m_rows.end())
        return *found;

    Row row;
    row.result.step = step;
    row.frame = new QWidget(this);
    auto* layout = new QHBoxLayout(row.frame);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    row.glyph = new QLabel(row.frame);
    row.glyph->setFixedSize(GlyphSize, GlyphSize);
    layout->addWidget(row.glyph, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    row.title = new QLabel(row.frame);
    row.title->setProperty("role", u"strong"_s);
    row.detail = new QLabel(row.frame);
    row.detail->setProperty("role", u"small"_s);
    row.detail->setWordWrap(true);
    words->addWidget(row.title);
    words->addWidget(row.detail);
    layout->addLayout(words, 1);
    row.time = new QLabel(row.frame);
    row.time->setProperty("role", u"small"_s);
    layout->addWidget(row.time, 0, Qt::AlignTop);
    m_steps->addWidget(row.frame);
    return *m_rows.insert(int(step), row);
}

void ConnectionTestPanel::showResult(Row& row)
{
    const bool hasFailed = row.isDone && row.result.error;
    row.title->setText(hasFailed ? failureTitle(row.result.step) : stepTitle(row.result.step));
    if (!row.isDone) {
        row.glyph->setPixmap(outcomeGlyph(core::Outcome::Unknown, devicePixelRatioF()));
        row.detail->setText(tr("trying"));
        return;
    }
    row.glyph->setPixmap(glyphOf(row.result, devicePixelRatioF()));
    QStringList words;
    if (row.result.error) {
        words << core::translated(core::describe(*row.result.error))
              << core::translated(core::nextStep(*row.result.error));
    } else {
        words << core::translated(row.result.detail);
    }
    words.removeAll(QString());
    row.detail->setText(words.join(u"\n"_s));
    row.detail->setVisible(!words.isEmpty());
    row.time->setText(tr("%1 ms").arg(locale().toString(row.result.elapsedMs)));
    row.frame->setAccessibleName(row.title->text() + u": "_s + row.detail->text());
}

void ConnectionTestPanel::showVerdict(bool isReady)
{
    m_isReady = isReady;
    setRole(m_verdict, isReady ? "note-good" : "note-bad");
    m_verdictTitle->setText(isReady ? tr("Ready, read-only") : tr("Not ready"));
    m_verdictDetail->setText(
        !isReady ? tr("The step marked above stopped the test. Mend it, then test again.")
            : m_hasHostFiles
            ? tr("Plimsoll reads. For files of the host it also creates a container that it never "
                 "starts, and removes it.")
            : tr("Plimsoll will only send GET requests to this host."));
    m_verdict->show();
}

void ConnectionTestPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (Row& row : m_rows)
            showResult(row);
        if (m_isReady)
            showVerdict(*m_isReady);
    }
    QWidget::changeEvent(event);
}

} // namespace plimsoll::ui
