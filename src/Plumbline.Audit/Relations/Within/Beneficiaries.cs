using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>受惠学生75万人次。其中…，直接受益学生5.6万人: who one part of a programme reaches is among those whom all of it reaches.</summary>
internal static partial class Beneficiaries
{
    private const int Reach = 10;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                IsReached(flow, index)
                && flow.Before(index)
                    .Take(Reach)
                    .TakeWhile(at => flow.SamePassage(at, index))
                    .Where(at => IsReached(flow, at) && flow[at].Value > flow[index].Value && IsOpened(flow, at, index))
                    .Cast<int?>()
                    .FirstOrDefault()
                    is { } whole
            )
            {
                yield return (index, whole);
            }
        }
    }

    private static bool IsReached(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, Value.Sign: > 0 }
        && FarKinds.Of(flow[at]) == UnitKind.Persons
        && flow.Change(at) is null
        && Reached().IsMatch(Statement.Clause(flow, at));

    // 其中 stands between, right behind the whole.
    private static bool IsOpened(Flow flow, int whole, int part) =>
        Enumerable
            .Range(whole + 1, part - whole)
            .Any(at => flow.Lead(at).TrimStart('，', '。', ';', ',').StartsWith("其中", StringComparison.Ordinal));

    [GeneratedRegex(
        "(?:受益|受惠|惠及|资助|受助)(?:的)?(?:家庭经济困难)?(?:学生|幼儿|群众|人口|对象)?(?:达|为|共|约)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reached();
}
