using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>How the parts of a list stand behind their whole and behind one another.</summary>
internal static partial class Rows
{
    private const int LongestName = 16;

    /// <summary>
    /// Whether a list fills what its whole opens: 招聘212人：特岗120人、公费生36人、公开招考56人;
    /// 修复46处(县道9处，乡道14处，村道23处); 支出9万元，一是甲5万元；二是乙4万元.
    /// </summary>
    public static bool IsListed(Items items, Trigger trigger) =>
        trigger is { AllowsSubset: false, IsSplit: false, IsComplete: false }
        && (trigger.IsBracket || trigger.IsMarked || items.Text[trigger.End - 1] == ':');

    /// <summary>Whether nothing but the name of the next, or its mark, stands between two parts.</summary>
    public static bool GoesOn(Items items, Trigger trigger, Item part, Item next)
    {
        var between = items.Text.AsSpan(part.End..next.Start);
        return IsListed(items, trigger) && Marked().IsMatch(between) ? true
            : trigger.IsMarked || between.Length > LongestName ? false
            : between is ['、' or '和' or '及', ..]
                || (between is ['，', ..] && between[1..].IndexOfAny('，', ';') < 0 && IsListed(items, trigger));
    }

    /// <summary>Whether a part is counted as its whole is; one of two words, 25台(套), stands for any goods.</summary>
    public static bool IsOfKind(Item part, Item whole) =>
        part.Kind == whole.Kind || (UnitKinds.IsOfTwoWords(whole.Figure) && UnitKinds.Match("件", part.Kind));

    /// <summary>How many of some parts stand before the first semicolon; 0 where there is none.</summary>
    public static int Semicolon(Items items, List<Item> parts, int count)
    {
        for (var index = 1; index < count; index++)
        {
            if (items.Text.AsSpan(parts[index - 1].End..parts[index].Start).Contains(';'))
            {
                return index;
            }
        }

        return 0;
    }

    [GeneratedRegex(
        @"[;。，](?:[二三四五六七八九十]是|\(\d{1,2}\)|\d{1,2}[.、]|[②-⑳])[^，。;:\d]{0,20}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Marked();
}
