using Plumbline.Audit.Figures;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 机关运行经费 beside 公用经费 in final accounts: for an administrative body they are one amount; where public institutions have
/// operating costs too, or the wrong table was copied, they are not.
/// </summary>
internal static class RunningCosts
{
    private const string Running = "机关运行经费";
    private const string Operating = "公用经费";
    private const int Near = 3;

    private static readonly Template WhichBodies = new(
        "机关运行经费只含行政单位和参照公务员法管理的事业单位的公用经费；写明统计范围即可核对",
        "Running costs are the operating costs of administrative bodies alone; state which bodies are counted"
    );

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var amounts = document
            .Figures.All.Where(figure =>
                figure is { IsQuantity: true, IsPlain: true, Dimension: Dimension.Money, Passage.Cell: null }
                && figure.Number.Unscaled > 0
            )
            .ToList();
        var running = amounts.FindAll(figure => IsCalled(figure, Running));
        var operating = amounts.FindAll(figure => IsCalled(figure, Operating));
        if (running.Count == 0 || operating.DistinctBy(figure => figure.Value).Count() != 1)
        {
            yield break;
        }

        var other = operating[0];
        foreach (var figure in running.Where(figure => figure.Year == other.Year && IsNear(figure, other)))
        {
            yield return new Claim(RelationKind.Equality, figure, [other], Formula.Same, RuleIds.SameQuantityTwice)
            {
                Label = Running,
                Strength = Strength.Scoped,
                Doubt = WhichBodies.With(),
            };
        }
    }

    private static bool IsCalled(Figure figure, string name) =>
        figure.Label.TrimEnd('支', '出', '决', '算', '为') is { } label
        && label.EndsWith(name, StringComparison.Ordinal);

    private static bool IsNear(Figure one, Figure other) =>
        Math.Abs(one.Exact - other.Exact) * 100 <= Math.Max(one.Exact, other.Exact) * Near;
}
