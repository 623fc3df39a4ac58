using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>A list of names in running text, parted by 、 and closed by 。 or ;.</summary>
internal static partial class NameList
{
    private const int LongestName = 40;

    // 旅游服务与管理: what is done with the thing before, and no name by itself.
    private static readonly string[] Deeds =
    [
        "管理",
        "维修",
        "维护",
        "服务",
        "应用",
        "技术",
        "开发",
        "设计",
        "营销",
        "养护",
        "控制",
        "检测",
        "制作",
        "加工",
        "经营",
        "运营",
        "利用",
    ];

    private const string Bodies = "股室科处部局办组队站所院校园馆会厅司班社中心";

    /// <summary>
    /// The names of a list, or nothing where it is no plain list: 等 leaves it open, a comma or a verb makes it a sentence.
    /// </summary>
    /// <param name="text">The folded text of the list, without its end mark.</param>
    /// <param name="stated">How many there should be: 与 stands inside a name as often as between two, so that it parts
    /// the last two only where the list needs it.</param>
    public static IReadOnlyList<string> Of(string text, long? stated = null)
    {
        var bare = Grades().Replace(Brackets().Replace(text, ""), "");
        if (bare.Length == 0 || Open().IsMatch(bare))
        {
            return [];
        }

        var parts = bare.Split('、');
        if (parts.Length == 1 && bare.Contains('，', StringComparison.Ordinal))
        {
            parts = bare.Split('，');
        }

        List<string> names = [.. parts.Select(name => name.Trim('，', ' '))];
        if (
            names.Exists(name =>
                name.Length is 0 or > LongestName
                || name.Contains('，', StringComparison.Ordinal)
                || Amount().IsMatch(name)
            )
        )
        {
            return [];
        }

        var last = names[^1];
        if (
            Joint(last, names.Count == 1) is > 0 and var at
            && !(
                last[at] == '与'
                && (
                    names.Count == stated
                    || (
                        IsInside(names, last, at)
                        && (names.Count + 1 != stated || Deeds.Contains(last[(at + 1)..], StringComparer.Ordinal))
                    )
                )
            )
        )
        {
            names[^1] = last[..at];
            names.Add(last[at..].TrimStart('和', '及', '与', '以'));
        }

        return names.Exists(name => Group().IsMatch(name)) ? [] : names;
    }

    // 汽车运用与维修、…、旅游服务与管理: where it stands inside another name, it does in the last, but for 汽车系与外语系.
    private static bool IsInside(List<string> names, string last, int at) =>
        last[at - 1] != last[^1]
        && !Bodies.Contains(last[at - 1], StringComparison.Ordinal)
        && names.Exists(name => name != last && name.Contains('与', StringComparison.Ordinal));

    // 和 parts the last two names only where both are names of the same make: 科学和劳动, but not 督导和监督室.
    private static int Joint(string last, bool only)
    {
        var at = last.LastIndexOf("以及", StringComparison.Ordinal);
        at = at > 0 ? at : last.LastIndexOfAny(['和', '及', '与']);
        if (at < 1 || at + 2 > last.Length)
        {
            return 0;
        }

        var right = last[(at + 1)..].TrimStart('及');
        var bodies = Bodies.Contains(last[at - 1], StringComparison.Ordinal);
        return right.Length > 1 && at > 1 && (bodies == Bodies.Contains(right[^1], StringComparison.Ordinal) || only)
            ? at
            : 0;
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Brackets();

    // 97.59分 is no name; 3号楼 and 110指挥中心 are.
    [GeneratedRegex(
        @"^[≥≤约近]*\d[\d.,]*(?:%|‰|分|[万亿]?元|[人名个家户次项篇件台套辆亩吨米])?(?:和|与|及|$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Amount();

    // 局机关及所属单位: a name for several, which nobody can count.
    [GeneratedRegex(
        "^(?:各|所属|下属|全部|所有|其他|其余|直属(?:单位|学校|事业单位)|二级(?:单位|机构))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Group();

    // 四、八年级 is one.
    [GeneratedRegex("(?<=[一二三四五六七八九十])、(?=[一二三四五六七八九十])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Grades();

    [GeneratedRegex(
        "(?<![中初高同均平])等(?:[^级份额同]|$)|[。;:()…]|其中|主要",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Open();
}
