using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// What the words under 实际完成情况 say of an indicator is its 实际完成值: 培训教师2516人次 beside the row 培训教师人次. Only where
/// the words right before the number are the name of the row and the units are the same.
/// </summary>
internal static class OutcomeClaims
{
    private const int ShortestName = 4;
    private const int LongestName = 14;
    private const int LongestOutcome = 4_000;
    private const int MostPassages = 400;

    private static readonly string[] Counts = ["人次数", "人次", "人数", "户数", "个数", "数量", "次数", "面积", "数"];
    private static readonly string[] Verbs = ["达到", "完成", "达", "为", "共", "了", "约", "计"];

    internal static IEnumerable<Claim> Of(Understood document)
    {
        var at = 0;
        foreach (var form in document.Forms)
        {
            var outcome = Folding.Compact(form.ActualOutcome);
            var rows = Rows(form);
            while (at < document.Text.Passages.Length && document.Text.Passages[at].Span.End <= form.Span.Start)
            {
                at++;
            }

            if (rows.Count == 0 || outcome.Length is < ShortestName or > LongestOutcome)
            {
                continue;
            }

            for (
                var index = at;
                index < document.Text.Passages.Length
                    && document.Text.Passages[index].Span.Start < form.Span.End
                    && index < at + MostPassages;
                index++
            )
            {
                var passage = document.Text.Passages[index];
                if (
                    passage.Compact.Length < ShortestName
                    || !outcome.Contains(passage.Compact, StringComparison.Ordinal)
                )
                {
                    continue;
                }

                foreach (var claim in In(document, form, passage, rows))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> In(
        Understood document,
        RecognisedForm form,
        Passage passage,
        Dictionary<string, IndicatorRow> rows
    )
    {
        foreach (var figure in document.Figures.Quantities(passage))
        {
            if (
                figure.Unit.Length > 0
                && figure.Approximation == Approximation.None
                && figure.Sign == ComparisonSign.None
                && Named(passage.Compact.AsSpan(0, figure.Start), rows) is { } row
                && row.Actual.Figure is { } actual
                && actual.Unit == figure.Unit
                && actual.Index != figure.Index
                && (actual.Value == figure.Value || !TellsTheTarget(row, figure))
            )
            {
                yield return new(RelationKind.Equality, actual, [figure], Formula.Same, RuleIds.SameQuantityTwice)
                {
                    Label = FormClaims.Label(form, row.Name),
                };
            }
        }
    }

    // The outcome may be told in the words of the target and be met by more.
    private static bool TellsTheTarget(IndicatorRow row, Figure told) =>
        row.Target.Figure is { } target && target.Value == told.Value;

    private static IndicatorRow? Named(ReadOnlySpan<char> before, Dictionary<string, IndicatorRow> rows)
    {
        foreach (var verb in Verbs)
        {
            before = before.EndsWith(verb, StringComparison.Ordinal) ? before[..^verb.Length] : before;
        }

        before = WithoutCount(before);
        var names = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestName, before.Length); length >= ShortestName; length--)
        {
            if (names.TryGetValue(before[^length..], out var row))
            {
                return row;
            }
        }

        return null;
    }

    // Two rows of one name tell nothing.
    private static Dictionary<string, IndicatorRow> Rows(RecognisedForm form) =>
        form
            .Indicators.Where(row => row.Actual.Figure is { Unit.Length: > 0 })
            .GroupBy(row => WithoutCount(Folding.Compact(row.Name)).ToString(), StringComparer.Ordinal)
            .Where(group => group.Key.Length is >= ShortestName and <= LongestName && group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static ReadOnlySpan<char> WithoutCount(ReadOnlySpan<char> name)
    {
        foreach (var count in Counts)
        {
            if (name.EndsWith(count, StringComparison.Ordinal))
            {
                return name[..^count.Length];
            }
        }

        return name;
    }
}
