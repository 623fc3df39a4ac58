using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Execution against budget, unit by unit.</summary>
internal static class MoneyPanel
{
    internal const string Id = "money";

    private const int Drawn = 12;

    internal static Panel Of(ImmutableArray<BranchMoney> branches, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var total = branches.Aggregate(new MoneySum(0, 0, 0, 0), (sum, branch) => sum + branch.Money);
        return new(
            Id,
            t["Money.Title"],
            t["Money.Note"],
            [
                new(t["Money.Unit"], ValueFormat.Text),
                new(t["Col.Forms"]),
                new(t["Money.Budget"], Decimals: 2),
                new(t["Money.Executed"], Decimals: 2),
                new(t["Money.Rate"], ValueFormat.Percent, 2),
                new(t["Money.Unknown"]),
            ],
            [
                .. branches.Select(branch =>
                    Row(
                        new(words.NameOf(branch.UnitPath), words.Down(branch.UnitPath)),
                        branch.Money,
                        words.Of(facets, branch.UnitPath),
                        branch.UnitPath
                    )
                ),
                Row(new(t["Col.Total"]), total, facets, null),
            ]
        )
        {
            HasTotal = true,
            Chart = Chart(branches, words),
        };

        ImmutableArray<PanelCell> Row(PanelCell name, MoneySum money, FormFacets of, string? path) =>
            [
                name,
                words.Count(money.Forms, of, unitPath: path),
                money.Stated == 0 ? new("") : PanelWords.Amount(money.BudgetFen),
                money.Stated == 0 ? new("") : PanelWords.Amount(money.ExecutedFen),
                new(PanelWords.Share(money.ExecutedFen, money.BudgetFen, 2)),
                words.Count(money.Unknown, of with { Rate = NumberRange.Unknown }, unitPath: path),
            ];
    }

    private static PanelChart Chart(ImmutableArray<BranchMoney> branches, PanelWords words)
    {
        var drawn = branches.Where(branch => branch.Money.Stated > 0).Take(Drawn).ToList();
        return new(
            "rows",
            [.. drawn.Select(branch => words.NameOf(branch.UnitPath))],
            [
                new(words.T["Money.BudgetShort"], "pale", [.. drawn.Select(one => Point(one, one.Money.BudgetFen))]),
                new(
                    words.T["Money.ExecutedShort"],
                    "main",
                    [.. drawn.Select(one => Point(one, one.Money.ExecutedFen))]
                ),
            ]
        )
        {
            Axes = [words.T["Money.Axis"]],
        };

        PanelPoint Point(BranchMoney branch, long fen) =>
            new(
                PanelWords.AmountOf(fen),
                words.Link(words.Of(words.Scope.HandedIn, branch.UnitPath), unitPath: branch.UnitPath)
            );
    }
}
