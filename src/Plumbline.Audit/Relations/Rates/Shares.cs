using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>占比: the share of a part in a whole, and shares that belong together.</summary>
internal static partial class Shares
{
    private const long Telling = 100;
    private const long Exact = 1_000;
    private const int Candidates = 6;
    private const int Joined = 4;
    private const int ShortestName = 2;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        var found = new List<Share>();
        for (var index = 0; index < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && !IsLaterOfRun(flow, index))
            {
                found.AddRange(At(flow, index));
            }
        }

        found = SplitShares.With(flow, SisterShares.With(flow, found));
        return found.Select(share => share.Claim).Concat(ShareSums.Of(flow, found.FindAll(share => !share.IsDoubted)));
    }

    private static IEnumerable<Share> At(Flow flow, int index)
    {
        var length = Runs.Length(flow, index);
        if (length > 1)
        {
            return Runs.IsOpen(flow, index + length - 1) ? [] : Respectively(flow, index, length);
        }

        return Single(flow, index) is { } share ? [share] : [];
    }

    private static bool IsLaterOfRun(Flow flow, int index) =>
        index > 0 && flow[index - 1].Dimension == Dimension.Percent && Runs.Joins(flow, index);

    // 甲A、乙B，分别占总额的a%、b%
    private static IEnumerable<Share> Respectively(Flow flow, int index, int length)
    {
        var printed =
            flow.SameSentence(index - 1, index)
            && SharePattern.Links(flow.Lead(index))
            && SharePattern.BeforeBase(flow.Lead(index - 1)) is not null;
        if (!printed && flow.ShareIn(index) is null)
        {
            yield break;
        }

        var name = printed ? "" : flow.ShareIn(index)!.Value.Base;
        var last = index - (printed ? 2 : 1);
        last = IsCountOf(flow, last, length) ? last - 1 : last;
        var ahead = IsCountOf(flow, last - 1, length) ? last - 2 : last - 1;
        var total =
            printed || Runs.Ending(flow, ahead, length) is not { Count: > 1 } summed
                ? null
                : TotalOf(flow, summed, last);
        var parts = Runs.Ending(flow, total is null ? last : ahead, length);
        var whole = printed || parts.Count < 2 ? null : total ?? Together(flow, parts);
        for (var at = 0; at < parts.Count; at++)
        {
            var share =
                whole is { } sum && name.Length == 0
                    ? new Share(Build(flow, index + at, parts[at], sum, true), index + at)
                : printed ? new Share(Build(flow, index + at, parts[at], index - 1, true), index + at)
                : Read(flow, index + at, [parts[at]], name, firm: true)
                    ?? OfFarWhole(flow, index + at, parts[at], name);
            if (share is not null)
            {
                yield return share;
            }
        }
    }

    // A、B、C，共S，比重依次为: the total stands between the parts and their shares.
    private static int? TotalOf(Flow flow, List<int> parts, int last) =>
        flow.Comparable(parts[^1], last) && flow[last].Exact == parts.Sum(part => flow[part].Exact) ? last : null;

    // The amount that all parts make up, wherever it is told.
    private static int? Together(Flow flow, List<int> parts)
    {
        var sum = parts.Sum(part => flow[part].Exact);
        foreach (var at in flow.Values.Between(flow[parts[0]], sum, sum))
        {
            return parts.Contains(at) ? null : at;
        }

        return null;
    }

    // 第一批A万元，第二批B万元，第三批C万元，|三批|占比分别为: how many there are.
    private static bool IsCountOf(Flow flow, int at, int length) =>
        at > 0
        && flow[at] is { InChinese: true, Multiplier: 1, Number.Decimals: 0 }
        && flow[at].Number.Unscaled == length;

    private static Share? Single(Flow flow, int index)
    {
        if (OfPrintedBase(flow, index) is { } printed)
        {
            return printed;
        }

        if (flow.ShareIn(index) is not { } words)
        {
            return null;
        }

        if (JointShares.AreMeant(flow, index, words))
        {
            return JointShares.At(flow, index, words) is { } joint ? new Share(joint, index) : null;
        }

        var said = Names.Core(words.Subject);
        var own = said.Length == 0 || !words.IsApart;
        if (own && words.Base.Length == 0 && OfThem(flow, index) is { } inner)
        {
            return inner;
        }

        if (own && Parts(flow, index).ToList() is { Count: > 0 } parts)
        {
            return Read(flow, index, parts, words.Base, firm: true) ?? OfFarWhole(flow, index, parts[0], words.Base);
        }

        var single =
            Following(flow, index) is { } after ? Read(flow, index, [after], words.Base, firm: true)
            : Begun(flow, index, words.Subject) is { } begun
            && Read(flow, index, [begun], words.Base, firm: true) is { } part
                ? part
            : Called(flow, index, words.Subject).ToList() is { Count: > 0 } called
                ? Read(flow, index, called, words.Base, firm: false)
                    ?? OfFarWhole(flow, index, called[0], words.Base)
                    ?? Doubted(flow, index, called, words.Base)
            : null;
        return single is { Claim: var claim } && IsOfMore(flow, words.Subject, claim) ? null : single;
    }

    // 正高级3人、高级82人，高级及以上教师占39.7%: more than the amount of that name.
    private static bool IsOfMore(Flow flow, string subject, Claim claim) =>
        UpTo().IsMatch(subject)
        && !UpTo().IsMatch(flow.Name(flow.PlaceOf(claim.Operands[0])))
        && !Readings.Holds(claim);

    // 在职3187人；在职人员中专任教师2846人，占89.3%: the whole is named in front of its part.
    private static Share? OfThem(Flow flow, int index) =>
        flow.SameSentence(index - 1, index)
        && Kinds.IsAmount(flow[index - 1])
        && Inner().Match(flow.Lead(index - 1)) is { Success: true } match
            ? Read(flow, index, [index - 1], match.Groups["whole"].Value, firm: true)
            : null;

    // 7175人，占在园总数13721人的52.3%
    private static Share? OfPrintedBase(Flow flow, int index)
    {
        if (
            !flow.SameSentence(index - 1, index)
            || !Kinds.IsAmount(flow[index - 1])
            || !SharePattern.Links(flow.Lead(index))
            || SharePattern.BeforeBase(flow.Lead(index - 1)) is not { } words
        )
        {
            return null;
        }

        var parts = Names.Core(words.Subject).Length == 0 || !words.IsApart ? Parts(flow, index - 1) : [];
        var firm = parts.Where(part => flow.Comparable(part, index - 1)).Take(2).ToList();
        var called = firm.Count > 0 ? [] : Called(flow, index - 1, words.Subject).ToList();
        return
            Readings.Best(
                firm.Concat(called)
                    .Select(part => Build(flow, index, part, index - 1, firm.Count > 0))
                    .Concat(Together(flow, index))
            )
                is { } claim
            ? new Share(claim, index)
            : null;
    }

    // 新建23座，改造8座，占计划35座的88.57%: both together, where that gives the rate.
    private static IEnumerable<Claim> Together(Flow flow, int index)
    {
        var row = flow.BeforeInSentence(index - 1)
            .TakeWhile(at => flow.Comparable(at, index - 1))
            .Take(Joined)
            .ToList();
        return Enumerable
            .Range(2, Math.Max(0, row.Count - 1))
            .Select(count => new Claim(
                RelationKind.Share,
                flow[index],
                [.. row.Take(count).Select(at => flow[at]), flow[index - 1]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strength.Scoped,
                Label = flow.Name(row[0]) + "占比",
            });
    }

    // The amounts before the words, nearest first: of 31所，在园7175人，占比 both may be meant. Of 支出1065万元(公用126万元)，占 the one
    // in front of the bracket comes first.
    private static IEnumerable<int> Parts(Flow flow, int index) =>
        flow.BeforeInSentence(index)
            .Where(at => Kinds.IsAmount(flow[at]))
            .SelectMany(at =>
                Brackets.Owner(flow, at, index) is >= 0 and var owner && Kinds.IsAmount(flow[owner])
                    ? new[] { owner, at }
                    : [at]
            )
            .Distinct()
            .Take(2);

    // 占总支出的16.03%，计1051.47万元
    private static int? Following(Flow flow, int index) =>
        flow.SameSentence(index, index + 1)
        && Kinds.IsAmount(flow[index + 1])
        && flow.Tail(index)
            is "，"
                or ","
                or "("
                or "，计"
                or "，共"
                or "，共计"
                or "，金额"
                or "，金额为"
                or "，为"
                or "，即"
            ? index + 1
            : null;

    // 其中县内3万人、省外2万人，省外就业占40%: the part of a list whose name begins the subject of the share.
    private static int? Begun(Flow flow, int index, string subject) =>
        flow.BeforeInSentence(index)
            .Where(at =>
                Kinds.IsAmount(flow[at])
                && flow.Name(at) is { Length: >= ShortestName } name
                && subject.StartsWith(name, StringComparison.Ordinal)
                && !(name.Length < subject.Length && subject[name.Length] is '和' or '与' or '及' or '、')
            )
            .OrderByDescending(at => flow.Name(at).Length)
            .Cast<int?>()
            .FirstOrDefault();

    private static IEnumerable<int> Called(Flow flow, int index, string subject)
    {
        var core = Names.Core(subject);
        var bare = Names.Core(Money().Replace(subject, ""));
        return flow.Before(index)
            .Where(at =>
                Kinds.IsAmount(flow[at])
                && flow.SameChapter(at, index)
                && (Names.FitOfCores(flow.Core(at), core) == 3 || Names.FitOfCores(flow.Core(at), bare) == 3)
            );
    }

    private static Share? Read(Flow flow, int index, List<int> parts, string name, bool firm)
    {
        var readings =
            from part in parts
            from whole in Bases.Of(flow, part, name)
            select (Part: part, Whole: whole.Index, whole.Firm);
        (Claim Claim, bool Firm)? first = null;
        var tried = new HashSet<(int Part, long Unscaled, int Decimals, long Multiplier)>();
        foreach (var (part, whole, isFirm) in readings)
        {
            // An amount that is printed like one that was tried gives the same answer.
            var amount = flow[whole];
            var isNew = tried.Add((part, amount.Number.Unscaled, amount.Number.Decimals, amount.Multiplier));
            if (!isNew && amount is { Sign: Domain.ComparisonSign.None, Approximation: Domain.Approximation.None })
            {
                continue;
            }

            // 相当于约2.03亿元的17.87%: a rounded whole cannot be held against a rate with more digits.
            if (!amount.IsPlain && amount.Number.Unscaled < flow[index].Number.Unscaled)
            {
                continue;
            }

            if (first is not null && !Readings.MayGive(flow[index], flow[part], amount))
            {
                continue;
            }

            var claim = Build(flow, index, part, whole, firm && isFirm && part == parts[0]);
            if (Judge.Of(claim) is not { } judged)
            {
                continue;
            }

            if (judged.Verdict is Verdict.Holds or Verdict.Rounding)
            {
                return new Share(claim, index);
            }

            first ??= (claim, isFirm);
        }

        return first is { Firm: true } chosen ? new Share(chosen.Claim, index) : null;
    }

    // 四季度占全年的43.01%, where one of the amounts before gives 33.01%: asked about, not decided.
    private static Share? Doubted(Flow flow, int index, List<int> parts, string name) =>
        flow[index].Number.Unscaled >= Exact
        && RateSlips.First(
            from part in parts.Take(1)
            from whole in Bases.Of(flow, part, name).Take(Candidates)
            select Build(flow, index, part, whole.Index, firm: false)
        )
            is { } claim
            ? new Share(
                claim with
                {
                    Strength = RateSlips.IsSwapped(claim) ? Strength.Stated : Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                },
                index
            )
            {
                IsDoubted = true,
            }
            : null;

    // 基本支出13406.71万元，占70.18%: the whole is a total of another paragraph. Only one that gives the rate is taken.
    private static Share? OfFarWhole(Flow flow, int index, int part, string name)
    {
        if (flow[index].Number.Unscaled < Telling || flow[part].Number.Unscaled < Telling)
        {
            return null;
        }

        var wholes = flow
            .Values.WholesOf(flow[part], flow[index])
            .Where(at => at != part && IsWhole(flow, at, Names.Core(name)))
            .OrderBy(at => Math.Abs(at - index));
        return
            wholes.Select(at => Build(flow, index, part, at, firm: false)).FirstOrDefault(Readings.Holds) is { } claim
            ? new Share(claim, index)
            : null;
    }

    private static bool IsWhole(Flow flow, int at, string wanted) =>
        wanted.Length == 0
            ? flow[at].Dimension == Dimension.Money && Total().IsMatch(flow.Name(at))
            : Names.Fit(flow.Name(at), wanted) > 0
                || flow.Tail(at).StartsWith(wanted, StringComparison.Ordinal)
                || (wanted.Length < 3 && Total().IsMatch(flow.Name(at) + flow.Lead(at)));

    [GeneratedRegex("及?以[上下]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex UpTo();

    [GeneratedRegex(
        "合计|总|决算|共|(?:支出|收入|经费|资金|预算|采购)(?:数|额)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?<whole>[^，,。;:、()其0-9]{2,12}?)(?:人员|人数|资金|经费)?(?:当)?中(?!央|心|小学|学|职|型|级|药|医)[，,:]?[^，,。;:、()0-9]{1,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inner();

    [GeneratedRegex("(?:资金|经费|金额)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Money();

    private static Claim Build(Flow flow, int index, int part, int whole, bool firm) =>
        new(RelationKind.Share, flow[index], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm),
            Label = flow.Name(part) + "占比",
        };
}

/// <summary>A share with the place of its percentage.</summary>
internal sealed record Share(Claim Claim, int Index)
{
    /// <summary>Its whole is not settled, so that it is no part of a sum of shares.</summary>
    public bool IsDoubted { get; init; }
}
