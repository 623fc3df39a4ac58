using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>开设社团数量≥12个，实际开设12个；活动时长不少于860小时，实际812.5小时: a bound, and right behind it what came of it.</summary>
internal static partial class SignedTargets
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 1 < flow.Count; index++)
        {
            if (
                IsBound(flow[index])
                && flow.SameSentence(index, index + 1)
                && flow.Comparable(index, index + 1)
                && flow[index + 1] is { IsPlain: true, InChinese: false }
                && Actual().IsMatch(flow.Lead(index + 1))
                && flow.Change(index + 1) is null
                && !known.IsTold(index)
                && IsOfOne(flow, index)
            )
            {
                yield return Targets.Build(flow, index, index + 1, Strength.Stated);
            }
        }
    }

    // 结转率控制在10%以内，实际执行95.2%: what came of something else has a name of its own.
    private static bool IsOfOne(Flow flow, int index)
    {
        var own = Common().Replace(Statement.Clause(flow, index + 1), "");
        return own.Length < 2 || Names.ShareTwo(own, Statement.Words(flow, index));
    }

    private static bool IsBound(Figure figure) =>
        figure.Sign is ComparisonSign.AtLeast or ComparisonSign.AtMost
        || figure is { Sign: ComparisonSign.None, Approximation: Approximation.OrMore or Approximation.OrLess };

    [GeneratedRegex("全年|年度|当年|年末|实际|完成值?|实现值?|[为达到共了]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();

    [GeneratedRegex(
        "^(?:以上|以内|以下)?的?(?:目标|要求|标准|任务)?[，,(](?:全年|年度|当年|年末)?(?:实际|完成值|实际完成值|实现值)(?!支出)[^，,。;:0-9]{0,12}:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Actual();
}
