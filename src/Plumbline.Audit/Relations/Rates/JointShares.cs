using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>中央900万元、省级300万元…，中央和省级资金合计占60%: the share of several named parts together.</summary>
internal static partial class JointShares
{
    private const int ShortestName = 2;
    private static readonly char[] Links = ['和', '与', '及', '、'];

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (flow[index].Dimension != Dimension.Percent || flow.ShareIn(index) is not { } words)
            {
                continue;
            }

            if (
                Grades().Match(words.Subject) is { Success: true } grades
                && At(flow, index, [.. NamesOf(grades)], words.Base, isSaid: true) is { } both
                && Readings.Holds(both)
            )
            {
                yield return both;
            }
            else if (
                Together().Match(words.Subject) is { Success: true } match
                && At(flow, index, match.Groups["names"].Value.Split(Links), words.Base, match.Groups["all"].Success)
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 中高级职称: 中级职称 and 高级职称; 正副高级: 正高级 and 副高级.
    private static IEnumerable<string> NamesOf(Match grades) =>
        [
            grades.Groups["one"].Value + grades.Groups["rest"].Value,
            grades.Groups["other"].Value + grades.Groups["rest"].Value,
        ];

    private static Claim? At(Flow flow, int index, string[] names, string whole, bool isSaid)
    {
        var parts = names.Select(name => Called(flow, index, name, isSaid)).ToList();
        if (parts.Exists(part => part < 0) || parts.Distinct().Count() != parts.Count)
        {
            return null;
        }

        var sum = parts.Sum(part => flow[part].Exact);
        var bases = Bases.Of(flow, parts.Min(), whole).Where(choice => flow[choice.Index].Exact >= sum);
        return Readings.Best(
            bases.Select(choice => new Claim(
                RelationKind.Share,
                flow[index],
                [.. parts.Select(part => flow[part]), flow[choice.Index]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, choice.Firm),
                Label = flow.Name(index),
                Doubt = RateMessages.WhichScope.With(),
            })
        );
    }

    // The quantity of the sentence with that very name, else the one whose name begins with it.
    private static int Called(Flow flow, int index, string name, bool isSaid)
    {
        var near = flow.BeforeInSentence(index).Where(at => Kinds.IsAmount(flow[at])).ToList();
        return name.Length < ShortestName
            ? -1
            : near.Where(at => flow.Name(at) == name)
                .Concat(near.Where(at => isSaid && flow.Name(at).StartsWith(name, StringComparison.Ordinal)))
                .DefaultIfEmpty(-1)
                .First();
    }

    [GeneratedRegex(
        "^(?:其中)?(?<one>[初中高正])、?(?<other>[中高副])(?<rest>级|高级)[一-龥]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Grades();

    [GeneratedRegex(
        "^(?:其中)?(?<names>[一-龥]{2,12}(?:[和与及、][一-龥]{2,12}?){1,3}?)(?:资金|补助|部分)?(?<all>(?:合计|共计|两项|两者|三项|三者|之和|总共|一共|共)+)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Together();
}
