// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jsontext.h"
#include "models/snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace plimsoll::ui {

class ElidedLabel;
class EvidenceTree;
class JsonHighlighter;

/// What a daemon answered, as it is kept: call, time, status and digest, and the sealed body as
/// JSON with search, the cited places marked, copied or saved. Answers above a megabyte are shown as
/// a tree that is read where it is opened.
class EvidenceView final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceView(QWidget* parent = nullptr);

    /// The answers to choose from, and the paths that findings cite in them.
    void setAnswers(const QList<evidence::Answer>& answers, const QList<core::Proof>& cited);
    /// Chooses an answer and goes to a path in it; an unknown call leaves things as they are.
    bool showPlace(const QString& call, const QString& path);
    QString currentCall() const;
    /// First line of the path that is marked as the current place; -1: none.
    int markedLine() const { return m_currentLine; }
    bool isTree() const;
    void copyJson() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildBar();
    void showAnswer();
    void describe(const evidence::Answer& answer);
    void showText(const QJsonValue& body);
    void showTree(const QJsonValue& body);
    QString jsonText() const;
    void mark();
    void find(bool isBackward);
    bool findInText(const QString& words, bool isBackward);
    void goTo(int line);
    void save();
    void retranslate();
    const evidence::Answer* current() const;
    QString fileName(const evidence::Answer& answer) const;

    QList<evidence::Answer> m_answers;
    QList<core::Proof> m_cited;
    models::JsonText m_json;
    QString m_path;
    int m_currentLine = -1;

    QComboBox* m_calls;
    QLineEdit* m_search;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_copy;
    QToolButton* m_save;
    ElidedLabel* m_facts;
    ElidedLabel* m_digest;
    QLabel* m_error;
    QStackedWidget* m_views;
    QPlainTextEdit* m_text;
    EvidenceTree* m_tree;
    JsonHighlighter* m_highlighter;
};

} // namespace plimsoll::ui
