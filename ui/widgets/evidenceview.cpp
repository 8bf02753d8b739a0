// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidenceview.h"

#include "core/describe.h"
#include "core/json.h"
#include "models/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/evidencetree.h"
#include "ui/widgets/findingview.h"
#include "ui/widgets/jsonhighlighter.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

// Longer answers are shown as a tree: their lines and places would cost many times their own size.
constexpr qsizetype MostText = 1024 * 1024;

QToolButton* barButton(const QString& iconName, const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(14, 14));
    button->setObjectName(QLatin1String(name));
    setRole(button, "flat");
    return button;
}

QTextEdit::ExtraSelection lineMark(QTextDocument* document, int line, const QColor& colour)
{
    QTextEdit::ExtraSelection selection;
    selection.format.setBackground(colour);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    selection.cursor = QTextCursor(document->findBlockByNumber(line));
    return selection;
}

} // namespace

EvidenceView::EvidenceView(QWidget* parent)
    : QWidget(parent)
    , m_calls(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_facts(new ElidedLabel(Qt::ElideRight, this))
    , m_digest(new ElidedLabel(Qt::ElideMiddle, this))
    , m_error(new QLabel(this))
    , m_views(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(m_views))
    , m_tree(new EvidenceTree(m_views))
    , m_highlighter(new JsonHighlighter(m_text->document()))
{
    m_calls->setObjectName(u"evidenceCalls"_s);
    m_calls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_calls->setMinimumContentsLength(12);
    m_text->setObjectName(u"evidenceText"_s);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    setRole(m_text, "code");
    m_tree->setObjectName(u"evidenceTree"_s);
    setRole(m_facts, "small");
    setRole(m_digest, "dim");
    setRole(m_error, "warning");
    m_error->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(6);
    column->addWidget(m_calls);
    column->addWidget(m_facts);
    column->addWidget(m_digest);
    column->addWidget(m_error);
    buildBar();
    m_views->addWidget(m_text);
    m_views->addWidget(m_tree);
    column->addWidget(m_views, 1);

    connect(m_calls, &QComboBox::currentIndexChanged, this, [this] {
        m_path.clear();
        showAnswer();
    });
    connect(&Theme::instance(), &Theme::changed, this, &EvidenceView::mark);
    retranslate();
}

void EvidenceView::buildBar()
{
    m_search->setObjectName(u"evidenceSearch"_s);
    m_search->addAction(icon(u"search"_s, Ink::Text3), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_previous = barButton(u"chevron-up"_s, "findPrevious", this);
    m_next = barButton(u"chevron-down"_s, "findNext", this);
    m_copy = barButton(u"clipboard"_s, "copyJson", this);
    m_save = barButton(u"download"_s, "saveJson", this);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_search, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(6);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_tree->setCurrentIndex({}); // what is typed on is looked for from the start
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_text->setTextCursor(cursor);
        find(false);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_copy, &QToolButton::clicked, this, &EvidenceView::copyJson);
    connect(m_save, &QToolButton::clicked, this, &EvidenceView::save);
}

void EvidenceView::setAnswers(const QList<evidence::Answer>& answers,
                              const QList<core::Proof>& cited)
{
    const QString call = currentCall();
    const QString path = m_path;
    m_answers = answers;
    m_cited = cited;
    const QSignalBlocker blocker(m_calls);
    m_calls->clear();
    for (const evidence::Answer& answer : answers) {
        const QString status = answer.isOk() ? QString()
            : answer.status != 0             ? u"  ·  %1"_s.arg(answer.status)
                                             : u"  ·  "_s + tr("no answer");
        m_calls->addItem(shortCall(answer.call) + status, answer.call);
        m_calls->setItemData(m_calls->count() - 1, answer.call, Qt::ToolTipRole);
    }
    const int same = m_calls->findData(call);
    m_calls->setCurrentIndex(same >= 0 ? same : answers.isEmpty() ? -1 : 0);
    m_path = same >= 0 ? path : QString();
    showAnswer();
}

bool EvidenceView::showPlace(const QString& call, const QString& path)
{
    const int index = m_calls->findData(call);
    if (index < 0)
        return false;
    {
        const QSignalBlocker blocker(m_calls);
        m_calls->setCurrentIndex(index);
    }
    m_path = path;
    showAnswer();
    return true;
}

QString EvidenceView::currentCall() const
{
    return m_calls->currentData().toString();
}

const evidence::Answer* EvidenceView::current() const
{
    const int index = m_calls->currentIndex();
    return index >= 0 && index < m_answers.size() ? &m_answers[index] : nullptr;
}

void EvidenceView::showAnswer()
{
    const evidence::Answer* answer = current();
    m_calls->setEnabled(!m_answers.isEmpty());
    m_json = {};
    m_currentLine = -1;
    m_facts->setVisible(answer);
    m_digest->setVisible(answer && !answer->digest.isEmpty());
    m_error->setVisible(!answer || !answer->isOk());
    if (!answer) {
        m_error->setText(tr("No answers are kept for this object. Evidence is kept for the newest "
                            "runs; a new scan brings it back."));
        m_text->clear();
        m_tree->setAnswer({}, {}, {});
        m_views->setCurrentWidget(m_text);
        return;
    }
    describe(*answer);
    if (models::isLongerThan(answer->body, MostText))
        showTree(answer->body);
    else
        showText(answer->body);
}

void EvidenceView::showText(const QJsonValue& body)
{
    m_views->setCurrentWidget(m_text);
    m_tree->setAnswer({}, {}, {});
    if (!body.isUndefined())
        m_json = models::layOut(body);
    m_text->setPlainText(m_json.text());
    if (!m_path.isEmpty()) {
        m_currentLine = m_json.rangeOf(m_path).first;
        goTo(m_currentLine);
    }
    mark();
}

void EvidenceView::showTree(const QJsonValue& body)
{
    m_views->setCurrentWidget(m_tree);
    m_text->clear();
    QSet<QString> cited;
    for (const core::Proof& proof : std::as_const(m_cited))
        if (proof.call == currentCall())
            cited.insert(proof.path);
    m_tree->setAnswer(body, cited, m_path);
}

bool EvidenceView::isTree() const
{
    return m_views->currentWidget() == m_tree;
}

QString EvidenceView::jsonText() const
{
    const evidence::Answer* answer = current();
    return isTree() && answer ? models::layOut(answer->body).text() : m_json.text();
}

void EvidenceView::describe(const evidence::Answer& answer)
{
    QStringList facts;
    if (answer.status != 0)
        facts += tr("Status %1").arg(answer.status);
    if (answer.atUtc.isValid())
        facts += models::dateTimeText(answer.atUtc);
    if (!m_path.isEmpty())
        facts += m_path;
    m_facts->setFullText(facts.join(u"  ·  "_s));
    m_digest->setFullText(answer.digest);
    if (answer.error)
        m_error->setText(core::translated(core::describe(*answer.error)));
    else if (!answer.isOk())
        m_error->setText(tr("%1 was answered with status %2.")
                             .arg(shortCall(answer.call), QString::number(answer.status)));
}

void EvidenceView::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const evidence::Answer* answer = current();
    if (answer) {
        for (const core::Proof& proof : std::as_const(m_cited)) {
            if (proof.call != answer->call || !m_json.holds(proof.path) || proof.path.isEmpty())
                continue;
            const models::LineRange range = m_json.rangeOf(proof.path);
            for (int line = range.first; line <= qMin(range.last, range.first + 200); ++line)
                marks += lineMark(m_text->document(), line, tokens().manualBg);
        }
    }
    if (m_currentLine >= 0)
        marks += lineMark(m_text->document(), m_currentLine, tokens().failBg);
    m_text->setExtraSelections(marks);
}

void EvidenceView::goTo(int line)
{
    const QTextCursor cursor(m_text->document()->findBlockByNumber(line));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
}

void EvidenceView::find(bool isBackward)
{
    const QString words = m_search->text();
    bool isFound = isTree() ? m_tree->find(words, isBackward) : findInText(words, isBackward);
    m_search->setProperty("state", isFound ? QString() : u"bad"_s);
    setRole(m_search, "");
}

bool EvidenceView::findInText(const QString& words, bool isBackward)
{
    QTextDocument::FindFlags flags;
    if (isBackward)
        flags |= QTextDocument::FindBackward;
    bool isFound = words.isEmpty() || m_text->find(words, flags);
    if (!isFound) { // once around
        QTextCursor cursor = m_text->textCursor();
        cursor.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
        m_text->setTextCursor(cursor);
        isFound = m_text->find(words, flags);
    }
    return isFound;
}

void EvidenceView::copyJson() const
{
    const QString text = jsonText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text + u'\n');
}

QString EvidenceView::fileName(const evidence::Answer& answer) const
{
    static const QRegularExpression odd(u"[^A-Za-z0-9._-]+"_s);
    QString name = shortCall(answer.call).replace(odd, u"-"_s);
    return name + u".json"_s;
}

void EvidenceView::save()
{
    const evidence::Answer* answer = current();
    const QString text = jsonText();
    if (!answer || text.isEmpty())
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save evidence"), fileName(*answer),
                                                      tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    m_error->setText(tr("The file could not be written: %1").arg(file.errorString()));
    m_error->show();
}

bool EvidenceView::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void EvidenceView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EvidenceView::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_copy, tr("Copy JSON"));
    name(m_save, tr("Save JSON…"));
    m_search->setPlaceholderText(tr("Search in this answer"));
    m_search->setAccessibleName(tr("Search in this answer"));
    m_calls->setAccessibleName(tr("Answers of the daemon"));
    m_text->setAccessibleName(tr("Answer as JSON"));
    m_tree->setAccessibleName(tr("Answer as a tree"));
    showAnswer();
}

} // namespace plimsoll::ui
