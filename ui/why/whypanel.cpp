// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/whypanel.h"

#include "models/vulnerabilityrows.h"
#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/why/deductionmodel.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/findingview.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/scoreviews.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int WhyRowHeight = 30;
constexpr int MostRows = 11;
constexpr int WhyWidth = 460;

QString tenthsText(qint64 tenths)
{
    return QLocale().toString(double(tenths) / 10, 'f', 1);
}

// A line of the account: points, check, what it is, and where it leads.
class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return scaled(QSize(200, WhyRowHeight));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const paint::Tokens& t = tokens();
        const bool leadsOn = index.data(DeductionModel::LeadsOnRole).toBool();
        const bool isLit = option.state & QStyle::State_Selected;
        const bool isHovered = leadsOn && option.state & QStyle::State_MouseOver;
        painter->save();
        painter->scale(textScale(), textScale());
        const QRect row = inDesign(option.rect).toRect();
        painter->fillRect(row, isLit ? t.selection : isHovered ? t.hover : t.raised);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
        painter->setFont(text::body());
        painter->setPen(t.fail);
        const QString points =
            QChar(0x2212) + tenthsText(index.data(DeductionModel::TenthsRole).toLongLong());
        paint::drawTabular(*painter, QRectF(row.left(), row.top(), 64, row.height()),
                           Qt::AlignRight | Qt::AlignVCenter, points);
        painter->setFont(text::code());
        painter->setPen(t.text2);
        painter->drawText(QRect(row.left() + 78, row.top(), 52, row.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          index.data(DeductionModel::CheckIdRole).toString());
        paintLabel(*painter, row, index, leadsOn);
        painter->restore();
    }

private:
    static void paintLabel(QPainter& painter, const QRect& row, const QModelIndex& index,
                           bool leadsOn)
    {
        const paint::Tokens& t = tokens();
        const bool hasCheck = !index.data(DeductionModel::CheckIdRole).toString().isEmpty();
        QRect place = row.adjusted(hasCheck ? 132 : 78, 0, -30, 0);
        const QString object = index.data(DeductionModel::ObjectNameRole).toString();
        painter.setFont(text::small());
        const int objectWidth =
            object.isEmpty() ? 0 : qMin(painter.fontMetrics().horizontalAdvance(object), 110);
        painter.setPen(t.text3);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(object, Qt::ElideMiddle, objectWidth));
        place.setRight(place.right() - objectWidth - 8);
        painter.setFont(text::body());
        painter.setPen(t.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          place.width()));
        if (leadsOn) {
            icon(u"chevron-right"_s, Ink::Text3)
                .paint(&painter, QRect(row.right() - 23, row.center().y() - 5, 11, 11));
        }
    }
};

} // namespace

WhyPanel::WhyPanel(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new DeductionModel(this))
    , m_back(new QToolButton(this))
    , m_heading(new QLabel(this))
    , m_subject(new ElidedLabel(Qt::ElideMiddle, this))
    , m_pill(new ScorePill(this))
    , m_facts(new QLabel(this))
    , m_top(new QLabel(this))
    , m_lines(new QListView(this))
    , m_sum(new QLabel(this))
    , m_open(new LinkButton(LinkButton::Arrow::Right, this))
{
    setObjectName(u"whyPanel"_s);
    setRole(this, "popup");
    keepWidth(this, WhyWidth);
    m_lines->setObjectName(u"whyLines"_s);
    m_lines->setModel(m_model);
    m_lines->setItemDelegate(new LineDelegate(m_lines));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->installEventFilter(this);
    m_lines->setMouseTracking(true);
    m_lines->setUniformItemSizes(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_facts->setWordWrap(true);
    m_facts->setContentsMargins(16, 0, 16, 8);
    m_top->setContentsMargins(16, 0, 16, 4);
    setRole(m_facts, "small");
    setRole(m_top, "dim");
    setRole(m_sum, "strong");
    m_sum->setObjectName(u"whySum"_s);
    m_open->setObjectName(u"whyOpen"_s);
    m_open->setText(tr("Open"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(m_facts);
    column->addWidget(m_top);
    column->addWidget(m_lines, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 8, 12, 8);
    bottom->addWidget(m_sum);
    bottom->addStretch(1);
    bottom->addWidget(m_open);
    column->addLayout(bottom);

    connect(m_lines, &QListView::clicked, this,
            [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_back, &QToolButton::clicked, this, &WhyPanel::goBack);
    connect(m_open, &LinkButton::clicked, this, &WhyPanel::openObject);
}

void WhyPanel::buildHeader()
{
    setRole(m_back, "flat");
    m_back->setIcon(icon(u"arrow-left"_s));
    m_back->setObjectName(u"whyBack"_s);
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    setRole(m_heading, "dim");
    setRole(m_subject, "page-title");
    m_pill->setScore({}, 0);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_heading);
    names->addWidget(m_subject);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 8);
    row->addWidget(m_back);
    row->addLayout(names, 1);
    row->addWidget(m_pill);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void WhyPanel::ask(const models::SnapshotPtr& snapshot, const models::ScoreQuestion& question,
                   const QPoint& globalPlace)
{
    if (!snapshot || !models::scoreOf(*snapshot, question))
        return;
    m_snapshot = snapshot;
    m_trail = {question};
    fill();
    const QRect screen = this->screen()->availableGeometry();
    const int x =
        qBound(screen.left(), globalPlace.x(), qMax(screen.left(), screen.right() - width()));
    const int y =
        qBound(screen.top(), globalPlace.y(), qMax(screen.top(), screen.bottom() - height()));
    move(x, y);
    show();
    m_lines->setFocus();
}

void WhyPanel::fill()
{
    m_model->setQuestion(m_snapshot, question());
    const score::Score& score = m_model->score();
    m_heading->setText(tr("How this score came about"));
    m_back->setVisible(m_trail.size() > 1);
    m_subject->setFullText(models::subjectOf(*m_snapshot, question()));
    m_pill->setScore(score, m_snapshot->loadLineOf(question().host));
    setAccessibleName(u"%1: %2"_s.arg(m_heading->text(), m_subject->fullText()));
    fillFacts();

    qint64 missing = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        missing += m_model->index(row).data(DeductionModel::TenthsRole).toLongLong();
    m_top->setText(m_model->rowCount() > 0 ? tr("100 points, less:") : QString());
    m_top->setVisible(m_model->rowCount() > 0);
    m_sum->setText(
        score.value ? tr("100 − %1 = %2").arg(tenthsText(missing), tenthsText(*score.value / 100))
                    : tr("Nothing was decided, so there is no score"));
    m_open->setVisible(!question().host.isEmpty());
    m_open->setText(tr("Open"));
    m_lines->setAccessibleName(tr("What it lost points for"));
    m_lines->setFixedHeight(listHeight());
    if (m_model->rowCount() > 0)
        m_lines->setCurrentIndex(m_model->index(0));
    adjustSize();
}

int WhyPanel::listHeight() const
{
    return qMin(m_model->rowCount(), MostRows) * scaled(WhyRowHeight);
}

void WhyPanel::fillFacts()
{
    const score::Score& score = m_model->score();
    QStringList facts;
    if (const std::optional<QChar> grade = score.grade())
        facts += tr("grade %1").arg(*grade);
    else if (score.value)
        facts += tr("no grade");
    if (score.coverage) {
        facts += tr("%1 of what applies was decided (%2 of %3)")
                     .arg(models::coverageText(score.coverage),
                          QLocale().toString(score.coverage->decided),
                          QLocale().toString(score.coverage->applicable));
    }
    if (score.cap)
        facts += models::capText(*score.cap);
    if (score.provisional)
        facts += tr("provisional: part of it could not be read or decided");
    if (score.withoutWaivers && score.withoutWaivers != score.value)
        facts += tr("%1 without waivers").arg(tenthsText(*score.withoutWaivers / 100));
    QString text = facts.join(u" · "_s);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
}

void WhyPanel::activate(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const score::Deduction& line = m_model->line(row);
    if (const auto below = models::questionBelow(*m_snapshot, question(), line)) {
        m_trail += *below;
        fill();
        return;
    }
    const QString check = models::checkOf(m_model->score(), line);
    if (check.isEmpty())
        return;
    Link link = linkTo(models::hostOf(question(), line), line.object);
    link.check = check;
    link.detail =
        models::isVulnerabilityId(check) ? Link::Detail::Vulnerabilities : Link::Detail::Findings;
    close();
    emit linkActivated(link);
}

void WhyPanel::goBack()
{
    if (m_trail.size() < 2)
        return;
    m_trail.removeLast();
    fill();
    m_lines->setFocus();
}

void WhyPanel::openObject()
{
    Link link = linkTo(question().host, question().object);
    link.detail = Link::Detail::Summary;
    close();
    emit linkActivated(link);
}

bool WhyPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_lines || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
        activate(m_lines->currentIndex().row());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        goBack();
        return true;
    default:
        return QFrame::eventFilter(object, event);
    }
}

void WhyPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_snapshot && !m_trail.isEmpty())
        fill();
}

} // namespace plimsoll::ui
