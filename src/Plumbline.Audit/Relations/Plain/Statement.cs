using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What stands before a result in its own statement: back to the end of the sentence before, to a semicolon, or to a rate that
/// closes another statement.
/// </summary>
internal static partial class Statement
{
    private const int Most = 8;
    private static readonly char[] Marks = [.. "，,。;:()"];
    private static readonly char[] Ends = [.. "，,。;:()、"];

    /// <summary>The quantities of the statement before a place, in the order of the text.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="index">The result.</param>
    /// <param name="closes">What closes the statement before.</param>
    public static List<int> Before(Flow flow, int index, Predicate<Figure> closes)
    {
        var found = new List<int>();
        for (var at = index - 1; at >= Math.Max(0, index - Most); at--)
        {
            if (
                !flow.SameSentence(at, index)
                || flow.Lead(at + 1).Contains(';', StringComparison.Ordinal)
                || closes(flow[at])
            )
            {
                break;
            }

            found.Add(at);
        }

        found.Reverse();
        return found;
    }

    /// <summary>The quantities behind a place up to the end of its sentence, in the order of the text.</summary>
    public static List<int> Behind(Flow flow, int index)
    {
        var found = new List<int>();
        for (var at = index + 1; at <= index + Most && flow.SameSentence(index, at); at++)
        {
            found.Add(at);
        }

        return found;
    }

    /// <summary>The quantities of the bracket that opens right behind a place.</summary>
    public static List<int> InBracketBehind(Flow flow, int index)
    {
        var found = new List<int>();
        if (!flow.Tail(index).StartsWith('('))
        {
            return found;
        }

        for (var at = index + 1; at <= index + Most && flow.SameSentence(index, at); at++)
        {
            found.Add(at);
            if (flow.Tail(at).Contains(')', StringComparison.Ordinal))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The quantities of the sentence before that of a place, in its passage, in the order of the text.</summary>
    public static List<int> SentenceBefore(Flow flow, int index)
    {
        var last = index - 1;
        while (last >= 0 && flow.SameSentence(last, index))
        {
            last--;
        }

        var found = new List<int>();
        for (var at = last; at > last - Most && flow.SameSentence(at, last) && flow.SamePassage(at, index); at--)
        {
            found.Add(at);
        }

        found.Reverse();
        return found;
    }

    /// <summary>
    /// The two quantities of one kind among some, in the order of the text; null where there are more, fewer, or one is no plain
    /// quantity of its own. Two of three that have one value are taken for one.
    /// </summary>
    public static (int First, int Second)? Pair(Flow flow, List<int> places, int model)
    {
        var alike = places.FindAll(at =>
            flow.Comparable(at, model)
            || (flow[model].Dimension == Dimension.Score && flow[at].Dimension == Dimension.Score)
        );
        if (alike.Count == 3)
        {
            var again = alike.FindIndex(1, at => flow[at].Value == flow[alike[0]].Value);
            if (again > 0)
            {
                alike.RemoveAt(again == 1 ? 0 : again);
            }
        }

        return alike is [var first, var second] && IsOwn(flow, first) && IsOwn(flow, second) ? (first, second) : null;
    }

    /// <summary>Whether a quantity is told for itself: no change, no price, no bound.</summary>
    public static bool IsOwn(Flow flow, int at) =>
        flow[at] is { IsPlain: true, Value.Sign: > 0 }
        && (flow.Change(at) is null || FromTo.EndsAt(flow, at))
        && !flow.IsBaseOfRate(at);

    /// <summary>Whether a quantity is a mean, a price or a standard.</summary>
    public static bool IsOfOne(Flow flow, int at) =>
        Means.IsOfOne(flow.Lead(at)) || flow[at].Unit.Contains('/', StringComparison.Ordinal);

    /// <summary>Those of some quantities that somebody set: exact, however few digits they have.</summary>
    public static ImmutableArray<Figure> SetAmong(Flow flow, params ReadOnlySpan<int> places)
    {
        var set = ImmutableArray.CreateBuilder<Figure>();
        foreach (var at in places)
        {
            if (Set().IsMatch(Clause(flow, at)))
            {
                set.Add(flow[at]);
            }
        }

        return set.DrainToImmutable();
    }

    /// <summary>The words of the clause right before a number.</summary>
    public static string Clause(Flow flow, int index)
    {
        var lead = flow.Lead(index).TrimEnd(':');
        return lead[(lead.LastIndexOfAny(Marks) + 1)..];
    }

    /// <summary>The words around a quantity that say what it is.</summary>
    public static string Words(Flow flow, int at)
    {
        var tail = flow.Tail(at);
        var end = tail.IndexOfAny(Ends);
        return Clause(flow, at) + flow[at].Unit + (end < 0 ? tail : tail[..end]);
    }

    [GeneratedRegex("标准|目标|计划|任务|定额|每[人生月天日]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Set();
}
