// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/dockerfileview.h"

#include "models/wording.h"
#include "ui/dockerfile/dockerfileeditor.h"
#include "ui/dockerfile/fixdialog.h"
#include "ui/dockerfile/reportlist.h"
#include "ui/dockerfile/rulecard.h"
#include "ui/shell/whendone.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/scoreviews.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Long enough to type a word, short enough to be called at once.
constexpr int PauseMs = 150;
/// Below it the reports stand under the text.
constexpr int WideFrom = 760;
constexpr int LoadLine = 70;
constexpr int Gap = 12;

QFrame* cardAround(QWidget* widget)
{
    auto* card = new QFrame;
    setRole(card, "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 6, 1, 6);
    column->addWidget(widget);
    return card;
}

} // namespace

DockerfileView::DockerfileView(QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(Qt::ElideMiddle, this))
    , m_counts(new QLabel(this))
    , m_pillBefore(new ScorePill(this))
    , m_arrow(new QLabel(u"\u2192"_s, this))
    , m_pillNow(new ScorePill(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_split(new QSplitter(this))
    , m_side(new QSplitter(Qt::Vertical))
    , m_editor(new DockerfileEditor(m_split))
    , m_list(new ReportList)
    , m_card(new RuleCard)
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DockerfileView::judge);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_editor, &DockerfileEditor::marginClicked, this, [this](int line) {
        m_editor->goTo(line);
        selectLine(line);
    });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &DockerfileView::followCursor);
    connect(m_list, &QListWidget::currentRowChanged, this, &DockerfileView::selectFinding);
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        if (m_list->currentRow() >= 0)
            m_editor->goTo(m_judged.findings[m_list->currentRow()].lines.first);
    });
    connect(m_card, &RuleCard::fixRequested, this, &DockerfileView::askToFix);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(text()); });
    connect(m_save, &QPushButton::clicked, this, &DockerfileView::saveAs);
    for (const int direction : {1, -1}) {
        auto* shortcut = new QShortcut(
            QKeySequence(direction > 0 ? int(Qt::Key_F8) : int(Qt::SHIFT) | int(Qt::Key_F8)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, direction] { step(direction); });
    }
    retranslate();
}

void DockerfileView::build()
{
    m_editor->setObjectName(u"dockerfileText"_s);
    m_list->setObjectName(u"dockerfileFindings"_s);
    m_counts->setObjectName(u"dockerfileCounts"_s);
    m_copy->setObjectName(u"copyDockerfile"_s);
    m_save->setObjectName(u"saveDockerfile"_s);
    setRole(m_name, "small");
    setRole(m_counts, "small");
    setRole(m_copy, "small");
    setRole(m_save, "small");
    for (ScorePill* pill : {m_pillBefore, m_pillNow})
        pill->setFocusPolicy(Qt::NoFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2, 8, 2, 8);
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_counts, m_pillBefore, m_arrow,
                                                           m_pillNow, m_copy, m_save})
        head->addWidget(widget);
    m_side->addWidget(cardAround(m_list));
    m_side->addWidget(cardAround(m_card));
    m_side->setHandleWidth(Gap);
    m_split->setHandleWidth(Gap);
    m_side->setChildrenCollapsible(false);
    m_side->setStretchFactor(0, 2);
    m_side->setStretchFactor(1, 3);
    m_split->addWidget(m_editor);
    m_split->addWidget(m_side);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_split, 1);
}

void DockerfileView::setText(const QString& text, const QString& file,
                             const dockerfile::LintOptions& options)
{
    m_file = file;
    m_options = options;
    m_isReadOnly = false;
    m_offersFixes = true;
    m_editor->setReadOnly(false);
    m_hasCarriageReturns = text.contains("\r\n"_L1);
    m_before.reset();
    m_isFresh = true;
    m_judged = {};
    m_editor->setMarks({});
    m_editor->setPlainText(text);
    m_original = m_editor->toPlainText();
    m_pause.stop();
    judge();
}

void DockerfileView::setReports(const QString& text, const QString& name,
                                const QList<dockerfile::LintFinding>& findings,
                                const std::optional<dockerfile::LintOptions>& options)
{
    const bool isSame = m_isReadOnly && m_file == name && m_original == text;
    ++m_number; // a judgement under way is not of this text
    m_file = name;
    m_options = options.value_or(dockerfile::LintOptions());
    m_offersFixes = options.has_value();
    m_isReadOnly = true;
    m_isFresh = false;
    m_before.reset();
    if (!isSame) {
        m_list->clear();
        m_editor->setPlainText(text);
        m_original = m_editor->toPlainText();
    }
    m_pause.stop();
    m_editor->setReadOnly(true);
    m_editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    take({.text = m_original, .findings = findings});
}

QString DockerfileView::text() const
{
    const QString text = m_editor->toPlainText();
    return m_hasCarriageReturns ? QString(text).replace(u'\n', "\r\n"_L1) : text;
}

bool DockerfileView::isChanged() const
{
    return m_editor->toPlainText() != m_original;
}

void DockerfileView::judge()
{
    const int number = ++m_number;
    whenDone(judgeText(m_editor->toPlainText(), m_options), this,
             [this, number](const JudgedText& judged) {
                 if (number == m_number)
                     take(judged);
             });
}

void DockerfileView::take(const JudgedText& judged)
{
    m_judged = judged;
    if (std::exchange(m_isFresh, false))
        m_before = judged.score;
    QList<EditorMark> marks;
    for (const dockerfile::LintFinding& finding : judged.findings) {
        marks.append({finding.lines.first, finding.lines.last, finding.severity, !finding.stands(),
                      u"%1: %2"_s.arg(QString(finding.rule->id), core::translated(finding.text))});
    }
    m_editor->setMarks(marks);
    fillList();
    showFacts();
    emit wasJudged();
}

void DockerfileView::fillList()
{
    m_list->setFindings(m_judged.findings);
    m_side->setVisible(!m_isReadOnly || !m_judged.findings.isEmpty());
    selectFinding(m_list->currentRow());
}

void DockerfileView::selectFinding(int row)
{
    if (row < 0 || row >= m_judged.findings.size()) {
        m_card->clear();
        return;
    }
    const dockerfile::LintFinding& finding = m_judged.findings[row];
    const auto fix =
        m_offersFixes ? dockerfile::fixOf(finding, m_judged.text, m_options) : std::nullopt;
    m_card->setFinding(finding, fix ? core::translated(fix->title) : QString());
}

/// The gravest report of a line, of equals the first; one that is waived only where no other is.
void DockerfileView::selectLine(int line)
{
    int best = -1;
    const auto weight = [this](int row) {
        const dockerfile::LintFinding& finding = m_judged.findings[row];
        return std::pair(finding.stands(), finding.severity);
    };
    for (int row = 0; row < int(m_judged.findings.size()); ++row) {
        const dockerfile::LineRange lines = m_judged.findings[row].lines;
        if (lines.first <= line && line <= lines.last && (best < 0 || weight(best) < weight(row)))
            best = row;
    }
    if (best >= 0)
        m_list->setCurrentRow(best);
}

/// The report under the cursor is the one that is read about.
void DockerfileView::followCursor()
{
    const int row = m_list->currentRow();
    const int line = m_editor->currentLine();
    const bool isThere = row >= 0 && row < m_judged.findings.size()
        && m_judged.findings[row].lines.first <= line && line <= m_judged.findings[row].lines.last;
    if (!isThere && !m_isGoing && m_judged.text == m_editor->toPlainText())
        selectLine(line);
}

void DockerfileView::goTo(int line)
{
    m_editor->goTo(line);
    selectLine(line);
}

void DockerfileView::step(int direction)
{
    const int count = m_list->count();
    if (count == 0)
        return;
    // From where the cursor is; the list's own row only on that very line.
    const int line = m_editor->currentLine();
    int row = m_list->currentRow();
    if (row < 0 || m_judged.findings[row].lines.first != line) {
        const auto next =
            std::ranges::find_if(m_judged.findings, [line](const dockerfile::LintFinding& one) {
                return one.lines.first >= line;
            });
        row = int(next - m_judged.findings.begin()) - (direction > 0 ? 1 : 0);
    }
    row = (row + direction + count) % count;
    m_list->setCurrentRow(row);
    m_isGoing = true;
    m_editor->goTo(m_judged.findings[row].lines.first);
    m_isGoing = false;
}

void DockerfileView::askToFix()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_judged.text != m_editor->toPlainText())
        return; // typed since: the next judgement offers it again
    const auto fix = dockerfile::fixOf(m_judged.findings[row], m_judged.text, m_options);
    if (!fix)
        return;
    auto* dialog = new FixDialog(m_judged.text, *fix,
                                 m_file.isEmpty() ? u"Dockerfile"_s : QFileInfo(m_file).fileName(),
                                 m_isReadOnly ? FixDialog::Use::Copy : FixDialog::Use::Take, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FixDialog::taken, m_editor, &DockerfileEditor::replaceText);
    dialog->open();
}

void DockerfileView::saveAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Dockerfile as"),
                                                      m_file.isEmpty() ? u"Dockerfile"_s : m_file);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = text().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        QMessageBox::warning(this, tr("Not saved"), tr("%1: %2").arg(path, file.errorString()));
        return;
    }
    m_file = path;
    m_original = m_editor->toPlainText();
    m_before = m_judged.score;
    showFacts();
    emit saved(path);
}

void DockerfileView::showFacts()
{
    const QString name = m_file.isEmpty() ? tr("New Dockerfile") : m_file;
    m_name->setFullText(isChanged() ? tr("%1 (changed here)").arg(name) : name);
    const auto standing =
        std::ranges::count_if(m_judged.findings, &dockerfile::LintFinding::stands);
    m_counts->setText(m_isFresh           ? QString()
                          : standing == 0 ? tr("No finding")
                                          : tr("%n finding(s)", nullptr, int(standing)));
    const bool differs = !m_isReadOnly && m_before && m_before->value != m_judged.score.value;
    m_save->setVisible(!m_isReadOnly);
    m_pillNow->setVisible(!m_isFresh && !m_isReadOnly);
    m_pillNow->setScore(m_judged.score, LoadLine);
    m_pillBefore->setVisible(differs);
    m_arrow->setVisible(differs);
    if (m_before)
        m_pillBefore->setScore(*m_before, LoadLine);
}

void DockerfileView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() < WideFrom ? Qt::Vertical : Qt::Horizontal);
}

void DockerfileView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockerfileView::retranslate()
{
    m_editor->setAccessibleName(tr("Text of the Dockerfile"));
    m_list->setAccessibleName(tr("Findings of the Dockerfile"));
    m_pillBefore->setToolTip(tr("Score of the file as it was opened"));
    m_pillNow->setToolTip(tr("Score of the text as it is; style and efficiency do not count"));
    for (ScorePill* pill : {m_pillBefore, m_pillNow})
        pill->setAccessibleName(pill->toolTip());
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save as\u2026"));
    m_list->setToolTip({});
    fillList();
    showFacts();
}

} // namespace plimsoll::ui
