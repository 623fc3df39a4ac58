using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A change whose value now stands in a paragraph before, by its name: 公务接待费预算总额为2.7万元，其中…。公务接待费预算数比上年预算数减少0.3万元，减幅10%.
/// </summary>
internal static partial class ChangesOfNamed
{
    private const int Reach = 12;
    private const int ShortestName = 4;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            var amount = index - 1;
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && flow.SameSentence(amount, index)
                && flow.Change(index) is { IsBare: true, Direction: not Direction.Either } rate
                && flow.Change(amount) is { IsCompared: true } change
                && change.Direction == rate.Direction
                && flow[amount] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && !flow.SamePassage(amount - 1, amount)
                && Subject().Match(flow.Lead(amount)) is { Success: true } match
                && Now(flow, amount, match.Groups["name"].Value) is { } now
            )
            {
                yield return new Claim(
                    RelationKind.GrowthRate,
                    flow[index],
                    [flow[amount], flow[now]],
                    rate.Direction == Direction.Up ? Formula.GrowthByAmount : Formula.FallByAmount,
                    RuleIds.RatesShown
                )
                {
                    Strength = Strengths.Of(flow, index, firm: true),
                    Label = "增减率",
                };
            }
        }
    }

    // The only value of that name in the paragraphs before.
    private static int? Now(Flow flow, int amount, string name)
    {
        var core = Core(name);
        if (core.Length < ShortestName)
        {
            return null;
        }

        var stages = Stages().Matches(name).Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        var year = Year().Match(name).Value;
        var called = flow.Before(amount)
            .Take(Reach)
            .Where(at =>
                flow.Comparable(at, amount)
                && flow[at] is { IsPlain: true, Value.Sign: > 0 }
                && (year.Length == 0 || flow[at].Year?.ToString(CultureInfo.InvariantCulture) == year)
                && flow.Change(at) is null
                && Core(Statement.Clause(flow, at)) == core
                && Stages()
                    .Matches(Statement.Clause(flow, at))
                    .Select(one => one.Value)
                    .ToHashSet(StringComparer.Ordinal)
                    .SetEquals(stages)
            )
            .ToList();
        return called.Count > 0 && called.TrueForAll(at => flow[at].HasValueOf(flow[called[0]])) ? called[0] : null;
    }

    private static string Core(string name) => Ornament().Replace(Names.Core(name), "");

    [GeneratedRegex(
        @"^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.])?(?<name>[^，,。;:]{4,24}?)(?:较|比|与)(?:上年|去年|(?:19|20)\d{2}年)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Subject();

    [GeneratedRegex("^(?:19|20)[0-9]{2}", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    // What was planned is no value of what was spent, nor one fund of another.
    [GeneratedRegex("财政拨款|一般公共预算|政府性基金|(?<!公共)预算|决算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Stages();

    [GeneratedRegex("财政拨款|一般公共预算|预算|决算|支出|[数为是额]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Ornament();
}
