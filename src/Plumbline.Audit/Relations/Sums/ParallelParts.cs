using System.Collections.Immutable;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 3120户7460人，发放318.62万元。其中：甲1180户2450人，发放120.41万元；乙1940户5010人，发放198.22万元: where one kind of what each part tells
/// adds up, the parts are all
/// of the whole, and so are those of another kind that all but adds up.
/// </summary>
internal sealed class ParallelParts
{
    private const int Fewest = 2;
    private const int Fiftieth = 50;

    private readonly List<(Item Whole, List<Item> Parts, bool IsSummed)> columns = [];

    /// <summary>Takes in what a list tells of one kind.</summary>
    /// <param name="whole">Its likeliest whole.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="summed">Those that were added up.</param>
    public void Add(Item whole, List<Item> parts, ImmutableArray<Item> summed)
    {
        if (parts.Count >= Fewest && parts.Append(whole).All(Ties.IsPlain))
        {
            columns.Add((whole, parts, summed.Length > 0));
        }
    }

    /// <summary>The sums of the kinds that do not tie beside one that does.</summary>
    public IEnumerable<Claim> Told()
    {
        var count =
            columns.FirstOrDefault(column => column.IsSummed && IsExact(column.Whole, column.Parts)).Parts?.Count ?? 0;
        return columns
            .Where(column => !column.IsSummed && column.Parts.Count == count && IsNear(column.Whole, column.Parts))
            .Select(column => SumClaims.Of(column.Whole, column.Parts, RuleIds.SumStated))
            .Where(Rates.Readings.Holds);
    }

    private static bool IsExact(Item whole, List<Item> parts) => Gap(whole, parts) == 0;

    private static bool IsNear(Item whole, List<Item> parts) =>
        Math.Abs(Gap(whole, parts)) * Fiftieth <= whole.Figure.Exact;

    private static decimal Gap(Item whole, List<Item> parts) =>
        whole.Figure.Exact - parts.Sum(part => part.Figure.Exact);
}
