using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>收到申请A件，受理B件，准予许可C件: what came to a later step of a procedure had come to the step before.</summary>
internal static partial class Proceedings
{
    /// <summary>Places of what came to a step and of what had come to one before.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (StepOf(flow, index) is > 0 and var step && Whole(flow, index, step) is { } whole)
            {
                yield return (index, whole);
            }
        }
    }

    private static int? Whole(Flow flow, int index, int step) =>
        flow.BeforeInSentence(index)
            .TakeWhile(at => !flow.Lead(at + 1).Contains(';', StringComparison.Ordinal))
            .Where(at => flow.Comparable(at, index) && StepOf(flow, at) is >= 0 and var earlier && earlier < step)
            .Cast<int?>()
            .FirstOrDefault();

    // -1 where no step is named.
    private static int StepOf(Flow flow, int at) =>
        flow[at] is not { Dimension: Dimension.Count, IsPlain: true, InChinese: false } || flow.Change(at) is not null
            ? -1
            : Step().Match(Plain.Statement.Clause(flow, at)) switch
            {
                { Success: false } => -1,
                var match when match.Groups["asked"].Success => 0,
                var match when match.Groups["taken"].Success => 1,
                var match when match.Groups["heard"].Success => 2,
                _ => 3,
            };

    [GeneratedRegex(
        "^(?:全[年市县区]|共|已|先后|累计|[其当]中|其中)*(?:(?<asked>收到|接到|接收|申请|申报|报名|办理)|(?<taken>受理|立案|参加考试|参考|到考)"
            + "|(?<heard>属于听证|初审通过|进入面试|进入听证)|(?<granted>准予|批准|核准|认定|录用|录取|经过听证|立项|办结|审结))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Step();
}
