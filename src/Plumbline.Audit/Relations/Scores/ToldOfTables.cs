using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// The result that a text tells is the total of a table of points, or the sum of its rows, and what it says was taken off
/// (过程类扣4.4分) is the gap of a row. The table is taken for complete when its points make 100. Of several tables only what holds is
/// claimed of the result, as each may be of another project.
/// </summary>
internal static partial class ToldOfTables
{
    private const int FewestRows = 3;
    private const int MostTables = 40;

    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items, IEnumerable<int> forms)
    {
        var known = forms.ToHashSet();
        var told = items.Where(item => item.IsOverall).DistinctBy(item => item.Earned.Value).Take(2).ToList();
        var tables = document
            .Text.Tables.Where(table => !known.Contains(table.Index))
            .Take(MostTables)
            .SelectMany(table => PointColumns.Complete(NumberGrid.Of(table, document.Figures)))
            .Where(table => table.Total is not null || table.Rows.Length >= FewestRows)
            .ToList();
        foreach (var (rows, total) in tables)
        {
            var result =
                told is not [var only] ? []
                : total is { } row ? Totals(only, row)
                : Sums(only, rows);
            var isSure = tables.Count == 1 && !told.Exists(item => Other().IsMatch(item.Passage.Compact));
            foreach (var claim in result.Where(claim => isSure || Rates.Readings.Holds(claim)))
            {
                yield return claim;
            }

            foreach (var claim in Losses(document, rows))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Totals(ScoreItem told, PointRow total) =>
        [
            new(RelationKind.Equality, told.Earned, [total.Earned], Formula.Same, RuleIds.TotalScoreShown)
            {
                Label = $"{told.Name}得分",
            },
        ];

    private static IEnumerable<Claim> Sums(ScoreItem told, ImmutableArray<PointRow> rows)
    {
        yield return new(
            RelationKind.ScoreSum,
            told.Earned,
            [.. rows.Select(row => row.Earned)],
            Formula.Sum,
            RuleIds.TotalScoreShown
        )
        {
            Label = $"{told.Name}得分",
        };
        if (told.Full is { } full)
        {
            yield return new(
                RelationKind.WeightSum,
                full,
                [.. rows.Select(row => row.Points)],
                Formula.Sum,
                RuleIds.WeightSum
            )
            {
                Label = $"{told.Name}分值",
            };
        }
    }

    private static IEnumerable<Claim> Losses(Understood document, ImmutableArray<PointRow> rows)
    {
        var named = rows.DistinctBy(row => row.Label, StringComparer.Ordinal)
            .ToDictionary(row => row.Label, StringComparer.Ordinal);
        var flow = document.Flow;
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension == Dimension.Score
                && Lost().Match(flow.Lead(index)) is { Success: true } match
                && named.TryGetValue(match.Groups["name"].Value, out var row)
            )
            {
                yield return new(
                    RelationKind.Difference,
                    flow[index],
                    [row.Points, row.Earned],
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
                {
                    Label = $"{row.Label}扣分",
                };
            }
        }
    }

    [GeneratedRegex(
        "(?:^|[，,。;:、)])(?<name>[一-龥]{2,12}?)(?:类|方面|部分)?(?:指标)?(?:共|合计)?扣(?:减|除|了)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Lost();

    // 自评得分97分，复核得分88.35分: the table may be of either.
    [GeneratedRegex("复[核评审]|再评价|重点评价|抽[查评]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
