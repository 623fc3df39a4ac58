using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Reads the overall goal and what came of it.</summary>
internal static class GoalBlock
{
    /// <summary>Expected goal and outcome between the funds and the indicators; empty where there are none.</summary>
    internal static (string Expected, string Outcome) Read(List<FormToken> tokens, int from, int to)
    {
        var expected = tokens.FindIndex(from, to - from, token => token.Label == FormLabel.Expected);
        var outcome = Outcome(tokens, from, to, expected);
        if (expected < 0 && outcome < 0)
        {
            return ("", "");
        }

        if (expected >= 0 && outcome > expected && SideBySide(tokens, expected, outcome))
        {
            var content = Content(tokens, outcome + 1, to);
            return content.Count == 0 ? ("", "") : Divide(content, tokens[outcome]);
        }

        var goal = expected < 0 ? [] : Content(tokens, expected + 1, outcome > expected ? outcome : to);
        var result = outcome < 0 ? [] : Content(tokens, outcome + 1, expected > outcome ? expected : to);
        return (Join(goal), Join(result));
    }

    /// <summary>The goals row by row, where a table has several rows below its two heads; empty else.</summary>
    internal static ImmutableArray<GoalRow> Rows(List<FormToken> tokens, int from, int to)
    {
        var expected = tokens.FindIndex(from, to - from, token => token.Label == FormLabel.Expected);
        var outcome = Outcome(tokens, from, to, expected);
        if (expected < 0 || outcome < expected || !tokens[outcome].InTable || !SideBySide(tokens, expected, outcome))
        {
            return [];
        }

        var column = tokens[outcome].Column;
        var rows = Content(tokens, outcome + 1, to)
            .GroupBy(token => token.Row)
            .Select(row => new GoalRow(
                Join([.. row.Where(token => token.Column < column)]),
                Join([.. row.Where(token => token.Column >= column)])
            ));
        return rows.ToImmutableArray() is { Length: > 1 } several ? several : [];
    }

    // 完成情况 beside the expected goal is its outcome, though in an indicator block it would be a column.
    private static int Outcome(List<FormToken> tokens, int from, int to, int expected)
    {
        var outcome = tokens.FindIndex(from, to - from, token => token.Label == FormLabel.Outcome);
        var beside = expected + 1;
        return outcome < 0 && expected >= 0 && beside < to && tokens[beside].Label == FormLabel.Actual
            ? beside
            : outcome;
    }

    private static bool SideBySide(List<FormToken> tokens, int expected, int outcome)
    {
        var (left, right) = (tokens[expected], tokens[outcome]);
        return left.InTable && right.InTable && !left.IsCut
            ? left.Row == right.Row && right.Column >= left.ColumnEnd && NothingBetween(tokens, expected, outcome)
            : NothingBetween(tokens, expected, outcome);
    }

    private static bool NothingBetween(List<FormToken> tokens, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            if (tokens[at].Label != FormLabel.Side)
            {
                return false;
            }
        }

        return true;
    }

    private static List<FormToken> Content(List<FormToken> tokens, int from, int to)
    {
        var content = new List<FormToken>();
        for (var at = from; at < to; at++)
        {
            var token = tokens[at];
            if (
                token.Label is FormLabel.TaskName or FormLabel.TaskNumber or FormLabel.Level1Head or FormLabel.Title
                || token.Label.IsField()
            )
            {
                break;
            }

            if (token.Label is not (FormLabel.Side or FormLabel.Outcome or FormLabel.Expected or FormLabel.Actual))
            {
                content.Add(token);
            }
        }

        return content;
    }

    private static (string, string) Divide(List<FormToken> content, FormToken outcome)
    {
        if (content.TrueForAll(token => token.InTable) && outcome.InTable && !outcome.IsCut)
        {
            var left = content.FindAll(token => token.Column < outcome.Column);
            var right = content.FindAll(token => token.Column >= outcome.Column);
            if (left.Count > 0 && right.Count > 0 && content.IndexOf(left[0]) < content.IndexOf(right[0]))
            {
                return (Join(left), Join(right));
            }
        }

        var at = Turn(content);
        return (Join(content[..at]), Join(content[at..]));
    }

    // Lines of two cells in one stream: the second cell begins where the numbering begins again, else in the middle.
    private static int Turn(List<FormToken> content)
    {
        for (var at = 1; at < content.Count; at++)
        {
            if (Mark(content[at].Word) == 1 && Mark(content[0].Word) == 1)
            {
                return at;
            }
        }

        for (var at = 1; at < content.Count; at++)
        {
            if (Mark(content[at - 1].Word) > 1 && Mark(content[at].Word) == 0)
            {
                return at;
            }
        }

        return (content.Count + 1) / 2;
    }

    private static int Mark(string word)
    {
        var rest = word.StartsWith("目标", StringComparison.Ordinal) ? word[2..] : word;
        return rest.Length > 1 && char.IsAsciiDigit(rest[0]) && rest[1] is '.' or '、' or ':' or ')'
            ? rest[0] - '0'
            : 0;
    }

    private static string Join(List<FormToken> tokens) => string.Concat(tokens.Select(token => token.Text));
}
