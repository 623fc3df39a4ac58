using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>净增112人(新招聘298人，退休171人，调出15人): what came less what went.</summary>
internal static partial class NetChanges
{
    private const int Most = 12;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if (item.Lead.Contains('净', StringComparison.Ordinal) && At(items, item) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? At(Items items, Item net)
    {
        if (Net().Match(net.Lead) is not { Success: true } match || net.Kind.Length == 0)
        {
            return null;
        }

        var parts = items
            .All.Skip(net.Order + 1)
            .Take(Most)
            .TakeWhile(item =>
                item.Depth > net.Depth || !items.Text.AsSpan(net.End, item.Start - net.End).ContainsAny("。;)")
            )
            .Where(item => UnitKinds.Match(item.Kind, net.Kind))
            .ToList();
        var signs = parts.ConvertAll(part => SignOf(part.Lead));
        if (match.Groups["down"].Success)
        {
            signs = signs.ConvertAll(sign => -sign);
        }

        return
            parts.Count < 2
            || parts[^1].Tail.StartsWith('等')
            || signs.Contains(0)
            || !signs.Contains(1)
            || !signs.Contains(-1)
            ? null
            : new Claim(
                RelationKind.Difference,
                net.Figure,
                [.. parts.Select(part => part.Figure)],
                Formula.Signed([.. signs]),
                RuleIds.DifferenceStated
            )
            {
                Label = net.Figure.Label,
                Strength = parts.Append(net).All(Ties.IsPlain) ? Strength.Stated : Strength.Loose,
            };
    }

    private static int SignOf(string lead) =>
        Came().IsMatch(lead) ? 1
        : Went().IsMatch(lead) ? -1
        : 0;

    [GeneratedRegex("净(?:增加?|(?<down>减少?))(?:了|人员|教师|人数|学生)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Net();

    [GeneratedRegex(
        "(?:招聘|新招|录用|录取|考入|招录|调入|引进|新增|转入|新建|新设|分配|接收)[^，。;]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex(
        "(?:退休|调出|辞职|离职|转出|死亡|去世|撤并|撤销|流失|辞退|解聘|毕业|注销)[^，。;]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Went();
}
