using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>在校生2,860人，今年招生960人: who came this year is at the school.</summary>
internal static partial class Intakes
{
    private const int Reach = 6;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                !IsPersons(flow, index)
                || Statement.Clause(flow, index) is var clause && (!Intake().IsMatch(clause) || Other().IsMatch(clause))
            )
            {
                continue;
            }

            foreach (var at in Enumerable.Range(index - Reach, (2 * Reach) + 1))
            {
                if (
                    at >= 0
                    && at < flow.Count
                    && at != index
                    && flow.SamePassage(at, index)
                    && IsPersons(flow, at)
                    && Enrolled().IsMatch(Statement.Clause(flow, at))
                    && flow[at].Value > flow[index].Value
                )
                {
                    yield return (index, at);
                    break;
                }
            }
        }
    }

    private static bool IsPersons(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, Value.Sign: > 0 }
        && UnitKind.Of(flow[at].Unit) == UnitKind.Persons
        && flow.Change(at) is null;

    [GeneratedRegex(
        "(?:招生|新生|录取|入学)(?:数|人数|总数)?(?:为|达到?|共)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Intake();

    [GeneratedRegex("计划|拟|明年|目标|小学|初中|高中|中职|高职|幼儿园|学前", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();

    [GeneratedRegex("在校(?:学?生|人数)|在籍|办学规模|达到现在的$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Enrolled();
}
