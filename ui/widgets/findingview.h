// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plimsoll::ui {

class ElidedLabel;
class LinkButton;
class SnippetBox;

/// One finding told in full: what was found, why it matters, the evidence with the cited line, and
/// the remedy with lines to paste. Used under an opened row and on the Compliance page.
class FindingView final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingView(QWidget* parent = nullptr);

    /// @param indent  left margin, so that the text stands under the row's title
    void setIndent(int indent);
    void setFinding(const models::SnapshotPtr& snapshot, const QString& host,
                    const core::Finding& finding);
    const core::Finding& finding() const { return m_finding; }

    QString remedyText() const; ///< what "Copy remedy" copies: lines to paste, else the sentence
    QString evidenceText() const; ///< call, time, path and the lines shown
    /// Asks for a waiver of a failure, or for an attestation of a manual control; where one is in
    /// force, to change it. Nothing for other results.
    void waive();
    void copyRemedy() const;
    void copyEvidence() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildEvidence(QVBoxLayout* column);
    void buildRemedy(QVBoxLayout* column);
    void fill();
    void fillEvidence();
    void fillRemedy();
    void fillDecision();
    void fillCertainty();
    bool canBeDecided() const;
    void fillOtherProofs();
    Link evidenceLink(const core::Proof& proof) const;

    models::SnapshotPtr m_snapshot;
    QString m_host;
    core::Finding m_finding;

    QVBoxLayout* m_column;
    QLabel* m_reason;
    QLabel* m_rationale;
    QLabel* m_decision;
    QLabel* m_certainty;
    QLabel* m_evidenceTitle;
    ElidedLabel* m_evidenceSource;
    LinkButton* m_copyEvidence;
    SnippetBox* m_snippet;
    QLabel* m_absent;
    QVBoxLayout* m_otherProofs;
    QLabel* m_remedyTitle;
    QLabel* m_remedy;
    SnippetBox* m_remedyLines;
    QPushButton* m_waive;
    QPushButton* m_copyRemedy;
    QPushButton* m_openEvidence;
    QPushButton* m_openCheck;
    LinkButton* m_others;
};

/// A call as people read it: ids shortened to twelve characters.
QString shortCall(QString call);

/// The page that shows an object, ready to be narrowed further.
Link linkTo(const QString& host, const core::ObjectRef& object);

} // namespace plimsoll::ui
