// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/shellreader.h"

#include "dockerfile/shelllexer.h"
#include "dockerfile/wrappers.h"

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Deeper nesting of $( ) is nobody's build.
constexpr int MaxNesting = 24;
/// Deeper nesting of sh -c inside sh -c is not either.
constexpr int MaxDerived = 8;

/// The structure of a script: lists, pipelines, compound commands, redirections.
class ScriptReader : ShellLexer
{
public:
    ScriptReader(QStringView text, Script& script, const QList<Heredoc>& heredocs, int derived)
        : ShellLexer(text)
        , m_script(script)
        , m_heredocs(heredocs)
        , m_derived(derived)
        , m_pipelines(script.commands.isEmpty() ? 0 : script.commands.last().pipeline + 1)
    {
    }

    void run() { readList(false, 0); }

private:
    /// What one list (the script, or the inside of a substitution) is in the middle of.
    struct List
    {
        Command command = {};
        QList<int> inner = {}; ///< indexes of the commands that the words hold
        int parens = 0; ///< open subshells
        int cases = 0; ///< open case ... esac
        bool wantsPattern = false; ///< of case
        bool skipsWords = false; ///< of for and select, up to the separator
        bool isCondition = false; ///< [[ ... ]]
        QList<Heredoc> pending = {}; ///< whose text begins behind the line
        qsizetype awaiting = -1; ///< index in pending whose text goes to the command
    };

    void readList(bool isSubstitution, int nesting)
    {
        List list;
        list.command.pipeline = m_pipelines++;
        while (!isAtEnd()) {
            if (list.wantsPattern)
                readPattern(list);
            else if (isSubstitution && peek() == u')' && list.parens == 0)
                break;
            else
                step(list, nesting);
        }
        if (isSubstitution)
            ++m_at;
        finish(list, true);
    }

    void step(List& list, int nesting)
    {
        const QChar c = peek();
        switch (c.unicode()) {
        case ' ':
        case '\t':
        case '\r':
            ++m_at;
            return;
        case '\n':
            ++m_at;
            finish(list, true);
            return readPending(list);
        case '#':
            return skipComment();
        case ';':
            return readSemicolon(list);
        case '&':
            if (peek(1) == u'>')
                return readRedirection(list, nesting);
            m_at += peek(1) == u'&' ? 2 : 1;
            return finish(list, true);
        case '|':
            return readBar(list);
        case '(':
            return readParenthesis(list);
        case ')':
            ++m_at;
            list.parens = std::max(0, list.parens - 1);
            return finish(list, true);
        case '<':
        case '>':
            return readRedirection(list, nesting);
        case '\\':
            if (peek(1) == u'\n') {
                m_at += 2;
                return;
            }
            break;
        default:
            break;
        }
        takeWord(list, nesting);
    }

    void readSemicolon(List& list)
    {
        const bool endsClause = follows(";;"_L1) || follows(";&"_L1);
        m_at += follows(";;&"_L1) ? 3 : endsClause ? 2 : 1;
        finish(list, true);
        list.wantsPattern = endsClause && list.cases > 0;
    }

    void readBar(List& list)
    {
        const bool isOr = peek(1) == u'|';
        m_at += isOr || peek(1) == u'&' ? 2 : 1;
        if (!isOr && m_derived == 0 && !list.isCondition)
            m_script.hasPipe = true;
        finish(list, isOr);
    }

    void readParenthesis(List& list)
    {
        ++m_at;
        if (!list.command.words.isEmpty() && peek() == u')') { // name() of a function
            ++m_at;
            list.command.words.clear();
            return;
        }
        ++list.parens;
        finish(list, true);
    }

    /// Of a case clause, up to its parenthesis.
    void readPattern(List& list)
    {
        while (!isAtEnd() && (peek().isSpace() || peek() == u';'))
            ++m_at;
        list.wantsPattern = false;
        if (follows("esac"_L1) && (m_at + 4 >= m_text.size() || isShellMeta(peek(4))))
            return; // read as a word
        while (!isAtEnd() && peek() != u')') {
            if (peek() == u'\'' || peek() == u'"')
                readQuoted();
            else
                m_at += peek() == u'\\' ? 2 : 1;
        }
        ++m_at;
    }

    /// Text of here-documents that the line just ended has announced.
    void readPending(List& list)
    {
        for (const Heredoc& heredoc : std::exchange(list.pending, {}))
            skipHeredoc(heredoc);
        list.awaiting = -1;
    }

    void readRedirection(List& list, int nesting)
    {
        if (follows("<("_L1) || follows(">("_L1)) {
            m_at += 2;
            list.command.words.append(readSubstitution(list, nesting));
            return;
        }
        const bool isOutput = peek() == u'>' || peek() == u'&';
        const bool isHeredoc = follows("<<"_L1) && !follows("<<<"_L1);
        const bool isHereString = follows("<<<"_L1);
        while (peek() == u'<' || peek() == u'>' || peek() == u'&' || (isOutput && peek() == u'|'))
            ++m_at;
        const bool stripsTabs = isHeredoc && peek() == u'-';
        if (stripsTabs)
            ++m_at;
        while (peek() == u' ' || peek() == u'\t')
            ++m_at;
        const QString target = readWord(list, nesting);
        if (isHeredoc)
            takeHeredoc(list, target, stripsTabs);
        else if (isHereString)
            list.command.input = target;
        else if (isOutput && !target.isEmpty())
            list.command.targets.append(target);
    }

    void takeHeredoc(List& list, const QString& name, bool stripsTabs)
    {
        if (m_usedHeredocs < m_heredocs.size()) {
            list.command.input += m_heredocs[m_usedHeredocs++].content;
            return;
        }
        // The text follows below; it is read ahead, since it belongs to this command.
        const qsizetype lineEnd = m_text.indexOf(u'\n', m_at);
        if (lineEnd < 0)
            return;
        const Heredoc heredoc{.name = name, .stripsTabs = stripsTabs};
        if (list.pending.isEmpty()) {
            const qsizetype here = std::exchange(m_at, lineEnd + 1);
            list.command.input += skipHeredoc(heredoc);
            m_at = here;
        }
        list.pending.append(heredoc);
    }

    /// One word at the front of m_text, and what it means where it stands.
    void takeWord(List& list, int nesting)
    {
        const bool isPlain = peek() != u'"' && peek() != u'\'' && peek() != u'\\';
        const qsizetype begin = m_at;
        const QString word = readWord(list, nesting);
        if (m_at == begin) {
            ++m_at; // a character that begins nothing
            return;
        }
        if (word.isEmpty() && m_text[begin] == u'\\')
            return; // an escape of nothing
        const bool isDescriptor = (peek() == u'<' || peek() == u'>') && isPlain
            && std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
        if (isDescriptor)
            return;
        if (list.isCondition) {
            list.isCondition = word != "]]"_L1;
            return;
        }
        if (list.skipsWords)
            return;
        if (!list.command.words.isEmpty() || !isPlain || !takeFirstWord(list, word, nesting))
            list.command.words.append(word);
    }

    /// Whether the word is something else than the name of a program.
    bool takeFirstWord(List& list, const QString& word, int nesting)
    {
        if (isAssignment(word)) {
            list.command.assignments.append(word);
            return true;
        }
        if (isReserved(word))
            return true;
        if (word == "for"_L1 || word == "select"_L1 || word == "function"_L1) {
            list.skipsWords = true;
            if (word == "function"_L1) {
                skipBlanks();
                readWord(list, nesting);
                list.skipsWords = false;
            }
            return true;
        }
        if (word == "[["_L1) {
            list.isCondition = true;
            return true;
        }
        if (word == "esac"_L1) {
            list.cases = std::max(0, list.cases - 1);
            return true;
        }
        if (word != "case"_L1)
            return false;
        skipBlanks();
        readWord(list, nesting); // what is compared
        skipBlanks();
        if (readWord(list, nesting) == "in"_L1) {
            ++list.cases;
            list.wantsPattern = true;
        }
        return true;
    }

    QString readWord(List& list, int nesting)
    {
        QString word = readPlain();
        while (!isAtEnd() && !isShellMeta(peek())) {
            const QChar c = peek();
            if (c == u'\\') {
                if (peek(1) != u'\n' && !peek(1).isNull())
                    word += peek(1);
                m_at = std::min(m_at + 2, m_text.size());
            } else if (c == u'\'') {
                word += readQuoted();
            } else if (c == u'"') {
                readDoubleQuoted(word, list, nesting);
            } else if (c == u'$' || c == u'`') {
                word += readVariable(list, nesting);
            } else {
                word += readPlain();
            }
        }
        return word;
    }

    void readDoubleQuoted(QString& word, List& list, int nesting)
    {
        ++m_at;
        while (!isAtEnd() && peek() != u'"') {
            const QChar c = peek();
            if (c == u'$' || c == u'`') {
                word += readVariable(list, nesting);
                continue;
            }
            if (c == u'\\' && QStringView(u"$`\"\\\n").contains(peek(1))) {
                if (peek(1) != u'\n')
                    word += peek(1);
                m_at += 2;
                continue;
            }
            word += c;
            ++m_at;
        }
        ++m_at;
    }

    QString readVariable(List& list, int nesting)
    {
        if (peek() == u'`')
            return readBackticks(list, nesting);
        ++m_at;
        const QChar c = peek();
        if (c == u'(' && peek(1) == u'(')
            return readArithmetic();
        if (c == u'(') {
            ++m_at;
            return readSubstitution(list, nesting);
        }
        if (c == u'{')
            return readBraced();
        if (c == u'\'' || c == u'"') // $'...' and $"..."
            return readQuoted();
        return readName();
    }

    /// Reads the commands up to the parenthesis.
    QString readSubstitution(List& list, int nesting)
    {
        if (nesting >= MaxNesting) {
            m_at = m_text.size();
            return u"${...}"_s;
        }
        const qsizetype first = m_script.commands.size();
        readList(true, nesting + 1);
        adopt(list, first);
        return u"${...}"_s;
    }

    QString readBackticks(List& list, int nesting)
    {
        QString inner;
        for (++m_at; !isAtEnd() && peek() != u'`'; ++m_at) {
            if (peek() == u'\\' && QStringView(u"`\\$").contains(peek(1)))
                ++m_at;
            inner += peek();
        }
        ++m_at;
        const qsizetype first = m_script.commands.size();
        if (nesting < MaxNesting && m_derived < MaxDerived) {
            ScriptReader reader(inner, m_script, {}, m_derived);
            reader.m_pipelines = m_pipelines;
            reader.m_depth = m_depth + 1;
            if (m_depth < MaxDerived)
                reader.run();
            m_pipelines = reader.m_pipelines;
        }
        adopt(list, first);
        return u"${...}"_s;
    }

    void adopt(List& list, qsizetype first)
    {
        for (qsizetype i = first; i < m_script.commands.size(); ++i) {
            Command& command = m_script.commands[i];
            if (command.parent >= 0)
                continue;
            command.isSubstituted = true;
            list.inner.append(int(i));
        }
    }

    void finish(List& list, bool endsPipeline)
    {
        list.skipsWords = false;
        Command& command = list.command;
        if (!command.words.isEmpty() || !command.assignments.isEmpty() || !command.input.isEmpty()
            || !command.targets.isEmpty()) {
            command.isDerived = m_derived > 0;
            if (!command.words.isEmpty())
                command.name = command.words.first().section(u'/', -1);
            const int index = int(m_script.commands.size());
            for (const int inner : std::as_const(list.inner))
                m_script.commands[inner].parent = index;
            m_script.commands.append(command);
            addDerived(index);
        }
        list.inner.clear();
        const int pipeline = endsPipeline ? m_pipelines++ : command.pipeline;
        command = Command{.pipeline = pipeline};
    }

    /// The commands that one starts.
    void addDerived(int index)
    {
        if (m_derived >= MaxDerived)
            return;
        const Command command = m_script.commands[index];
        if (command.name.isEmpty())
            return;
        if (const QString script = innerScript(command); !script.isNull())
            return addScript(script, index);
        Command inner = innerCommand(command);
        if (inner.words.isEmpty())
            return;
        inner.parent = index;
        inner.pipeline = command.pipeline;
        inner.isDerived = true;
        inner.name = inner.words.first().section(u'/', -1);
        m_script.commands.append(inner);
        ++m_derived;
        addDerived(int(m_script.commands.size() - 1));
        --m_derived;
    }

    void addScript(const QString& text, int index)
    {
        const qsizetype first = m_script.commands.size();
        ScriptReader reader(text, m_script, {}, m_derived + 1);
        reader.m_pipelines = m_pipelines;
        reader.run();
        m_pipelines = reader.m_pipelines;
        for (qsizetype i = first; i < m_script.commands.size(); ++i) {
            if (m_script.commands[i].parent < 0)
                m_script.commands[i].parent = index;
        }
    }

    Script& m_script;
    const QList<Heredoc> m_heredocs;
    qsizetype m_usedHeredocs = 0;
    int m_derived;
    int m_pipelines;
    int m_depth = 0; ///< of backticks
};

} // namespace

void addCommands(QStringView text, Script& script, const QList<Heredoc>& heredocs)
{
    ScriptReader(text, script, heredocs, 0).run();
}

} // namespace plimsoll::dockerfile
