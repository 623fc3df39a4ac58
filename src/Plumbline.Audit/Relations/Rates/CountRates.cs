using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>发现问题N个，整改M个，整改率C%: a rate over two counts or amounts of its own sentence.</summary>
internal static partial class CountRates
{
    private const string Satisfied = "满意";
    private const int Said = 6;
    private const int LongWords = 3;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (flow[index].Dimension != Dimension.Percent)
            {
                continue;
            }

            var rate = flow[index].IsPerMille
                ? PerMille.Of(flow, index)
                : At(flow, index) ?? OtherKinds.Of(flow, index);
            if (rate is { } claim)
            {
                yield return claim;
            }

            if (OwedAndDone.At(flow, index) is { } owed)
            {
                yield return owed;
            }
        }
    }

    /// <summary>Whether the words before a number end in the name of a rate.</summary>
    internal static bool IsRate(string lead) => AnyRate().IsMatch(lead);

    /// <summary>The two characters before 率, or nothing.</summary>
    internal static string StemOf(string lead) => Rate().Match(lead).Groups["stem"].Value;

    private static Claim? At(Flow flow, int index)
    {
        var match = Rate().Match(flow.Lead(index));
        if (!match.Success || GradeRates.Has(flow, index) || IsAmongTargets(flow, index))
        {
            return null;
        }

        var stem = match.Groups["stem"].Value;
        if (stem == Satisfied && Surveyed(flow, index) is { Count: > 1 } answers)
        {
            return OfAnswers(flow, index, answers);
        }

        if (TwoStems.At(flow, index) is { } both)
        {
            return both;
        }

        var part = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index) && !Parted(flow, at, index))
            .FirstOrDefault(at => IsPart(flow, at, index, stem), -1);
        part = OfFullName(flow, index, stem) ?? part;
        return part < 0 ? null
            : Siblings(flow, index, part, stem) is { Count: > 0 } siblings
                ? JointRates.Unless(flow, index, siblings[^1], OfSiblings(flow, index, [part, .. siblings], stem))
            : UnlessInclusive(stem, JointRates.Unless(flow, index, part, OfPart(flow, index, part, stem)));
    }

    // 普惠率 counts public places too, which need not be told beside it: only what holds is told.
    private static Claim? UnlessInclusive(string stem, Claim? claim) =>
        stem == "普惠" && claim is not null && !Readings.Holds(claim) ? null : claim;

    // 集中供养486人，分散供养1571人，集中供养率: of two with the stem, the one that has the whole name of the rate.
    private static int? OfFullName(Flow flow, int index, string stem)
    {
        var name = flow.Clause(index);
        var end = stem.Length == 0 ? -1 : name.LastIndexOf(stem + "率", StringComparison.Ordinal);
        var full = end < 1 ? "" : name[..(end + stem.Length)];
        return full.Length == 0
            ? null
            : flow.BeforeInSentence(index)
                .Where(at => Kinds.IsAmount(flow[at]) && flow.Name(at).EndsWith(full, StringComparison.Ordinal))
                .Cast<int?>()
                .FirstOrDefault();
    }

    // 特困2057人，其中集中供养486人、分散供养1571人，集中供养率: what the amounts up to the rate make up together is the whole.
    private static int? MadeUp(Flow flow, int index, int part)
    {
        var row = Enumerable.Range(part, index - part).ToList();
        if (row.Count < 2 || !row.TrueForAll(at => flow.Comparable(at, part)))
        {
            return null;
        }

        var sum = row.Sum(at => flow[at].Exact);
        return flow.BeforeInSentence(part)
            .Where(at => flow.Comparable(at, part) && flow[at].Exact == sum)
            .Cast<int?>()
            .FirstOrDefault();
    }

    // 完成12项，基本完成1项，完成率85.71%: which of them counts, the rate says; where none gives it, the greatest is asked about.
    private static Claim? OfSiblings(Flow flow, int index, List<int> parts, string stem)
    {
        var claims = parts.Select(at => OfPart(flow, index, at, stem)).OfType<Claim>().ToList();
        return claims.Find(Readings.Holds)
            ?? (
                claims.Count < 2
                    ? claims.FirstOrDefault()
                    : claims.MaxBy(claim => claim.Operands[0].Exact)! with
                    {
                        Strength = Strength.Scoped,
                    }
            );
    }

    // Other amounts under the same word before the nearest, up to the rate before.
    private static List<int> Siblings(Flow flow, int index, int part, string stem) =>
        stem.Length == 0
            ? []
            : flow.BeforeInSentence(part)
                .TakeWhile(at => flow.Comparable(at, part) && !Parted(flow, at, index))
                .Where(at => IsPart(flow, at, index, stem) && !OwedAndDone.IsOwed(flow.Lead(at)))
                .ToList();

    // 整改率 counts what was 整改; 分流百分比 the number right before it.
    internal static bool IsPart(Flow flow, int at, int index, string stem) =>
        Tasks.IsDone(flow, at)
        && (
            stem.Length > 0
                ? (Says(OwnWords(flow, at), stem) && !IsOpen(flow.Lead(at), stem))
                    || (flow.Tail(at).StartsWith(stem, StringComparison.Ordinal) && !Open().IsMatch(flow.Lead(at)))
                : at == index - 1
        );

    // 7所|于9月底前按期完工，|一所: what stands behind a number up to the first mark is said of that number.
    private static string OwnWords(Flow flow, int at)
    {
        var lead = flow.Lead(at);
        var end = lead.AsSpan().IndexOfAny("，,");
        return end > LongWords && flow.SameSentence(at - 1, at) && Kinds.IsAmount(flow[at - 1]) ? lead[end..] : lead;
    }

    // 未整改, 正在整改, 限期整改: not done yet.
    private static bool IsOpen(string lead, string stem) =>
        lead.LastIndexOf(stem, StringComparison.Ordinal) is >= 0 and var at && Open().IsMatch(lead[..at]);

    // 非常满意702份、满意385份、一般61份
    private static List<int> Surveyed(Flow flow, int index) =>
        flow.BeforeInSentence(index)
            .Where(at => flow.Clause(at).EndsWith(Satisfied, StringComparison.Ordinal) && Kinds.IsAmount(flow[at]))
            .Reverse()
            .ToList();

    // (非常满意 + 满意) ÷ what came back, or the answers of one kind alone.
    private static Claim? OfAnswers(Flow flow, int index, List<int> answers)
    {
        var good = answers.Where(at => !Dissatisfied().IsMatch(flow.Lead(at))).ToList();
        if (Negative().IsMatch(flow.Lead(index)))
        {
            good = [.. answers.Except(good)];
        }

        var wholes = flow.Before(answers[0])
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow.Comparable(at, answers[0]))
            .Take(2);
        var readings =
            from whole in wholes
            from count in Enumerable.Range(1, good.Count).Reverse()
            select new Claim(
                RelationKind.Ratio,
                flow[index],
                [.. good.Take(count).Select(at => flow[at]), flow[whole]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strength.Scoped,
                Label = flow.Name(index),
            };
        return readings.FirstOrDefault(Readings.Holds);
    }

    // 收回1164份，回收率: the two characters may have changed places.
    private static bool Says(string lead, string stem) =>
        lead.Contains(stem, StringComparison.Ordinal)
        || lead.Contains(string.Concat(stem[1], stem[0]), StringComparison.Ordinal);

    // 本科上线3117人，上线率64.86%(参考4806人)
    private static Claim? OfWholeBehind(Flow flow, int index, int part) =>
        flow.SameSentence(index, index + 1)
        && flow.Tail(index) is ['(', ..]
        && flow.Tail(index + 1) is [')', ..]
        && flow.Comparable(index + 1, part)
        && flow[index + 1].Value >= flow[part].Value
        && !Goals.IsGoal(flow, index + 1)
        && Build(flow, index, part, index + 1, firm: false) is var claim
        && Readings.Holds(claim)
            ? claim
            : null;

    private static Claim? OfPart(Flow flow, int index, int part, string stem)
    {
        if (OfWholeBehind(flow, index, part) is { } behind)
        {
            return behind;
        }

        if (stem.Length > 0 && MadeUp(flow, index, part) is { } all)
        {
            return Build(flow, index, part, all, firm: true);
        }

        var wholes = flow.BeforeInSentence(part)
            .Concat(stem.Length > 0 ? [] : flow.Before(part).TakeWhile(at => flow.SamePassage(at, part)))
            .Distinct()
            .Where(at => flow.Comparable(at, part) && flow[at].Value >= flow[part].Value)
            .ToList();
        var total = wholes.FindAll(at => Total().IsMatch(flow.Lead(at)) || flow.Tail(at) is ['中', ..]);
        var choices = stem.Length > 0 ? WholesOf(flow, part, wholes, stem) : total;
        var near = choices.Count > 0 && IsBeside(flow, index, part, stem) && IsAsked(flow, part, choices[0], stem);
        var best = Readings.Best(choices.Select(whole => Build(flow, index, part, whole, near && whole == choices[0])));
        if (
            best is not null
            && (Saved().IsMatch(stem) || BothOutcomes.IsDenied(flow.Lead(index), stem))
            && !Readings.Holds(best)
        )
        {
            best = BothOutcomes.Of(best);
        }

        if (best is not null && !near && IsDegree(flow, index, stem) && !Readings.Holds(best))
        {
            return null;
        }

        return
            best is null
            || Readings.Holds(best)
            || stem.Length == 0
            || (IsSaid(flow, index, stem) && !IsOfAnother(flow, index, part, flow.PlaceOf(best.Operands[1]), stem))
            ? RatesOfRow.Instead(flow, best)
            : null;
    }

    // 抽取800人，满意742人，满意度92.75%: right behind one another; a satisfaction may be weighted, so that more must be said.
    private static bool IsAsked(Flow flow, int part, int whole, string stem) =>
        stem != Satisfied
        || (
            part - whole == 1 && flow.SameSentence(whole, part) && Survey().IsMatch(flow.Lead(whole) + flow.Tail(whole))
        );

    // 满意度 may be a mean of answers with weights, so that nothing is asked where other answers stand between.
    private static bool IsDegree(Flow flow, int index, string stem) =>
        stem == Satisfied && flow.Lead(index).Contains("满意度", StringComparison.Ordinal);

    // 节约率, 核减率 are of what was planned or asked for, not of the contract that came out.
    private static List<int> WholesOf(Flow flow, int part, List<int> wholes, string stem)
    {
        if (!Saved().IsMatch(stem))
        {
            return wholes;
        }

        var planned = wholes.FindAll(at => Planned().IsMatch(flow.Lead(at)));
        return (planned.Count > 0 ? planned : wholes).FindAll(at => SavedBases.Fits(flow, part, at));
    }

    // 已整改10个，正在整改2个，整改率: what is still open may stand between.
    private static bool IsBeside(Flow flow, int index, int part, string stem) =>
        Enumerable
            .Range(part + 1, index - part - 1)
            .All(at =>
                flow.Comparable(at, part)
                && stem.Length > 0
                && (Open().IsMatch(flow.Lead(at)) || IsDetail(flow, part, index))
            );

    // 收回286份(学生171份、家长115份)，回收率: what a bracket right behind the part tells of it.
    private static bool IsDetail(Flow flow, int part, int index) =>
        flow.Lead(part + 1).StartsWith('(') && flow.Lead(index) is [')', ..] && flow.SameSentence(part, index);

    // 签约21万人，签约率40%，其中重点人群签约9万人，重点人群签约率82%: of a whole that is not printed. The rate of all was told
    // already, or the nearest amount was itself what came out of another whole.
    private static bool IsOfAnother(Flow flow, int index, int part, int whole, string stem)
    {
        var name = flow.Clause(index);
        var end = name.IndexOf(stem, StringComparison.Ordinal);
        var told = flow.BeforeInSentence(index)
            .Where(at =>
                flow[at].Dimension == Dimension.Percent && flow.Lead(at).Contains(stem + "率", StringComparison.Ordinal)
            )
            .ToList();
        var qualified =
            end > 1
            && !Manner().IsMatch(name[..end])
            && !flow.Lead(whole).Contains(name[..end], StringComparison.Ordinal)
            && !flow.Tail(whole).StartsWith(name[..end], StringComparison.Ordinal);
        var done = flow.Lead(whole).Contains(stem, StringComparison.Ordinal) && !OwedAndDone.IsOwed(flow.Lead(whole));
        return told.Exists(at => at > whole)
            || (qualified && (told.Count > 0 || done || Inner().IsMatch(flow.Lead(part))));
    }

    // 规范管理率 beside 管理95人: what the stem is qualified with was said in the sentence.
    private static bool IsSaid(Flow flow, int index, string stem)
    {
        var name = flow.Clause(index);
        var end = name.IndexOf(stem, StringComparison.Ordinal);
        var said = string.Concat(flow.BeforeInSentence(index).Take(Said).Select(flow.Lead));
        return end < 0 || name[..end].All(character => said.Contains(character, StringComparison.Ordinal));
    }

    internal static bool Parted(Flow flow, int at, int index) =>
        Enumerable.Range(at + 1, index - at).Any(between => flow.Lead(between).Contains(';', StringComparison.Ordinal));

    internal static Claim Build(Flow flow, int index, int part, int whole, bool firm) =>
        new(RelationKind.Ratio, flow[index], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm),
            Label = flow.Name(index),
            Doubt = RateMessages.WhichScope.With(),
        };

    // 目标分别为取证率80%、就业率50%
    private static bool IsAmongTargets(Flow flow, int index)
    {
        var text = flow[index].Passage.Compact[..flow[index].Start];
        return AmongTargets().IsMatch(text[(text.AsSpan().LastIndexOfAny('。', ';') + 1)..]);
    }

    [GeneratedRegex("目标(?:值)?(?:分别|依次)[为是][^，,]*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AmongTargets();

    [GeneratedRegex(
        @"(?:(?<stem>(?!执行|支出|支付|使用)[一-龥]{2})率|(?<stem>满意)度(?:\([^()0-9]{1,12}\))?|[^占。;:](?:百分比|比例))"
            + "(?:也|均|已|约)*(?:为|达到?|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("[一-龥]率(?:也|均|已|约|仅|只)*(?:为|达到?|是|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AnyRate();

    [GeneratedRegex(
        "(?:未能?|不|正在?|在|待|尚|持续|拟|无法|暂|限期|要求|继续|逐步|难以|没有?|无)(?:全部|完全|完成|及时|按期|予以|进行)?$"
            + "|(?:未能?|正在|待|尚[未在]|拟|无法|暂未|限期|难以)[^，,。;:]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Open();

    [GeneratedRegex("节约|节支|核减|审减|下浮|压减|压降", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Saved();

    [GeneratedRegex("预算|计划|概算|估算|控制价|限价|送审|报审|批复|原", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex("^[，,;(、]?其中", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inner();

    // 按时完工率, 规范管理率: how it was done, not of whom.
    [GeneratedRegex(
        "^(?:按|及时|规范|准时|如期|一次|初次|首次|有效|实际|当年|年度|全年|本年|总|综合|整体|平均|全部|成功|直接|现场|问题|项目|工程"
            + "|任务|指标|目标|[一-龥]{0,2}(?:时|期|次|地|口))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Manner();

    [GeneratedRegex("抽|访|问卷|调查|收回|回收|发放|样本|测评", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Survey();

    [GeneratedRegex("不(?:太|够|很)?满意", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Dissatisfied();

    [GeneratedRegex("不满意率", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Negative();

    [GeneratedRegex("总|全[区县市校省]|共|应", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();
}
