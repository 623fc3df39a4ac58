using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 较上年A万元增加B万元，其中：接待费本年数为C，上年数为D；出国费本年数为E，上年数为F: what each item was last year makes up what all were last year.
/// </summary>
internal static partial class PairedYears
{
    private const int Fewest = 2;
    private const int Most = 20;
    private const int Reach = 6;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (!IsFormer(flow, index) || (index > 1 && IsFormer(flow, index - 2)))
            {
                continue;
            }

            var former = new List<int>();
            for (var at = index; at < flow.Count && former.Count < Most && IsFormer(flow, at); at += 2)
            {
                former.Add(at);
            }

            if (former.Count >= Fewest && !IsMore(flow, former[^1]) && Of(flow, index - 1, former) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // …；因公出国费今年没有发生，上年2万元: last year of an item that has no this year.
    private static bool IsMore(Flow flow, int last) =>
        flow.SameSentence(last, last + 1) && LastYear().IsMatch(Statement.Clause(flow, last + 1));

    private static Claim? Of(Flow flow, int first, List<int> former) =>
        flow.Before(first)
            .Take(Reach)
            .Where(at => flow.Comparable(at, former[0]) && LastYear().IsMatch(Statement.Clause(flow, at)))
            .Select(whole =>
                Plainly.Told(
                    flow,
                    whole,
                    new Claim(
                        RelationKind.Sum,
                        flow[whole],
                        [.. former.Select(at => flow[at])],
                        Formula.Sum,
                        RuleIds.SumStated
                    )
                    {
                        Label = flow.Name(whole),
                    }
                )
            )
            .FirstOrDefault(claim => claim is not null);

    // 上年数 right behind 本年数.
    private static bool IsFormer(Flow flow, int at) =>
        at > 0
        && at < flow.Count
        && flow.SameSentence(at - 1, at)
        && flow.Comparable(at - 1, at)
        && flow[at].Dimension == Dimension.Money
        && Former().IsMatch(flow.Lead(at))
        && Current().IsMatch(Statement.Clause(flow, at - 1));

    [GeneratedRegex("^[，,](?:上年|去年)(?:度|数|同期)*(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    [GeneratedRegex("(?:本年|今年|当年)(?:度|数)*(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Current();

    [GeneratedRegex("(?:上年|去年|20[0-9]{2}年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex LastYear();
}
