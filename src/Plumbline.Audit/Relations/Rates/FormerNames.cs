using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Whether a value of last year is of the thing that changed: 上年公用经费500万元 is no former value of 人员经费, whatever
/// is said to have grown.
/// </summary>
internal static partial class FormerNames
{
    /// <summary>Whether both are named, and by words that have nothing in common.</summary>
    public static bool AreOfTwo(Flow flow, int former, int current)
    {
        var (before, now) = (CoreOf(flow, former), CoreOf(flow, current));
        return LastYear().IsMatch(flow.Name(former))
            && before.Length > 1
            && now.Length > 1
            && !Names.ShareTwo(before, now);
    }

    private static string CoreOf(Flow flow, int index) =>
        Deed().Replace(Names.Core(LastYear().Replace(flow.Name(index), "")), "");

    [GeneratedRegex(
        "^.{0,8}?(?:[上去前]一?年度?|(?:19|20)[0-9]{2}年度?|同期)(?:同期|同比|末|底|全年)*的?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex LastYear();

    // Words of spending and of doing name nothing that could be two things.
    [GeneratedRegex(
        "投入|支出|支付|拨付|拨款|下达|发放|到位|执行|预算|资金|经费|使用|[为是达共有]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Deed();
}
