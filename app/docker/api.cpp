// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/api.h"

#include "docker/bytestream.h"

#include <QFutureWatcher>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

void Api::ask(const Request& request, QObject* context,
              std::function<void(const Result<Reply>&)> answer)
{
    auto* watcher = new QFutureWatcher<Result<Reply>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, answer = std::move(answer)] {
                         watcher->deleteLater();
                         answer(watcher->result());
                     });
    watcher->setFuture(get(request));
}

QFuture<Result<Reply>> Api::open(const Request& request, std::shared_ptr<ByteStream> body)
{
    const Error error{Error::Kind::Usage, u"allowlist"_s, request.path, u"it streams nothing"_s};
    body->finish(error);
    return QtFuture::makeReadyFuture(Result<Reply>(error));
}

} // namespace plimsoll::docker
