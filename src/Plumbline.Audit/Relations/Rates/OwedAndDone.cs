using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 应建档1921人，已建档1900人，建档率98.9%; 举办46场，计划40场，完成率115%: what was owed and what was done stand right before the rate.
/// </summary>
internal static partial class OwedAndDone
{
    /// <summary>The rate of what was done in what was owed or asked for, told right before it, or null.</summary>
    public static Claim? At(Flow flow, int index)
    {
        var (owed, done) = Asked().IsMatch(flow.Lead(index - 1)) ? (index - 1, index - 2) : (index - 2, index - 1);
        if (
            !CountRates.IsRate(flow.Lead(index))
            || !flow.SameSentence(index - 2, index)
            || !Kinds.IsAmount(flow[done])
            || !flow.Comparable(owed, done)
        )
        {
            return null;
        }

        var claim = CountRates.Build(flow, index, done, owed, firm: !CountRates.Parted(flow, index - 2, index));
        if (done < owed)
        {
            return OfAsked().IsMatch(flow.Lead(index)) && flow.Change(done) is null ? claim : null;
        }

        var said =
            Owed().IsMatch(flow.Lead(owed))
            && Done().IsMatch(flow.Lead(done))
            && !Owed().IsMatch(flow.Lead(done))
            && IsOwn(flow, owed, done, index);
        return said || (IsAkin(flow, done, index) && Readings.Holds(claim)) ? claim : null;
    }

    // 应管理100人，已管理95人，规范管理率80% is a rate of something else: every word of its name was said before.
    private static bool IsOwn(Flow flow, int owed, int done, int index)
    {
        var said = flow.Lead(owed) + flow.Lead(done);
        var name = flow.Clause(index);
        var end = name.LastIndexOf('率');
        var own = end < 2 ? "" : name[..end];
        return own.Length > 0
            && own[..^2].All(character => said.Contains(character, StringComparison.Ordinal))
            && said.AsSpan().ContainsAny(own[^2], own[^1]);
    }

    // 升入大学1056人，升学率88%: a character of the rate's name stands before the number.
    private static bool IsAkin(Flow flow, int done, int index) =>
        CountRates.StemOf(flow.Lead(index)) is { Length: 2 } stem
        && flow.Lead(done).AsSpan().ContainsAny(stem[0], stem[1]);

    /// <summary>Whether the words before a number say that it was owed: 应参训, 计划.</summary>
    public static bool IsOwed(string lead) => Owed().IsMatch(lead);

    // 举办46场，计划40场，完成率115%: what was asked for may stand behind what was done.
    [GeneratedRegex(
        "^[，,;(](?:年度|全年|年初|原|目标|任务)?(?:计划|目标|任务|指标)(?:数|值|量|任务)?(?:完成|举办|开展|建设|新增|培训|为|是)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        "^[)，,;]*(?:任务|目标|计划|指标)?完成(?:率|比例)(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfAsked();

    [GeneratedRegex("(?:实(?!施|行|现)|已|完成)[^，,。;:]{0,16}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Done();

    [GeneratedRegex(
        "应(?:该|当)?(?!急|用|对|聘|届|战)[^，,。;:]{0,16}$|(?:需|须|拟|计划)[^，,。;:]{1,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Owed();
}
