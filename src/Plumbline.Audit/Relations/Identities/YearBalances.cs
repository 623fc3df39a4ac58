using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Identities;

/// <summary>
/// 当年结余 in a table: what came in less what was spent, which stand in the same table or in the one beside it, as 收入合计 and 支出合计.
/// </summary>
internal static partial class YearBalances
{
    private const int Beside = 2;
    private const int MostBalances = 20;

    /// <summary>The statements of all tables.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var cells = document
            .Figures.All.Where(figure =>
                figure is { IsQuantity: true, IsPlain: true, Dimension: Dimension.Money, Passage.Cell: not null }
            )
            .Select(figure => (Figure: figure, Role: RoleOf(figure.Label)))
            .Where(cell => cell.Role is not null)
            .ToList();
        var amounts = document
            .Figures.All.Where(figure => figure.Dimension == Dimension.Money)
            .Select(figure => figure.Value)
            .ToHashSet();
        foreach (var (balance, _) in cells.Where(cell => cell.Role == "rest").Take(MostBalances))
        {
            if (
                Only(cells, balance, "in") is { } income
                && Only(cells, balance, "out") is { } spent
                && new Claim(
                    RelationKind.Difference,
                    balance,
                    [income, spent],
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
                {
                    Label = balance.Label,
                }
                    is var claim
                && (Rates.Readings.Holds(claim) || IsSlip(claim, amounts))
            )
            {
                yield return claim;
            }
        }
    }

    // The one value of this role in the tables beside, of the same row.
    private static Figure? Only(List<(Figure Figure, string? Role)> cells, Figure balance, string role)
    {
        var table = balance.Passage.Cell!.Value.Table;
        var found = cells.FindAll(cell =>
            cell.Role == role
            && Math.Abs(cell.Figure.Passage.Cell!.Value.Table - table) <= Beside
            && cell.Figure.Scope == balance.Scope
            && cell.Figure.Year == balance.Year
        );
        return found.Count > 0 && found.TrueForAll(cell => cell.Figure.HasValueOf(found[0].Figure))
            ? found[0].Figure
            : null;
    }

    // Only digits that are turned, and no gap that is itself told: 结余分配 10.00 was taken off besides.
    private static bool IsSlip(Claim claim, HashSet<Fraction> amounts) =>
        Judge.Of(claim) is { Computed.Value: var rest }
        && claim.Result!.Number.Unscaled >= 1_000
        && Sums.Ties.IsTurned(claim.Result, rest)
        && !amounts.Contains((claim.Result.Value - rest).Abs());

    private static string? RoleOf(string label) =>
        Role().Match(label[(label.LastIndexOf('/') + 1)..]) is not { Success: true } match ? null
        : match.Groups["in"].Success ? "in"
        : match.Groups["out"].Success ? "out"
        : "rest";

    [GeneratedRegex(
        @"^(?:其中:)?(?:(?<in>(?:本年|当年|年度)?(?:收入合计|总收入))|(?<out>(?:本年|当年|年度)?(?:支出合计|总支出))|(?:当年|本年|年度)(?:收支)?结余)(?:\([^()]*\))?$",
        Texts.Patience.Options,
        Texts.Patience.Milliseconds
    )]
    private static partial Regex Role();
}
