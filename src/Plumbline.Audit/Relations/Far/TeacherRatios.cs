using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 生师比15.0:1, 师生比1:18.1: the students over the teachers, which are counted elsewhere. Which teachers are meant, the numbers
/// say; only what gives the printed ratio is taken.
/// </summary>
internal static partial class TeacherRatios
{
    private const int Most = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        var (students, teachers) = (new List<int>(), new List<int>());
        for (var index = 0; index < flow.Count; index++)
        {
            if (IsRatio(flow, index) && At(flow, index, students, teachers) is { } claim)
            {
                yield return claim;
            }

            if (FarKinds.Of(flow[index]) == "人")
            {
                Add(students, index, Students().IsMatch(flow.Lead(index) + flow.Tail(index)));
                Add(teachers, index, Teachers().IsMatch(flow.Lead(index)));
            }
        }
    }

    // 生师比|15.0|:1, 师生比1:|18.1|, where the one is a number of its own.
    private static bool IsRatio(Flow flow, int index) =>
        flow.Lead(index) == ":"
            ? index > 0 && flow[index - 1].Exact == 1 && Turned().IsMatch(flow.Lead(index - 1))
            : Ratio().IsMatch(flow.Lead(index));

    private static void Add(List<int> places, int index, bool belongs)
    {
        if (belongs && places.Count < Most)
        {
            places.Add(index);
        }
    }

    private static Claim? At(Flow flow, int index, List<int> students, List<int> teachers) =>
        (
            from student in students
            from teacher in teachers
            where student != teacher && flow[teacher].Exact > 0
            select new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[student], flow[teacher]],
                Formula.Quotient,
                RuleIds.ProductStated
            )
            {
                Label = "生师比",
                ByNumbers = true,
            }
        ).FirstOrDefault(Readings.Holds);

    [GeneratedRegex(
        "(?:[生幼]师比[^，,。;:0-9]{0,4}:?|师[生幼]比[^，,。;:0-9]{0,4}:?1:)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ratio();

    [GeneratedRegex("师[生幼]比(?:约)?为?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Turned();

    [GeneratedRegex("在[校园]生|在[校园](?:学生|幼儿)|学生|幼儿", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Students();

    [GeneratedRegex("教师|教职工|在职|教职", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Teachers();
}
