using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// An amount whose number stands beside it and whose standard was told before, or the other way round: 省级示范园每生每年1600元 … 省级示范园
/// 在园幼儿1728人，奖补276.48万元. The numbers must give it to the last of four digits, under one name.
/// </summary>
internal static partial class FarStandards
{
    private const int Beside = 4;
    private const int MostStandards = 60;
    private const int Alike = 2;
    private const int LongestRow = 8;
    private const int LongestClause = 60;
    private const long Proof = 1_000;

    private static readonly ImmutableArray<int> Periods = [1, 12, 2, 10, 4];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        var standards = Enumerable
            .Range(0, flow.Count)
            .Where(at => flow[at] is { Dimension: Dimension.Money, IsPlain: true } && IsStandard(flow, at))
            .Take(MostStandards)
            .ToList();
        if (standards.Count == 0)
        {
            yield break;
        }

        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Number.Unscaled: >= Proof }
                && !known.IsTold(index)
                && !IsStandard(flow, index)
                && flow.Change(index) is null
                && At(flow, standards, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, List<int> standards, int index)
    {
        var numbers = flow.Before(index)
            .Take(Beside)
            .Where(at => flow.SamePassage(at, index) && flow[at].Dimension is Dimension.Count or Dimension.Measure)
            .Where(at => flow[at] is { IsPlain: true, Exact: > 1 })
            .ToList();
        return (
            from number in numbers
            from standard in standards
            where IsNamed(flow, standard, number, index)
            from periods in Periods
            where periods == 1 || Recurs().IsMatch(flow.Lead(standard) + flow[standard].Unit)
            select Build(flow, index, standard, number, periods)
        ).FirstOrDefault(Readings.Holds);
    }

    // The same sentence, or two characters of the standard's name in the words of the amount or its number.
    private static bool IsNamed(Flow flow, int standard, int number, int index) =>
        flow.SameSentence(standard, index)
        || SharedBy(flow.Lead(standard), Clause(flow[number]) + flow.Lead(index) + flow.Tail(index)) >= Alike;

    // The words before a number in its sentence, up to a semicolon.
    private static string Clause(Figure figure)
    {
        var before = figure.Passage.Compact[Math.Max(0, figure.Start - LongestClause)..figure.Start];
        return before[(before.LastIndexOfAny(['。', ';']) + 1)..];
    }

    private static int SharedBy(string name, string words)
    {
        var shared = 0;
        for (var at = 0; at + 1 < name.Length && shared < Alike; at++)
        {
            if (char.IsLetter(name[at]) && words.AsSpan().Contains(name.AsSpan(at, 2), StringComparison.Ordinal))
            {
                shared++;
            }
        }

        return shared;
    }

    private static bool IsStandard(Flow flow, int at) =>
        flow[at].Unit.Contains('/', StringComparison.Ordinal) || Each().IsMatch(flow.Lead(at)) || IsNext(flow, at);

    // 省级示范园每生每年1600元、市级示范园1300元、合格园900元: the row goes on in one unit.
    private static bool IsNext(Flow flow, int at)
    {
        var first = at;
        while (first > 0 && at - first < LongestRow && GoesOn(flow, first))
        {
            first--;
        }

        return first < at && Each().IsMatch(flow.Lead(first));
    }

    private static bool GoesOn(Flow flow, int at) =>
        flow.SameSentence(at - 1, at)
        && flow[at].Multiplier == 1
        && flow[at - 1] is { Dimension: Dimension.Money, Multiplier: 1 }
        && flow.Lead(at) is ['、' or '，' or ',' or ';' or '和', ..];

    private static Claim Build(Flow flow, int index, int standard, int number, int periods) =>
        new(
            RelationKind.Product,
            flow[index],
            [flow[standard], flow[number]],
            periods == 1
                ? Formula.LongProduct
                : Formula.Written(
                    $"{{0}} × {{1}} × {periods}",
                    operands => Formula.LongProduct.Of(operands)?.Times(periods)
                ),
            RuleIds.ProductStated
        )
        {
            Set = [flow[standard]],
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "每(?:一|个|名|位|条|张)?[一-龥]|[人生户亩校村台套]均|单价|标准|定额",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();

    [GeneratedRegex("每?月|学期|季|/月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Recurs();
}
