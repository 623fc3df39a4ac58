using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// The result that a text tells is the total of a table of points, or the sum of its rows, and what it says was taken off
/// (过程类扣4.4分) is the gap of a row. The table is taken for complete when its points make 100. Of several tables only what holds is
/// claimed of the result; of one that the result does not introduce only what turned digits explain is asked about, as it may be
/// of another project, year or body.
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
            .SelectMany(table =>
                PointColumns
                    .Complete(NumberGrid.Of(table, document.Figures))
                    .Select(points => (Table: table, Points: points))
            )
            .Where(one => one.Points.Total is not null || one.Points.Rows.Length >= FewestRows)
            .ToList();
        foreach (var (table, (rows, total)) in tables)
        {
            var result =
                told is not [var only] ? []
                : total is { } row ? Totals(only, row)
                : Sums(only, rows);
            var isSure = tables.Count == 1 && told.Exists(item => IsIntroduced(document.Text, table, item));
            foreach (var claim in result.Concat(Losses(document, rows).Where(IsPlain)))
            {
                if (isSure || Rates.Readings.Holds(claim))
                {
                    yield return claim;
                }
                else if (tables.Count == 1 && IsTurned(claim))
                {
                    yield return claim with
                    {
                        Strength = Strength.Scoped,
                        Doubt = Rates.RateMessages.WhichScope.With(),
                    };
                }
            }
        }
    }

    // Right before the table, with no more than its name between.
    private static bool IsIntroduced(AuditText text, TableView table, ScoreItem told) =>
        table.Before is { } before
        && !Other().IsMatch(told.Passage.Compact)
        && Caption().IsMatch(told.Passage.Compact.AsSpan(told.End))
        && (
            before.Index == told.Passage.Index
            || (before.Index == told.Passage.Index + 1 && Caption().IsMatch(text.Passages[before.Index].Compact))
        );

    private static bool IsPlain(Claim claim) => Rates.Readings.Holds(claim) || IsTurned(claim);

    private static bool IsTurned(Claim claim) =>
        Judge.Of(claim) is { Computed.Value: var computed } && Relations.Sums.Ties.IsTurned(claim.Result!, computed);

    // 94.66 in the table is told as 94.7.
    private static IEnumerable<Claim> Totals(ScoreItem told, PointRow total) =>
        told.Earned.Number.Decimals < total.Earned.Number.Decimals
        && Math.Abs(told.Earned.Exact - total.Earned.Exact) <= told.Earned.Slack
            ? []
            :
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

    // 自评得分97分，复核得分88.35分: the table may be of either; a mean, a share or a correction is not its total.
    [GeneratedRegex(
        "复[核评审]|再评价|重点评价|抽[查评]|平均|加权|折|核减|扣减|扣除|加分|奖励|[×*]|各占|第三方|专家|主管|财政(?:部门|局)|会审|问卷|考核|子项目|全[省市县]|上年|比20",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();

    // 等级为“良”，各项指标得分如下: nothing but the grade and the name of the table.
    [GeneratedRegex(
        "^(?:附?表[0-9一二三四五]*|本次|项目|部门|整体|支出|绩效|自评|评价|综合|各项?|各级|一级|指标|得分|评分|分值|情况|结果|如下|详?见|下?表|汇总|明细|统计|的|及|分|"
            + "评?[定为]|等级|等次|优秀?|良好?|中等?|较?差|具体|是|[“”\"，。;:()])*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Caption();
}
