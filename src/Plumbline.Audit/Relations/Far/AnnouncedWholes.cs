using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 综上，总规模2981.25万元 behind paragraphs that tell of 2340万元, 485万元 and 156.25万元: a total said as such is what the first
/// amounts of the sentences before it give. Only exact ties of many digits are taken.
/// </summary>
internal static partial class AnnouncedWholes
{
    private const int MostPassages = 5;
    private const int MostLeads = 9;
    private const int MostParts = 6;
    private const int MostWholes = 40;
    private const long Proof = 10_000;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        var leads = new List<int>();
        var told = 0;
        for (var index = 0; index < flow.Count && told < MostWholes; index++)
        {
            leads.RemoveAll(at => flow[index].Passage.Index - flow[at].Passage.Index > MostPassages);
            if (!IsOwn(flow, index))
            {
                continue;
            }

            if (
                flow[index].Number.Unscaled >= Proof
                && Total().IsMatch(Statement.Clause(flow, index))
                && PartsOf(flow, leads, index) is { IsEmpty: false } parts
            )
            {
                told++;
                yield return new Claim(RelationKind.Sum, flow[index], parts, Formula.Sum, RuleIds.SumStated)
                {
                    Label = flow.Name(index),
                    ByNumbers = true,
                };
            }

            if (IsFirst(flow, index))
            {
                leads.Add(index);
            }

            if (leads.Count > MostLeads)
            {
                leads.RemoveAt(0);
            }
        }
    }

    // No other amount of its own stands before it in the sentence.
    private static bool IsFirst(Flow flow, int index)
    {
        for (var at = index - 1; at >= 0 && flow.SameSentence(at, index); at--)
        {
            if (IsOwn(flow, at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOwn(Flow flow, int at) =>
        flow[at].Dimension == Dimension.Money && Statement.IsOwn(flow, at) && !Statement.IsOfOne(flow, at);

    // The parts that give the whole exactly, if there is one way only; the amounts are few, so that all ways are tried.
    private static ImmutableArray<Figure> PartsOf(Flow flow, List<int> leads, int whole)
    {
        var amounts = leads.FindAll(at => flow[at].Exact < flow[whole].Exact);
        ImmutableArray<Figure> found = [];
        for (var way = 1; way < 1 << amounts.Count; way++)
        {
            var count = int.PopCount(way);
            if (count is < 2 or > MostParts || SumOf(flow, amounts, way) != flow[whole].Exact)
            {
                continue;
            }

            if (!found.IsEmpty)
            {
                return [];
            }

            found = [.. amounts.Where((_, at) => (way & (1 << at)) != 0).Select(at => flow[at])];
        }

        return found;
    }

    private static decimal SumOf(Flow flow, List<int> amounts, int way)
    {
        var sum = 0m;
        for (var at = 0; at < amounts.Count; at++)
        {
            sum += (way & (1 << at)) == 0 ? 0 : flow[amounts[at]].Exact;
        }

        return sum;
    }

    [GeneratedRegex(
        "合计|共计|总计|总额|总规模|总投入|总投资|总量|可用|累计|一共|共(?:安排|投入|下达|到位|支出|发放|筹集|落实|收到|使用)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();
}
