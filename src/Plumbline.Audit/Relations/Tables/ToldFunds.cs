using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// What the text tells of funds that a table lists in pairs: 资金到位率90%, 未到位10万元, 其中市级未到位5万元, 到位资金使用率80%. Only what holds
/// is claimed: a target, a batch, a part of the year or another project has a rate of its own.
/// </summary>
internal static partial class ToldFunds
{
    private const int MostTables = 20;
    private const int LongestLabel = 20;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var tables = document
            .Text.Tables.Where(table =>
                table.Cells.Any(cell =>
                    cell?.Compact is { Length: <= LongestLabel } words
                    && words.Contains("到位", StringComparison.Ordinal)
                )
            )
            .Take(MostTables)
            .Select(table => Funds.Of(NumberGrid.Of(table, document.Figures)))
            .OfType<Funds>()
            .ToList();
        if (tables is not [var funds])
        {
            yield break;
        }

        var flow = document.Flow;
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Passage.Cell: null } told
                && At(funds, told, Statement.Clause(flow, index)) is { } claim
                && Readings.Holds(claim)
            )
            {
                yield return claim with
                {
                    Label = flow.Name(index),
                };
            }
        }
    }

    private static Claim? At(Funds funds, Figure told, string words)
    {
        var (planned, arrived, spent) = funds.Row(words);
        return told.Dimension switch
        {
            Dimension.Percent when ArrivalRate().IsMatch(words) => Rate(told, arrived, planned),
            Dimension.Percent when SpendingRate().IsMatch(words) => Rate(told, spent, arrived) is { } claim
            && Readings.Holds(claim)
                ? claim
                : Rate(told, spent, planned),
            Dimension.Money when Missing().IsMatch(words) => Difference(told, planned, arrived),
            _ => null,
        };
    }

    private static Claim? Rate(Figure told, Figure? part, Figure? whole) =>
        part is null || whole is null || whole.Value.Sign <= 0
            ? null
            : new Claim(RelationKind.ExecutionRate, told, [part, whole], Formula.Percent, RuleIds.ExecutionRateShown);

    private static Claim? Difference(Figure told, Figure? whole, Figure? part) =>
        part is null || whole is null
            ? null
            : new Claim(RelationKind.Difference, told, [whole, part], Formula.Difference, RuleIds.DifferenceStated);

    [GeneratedRegex("到位率(?:为|达到?|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ArrivalRate();

    [GeneratedRegex("(?:使用|支出|执行)率(?:为|达到?|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex SpendingRate();

    [GeneratedRegex(
        "(?:未到位|欠拨|欠拨付|尚缺|缺口)(?:资金|金额)?(?:为|共|计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Missing();

    /// <summary>The rows of such a table: the whole, and each level of government by its first word.</summary>
    private sealed record Funds(NumberGrid Grid, int Head, int Planned, int Arrived, int? Spent)
    {
        internal static Funds? Of(NumberGrid grid)
        {
            for (var row = 0; row < grid.Rows; row++)
            {
                if (
                    PairedFunds.ColumnOf(grid, row, FundRole.Planned) is { } planned
                    && PairedFunds.ColumnOf(grid, row, FundRole.Arrived) is { } arrived
                )
                {
                    return new(grid, row, planned, arrived, PairedFunds.ColumnOf(grid, row, FundRole.Spent));
                }
            }

            return null;
        }

        internal (Figure? Planned, Figure? Arrived, Figure? Spent) Row(string words)
        {
            var row = Head;
            for (var below = Head + 1; below < Grid.Rows; below++)
            {
                var level = FundPairs.Words(Grid.Table, below, Planned - 1);
                level = level[(level.IndexOf(':', StringComparison.Ordinal) + 1)..];
                if (
                    FundPairs.HeadOf(Grid.Table, below, Planned) == Head
                    && level.Length > 0
                    && words.Contains($"{level[0]}级", StringComparison.Ordinal)
                )
                {
                    row = below;
                }
            }

            return (Grid[row, Planned], Grid[row, Arrived], Spent is { } spent ? Grid[row, spent] : null);
        }
    }
}
