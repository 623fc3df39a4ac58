using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 三公经费 in prose: 三公经费支出预算46.00万元，支出决算35.72万元，比上年39.45万元减少…; 公务用车…预算32.00万元，决算27.36万元，比上年29.80万元…;
/// 公务接待费…: what the parts were budgeted, spent and spent the year before adds up to what all of it was.
/// </summary>
internal static partial class ThreePublicRoles
{
    private const int MostFigures = 60;
    private const int Least = 2;
    private const string Purchase = "购车";
    private const string Abroad = "出国";

    private enum Role
    {
        Actual,
        Budget,
        LastYear,
    }

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        for (var index = 0; index < flow.Count; index++)
        {
            if (IsWhole(flow, index))
            {
                var amounts = Amounts(flow, index);
                foreach (var role in (Role[])[Role.Budget, Role.Actual, Role.LastYear])
                {
                    if (Sum(flow, amounts.FindAll(amount => amount.Role == role)) is { } claim)
                    {
                        yield return claim;
                    }
                }

                index += amounts.Count;
            }
        }
    }

    private static bool IsWhole(Flow flow, int index) =>
        flow[index].Dimension == Dimension.Money && Whole().IsMatch(flow.Lead(index));

    // Each amount behind the total up to the end of the chapter, with the item that it is of: none for all of them.
    private static List<(int At, Role Role, string Item)> Amounts(Flow flow, int first)
    {
        var found = new List<(int, Role, string)>();
        var item = "";
        for (var at = first; at < Math.Min(flow.Count, first + MostFigures) && flow.SameChapter(at, first); at++)
        {
            var lead = flow.Lead(at);
            item = Items().Matches(lead) is [.., var last] ? Kind(last.Value) : item;
            if (
                flow[at] is { Dimension: Dimension.Money, IsPlain: true }
                && flow.Change(at) is null
                && !Statement.IsOfOne(flow, at)
            )
            {
                found.Add((at, RoleOf(Statement.Clause(flow, at)), item));
            }
        }

        return found;
    }

    // The first amount of a role for all of them, and the first of each item.
    private static Claim? Sum(Flow flow, List<(int At, Role Role, string Item)> amounts)
    {
        var whole = amounts.FindIndex(amount => amount.Item.Length == 0);
        var parts = amounts
            .Where(amount => amount.Item.Length > 0)
            .DistinctBy(amount => amount.Item, StringComparer.Ordinal)
            .ToList();
        if (whole < 0 || parts.Count < Least)
        {
            return null;
        }

        // 购置及运行维护费12万元，其中购置费8万元: the purchase is in it; told apart from running, it is added.
        return flow[amounts[whole].At].Number.Unscaled > 0
            ? new[] { Purchase, "", Abroad }
                .Select(without => parts.FindAll(part => part.Item != without))
                .Where(some => some.Count >= Least)
                .Select(some => Build(flow, amounts[whole].At, some.ConvertAll(part => part.At)))
                .FirstOrDefault(Readings.Holds)
            : null;
    }

    private static Claim Build(Flow flow, int whole, List<int> parts) =>
        new(RelationKind.Sum, flow[whole], [.. parts.Select(part => flow[part])], Formula.Sum, RuleIds.SumStated)
        {
            Label = "三公经费",
            ByNumbers = true,
        };

    private static Role RoleOf(string clause) =>
        Last().IsMatch(clause) ? Role.LastYear
        : clause.Contains("预算", StringComparison.Ordinal) ? Role.Budget
        : Role.Actual;

    private static string Kind(string name) =>
        name.Contains("接待", StringComparison.Ordinal) ? "接待"
        : name.Contains("出国", StringComparison.Ordinal) ? Abroad
        : name.EndsWith("购置费", StringComparison.Ordinal) ? Purchase
        : "用车";

    [GeneratedRegex(
        "三公[^，,。;:0-9]{0,24}(?:[。:](?:年初|全年|本年|支出)?(?:预算|决算)(?:数|支出)?)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        "公务接待费|公务用?车购置(?:(?:及|和|费及)运行(?:维护)?)?费|公务用?车运行(?:维护)?费|因公出国",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Items();

    [GeneratedRegex("上年|去年|20[0-9]{2}年度?(?:决算)?数?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Last();
}
