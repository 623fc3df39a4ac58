using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>送审金额743.5万元，审定金额720万元，审减23.5万元，审减率3.16%: what was saved, over the first and greatest amount.</summary>
internal static partial class PlainSavings
{
    /// <summary>Whether the words before a number name a rate of what was saved.</summary>
    public static bool IsNamed(string clause) => Saved().IsMatch(clause);

    /// <summary>The rate at a place; null where what was saved is not told right before it.</summary>
    public static Claim? At(Flow flow, int index)
    {
        var part = index - 1;
        if (
            !flow.SameSentence(part, index)
            || !IsNamed(Statement.Clause(flow, index))
            || !SavedAmount().IsMatch(Statement.Clause(flow, part))
        )
        {
            return null;
        }

        var before = Statement
            .Before(flow, index, figure => figure.Dimension == Dimension.Percent)
            .FindAll(at => at < part && flow.Comparable(at, part));
        return
            before is [var whole, var rest]
            && flow[whole].Exact - flow[rest].Exact == flow[part].Exact
            && flow[part].Exact > 0
            ? PlainRates.Build(flow, index, part, whole)
            : null;
    }

    [GeneratedRegex(
        "(?:节约|节支|节省|节资|核减|审减|下浮|压减|压降|降低|结余|结转)(?:比例|幅度|率)(?:为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Saved();

    [GeneratedRegex(
        "^(?:共|累计)?(?:节约|节支|节省|核减|审减|下浮|压减|压降|结余)[^，,。;:0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex SavedAmount();
}
