using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 支出预算较上年增加66.3万元，主要是基本支出增加42.1万元，项目支出增加24.2万元: basic and project expenditure are all of it, so that their changes are all of
/// the change.
/// </summary>
internal static partial class ChangesOfBoth
{
    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 2 < flow.Count; index++)
        {
            if (
                flow.SameSentence(index, index + 2)
                && SignOf(flow, index, All()) is { } whole
                && SignOf(flow, index + 1, Basic()) is { } basic
                && SignOf(flow, index + 2, Project()) is { } project
                && !known.IsTotalled(index)
            )
            {
                yield return new Claim(
                    RelationKind.Sum,
                    flow[index],
                    [flow[index + 1], flow[index + 2]],
                    basic == whole && project == whole ? Formula.Sum : Formula.Signed(basic * whole, project * whole),
                    RuleIds.SumStated
                )
                {
                    Label = flow.Name(index),
                };
            }
        }
    }

    // Up or down, for an amount of money whose words name the spending that changed.
    private static int? SignOf(Flow flow, int index, Regex name) =>
        flow[index] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
        && flow.Change(index) is { Direction: not Direction.Either } words
        && name.IsMatch(flow.Lead(index))
            ? words.Direction == Direction.Up
                ? 1
                : -1
            : null;

    [GeneratedRegex(
        "(?:^|[，,。;:])(?:本年|全年|年度|部门|单位|20[0-9]{2}年)*支出(?:预算|总额|总计|合计|决算)?(?:总额|数)?(?:较|比|与)[^，,。;:]*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex All();

    [GeneratedRegex(
        "^[，,;:(]?[^，,。;:]{0,8}基本支出(?:预算)?(?:较[^，,。;:]{0,8})?(?:增加|减少|增长|下降)了?$|^[，,][^，,。;:]{0,16}[，,]?基本支出(?:预算)?(?:增加|减少)了?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Basic();

    [GeneratedRegex(
        "^[，,;和及、]?项目支出(?:预算)?(?:较[^，,。;:]{0,8})?(?:增加|减少|增长|下降)了?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Project();
}
