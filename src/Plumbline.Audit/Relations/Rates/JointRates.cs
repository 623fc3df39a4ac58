using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 派单601件，按时结案597件，超时办理4件，结案率100%: what was done later counts as well where both give the rate. What was not done does
/// not, nor does what was done late for a rate of what was done in time.
/// </summary>
internal static partial class JointRates
{
    /// <summary>The statement of one part, or that of all up to the rate where only they give it.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="index">The place of the rate.</param>
    /// <param name="part">The place of the part.</param>
    /// <param name="told">The statement of that part, which ends with its whole.</param>
    public static Claim? Unless(Flow flow, int index, int part, Claim? told)
    {
        if (told is null || Readings.Holds(told) || index - part < 2 || InTime().IsMatch(flow.Lead(index)))
        {
            return told;
        }

        var row = Enumerable.Range(part, index - part).ToList();
        var all = told with { Operands = [.. row.Select(at => flow[at]), told.Operands[^1]] };
        return
            row.TrueForAll(at => flow.Comparable(at, part) && (at == part || IsLater(flow.Lead(at))))
            && Readings.Holds(all)
            ? all
            : told;
    }

    private static bool IsLater(string words) => Later().IsMatch(words) && !Not().IsMatch(words);

    [GeneratedRegex("超时|超期|逾期|补[发办]|复[检查]|整改后", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Later();

    [GeneratedRegex("未|不|没|无|欠|正在|在建|在办|待|停|缓", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Not();

    [GeneratedRegex("按时|按期|及时|一次|首次|当场", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InTime();
}
