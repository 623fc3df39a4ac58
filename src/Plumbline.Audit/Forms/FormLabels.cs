using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plumbline.Audit.Forms;

/// <summary>Finds what a folded cell is in the frame of a form.</summary>
internal static class FormLabels
{
    private const int LongestTitle = 60;
    private const int LongestFund = 30;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]【】 *“”\"");

    private static readonly char[] Ends = [':', '.', '，', '、', ';', '。', '-'];

    private static readonly string[] DeviationEnds = ["措施", "原因", "分析", "说明", "情况", "理由", "偏差"];

    /// <summary>The label that a folded cell is, or none.</summary>
    internal static FormLabel Of(string word)
    {
        if (word.Length is 0 or > LongestTitle)
        {
            return FormLabel.None;
        }

        var key = Key(word);
        if (key.Length == 0)
        {
            return FormLabel.None;
        }

        if (FormVocabulary.Words.TryGetValue(key, out var known))
        {
            return known == FormLabel.Total && IsFund(key) ? FormLabel.FundTotal : known;
        }

        return LevelWords.IsFirst(key) ? FormLabel.Level1
            : LevelWords.IsSecond(key) ? FormLabel.Level2
            : IsTitle(key) ? FormLabel.Title
            : IsDeviation(key) ? FormLabel.Deviation
            : FundOf(key);
    }

    /// <summary>A folded cell without brackets, list marks and the colon behind it.</summary>
    internal static string Key(string word) =>
        (word.AsSpan().IndexOfAny(Marks) < 0 ? word : Unmarked(word)).Trim(Ends).TrimEnd('%');

    private static string Unmarked(string word)
    {
        var key = new StringBuilder(word.Length);
        var depth = 0;
        foreach (var character in word)
        {
            if (character is '(' or '[' or '【')
            {
                depth++;
            }
            else if (character is ')' or ']' or '】')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && character is not (' ' or '*' or '“' or '”' or '"'))
            {
                key.Append(character);
            }
        }

        return key.ToString();
    }

    /// <summary>The points that a level prints beside its name: 产出指标(50分); null when it prints none.</summary>
    internal static (int Start, int Length)? Bracket(string word)
    {
        var open = word.IndexOfAny(['(', '[', '【']);
        var from = open >= 0 ? open + 1 : word.AsSpan().IndexOfAnyInRange('0', '9');
        if (from <= 0)
        {
            return null;
        }

        var to = from;
        while (to < word.Length && (char.IsAsciiDigit(word[to]) || word[to] == '.'))
        {
            to++;
        }

        var isPoints = to < word.Length && (word[to] is '分' or '%' || (open >= 0 && word[to] is ')' or ']' or '】'));
        return to > from && isPoints ? (from, to - from) : null;
    }

    private static bool IsTitle(string key) =>
        key.Length >= 5
        && (
            key.EndsWith("自评表", StringComparison.Ordinal)
            || key.EndsWith("自评情况表", StringComparison.Ordinal)
            || key.EndsWith("自评结果表", StringComparison.Ordinal)
            || key.EndsWith("自评价表", StringComparison.Ordinal)
            || key.EndsWith("绩效评价表", StringComparison.Ordinal)
            || key.EndsWith("完成情况自评表", StringComparison.Ordinal)
            || (
                key.Contains("自评表", StringComparison.Ordinal)
                && key.Length <= 30
                && !key.Contains('。', StringComparison.Ordinal)
                && !key.Contains('，', StringComparison.Ordinal)
            )
        );

    private static bool IsDeviation(string key) =>
        key.Length is >= 2 and <= 24
        && EndsAsDeviation(key)
        && (
            key.Contains("偏差", StringComparison.Ordinal)
            || key.Contains("扣分原因", StringComparison.Ordinal)
            || key.Contains("原因分析", StringComparison.Ordinal)
            || key.Contains("原因说明", StringComparison.Ordinal)
            || key is "原因" or "未完成原因" or "原因及改进措施" or "改进措施"
            || (key.Contains("未完成", StringComparison.Ordinal) && key.Contains("原因", StringComparison.Ordinal))
            || (key.Contains("原因", StringComparison.Ordinal) && key.Contains("措施", StringComparison.Ordinal))
        )
        && !key.AsSpan().ContainsAny('，', '。', ';');

    private static bool EndsAsDeviation(string key)
    {
        foreach (var end in DeviationEnds)
        {
            if (key.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFund(string key) => key is "资金合计";

    private static FormLabel FundOf(string key)
    {
        if (key.Length > LongestFund || key.AsSpan().ContainsAny("。，;“") || key.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return FormLabel.None;
        }

        var name = key.StartsWith("其中", StringComparison.Ordinal) ? key[2..].TrimStart(':') : key;
        if (name.EndsWith("性质分", StringComparison.Ordinal) || name is "按收入性质" or "按支出性质" or "按资金来源分")
        {
            return FormLabel.FundSplit;
        }

        return IsFundTotal(name) ? FormLabel.FundTotal
            : IsFundPart(name) ? FormLabel.FundPart
            : FormLabel.None;
    }

    private static bool IsFundTotal(string name) =>
        name
            is "年度资金总额"
                or "年度资金总和"
                or "年度资金合计"
                or "资金总额"
                or "项目资金总额"
                or "总额"
                or "年度资金总计"
                or "资金合计"
                or "预算总额"
                or "年度预算总额"
                or "资金总计"
                or "项目总投资"
                or "项目总金额"
                or "年度总额"
                or "年度预算资金总额"
                or "项目预算总额"
                or "支出总额"
                or "总资金"
                or "年度资金总数"
                or "项目资金合计"
                or "总金额"
                or "部门整体支出总额"
                or "本年资金总额"
                or "预算资金总额";

    private static bool IsFundPart(string name) =>
        name.Length >= 3
        && (
            name.EndsWith("资金", StringComparison.Ordinal)
            || name.EndsWith("拨款", StringComparison.Ordinal)
            || name.EndsWith("补助", StringComparison.Ordinal)
            || name.EndsWith("结转", StringComparison.Ordinal)
            || name.EndsWith("结转结余", StringComparison.Ordinal)
            || name.EndsWith("公共预算", StringComparison.Ordinal)
            || name.EndsWith("基金", StringComparison.Ordinal)
            || name.EndsWith("基金预算", StringComparison.Ordinal)
            || name.EndsWith("经营预算", StringComparison.Ordinal)
            || name.EndsWith("收入", StringComparison.Ordinal)
            || name.EndsWith("债券", StringComparison.Ordinal)
            || name.EndsWith("自筹", StringComparison.Ordinal)
            || name
                is "其他"
                    or "基本支出"
                    or "项目支出"
                    or "人员经费"
                    or "公用经费"
                    or "上年结余"
                    or "中央财政"
                    or "省级财政"
                    or "市级财政"
                    or "县级财政"
                    or "财政预算"
                    or "上级财政"
                    or "本级财政"
        );

    /// <summary>A whole number in a bracket, for tests of bounds.</summary>
    internal static int Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
