// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/parser.h"

#include "dockerfile/splitting.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringView withoutLeadingSpace(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return line.mid(at);
}

bool isComment(QStringView line)
{
    return withoutLeadingSpace(line).startsWith(u'#');
}

/// The lines of a text, each with its end.
class Lines
{
public:
    explicit Lines(QStringView text)
        : m_text(text)
    {
    }

    bool hasNext() const { return m_at < m_text.size(); }

    /// The line with its end.
    QStringView next()
    {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        end = end < 0 ? m_text.size() : end + 1;
        const QStringView line = m_text.mid(m_at, end - m_at);
        m_at = end;
        ++m_number;
        return line;
    }

    int number() const { return m_number; }
    qsizetype at() const { return m_at; }
    void returnTo(qsizetype at, int number)
    {
        m_at = at;
        m_number = number;
    }

    static QStringView withoutEnd(QStringView line)
    {
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        return line;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_number = 0;
};

/// Here-documents without end that are looked for to the end of the file.
constexpr int MaxUnended = 16;

class Parser
{
public:
    Parser(QStringView text, Document& document)
        : m_lines(text)
        , m_document(document)
    {
    }

    void run()
    {
        while (m_lines.hasNext())
            readStatement();
        if (m_document.statements.isEmpty() && m_document.problems.isEmpty())
            fail(PLIMSOLL_TEXT("The file holds no instruction."),
                 {1, std::max(1, m_lines.number())});
        m_document.lineCount = m_lines.number();
    }

private:
    void fail(const core::Text& text, LineRange lines)
    {
        m_document.problems.append({.lines = lines, .text = text});
    }

    /// "# name=value" counts only in front of everything else.
    bool readDirective(QStringView line)
    {
        if (m_isPastDirectives)
            return false;
        static const QRegularExpression pattern(
            u"^#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*$"_s);
        const auto match = pattern.match(line.toString());
        const Directive directive{match.captured(1).toLower(), match.captured(2), m_lines.number()};
        static const QStringList known{u"syntax"_s, u"escape"_s, u"check"_s};
        m_isPastDirectives = !match.hasMatch() || !known.contains(directive.name);
        if (m_isPastDirectives)
            return false;
        accept(directive);
        return true;
    }

    void accept(const Directive& directive)
    {
        const LineRange here{directive.line, directive.line};
        const bool isSecond =
            std::ranges::count(m_document.directives, directive.name, &Directive::name) > 0;
        if (isSecond)
            return fail(
                PLIMSOLL_TEXT("The directive %1 stands here a second time.", directive.name), here);
        m_document.directives.append(directive);
        if (directive.name != "escape"_L1)
            return;
        if (directive.value != "\\"_L1 && directive.value != "`"_L1)
            return fail(
                PLIMSOLL_TEXT("The escape character can be \\ or `, not %1.", directive.value),
                here);
        m_document.escape = directive.value.front();
    }

    void readComment(QStringView line, bool isBetween)
    {
        const QStringView text = withoutLeadingSpace(line).mid(1);
        m_document.comments.append({m_lines.number(), text.toString()});
        if (!isBetween)
            return;
        if (text.trimmed().isEmpty())
            m_comments.clear();
        else
            m_comments.append(text.trimmed().toString());
    }

    QStringView nextLine()
    {
        const QStringView line = Lines::withoutEnd(m_lines.next());
        // In bytes a line is at least as long.
        if (line.size() > MaxLineBytes)
            fail(PLIMSOLL_TEXT("The line is longer than the %1 bytes that a build accepts.",
                               QString::number(MaxLineBytes)),
                 {m_lines.number(), m_lines.number()});
        return line;
    }

    /// Takes a continuation's escape off; whether there was one.
    bool isContinued(QStringView& line) const
    {
        QStringView text = line;
        while (text.endsWith(u' ') || text.endsWith(u'\t'))
            text.chop(1);
        if (!text.endsWith(m_document.escape))
            return false;
        text.chop(1);
        if (text.endsWith(m_document.escape))
            return false; // an escaped escape
        line = text;
        return true;
    }

    void readStatement()
    {
        QStringView line = withoutLeadingSpace(nextLine());
        const bool isDirective = readDirective(line);
        if (line.startsWith(u'#')) {
            if (!isDirective)
                readComment(line, true);
            return;
        }
        const int first = m_lines.number();
        bool goesOn = isContinued(line);
        if (line.isEmpty() && !goesOn) {
            m_comments.clear(); // what stands above a blank line describes nothing below it
            return;
        }
        QString joined = line.toString();
        bool hasBlank = false;
        while (goesOn && m_lines.hasNext()) {
            line = nextLine();
            if (isComment(line)) {
                readComment(line, false);
            } else if (line.trimmed().isEmpty()) {
                hasBlank = true;
            } else {
                goesOn = isContinued(line);
                joined += line;
            }
        }
        if (!joined.isEmpty())
            addStatement(joined, first, hasBlank);
    }

    void addStatement(const QString& joined, int first, bool hasBlank)
    {
        QList<Problem> problems;
        Statement statement = splitStatement(joined, m_document.escape, problems);
        statement.hasBlankContinuation = hasBlank;
        statement.lines = {first, m_lines.number()};
        statement.comments = std::exchange(m_comments, {});
        if (joined.contains("<<"_L1) && takesHeredocs(statement))
            readHeredocs(statement, joined, problems);
        for (Statement& trigger : statement.trigger)
            trigger.lines = statement.lines;
        if (problems.isEmpty())
            problems = argumentProblems(statement);
        for (Problem& problem : problems) {
            problem.lines = statement.lines;
            m_document.problems.append(problem);
        }
        m_document.statements.append(std::move(statement));
    }

    static bool takesHeredocs(const Statement& statement)
    {
        if (statement.keyword == Keyword::Onbuild)
            return !statement.trigger.isEmpty() && takesHeredocs(statement.trigger.first());
        return statement.keyword == Keyword::Run || statement.keyword == Keyword::Copy
            || statement.keyword == Keyword::Add;
    }

    void readHeredocs(Statement& statement, const QString& joined, QList<Problem>& problems)
    {
        for (Heredoc& heredoc : announcedHeredocs(joined)) {
            if (!readContent(heredoc)) {
                problems.append(
                    {.text = PLIMSOLL_TEXT("The here-document %1 has no end.", heredoc.name)});
                return;
            }
            statement.heredocs.append(heredoc);
        }
        statement.lines.last = m_lines.number();
        for (Statement& trigger : statement.trigger)
            trigger.heredocs = statement.heredocs;
    }

    /// Reads to the line that ends it. Where there is none, the lines are read as instructions
    /// instead, so that one forgotten end does not hide the rest of the file.
    bool readContent(Heredoc& heredoc)
    {
        const qsizetype at = m_lines.at();
        const int number = m_lines.number();
        // Looked for once in vain: the file's rest holds no such line for the next one either.
        if (m_unended.contains(heredoc.name))
            return false;
        while (m_lines.hasNext()) {
            const QStringView line = m_lines.next();
            QStringView end = Lines::withoutEnd(line);
            while (heredoc.stripsTabs && end.startsWith(u'\t'))
                end = end.mid(1);
            if (end == heredoc.name)
                return true;
            heredoc.content += line;
        }
        if (m_unended.size() < MaxUnended)
            m_unended.append(heredoc.name);
        else
            return false; // that many open ends: the rest of the file belongs to this one
        m_lines.returnTo(at, number);
        return false;
    }

    Lines m_lines;
    Document& m_document;
    QStringList m_comments;
    QStringList m_unended;
    bool m_isPastDirectives = false;
};

int lineAt(QByteArrayView bytes, qsizetype offset)
{
    return 1 + int(std::count(bytes.begin(), bytes.begin() + offset, '\n'));
}

/// The text up to what is no text, and what was wrong with the bytes.
QString decoded(QByteArrayView bytes, Document& document)
{
    const auto report = [&](Problem::Kind kind, qsizetype offset, const core::Text& text) {
        const int line = lineAt(bytes, offset);
        document.problems.append({.kind = kind, .lines = {line, line}, .text = text});
    };
    if (bytes.size() > MaxFileBytes) {
        bytes = bytes.first(MaxFileBytes);
        report(Problem::Kind::Size, MaxFileBytes - 1,
               PLIMSOLL_TEXT("The file is larger than %1 bytes; what follows was not read.",
                             QString::number(MaxFileBytes)));
    }
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        bytes = bytes.sliced(3);
    const qsizetype nul = bytes.indexOf('\0');
    if (nul >= 0) {
        report(Problem::Kind::Bytes, nul,
               PLIMSOLL_TEXT("A NUL byte: this is no text; what follows was not read."));
        bytes = bytes.first(nul);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        const qsizetype bad = text.indexOf(QChar::ReplacementCharacter);
        report(Problem::Kind::Bytes,
               std::min(QStringView(text).first(bad).toUtf8().size(), bytes.size()),
               PLIMSOLL_TEXT("Bytes that are not UTF-8."));
    }
    return text;
}

void limitProblems(QList<Problem>& problems)
{
    std::ranges::stable_sort(problems, {},
                             [](const Problem& problem) { return problem.lines.first; });
    if (problems.size() <= MaxProblems)
        return;
    const QString more = QString::number(problems.size() - MaxProblems);
    problems.resize(MaxProblems);
    problems.append({.kind = Problem::Kind::Size,
                     .lines = problems.last().lines,
                     .text = PLIMSOLL_TEXT("Faults of this kind not shown: %1.", more)});
}

} // namespace

Document parse(QByteArrayView bytes)
{
    Document document;
    const QString text = decoded(bytes, document);
    Parser(text, document).run();
    limitProblems(document.problems);
    return document;
}

} // namespace plimsoll::dockerfile
