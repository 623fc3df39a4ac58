using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>较上年增加D，增长R: the amount and rate of a change against the values before and after.</summary>
internal static partial class Changes
{
    private const int MostReadings = 12;
    private const int ShortestName = 3;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        var taken = new HashSet<int>();
        foreach (var change in ChangeReader.Of(flow))
        {
            var isOpen = change.Words.IsLoose || IsOfOtherScope(flow, change);
            foreach (
                var claim in In(flow, change, taken).Where(claim => IsSure(claim) && (!isOpen || Readings.Holds(claim)))
            )
            {
                yield return claim;
            }

            taken.UnionWith(Enumerable.Range(change.Start, change.End - change.Start));
        }
    }

    // 同口径增长14.6%: the value before is not the one of the accounts. 甲、乙为A、B，比上年增长a%、b%: rates of a run are of a run.
    private static bool IsOfOtherScope(Flow flow, Change change) =>
        Runs.Begins(flow, change.Rate)
        || Runs.Begins(flow, change.Amount)
        || Enumerable
            .Range(Math.Max(0, change.Start - 1), change.End - Math.Max(0, change.Start - 1))
            .Any(at => flow.SameSentence(at, change.Start) && ChangePattern.IsAdjusted(flow.Lead(at)));

    // Where grammar does not settle what changed, only a reading that holds is kept.
    private static bool IsSure(Claim claim) => claim.Strength != Strength.Scoped || Readings.Holds(claim);

    private static IEnumerable<Claim> In(Flow flow, Change change, HashSet<int> taken)
    {
        var currents = Currents(flow, change, taken).Take(MostReadings).ToList();
        if (currents.Count == 0 && FarCurrents.Behind(flow, change) is { } behind)
        {
            currents.Add(new BaseChoice(behind, !flow.Lead(behind).StartsWith('(')));
        }

        if (!currents.Exists(current => current.Firm) && FarCurrents.Named(flow, change) is { } named)
        {
            currents = [new BaseChoice(named, true), .. currents.Where(current => current.Index != named)];
        }

        if (currents.Count == 0)
        {
            return change is { Former: { } printed, Amount: { } model }
                ? FarCurrents.Of(flow, change, Completed(flow[printed], flow[model]))
                : [];
        }

        var former =
            change.Former
            ?? FarCurrents.FormerBehind(flow, change, currents[0].Index)
            ?? FormerOf(flow, change, currents[0].Index, taken)
            ?? PairedWith(flow, change, currents[0].Index, taken)
            ?? FormerNames.InSentenceBefore(flow, change, currents[0].Index);
        if (former is not { } before)
        {
            return ByAmount(flow, change, currents);
        }

        var others = currents.FindAll(current => current.Index != before);
        var isOfTwo = others.Count > 0 && FormerNames.AreOfTwo(flow, before, others[0].Index);
        return WithFormer(flow, change, others, before).Where(claim => !isOfTwo || Readings.Holds(claim));
    }

    // 较上年L增加D，增长R
    private static IEnumerable<Claim> WithFormer(Flow flow, Change change, IEnumerable<BaseChoice> currents, int former)
    {
        var model = flow[change.Amount ?? change.Rate!.Value];
        var before = Completed(flow[former], model);
        var choices = currents.ToList();
        if (change.Amount is { } amount)
        {
            var readings = choices.SelectMany(current => Amounts(flow, change, amount, current, before));
            var best = Readings.Best(readings);
            if (best is null || !IsSure(best))
            {
                foreach (var claim in FarCurrents.Of(flow, change, before))
                {
                    yield return claim;
                }

                yield break;
            }

            yield return best;
            var isTold = change.Former is not null && Readings.Holds(best);
            choices =
            [
                .. choices
                    .Where(current => flow[current.Index].Index == best.Operands[0].Index)
                    .Select(current => isTold ? current with { Firm = true } : current),
            ];
        }

        foreach (var claim in RatesOf(flow, change, choices, before))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> RatesOf(Flow flow, Change change, List<BaseChoice> choices, Figure before)
    {
        if (change.Rate is not { } rate)
        {
            yield break;
        }

        var readings = choices.SelectMany(current =>
            Ways(change.RateDirection, flow[rate])
                .Select(up =>
                    Build(
                        flow,
                        RelationKind.GrowthRate,
                        rate,
                        [flow[current.Index], before],
                        up ? Formula.Growth : Formula.Fall,
                        current.Firm
                    )
                )
        );
        if (Readings.Best(readings) is not { } nearest)
        {
            yield break;
        }

        var best = Readings.Holds(nearest) ? nearest : OtherCurrents.Of(flow, rate, nearest) ?? nearest;
        foreach (var claim in InBothReadings(best, ByAmountOf(flow, change, before)))
        {
            yield return claim;
        }
    }

    // Where a rate is wrong in both readings, it is said once: by the amount that the text prints beside it.
    private static IEnumerable<Claim> InBothReadings(Claim best, Claim? byAmount)
    {
        var holds = Readings.Holds(best);
        var isSame = byAmount is not null && Readings.Holds(byAmount) == holds;
        if (holds || !isSame)
        {
            yield return best;
        }

        if (isSame)
        {
            yield return byAmount! with
            {
                Strength = best.Strength,
            };
        }
    }

    // 较上年L减少D，下降R: the rate is D ÷ L as well, and is wrong in both readings or in neither.
    private static Claim? ByAmountOf(Flow flow, Change change, Figure before) =>
        change is { Amount: { } amount, Rate: { } rate } && flow[rate].Value.Sign >= 0
            ? Build(flow, RelationKind.GrowthRate, rate, [flow[amount], before], Formula.Percent, true)
            : null;

    private static IEnumerable<Claim> Amounts(
        Flow flow,
        Change change,
        int amount,
        BaseChoice current,
        Figure before
    ) =>
        Ways(change.Words.Direction, flow[amount])
            .Select(up =>
                Build(
                    flow,
                    RelationKind.ChangeAmount,
                    amount,
                    [flow[current.Index], before],
                    up ? Formula.Difference : Formula.Fallen,
                    current.Firm
                )
            );

    // 比上年增加D，增长R: the value before is what is now less the change.
    private static IEnumerable<Claim> ByAmount(Flow flow, Change change, List<BaseChoice> currents)
    {
        if (change is not { Amount: { } amount, Rate: { } rate })
        {
            return [];
        }

        var readings = currents.SelectMany(current =>
            Ways(change.RateDirection, flow[rate])
                .Select(up =>
                    Build(
                        flow,
                        RelationKind.GrowthRate,
                        rate,
                        [flow[amount], flow[current.Index]],
                        up ? Formula.GrowthByAmount : Formula.FallByAmount,
                        current.Firm
                    )
                )
        );
        return Readings.Best(readings) is { } best ? [best] : [];
    }

    // 下降-5% is a fall of 5; 增长(下降) may be either.
    private static bool[] Ways(Direction direction, Figure printed) =>
        direction switch
        {
            Direction.Either => [true, false],
            Direction.Up => [true],
            _ => [printed.Value.Sign < 0],
        };

    // The value that changed: the nearest of its kind in the sentence, else the first of the sentence before.
    private static IEnumerable<BaseChoice> Currents(Flow flow, Change change, HashSet<int> taken)
    {
        var subject = Names.Core(change.Words.Subject.TrimEnd('各', '均', '共', '也'));
        var kind = change.Amount ?? change.Former;
        var near = flow.Before(change.Start)
            .TakeWhile(index => flow.SamePassage(index, change.Start))
            .Where(index => !taken.Contains(index) && IsLike(flow, index, kind) && !IsOther(flow, index))
            .Where(index => !FormerNames.IsPlanOf(flow, index, change))
            .ToList();
        var here = near.Where(index => flow.SameSentence(index, change.Start)).ToList();
        var (before, isHead) =
            here.Count > 0 || near.Count == 0 || !ChangeStartsSentence(flow, change)
                ? (here, false)
                : Previous(flow, near, subject);
        // 共A，其中甲B、乙C，较上年增加: what only the whole of the sentence before gives is said of it.
        var whole =
            here.Count > 0 && ChangePattern.OpensParts(flow.Lead(here[^1]))
                ? near.Skip(here.Count).Select(index => new BaseChoice(index, false))
                : [];
        return NamedAgain(flow, here, near, subject)
            .Concat(
                before.Select(
                    (index, order) =>
                        new BaseChoice(
                            index,
                            subject.Length > 0
                                ? IsCalled(flow, index, subject)
                                : order == 0
                                    && (
                                        here.Count > 0
                                        || ((isHead || IsTotal(flow, index)) && !NamesAnother(flow, change))
                                    )
                        )
                )
            )
            .Concat(whole);
    }

    // 公务接待费9.84万元，…。与上年相比，公务接待费减少2.15万元: the subject was told by this very name some sentences before.
    private static IEnumerable<BaseChoice> NamedAgain(Flow flow, List<int> here, List<int> near, string subject) =>
        here.Count > 0 || subject.Length < ShortestName
            ? []
            : near.Where(index => Names.FitOfCores(flow.Core(index), subject) == 3)
                .Take(1)
                .Select(index => new BaseChoice(index, true));

    // 总额5万元。…公务用车运行维护费与预算一致，比上年增加1万元: the sentence has a subject of its own.
    private static bool NamesAnother(Flow flow, Change change)
    {
        var lead = flow.Lead(change.Start);
        return OwnSubject().IsMatch(lead.AsSpan(lead.LastIndexOf('。') + 1));
    }

    private static bool IsTotal(Flow flow, int index) => flow.Lead(index).AsSpan().IndexOfAny('总', '计') >= 0;

    // 支出100万元。其中：甲60万元，乙40万元。与上年相比支出增加: what follows a list of parts is said of its head again, unless it
    // names a part.
    private static (List<int> Sentence, bool IsHead) Previous(Flow flow, List<int> near, string subject)
    {
        var from = 0;
        while (true)
        {
            var sentence = near.Skip(from).TakeWhile(index => flow.SameSentence(index, near[from])).ToList();
            from += sentence.Count;
            sentence.Reverse();
            if (
                from == near.Count
                || !ChangePattern.OpensParts(flow.Lead(sentence[0]))
                || sentence.Exists(index => Names.FitOfCores(flow.Core(index), subject) > 1)
            )
            {
                return (sentence, false);
            }

            if (!ChangePattern.OpensParts(flow.Lead(HeadOf(flow, near, from))))
            {
                var head = near.Skip(from).TakeWhile(index => flow.SameSentence(index, near[from])).Reverse().ToList();
                var spent = head.FindAll(index => !flow.Name(index).Contains("预算", StringComparison.Ordinal));
                return (spent.Count > 0 ? spent : head, true);
            }
        }
    }

    private static int HeadOf(Flow flow, List<int> near, int from) =>
        near.Skip(from).TakeWhile(index => flow.SameSentence(index, near[from])).Last();

    private static bool IsCalled(Flow flow, int index, string subject) =>
        Names.FitOfCores(flow.Core(index), Names.Core(subject)) > 0
        || Names.Core(Names.WithoutClosing(flow.Lead(index))).EndsWith(subject, StringComparison.Ordinal);

    // The value of last year, a base (较概算|40万元), a bound, or the base of a rate: 完成年初预算|500万元|的40%.
    private static bool IsOther(Flow flow, int index) =>
        ChangePattern.IsFormer(flow.Name(index))
        || ChangePattern.OpensBase(flow.Lead(index))
        || flow[index].Sign is not (ComparisonSign.None or ComparisonSign.Equal)
        || flow[index].Approximation == Approximation.OrLess
        || flow.IsBaseOfRate(index)
        || FormerNames.IsBracketed(flow, index);

    private static bool ChangeStartsSentence(Flow flow, Change change) =>
        flow.Lead(change.Start).Contains('。', StringComparison.Ordinal);

    private static bool IsLike(Flow flow, int index, int? kind) =>
        kind is not { } model ? Kinds.IsAmount(flow[index])
        : flow[model].Dimension == Dimension.Points ? flow[index].Dimension == Dimension.Percent
        : flow.Comparable(index, model);

    // 上年L，本年A，增加D: the former value is printed earlier in the sentence.
    private static int? FormerOf(Flow flow, Change change, int current, HashSet<int> taken) =>
        flow.BeforeInSentence(change.Start)
            .Where(index => index != current && !taken.Contains(index) && flow.Comparable(index, current))
            .Where(index => FormerNames.IsFormer(flow, change, current, index))
            .Cast<int?>()
            .FirstOrDefault();

    // 预算A，决算B，增加D，增长R: the value right before the present one, where both lie as far apart as the text says.
    private static int? PairedWith(Flow flow, Change change, int current, HashSet<int> taken)
    {
        var before = current - 1;
        if (
            change.Amount is not { } amount
            || current != change.Start - 1
            || taken.Contains(before)
            || !flow.SameSentence(before, current)
            || !flow.Comparable(before, current)
            || flow.Change(before) is not null
        )
        {
            return null;
        }

        // Which of two is the earlier one only the words of the change say, so that they cannot be held against them.
        var gap = flow[current].Exact - flow[before].Exact;
        return change.Words.Direction switch
        {
            Direction.Up => gap > 0 && gap == flow[amount].Exact,
            Direction.Down => gap < 0 && -gap == flow[amount].Exact,
            _ => gap != 0 && Math.Abs(gap) == flow[amount].Exact,
        }
            ? before
            : null;
    }

    // 较上年2.08减少0.03万元: the unit is said once.
    private static Figure Completed(Figure former, Figure model) =>
        former.Dimension == Dimension.None && model.Dimension != Dimension.Percent
            ? former with
            {
                Dimension = model.Dimension,
                Multiplier = model.Multiplier,
            }
            : former;

    private static Claim Build(
        Flow flow,
        RelationKind kind,
        int result,
        ImmutableArray<Figure> operands,
        Formula formula,
        bool firm
    ) =>
        new(kind, flow[result], operands, formula, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, result, firm),
            Label = kind == RelationKind.GrowthRate ? "增减率" : "增减额",
        };

    [GeneratedRegex(
        "(?:^|[，,;:])(?:其中[:，,]?)?[^，,;:总]{2,30}[费出入款][^，,;:总]{0,6}[比较与同][^，,;:]{2,20}[，,][^，,;:]{0,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OwnSubject();
}
