using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Plumbline.Findings;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads the text of a sentence: words, <c>{placeholders}</c> and <c>[optional clauses]</c>.</summary>
public static class SentenceText
{
    /// <summary>Reads a sentence; on failure says what is wrong with it.</summary>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Sentence? sentence,
        [NotNullWhen(false)] out Message? problem
    )
    {
        var reader = new Reader(text);
        var parts = reader.Parts(inClause: false);
        problem = reader.Problem;
        sentence = problem is null ? new Sentence(parts) : null;
        return sentence is not null;
    }

    private sealed class Reader(string text)
    {
        private int at;

        internal Message? Problem { get; private set; }

        internal ImmutableArray<SentencePart> Parts(bool inClause)
        {
            var parts = ImmutableArray.CreateBuilder<SentencePart>();
            var words = new StringBuilder();
            while (at < text.Length && Problem is null)
            {
                switch (text[at++])
                {
                    case '{':
                        Flush(parts, words);
                        Placeholder(parts);
                        break;
                    case '[':
                        Flush(parts, words);
                        parts.Add(new ClausePart(Parts(inClause: true)));
                        break;
                    case ']' when inClause:
                        Flush(parts, words);
                        return parts.ToImmutable();
                    case var other:
                        words.Append(other);
                        break;
                }
            }

            Flush(parts, words);
            Problem ??= inClause ? OutlineMessages.Unclosed.With(("mark", "[")) : null;
            return parts.ToImmutable();
        }

        private void Placeholder(ImmutableArray<SentencePart>.Builder parts)
        {
            var close = text.IndexOf('}', at);
            if (close < 0)
            {
                Problem = OutlineMessages.Unclosed.With(("mark", "{"));
            }
            else if (ExpressionText.TryParse(text[at..close], out var expression))
            {
                parts.Add(new PlaceholderPart(expression));
                at = close + 1;
            }
            else
            {
                Problem = OutlineMessages.NotAnExpression.With(
                    ("text", text[at..close]),
                    ("functions", string.Join("、", ExpressionText.FunctionNames))
                );
            }
        }

        private void Flush(ImmutableArray<SentencePart>.Builder parts, StringBuilder words)
        {
            if (words.Length == 0)
            {
                return;
            }

            parts.Add(new WordsPart(words.ToString()));
            if (StrayNumbers.Mark(words.ToString()).FirstOrDefault(inline => inline.Marked) is { } stray)
            {
                Problem ??= OutlineMessages.TypedNumber.With(("number", stray.Text));
            }

            words.Clear();
        }
    }
}
