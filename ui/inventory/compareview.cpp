// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/compareview.h"

#include "audit/imagecontents.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filteredlist.h"
#include "ui/widgets/statepanel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ComparisonModel;
using models::ImageDifference;

namespace {

const QList<TableView::ColumnSetup> ComparisonColumns = {
    {ComparisonModel::Kind, 190},  {ComparisonModel::Name, 130, true, true},
    {ComparisonModel::Type, 90},   {ComparisonModel::Before, 110},
    {ComparisonModel::After, 110},
};

/// "shop/checkout" of "registry/shop/checkout:2.31.0".
QString repositoryOf(const QString& tag)
{
    const qsizetype slash = tag.lastIndexOf(u'/');
    const qsizetype colon = tag.lastIndexOf(u':');
    return colon > slash ? tag.left(colon) : tag;
}

int countOf(const QList<ImageDifference>& rows, ImageDifference::Kind kind)
{
    return int(std::ranges::count(rows, kind, &ImageDifference::kind));
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_other(new QComboBox(this))
    , m_list(new FilteredList(u"imageComparison"_s, &m_model, this))
{
    m_other->setObjectName(u"compareWith"_s);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setColumns(ComparisonColumns, ComparisonModel::Kind, u"imageComparison"_s);
    setRole(m_title, "second");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 14, 4);
    row->addWidget(m_title);
    row->addWidget(m_other, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_other, &QComboBox::activated, this, &CompareView::compare);
    connect(m_list, &FilteredList::activated, this, [this](int row) {
        const ImageDifference& difference = m_model.rows()[row];
        if (difference.kind == ImageDifference::Kind::Gained)
            emit vulnerabilityActivated(difference.key);
    });
    retranslate();
}

void CompareView::setImage(const models::SnapshotPtr& snapshot, const QString& host,
                           const QString& imageId)
{
    m_snapshot = snapshot;
    m_host = host;
    m_imageId = imageId;
    fillChoices();
    compare();
}

QList<CompareView::Choice> CompareView::choices() const
{
    const score::ImageAssessment* shown = m_snapshot->image(m_host, m_imageId);
    if (!shown || shown->reading == score::Reading::None)
        return {};
    const QString repository = repositoryOf(shown->displayName());
    QList<Choice> all;
    for (const score::HostAssessment& host : m_snapshot->assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            const bool isKnown = std::ranges::any_of(
                all, [&image](const Choice& choice) { return choice.imageId == image.id; });
            if (image.id != m_imageId && image.reading != score::Reading::None && !isKnown)
                all += {host.name, image.id, image.displayName()};
        }
    }
    std::ranges::stable_sort(all, {}, [&repository](const Choice& choice) {
        return std::pair(repositoryOf(choice.label) != repository, choice.label);
    });
    return all;
}

void CompareView::fillChoices()
{
    const QString was = m_other->currentData().toStringList().value(1);
    const QSignalBlocker blocker(m_other);
    m_other->clear();
    for (const Choice& choice : choices())
        m_other->addItem(u"%1 (%2)"_s.arg(choice.label, choice.host),
                         QStringList{choice.host, choice.imageId});
    for (int i = 0; i < m_other->count(); ++i) {
        if (m_other->itemData(i).toStringList().value(1) == was)
            m_other->setCurrentIndex(i);
    }
}

models::ComparedImage CompareView::side(const QString& host, const QString& imageId) const
{
    const evidence::HostEvidence* evidence = m_snapshot->evidenceOf(host);
    const auto contents = evidence ? audit::contentsOf(*evidence, imageId) : nullptr;
    return {.contents = contents ? *contents : image::Contents(),
            .vulnerabilities = models::vulnerabilitiesOf(*m_snapshot, host, imageId)};
}

void CompareView::compare()
{
    const QStringList other = m_other->currentData().toStringList();
    m_model.setRows(other.size() == 2
                        ? models::differences(side(other[0], other[1]), side(m_host, m_imageId))
                        : QList<ImageDifference>());
    retranslate();
}

void CompareView::retranslate()
{
    m_title->setText(tr("Against"));
    m_other->setAccessibleName(tr("Image to compare with"));
    m_other->setEnabled(m_other->count() > 0);
    m_list->setWords(tr("Differences"), tr("Filter differences"),
                     {{u"gained"_s, tr("Gained")},
                      {u"lost"_s, tr("Gone")},
                      {u"changed"_s, tr("Changed")},
                      {u"added"_s, tr("Added")},
                      {u"removed"_s, tr("Removed")}});
    const QList<ImageDifference>& rows = m_model.rows();
    m_list->setCountText(tr("%n differences", nullptr, int(rows.size())));
    m_list->setNote(rows.isEmpty() ? QString()
                                   : tr("%1 vulnerabilities gained, %2 gone")
                                         .arg(countOf(rows, ImageDifference::Kind::Gained))
                                         .arg(countOf(rows, ImageDifference::Kind::Lost)));
    StatePanel* panel = m_list->emptyState();
    if (!rows.isEmpty())
        panel->setState(u"funnel"_s, Ink::Text3, tr("No difference fits the filter"), {});
    else if (m_other->count() == 0)
        panel->setState(u"arrow-left-right"_s, Ink::Text3, tr("Nothing to compare with"),
                        tr("Two scanned images are needed, this one among them."));
    else
        panel->setState(u"arrow-left-right"_s, Ink::Text3, tr("No difference"),
                        tr("Both hold the same packages and the same vulnerabilities."));
}

void CompareView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plimsoll::ui
