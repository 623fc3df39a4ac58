using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Counts told one after another of which the later is part of the earlier: 编制52名，实有51人; 教职工268人，专任教师231人;
/// 项目142个，开工142个，完工137个; 新增4家，总数达到19家. Only what holds is claimed: more staff than posts, or more done
/// than planned, is no mistake of the writer's.
/// </summary>
internal static partial class Sequences
{
    private const int LookBack = 4;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            foreach (var part in items.All)
            {
                if (part.Kind is not ("" or "元") && WholeOf(items, part) is { } whole)
                {
                    yield return SumClaims.Subset(part, whole);
                }
            }

            for (var index = 1; index < items.All.Length; index++)
            {
                var (added, total) = (items.All[index - 1], items.All[index]);
                if (
                    added.Kind is not ("" or "元")
                    && UnitKinds.Match(added.Kind, total.Kind)
                    && added.Figure.Value <= total.Figure.Value
                    && Added().IsMatch(added.Lead)
                    && AllTold().IsMatch(total.Lead)
                    && !IsParted(items, added, total)
                )
                {
                    yield return SumClaims.Subset(added, total);
                }
            }
        }
    }

    private static Item? WholeOf(Items items, Item part)
    {
        var wanted =
            Staff().IsMatch(part.Lead) ? Posts()
            : Teachers().IsMatch(part.Lead) ? AllStaff()
            : BestTeachers().IsMatch(part.Lead) ? AllTeachers()
            : Done().IsMatch(part.Lead) ? null
            : Never();
        for (var order = part.Order - 1; order >= Math.Max(0, part.Order - LookBack); order--)
        {
            var whole = items.All[order];
            if (IsParted(items, whole, part))
            {
                return null;
            }

            if (
                UnitKinds.Match(whole.Kind, part.Kind)
                && (wanted?.IsMatch(whole.Lead) ?? (whole.Lead.Length > 1 && !Done().IsMatch(whole.Lead)))
            )
            {
                return whole.Figure.Value >= part.Figure.Value && Ties.IsPlain(whole) && Ties.IsPlain(part)
                    ? whole
                    : null;
            }
        }

        return null;
    }

    private static bool IsParted(Items items, Item first, Item second) =>
        items.Text.AsSpan(first.End, second.Start - first.End).Contains('。')
        && !Posts().IsMatch(first.Lead)
        && !AllTeachers().IsMatch(first.Lead);

    [GeneratedRegex("编制(?:数|总数|人数)?(?:为|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Posts();

    [GeneratedRegex("(?:实有|在编|在职|在岗|现有|实际)[^，。;]{0,10}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Staff();

    [GeneratedRegex("专任教师(?:共|为|有)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Teachers();

    [GeneratedRegex("教职工|教职员工|教工(?:共|为|有)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AllStaff();

    [GeneratedRegex(
        "(?:骨干|双师型”?|高级|特级|特岗|在编|学科带头人|名)教师(?:共|为|有)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex BestTeachers();

    [GeneratedRegex("(?:教师|教职工)(?:总数|人数)?(?:共|为|有)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AllTeachers();

    [GeneratedRegex(
        "^(?:其中|目前|现|全部|均)?(?:已|实际)?(?:开工|动工|完工|竣工|完成|验收|整改|达标|合格|在建|投用|投入使用|启动|销号|办结|化解|落实|保存|通过验收|验收合格)(?:了|率)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Done();

    [GeneratedRegex("新增|新建|新认定|新培育|新设", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Added();

    [GeneratedRegex(
        "^(?:总数|总量|累计|全[市县区省]?(?:累计|共有)?|总人数)(?:已)?(?:达到?|增至|为|至|有)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AllTold();

    [GeneratedRegex("(?!)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Never();
}
