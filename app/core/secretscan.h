// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace plimsoll::core {

/// Characters of one text that are a secret.
struct SecretSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString rule = {};
    QString name = {}; ///< of the variable, label or flag; empty where there was none

    bool operator==(const SecretSpan&) const = default;
};

/// Whether $NAME in a value will be replaced by something else later.
enum class Expansion { None, Shell };

/// The rule under which a variable of this name holds a secret when its value is `value`; empty
/// when it holds none. Names in any style: DB_PASSWORD, db.password, dbPassword, --db-password.
QString ruleOfNamed(QStringView name, QStringView value, Expansion expansion);

/// Free text: commands, addresses, history steps, log lines. Spans are sorted and do not overlap.
QList<SecretSpan> secretsInText(QStringView text);

/// "NAME=the whole rest", as in Env.
QList<SecretSpan> secretsInAssignment(QStringView text);

/// The value of a named field: labels, driver options.
QList<SecretSpan> secretsInNamed(QStringView name, QStringView value);

/// The words of one command, each with its spans: "--password", "x" and "mysql", "-px" are seen
/// across words.
QList<QList<SecretSpan>> secretsInCommand(const QStringList& words);

/// The text with every span replaced by its marker.
QString marked(const QString& text, const QList<SecretSpan>& spans);

/// Whether a whole value was a marker already.
bool isMarker(QStringView value);

/// Compiles the expressions of the rules, which otherwise happens at their first use, one by one.
/// Thread: any, also while others look for secrets.
void compileSecretRules();

/// Sorted by start; overlapping ones joined under the longer one's rule.
QList<SecretSpan> merged(QList<SecretSpan> spans);

} // namespace plimsoll::core
