using System.Buffers;
using System.Collections.Frozen;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>What a cell could hold, by its look.</summary>
internal enum ValueShape
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A bare number.</summary>
    Number,

    /// <summary>A number with %.</summary>
    Percent,

    /// <summary>A number with another unit: 6年, 1.5万元.</summary>
    Measured,

    /// <summary>A number with a comparison before it: ≥95%.</summary>
    Compared,

    /// <summary>A comparison alone: ≥.</summary>
    Sign,

    /// <summary>A stroke that stands for nothing: — / -.</summary>
    Stroke,

    /// <summary>无.</summary>
    Nothing,

    /// <summary>A unit alone: % 人次.</summary>
    Unit,

    /// <summary>Printed words of an empty row: 指标2： ……</summary>
    Placeholder,
}

/// <summary>Tells the shapes of values apart.</summary>
internal static class ValueShapes
{
    private const string Signs = "≥≤>=<=＝═≧≦";
    private const int LongestUnit = 8;

    private static readonly SearchValues<char> MarkDigits = SearchValues.Create("0123456789一二三四五六七八九LlI");

    private static readonly FrozenSet<string> Units = (
        "% %% ‰ 百分比 人 人次 万元 元 个 次 所 家 项 年 天 月 日 平方米 台 套 件 户 分 亩 公里 批 场 期 名 篇 份 座 处 栋 台套 元/人 元/年 人/次 "
        + "平方公里 吨 米 批次 课时 学时 小时 个月 ㎡ 班 万人次 亿元 万人 套/台 元/生 元/人年 元/月 条 种 册 辆 例 村 本 起 度 门 片 间 校 班次 项/次 "
        + "元/人·年 人数 学期 支 组 孔 立方米 公顷 张 部 块 棵 株 只 头 款 次/年 人/年 工作日"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The shape of a folded cell.</summary>
    internal static ValueShape Of(string word)
    {
        if (word.Length == 0 || IsStroke(word))
        {
            return ValueShape.Stroke;
        }

        if (word is "无" or "不适用" or "无。")
        {
            return ValueShape.Nothing;
        }

        if (IsPlaceholder(word))
        {
            return ValueShape.Placeholder;
        }

        var sign = SignLength(word);
        if (sign == word.Length)
        {
            return ValueShape.Sign;
        }

        var at = sign;
        while (at < word.Length && word[at] is '约' or '近' or '达' or '共' or ' ')
        {
            at++;
        }

        var number = PrintedNumber.Lex(word.AsSpan(at), out _);
        if (number == 0)
        {
            return IsUnit(word) ? ValueShape.Unit : ValueShape.Words;
        }

        return sign > 0 ? ValueShape.Compared : OfNumber(word, at, at + number);
    }

    /// <summary>How many characters of a comparison a folded cell begins with.</summary>
    internal static int SignLength(string word)
    {
        var at = 0;
        while (at < word.Length && Signs.Contains(word[at], StringComparison.Ordinal))
        {
            at++;
        }

        foreach (
            var words in (ReadOnlySpan<string>)
                ["大于等于", "小于等于", "不低于", "不少于", "不超过", "不高于", "大于", "小于", "等于"]
        )
        {
            if (
                at == 0
                && word.StartsWith(words, StringComparison.Ordinal)
                && word.Length <= words.Length + LongestUnit + 6
            )
            {
                var after = word.AsSpan(words.Length);
                return after.IsEmpty || PrintedNumber.Lex(after, out _) > 0 ? words.Length : 0;
            }
        }

        return at;
    }

    /// <summary>Whether a shape is one of a value in figures.</summary>
    internal static bool IsFigure(ValueShape shape) =>
        shape is ValueShape.Number or ValueShape.Percent or ValueShape.Measured or ValueShape.Compared;

    /// <summary>Whether a shape stands for an empty cell.</summary>
    internal static bool IsVoid(ValueShape shape) => shape is ValueShape.Stroke or ValueShape.Placeholder;

    private static ValueShape OfNumber(string word, int start, int end)
    {
        if (end == word.Length && start == 0)
        {
            return ValueShape.Number;
        }

        var rest = word[end..];
        if (rest is "%" or "百分比" or "%以上" or "%以内" or "%及以上" || (rest == "" && start > 0))
        {
            return rest == "" ? ValueShape.Measured : ValueShape.Percent;
        }

        var isUnit =
            rest.Length <= LongestUnit
            && !rest.Any(char.IsAsciiDigit)
            && rest[0] is not ('、' or '.' or '，' or ')' or '/' or '-');
        return isUnit ? ValueShape.Measured : ValueShape.Words;
    }

    private static bool IsStroke(string word) =>
        word.All(character => character is '-' or '/' or '*' or '\\' or '_' or '~' or '.' or '|' or '\'');

    private static bool IsPlaceholder(string word)
    {
        if (word.All(character => character is '…' or '.' or '·'))
        {
            return true;
        }

        var rest = word.StartsWith("指标", StringComparison.Ordinal) ? word.AsSpan(2) : default;
        return !rest.IsEmpty
            && rest.TrimEnd(":.、…") is { Length: <= 2 } mark
            && (mark.IsEmpty || !mark.ContainsAnyExcept(MarkDigits));
    }

    private static bool IsUnit(string word) => Units.Contains(word);
}
