// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/fixdialog.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

using Kind = dockerfile::DiffLine::Kind;

QChar signOf(Kind kind)
{
    return kind == Kind::Same ? u' ' : kind == Kind::Removed ? u'\u2212' : u'+';
}

} // namespace

FixDialog::FixDialog(const QString& before, const dockerfile::Fix& fix, const QString& file,
                     Use use, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"fixDialog"_s);
    setWindowTitle(tr("Quick fix"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto* title = new QLabel(core::translated(fix.title), this);
    title->setTextFormat(Qt::PlainText);
    setRole(title, "card-title");
    column->addWidget(title);
    auto* said = new QLabel(tr("Tried before it is offered: this report goes away and no other "
                               "comes. The file on the disk stays as it is."),
                            this);
    said->setWordWrap(true);
    setRole(said, "second");
    column->addWidget(said);
    column->addWidget(diffView(dockerfile::diffOf(before, fix.text)), 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* copy = buttons->addButton(tr("Copy diff"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyDiff"_s);
    if (use == Use::Take) {
        auto* take = buttons->addButton(tr("Change the text"), QDialogButtonBox::AcceptRole);
        take->setObjectName(u"takeFix"_s);
        setRole(take, "primary");
        take->setDefault(true);
    }
    buttons->addButton(use == Use::Take ? QDialogButtonBox::Cancel : QDialogButtonBox::Close);
    column->addWidget(buttons);
    const QString diff = dockerfile::unifiedDiff(before, fix.text, file);
    connect(copy, &QPushButton::clicked, this,
            [diff] { QApplication::clipboard()->setText(diff); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this, text = fix.text] {
        emit taken(text);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 340);
}

QWidget* FixDialog::diffView(const QList<dockerfile::DiffLine>& lines)
{
    auto* view = new QPlainTextEdit(this);
    view->setObjectName(u"fixDiff"_s);
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    setRole(view, "code");
    QStringList texts;
    for (const dockerfile::DiffLine& line : lines)
        texts.append(u"%1 %2 %3"_s.arg(line.number, 4).arg(signOf(line.kind)).arg(line.text));
    view->setPlainText(texts.join(u'\n'));
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(lines[i].kind == Kind::Added ? tokens().passBg : tokens().failBg);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(view->document()->findBlockByNumber(int(i)));
        marks.append(mark);
    }
    view->setExtraSelections(marks);
    return view;
}

} // namespace plimsoll::ui
