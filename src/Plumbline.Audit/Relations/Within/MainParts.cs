using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>税收收入A万元，增长…，主要税种增值税B万元，增长…；契税C万元: the main ones of a whole that opens the sentence.</summary>
internal static partial class MainParts
{
    private const int MostParts = 12;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (Opening().IsMatch(flow.Lead(index)) && Whole(flow, index) is { } whole)
            {
                var row = Row(flow, index, whole).ToList();
                if (row.Sum(at => flow[at].Exact) <= flow[whole].Exact)
                {
                    foreach (var part in row)
                    {
                        yield return (part, whole);
                    }
                }
            }
        }
    }

    // The first of the sentence, of which nothing like it is told before the list.
    private static int? Whole(Flow flow, int index) =>
        flow.BeforeInSentence(index).Where(at => flow.Comparable(at, index)).ToList() is [var only]
        && flow.Change(only) is null
            ? only
            : null;

    private static IEnumerable<int> Row(Flow flow, int index, int whole) =>
        Enumerable
            .Range(index, MostParts)
            .TakeWhile(at => at < flow.Count && flow.SameSentence(index, at))
            .Where(at => flow.Comparable(at, whole) && flow.Change(at) is null);

    [GeneratedRegex(
        "[，;](?:其中)?(?:涉及的?)?主要(?:税种|收入|支出|项目|险种|作物|产品)[是有为:]*[^，。;:0-9]{2,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();
}
