using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Plain;
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
    private const int Near = 8;

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
            select Build(flow, index, student, teacher) with
            {
                ByNumbers = true,
            }
        ).FirstOrDefault(Readings.Holds) ?? InSentence(flow, index);

    // 在校生1512人，专任教师108人，师生比1:15: the only two of the sentence are meant, and are wrong where one slip explains it.
    // 教职工 are more than teachers, and 折合 students more than those who attend.
    private static Claim? InSentence(Flow flow, int index)
    {
        var pair = flow.BeforeInSentence(index).Where(at => FarKinds.Of(flow[at]) == "人").Take(3).ToList();
        if (pair is not [var one, var other] || pair.Append(index).Any(at => Converted().IsMatch(flow.Lead(at))))
        {
            return null;
        }

        var (student, teacher) = IsOfStudents(flow, one) ? (one, other) : (other, one);
        if (
            !IsOfStudents(flow, student)
            || !Teachers().IsMatch(Statement.Words(flow, teacher))
            || IsOfStudents(flow, teacher)
            || flow[teacher] is not { IsPlain: true, Exact: > 0 }
            || !flow[student].IsPlain
        )
        {
            return null;
        }

        var gap = Math.Abs((flow[student].Exact / flow[teacher].Exact) - flow[index].Exact);
        if (flow[index] is not { IsPlain: true, Exact: > 0 } || gap * Near > flow[index].Exact)
        {
            return null;
        }

        var isSlip = IsSlip(flow, index, student, teacher);
        return Build(flow, index, student, teacher) with
        {
            Strength = Strengths.Of(flow, index, isSlip),
            Doubt = isSlip ? null : Others.With(),
        };
    }

    // One digit of the ratio or of a number; a ratio of one digit has no other, and is taken where it calls both by their names.
    private static bool IsSlip(Flow flow, int index, int student, int teacher)
    {
        var (ratio, students, teachers) = (flow[index], flow[student], flow[teacher]);
        var computed = students.Value / teachers.Value;
        return Plainly.IsOneDigit(ratio, computed)
            || Plainly.IsOneDigit(students, ratio.Value * teachers.Value)
            || Plainly.IsOneDigit(teachers, students.Value / ratio.Value)
            || (
                computed.Denominator.IsOne
                && Staff().IsMatch(Statement.Words(flow, teacher))
                && Staff().IsMatch(Statement.Clause(flow, index))
            );
    }

    private static Findings.Template Others { get; } =
        new(
            "生师比与本句人数之比不符：如按折合学生数或专任教师数计算，请写明；否则请核对",
            "The ratio is not that of the two numbers of its sentence: say which students and teachers it is of, or check it"
        );

    private static bool IsOfStudents(Flow flow, int at) => Students().IsMatch(Statement.Words(flow, at));

    private static Claim Build(Flow flow, int index, int student, int teacher) =>
        new(RelationKind.Ratio, flow[index], [flow[student], flow[teacher]], Formula.Quotient, RuleIds.ProductStated)
        {
            Label = "生师比",
        };

    [GeneratedRegex(
        "(?:(?:[生幼]师|(?:学生|幼儿)[与和][一-龥]{0,2}教[一-龥]{1,3}之?)比[^，,。;:0-9]{0,4}:?"
            + "|(?:师[生幼]|教[一-龥]{1,3}[与和](?:学生|在校生|幼儿)之?)比[^，,。;:0-9]{0,4}:?1:)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ratio();

    [GeneratedRegex(
        "(?:师[生幼]|教[一-龥]{1,3}[与和](?:学生|在校生|幼儿)之?)比(?:约)?为?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Turned();

    [GeneratedRegex("在[校园]生|在[校园](?:学生|幼儿)|学生|幼儿", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Students();

    [GeneratedRegex("教师|教职工|在职|教职", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Teachers();

    [GeneratedRegex("教职", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Staff();

    [GeneratedRegex("折合|折算|标准学生", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Converted();
}
