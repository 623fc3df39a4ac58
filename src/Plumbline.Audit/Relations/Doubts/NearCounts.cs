using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 全县学校168所 in one place and 覆盖全县167所学校 in another; 为448名幼儿体检，体检率100%, where 452 are enrolled: counts under one name that
/// all but agree. Another day or scope could explain it, and should be named.
/// </summary>
internal static partial class NearCounts
{
    private const int Fewest = 20;
    private const int Near = 33;
    private const int LongName = 3;
    private const int ShortName = 2;
    private const int MostFound = 12;

    private static readonly SearchValues<char> Ends = SearchValues.Create("，,。;:、");

    internal static readonly Template WhichDay = new(
        "两处数量相近而不相等；写明各自的统计时点和范围即可核对",
        "Two counts all but agree; state the day and the scope of each"
    );

    /// <summary>The doubts of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        var found = 0;
        var subjects = document.Subjects;
        for (var index = 0; index < flow.Count && found < MostFound; index++)
        {
            if (
                IsCount(flow, index)
                && (OfAll(document, index) ?? OfSame(document, subjects, index) ?? OfCovered(document, index))
                    is { } claim
            )
            {
                found++;
                yield return claim;
            }
        }
    }

    // 为448名幼儿进行了健康体检，体检率100%
    private static Claim? OfAll(Understood document, int part)
    {
        var flow = document.Flow;
        var rate = part + 1;
        if (
            !flow.SameSentence(part, rate)
            || flow[rate] is not { Dimension: Dimension.Percent, IsPlain: true, Exact: 100 }
            || !Covered().IsMatch(Statement.Clause(flow, rate))
            || flow.Lead(rate).IndexOfAny(['，', ',']) < 0
        )
        {
            return null;
        }

        if (
            flow.SameSentence(part - 1, part)
            && flow.Comparable(part - 1, part)
            && Due().IsMatch(Statement.Clause(flow, part - 1))
            && flow[part - 1].Value > flow[part].Value
        )
        {
            return OfRate(flow, rate, part, part - 1);
        }

        var own = Noun(flow, part);
        var alike = Alike(document, part).Where(at => Names.ShareTwo(own, Noun(flow, at))).ToList();
        return HasTwin(document, part, at => Names.ShareTwo(own, Noun(flow, at)))
            ? null
            : alike
                .Where(at => at < part && flow[at].Value > flow[part].Value)
                .Select(at => OfRate(flow, rate, part, at))
                .FirstOrDefault();
    }

    private static Claim OfRate(Flow flow, int rate, int part, int whole) =>
        Doubted(
            new Claim(RelationKind.Share, flow[rate], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown),
            flow.Name(rate)
        );

    private static Claim? OfSame(Understood document, Restated.Subjects subjects, int index)
    {
        var flow = document.Flow;
        var own = Name(flow, index);
        if (own.Length < LongName || IsOfPart(flow, index))
        {
            return null;
        }

        var alike = Alike(document, index)
            .Where(at => !IsOfPart(flow, at) && AreOneName(own, Name(flow, at)))
            .Where(at => AreOfOneSubject(subjects, flow[at], flow[index]))
            .ToList();
        return HasTwin(document, index, at => AreOneName(own, Name(flow, at)))
            ? null
            : alike
                .Where(at => at < index && !flow.SamePassage(at, index))
                .Where(at => !Restated.Slip.Between(flow[at].Number, flow[index].Number))
                .Select(at => Twice(flow, index, at))
                .FirstOrDefault();
    }

    private static Claim Twice(Flow flow, int index, int at) =>
        Doubted(
            new Claim(RelationKind.Equality, flow[index], [flow[at]], Formula.Same, RuleIds.SameQuantityTwice),
            flow.Name(index)
        );

    // 全面覆盖861所学校(幼儿园) and 对866所中小学幼儿园全覆盖检查: all there are, counted twice.
    private static Claim? OfCovered(Understood document, int index)
    {
        var flow = document.Flow;
        return !IsAllCovered(flow, index) || HasTwin(document, index, at => IsAllCovered(flow, at))
            ? null
            : Alike(document, index)
                .Where(at => at < index && !flow.SameSentence(at, index) && IsAllCovered(flow, at))
                .Select(at => Twice(flow, index, at))
                .FirstOrDefault();
    }

    private static bool IsAllCovered(Flow flow, int at) =>
        Institutions().IsMatch(flow.Tail(at))
        && !Round().IsMatch(Statement.Clause(flow, at))
        && (CoveredBefore().IsMatch(Statement.Clause(flow, at)) || CoveredBehind().IsMatch(flow.Tail(at)));

    // Of a term or a mean of two, or a round number that somebody set.
    private static bool IsOfPart(Flow flow, int at) =>
        flow[at].Number.Unscaled % 100 == 0 || Part().IsMatch(Statement.Clause(flow, at) + Noun(flow, at));

    private static Claim Doubted(Claim claim, string label) =>
        claim with
        {
            Label = label,
            Strength = Strength.Scoped,
            Doubt = WhichDay.With(),
        };

    // The counts of one kind within three in a hundred, by their places in running text.
    private static IEnumerable<int> Alike(Understood document, int index) =>
        Within(document, index, document.Flow[index].Exact / Near);

    // The same number stands elsewhere under the name: it was not miscopied.
    private static bool HasTwin(Understood document, int index, Func<int, bool> isCalled) =>
        Within(document, index, slack: 0).Any(isCalled);

    private static IEnumerable<int> Within(Understood document, int index, decimal slack)
    {
        var (flow, figure) = (document.Flow, document.Flow[index]);
        return document
            .Amounts.Between(figure, figure.Exact - slack, figure.Exact + slack)
            .Select(flow.PlaceOf)
            .Where(at => at >= 0 && at != index && IsCount(flow, at));
    }

    private static bool IsCount(Flow flow, int index) =>
        flow[index]
            is {
                IsExactCount: true,
                Dimension: Dimension.Count,
                IsPlain: true,
                InChinese: false,
                Number.Unscaled: >= Fewest
            }
        && flow.Change(index) is null
        && !Other().IsMatch(Statement.Clause(flow, index));

    // What is counted: the words before the number without verbs, and those behind it.
    private static string Noun(Flow flow, int at)
    {
        var (lead, tail) = (flow.Lead(at), flow.Tail(at));
        var end = tail.AsSpan().IndexOfAny(Ends);
        tail = end < 0 ? tail : tail[..end];
        return tail.Length > ShortName ? tail : lead[(lead.AsSpan().LastIndexOfAny(Ends) + 1)..];
    }

    private static string Name(Flow flow, int at) => Names.Clause(Noun(flow, at));

    // 在校学生 and 惠及在校学生; 小学在校生 and 初中在校生 are two things.
    private static bool AreOneName(string one, string other) =>
        Math.Min(one.Length, other.Length) >= LongName
        && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));

    private static bool AreOfOneSubject(Restated.Subjects subjects, Figure one, Figure other) =>
        Restated.Mentions.Of(one) is { } first
        && Restated.Mentions.Of(other) is { } second
        && !subjects.Differ(first, second);

    [GeneratedRegex("^(?:[^，,。;:0-9]{0,8})应", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Due();

    [GeneratedRegex("^(?:中小学校?|学校)[(、和及]*幼儿园", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Institutions();

    [GeneratedRegex(
        "第[一二三四五六][轮次批期]|[上下]半年|[春秋]季|[一二三四]季度|学期",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Round();

    [GeneratedRegex("(?:全面?|全部)覆盖[^，,。;:0-9]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CoveredBefore();

    [GeneratedRegex("^[^。;0-9]{0,30}全(?:面|部)?覆盖", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CoveredBehind();

    [GeneratedRegex("均|学期|[春秋]季|季度|月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Part();

    [GeneratedRegex("(?:率|面|比例)(?:为|达到?|均|已)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Covered();

    [GeneratedRegex(
        "上年|去年|同期|计划|目标|任务|应(?!急)|拟|年初|原有|核定|编制|不[少低]于|累计|其中|20[0-9]{2}",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();
}
