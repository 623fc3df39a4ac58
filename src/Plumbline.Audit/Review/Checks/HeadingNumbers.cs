using System.Buffers;
using System.Globalization;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL1014: headings of one rank under one chapter are numbered without a gap and without a number given twice. One
/// finding for a document: where numbers are out of order throughout, single places are of no use.
/// </summary>
internal static class HeadingNumbers
{
    private const int Ranks = 4;
    private const int MostSkipped = 9;
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,-%");

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var breaks = Breaks(subject).ToList();
        if (breaks.Count > 0)
        {
            var (first, before, repeats) = breaks[0];
            yield return TextCase.Report(
                RuleIds.HeadingNumbers,
                Severity.Info,
                [.. breaks.Select(found => found.Span)],
                (repeats ? TextMessages.Repeated : TextMessages.Skipped).With(
                    ("before", subject.Plain[before.Start..before.End]),
                    ("after", subject.Plain[first.Start..first.End]),
                    ("count", $"{breaks.Count}")
                ),
                TextMessages.Renumber.With()
            );
        }
    }

    // A list begins at 1; a higher rank ends the lists below it; a smaller number begins another list.
    private static IEnumerable<(TextSpan Span, TextSpan Before, bool Repeats)> Breaks(TextCase subject)
    {
        var last = new (int Number, TextSpan Span, char Style)[Ranks + 1];
        foreach (var passage in subject.Document.Text.Passages.Where(passage => passage.Kind == PassageKind.Heading))
        {
            if (IsRow(subject, passage))
            {
                continue;
            }

            if (Mark(passage) is not var (number, rank, length) || number == 0)
            {
                continue;
            }

            var span = passage.SpanOf(0, length);
            var style = passage.Compact[0] == '第' ? '第' : passage.Compact[length - 1];
            var before = last[rank];
            if (before.Number > 0 && before.Style == style && number > 1)
            {
                if (number == before.Number || (number > before.Number + 1 && number <= before.Number + MostSkipped))
                {
                    yield return (span, before.Span, number == before.Number);
                }
            }

            last[rank] = (number, span, style);
            Array.Clear(last, rank + 1, Ranks - rank);
        }
    }

    // 一、财政拨款收入 / 1 / 479.01: a row of a table whose cells stand one a line, two columns of rows side by side.
    private static bool IsRow(TextCase subject, Passage passage) =>
        passage.Index + 1 < subject.Document.Text.Passages.Length
        && subject.Document.Text.Passages[passage.Index + 1].Compact is { Length: > 0 } next
        && next.AsSpan().IndexOfAnyExcept(Numeric) < 0;

    private static (int Number, int Rank, int Length)? Mark(Passage passage)
    {
        var (length, rank) = HeadingMark.Of(passage.Compact);
        if (length == 0)
        {
            return null;
        }

        var digits = passage.Compact[..length].Trim('第', '部', '分', '章', '(', ')', '、', '.', '，');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)
            ? (arabic, rank, length)
            : (Chinese(digits), rank, length);
    }

    // 一 to 九十九; 0 for anything else.
    private static int Chinese(string digits)
    {
        const string Ones = "一二三四五六七八九";
        var ten = digits.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return digits.Length == 1 ? Ones.IndexOf(digits[0], StringComparison.Ordinal) + 1 : 0;
        }

        var tens = ten == 0 ? 1 : Ones.IndexOf(digits[0], StringComparison.Ordinal) + 1;
        var ones = ten + 1 < digits.Length ? Ones.IndexOf(digits[ten + 1], StringComparison.Ordinal) + 1 : 0;
        return digits.Length <= 3 ? (tens * 10) + ones : 0;
    }
}
