using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 人员编制 120 and 实有人数 108 in the head of a form, each a line of its own, and 财政供养人员控制率90% in its words: who is there over who may
/// be. The names say which numbers are meant; only what holds is claimed.
/// </summary>
internal static partial class StaffControl
{
    private const int Most = 4;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        List<Figure> posts = [];
        List<Figure> staff = [];
        List<Figure> rates = [];
        foreach (var figure in document.Figures.All)
        {
            if (figure is { Dimension: Dimension.Count, IsQuantity: true, IsPlain: true })
            {
                var called =
                    Posts().IsMatch(figure.Label) ? posts
                    : Staff().IsMatch(figure.Label) ? staff
                    : null;
                if (called?.Count < Most)
                {
                    called.Add(figure);
                }
            }
            else if (figure is { Dimension: Dimension.Percent, IsPlain: true } && Rate().IsMatch(figure.Label))
            {
                rates.Add(figure);
            }
        }

        return Bounds(posts, staff).Concat(rates.SelectMany(rate => RatesOf(rate, posts, staff).Take(1)));
    }

    // The line that follows: 实有人数 right behind 人员编制.
    private static IEnumerable<Claim> Bounds(List<Figure> posts, List<Figure> staff) =>
        from post in posts
        where post.Passage.Cell is null && post.Unit.Length == 0
        from man in staff
        where man.Unit.Length == 0 && man.Index == post.Index + 1 && man.Exact <= post.Exact
        select new Claim(RelationKind.Subset, man, [post], Formula.Same, RuleIds.PartExceedsWhole)
        {
            Label = man.Label,
            ByNumbers = true,
        };

    private static IEnumerable<Claim> RatesOf(Figure rate, List<Figure> posts, List<Figure> staff) =>
        from post in posts
        from man in staff
        let claim = new Claim(RelationKind.Ratio, rate, [man, post], Formula.Percent, RuleIds.RatesShown)
        {
            Label = rate.Label,
            ByNumbers = true,
        }
        where Rates.Readings.Holds(claim)
        select claim;

    [GeneratedRegex(
        "^(?:人员|核定|事业|行政|部门)*编制(?:人?数|总数|总人数)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Posts();

    [GeneratedRegex(
        "^(?:年末|期末|现)?(?:实有|在职|在编|在岗)(?:在职|在编|在岗|教职工|职工|人员)*(?:人?数|总数|总人数)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Staff();

    [GeneratedRegex("(?:供养|在职)?人员控制率|编制控制率", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();
}
