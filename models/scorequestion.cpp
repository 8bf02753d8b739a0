// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scorequestion.h"

#include "models/wording.h"
#include "score/rules.h"

#include <QCoreApplication>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using core::ObjectKind;
using core::Stage;
using score::Score;

namespace {

struct Question
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};

const Score* containerScore(const score::ContainerAssessment& container, std::optional<Stage> stage)
{
    if (!stage)
        return &container.overall;
    switch (*stage) {
    case Stage::Dockerfile:
        return &container.dockerfile;
    case Stage::Image:
        return &container.image;
    case Stage::Container:
        return &container.container;
    case Stage::Host:
        break;
    }
    return nullptr;
}

bool isAsked(const ScoreQuestion& question, const core::ObjectRef& object)
{
    return question.object.kind == object.kind && question.object.id == object.id;
}

} // namespace

const Score* scoreOf(const Snapshot& snapshot, const ScoreQuestion& question)
{
    if (question.host.isEmpty()) {
        return question.stage ? &snapshot.assessment.stages.of(*question.stage)
                              : &snapshot.assessment.fleet;
    }
    if (question.object.id.isEmpty() || question.object.kind == ObjectKind::Host) {
        const score::HostAssessment* host = snapshot.host(question.host);
        if (!host)
            return nullptr;
        return question.stage ? &host->stages.of(*question.stage) : &host->overall;
    }
    if (question.object.kind == ObjectKind::Container) {
        const auto* container = snapshot.container(question.host, question.object.id);
        return container ? containerScore(*container, question.stage) : nullptr;
    }
    const score::ImageAssessment* image = snapshot.image(question.host, question.object.id);
    if (!image)
        return nullptr;
    return question.stage == Stage::Dockerfile ? &image->dockerfile : &image->image;
}

QString subjectOf(const Snapshot& snapshot, const ScoreQuestion& question)
{
    QString name = question.host.isEmpty() ? Question::tr("Fleet") : question.host;
    if (!question.host.isEmpty() && !question.object.id.isEmpty()
        && question.object.kind != ObjectKind::Host) {
        name = question.object.name.isEmpty() ? shortId(question.object.id) : question.object.name;
        if (const auto* container = snapshot.container(question.host, question.object.id))
            name = container->name;
    }
    return question.stage ? Question::tr("%1, %2 stage").arg(name, stageLabel(*question.stage))
                          : name;
}

std::optional<ScoreQuestion> questionBelow(const Snapshot& snapshot, const ScoreQuestion& question,
                                           const score::Deduction& line)
{
    const bool isShare = line.check.isEmpty() && !line.object.id.isEmpty();
    if (!isShare || isAsked(question, line.object))
        return std::nullopt;
    const bool isOwnHost = line.object.kind == ObjectKind::Host && line.object.id == question.host;
    if (isOwnHost && question.object.id.isEmpty())
        return std::nullopt;
    ScoreQuestion below{.host = hostOf(question, line), .object = line.object};
    if (line.object.kind == ObjectKind::Host)
        below.object = {};
    // A stage of an aggregate is made of the same stage below; an image has no overall of its own.
    below.stage = question.stage;
    if (line.object.kind == ObjectKind::Image && !below.stage)
        below.stage = Stage::Image;
    return scoreOf(snapshot, below) ? std::optional<ScoreQuestion>(below) : std::nullopt;
}

QString hostOf(const ScoreQuestion& question, const score::Deduction& line)
{
    return question.host.isEmpty() && line.object.kind == ObjectKind::Host ? line.object.id
                                                                           : question.host;
}

QString checkOf(const Score& score, const score::Deduction& line)
{
    if (!line.check.isEmpty())
        return line.check;
    const bool isOwnCap = line.isCap && score.cap;
    return isOwnCap && !core::sectionOf(score.cap->because).isEmpty() ? score.cap->because
                                                                      : QString();
}

QList<qint64> shownTenths(const Score& score)
{
    if (!score.value)
        return {};
    QList<qint64> weights;
    for (const score::Deduction& line : score.deductions)
        weights += line.points;
    if (weights.isEmpty())
        return {};
    return score::apportion(1000 - *score.value / 100, weights);
}

} // namespace plimsoll::models
