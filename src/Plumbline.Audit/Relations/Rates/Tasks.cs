using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>超额完成1,500个的年度任务: a number that the words behind it call a task was set and not done.</summary>
internal static partial class Tasks
{
    /// <summary>Whether a quantity is an amount that the words right behind it do not call a task, a plan or a goal.</summary>
    public static bool IsDone(Flow flow, int at) =>
        Kinds.IsAmount(flow[at]) && !Task().IsMatch(flow.Tail(at)) && !Excess().IsMatch(flow.Lead(at));

    // 实际完成16所，超额完成1所: by how much more was done is no part of what was done.
    [GeneratedRegex(
        "(?:^|[，,。;:(])(?:共|其中|均)?(?:超(?:额|出|过|计划|任务|目标|进度)|多|净?增加)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Excess();

    [GeneratedRegex(
        "^的?[^，,。;:0-9]{0,6}(?:任务|计划|目标)(?:数|量|值)?[，,。;)]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Task();
}
