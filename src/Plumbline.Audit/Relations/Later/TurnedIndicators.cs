using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// An outcome in a form with two neighbouring digits the other way round than in the report, which tells it in words that its
/// row holds: 讲座场次 520场 in the form below 1.讲座。举办502场. It is asked which of the two is right.
/// </summary>
internal static partial class TurnedIndicators
{
    private const long FewestDigits = 100;
    private const int ShortestName = 4;
    private const int ShortestRun = 2;
    private const int LongestName = 40;
    private const int LongestWords = 120;
    private const int LongestOpening = 20;
    private const int MostPlaces = 20;
    private const int Whole = 100;
    private const int Most = 70;

    private const Facets Others = Facets.LastYear | Facets.PerHead | Facets.Change | Facets.Budget | Facets.Target;

    private static readonly string[] Counted =
    [
        "实际完成值",
        "完成数量",
        "场次",
        "次数",
        "人次",
        "人数",
        "户数",
        "个数",
        "数量",
        "面积",
        "里程",
        "总数",
        "总量",
        "数",
    ];

    /// <summary>The questions of all forms that no statement found before has asked.</summary>
    public static IEnumerable<Claim> Of(Understood document, IReadOnlyCollection<Relation> found)
    {
        if (document.Forms.IsEmpty)
        {
            yield break;
        }

        var told = document
            .Figures.All.Where(figure => IsTold(figure) && !document.FormSubjects.IsInForm(figure))
            .ToLookup(figure => (FarKinds.Of(figure), Sorted(figure)));
        var asked = found
            .Where(relation => relation.Claim.Kind == RelationKind.Equality)
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        foreach (var row in document.Forms.SelectMany(form => form.Indicators))
        {
            if (row.Actual.Figure is not { IsQuantity: true, IsPlain: true, Number.Unscaled: >= FewestDigits } actual)
            {
                continue;
            }

            var alike = told[(FarKinds.Of(actual), Sorted(actual))].Take(MostPlaces).ToList();
            if (
                !asked.Contains(actual.Index)
                && !alike.Exists(figure => figure.HasValueOf(actual))
                && alike.Find(figure => IsMeant(figure, row, actual)) is { } place
                && !IsPartOf(document, place, actual)
            )
            {
                yield return new Claim(RelationKind.Equality, actual, [place], Formula.Same, RuleIds.SameQuantityTwice)
                {
                    Label = row.Name,
                    Strength = Strength.Scoped,
                };
            }
        }
    }

    private static bool IsTold(Figure figure) =>
        figure
            is {
                IsQuantity: true,
                IsPlain: true,
                InChinese: false,
                Passage.Cell: null,
                Number.Unscaled: >= FewestDigits
            };

    private static string Sorted(Figure figure) =>
        string.Concat(figure.Number.Unscaled.ToString(CultureInfo.InvariantCulture).Order());

    private static bool IsMeant(Figure told, IndicatorRow row, Figure actual) =>
        told.Multiplier == actual.Multiplier
        && told.Number.Decimals == actual.Number.Decimals
        && told.Year == actual.Year
        && ((Mentions.Of(told)?.Context ?? Facets.None) & Others) == Facets.None
        && row.Target.Figure?.HasValueOf(told) != true
        && Sums.Ties.IsTurned(told, actual.Value)
        && !OfAnother().IsMatch(Sentence(told))
        && IsCalled(NameOf(row), told);

    // 维修屋面602平方米，墙面18平方米: with another number of its paragraph it gives the outcome, 620.
    private static bool IsPartOf(Understood document, Figure told, Figure actual) =>
        document
            .Figures.Quantities(told.Passage)
            .Any(other => other.Index != told.Index && other.IsPlain && told.Exact + other.Exact == actual.Exact);

    // The words of its sentence up to the number.
    private static string Sentence(Figure told)
    {
        var text = told.Passage.Compact;
        var from = told.Start == 0 ? 0 : text.LastIndexOf('。', told.Start - 1) + 1;
        return text[Math.Max(from, told.Start - LongestWords)..told.Start];
    }

    // Most of the name stands around the figure, or the name begins and ends as what is told: 维修食堂屋面, 维修屋面.
    private static bool IsCalled(string name, Figure told) =>
        name.Length is >= ShortestName and <= LongestName
        && (
            Covered(name, $"{CommonWords.Nearest(told)}|{Opening(told)}") * Whole >= name.Length * Most
            || (
                told.Label is { Length: >= ShortestName and <= LongestName } label
                && Covered(label, name) == label.Length
                && name[0] == label[0]
                && name[^1] == label[^1]
            )
        );

    // 1.讲座进社区。举办…: the words that open its paragraph.
    private static string Opening(Figure told) =>
        told.Passage.Compact is var text
        && text.IndexOf('。', StringComparison.Ordinal) is > 0 and <= LongestOpening and var end
            ? text[..end]
            : "";

    private static string NameOf(IndicatorRow row)
    {
        var name = Folding.Compact(row.Name);
        foreach (var word in Counted)
        {
            if (name.Length > word.Length + ShortestRun && name.EndsWith(word, StringComparison.Ordinal))
            {
                return name[..^word.Length];
            }
        }

        return name;
    }

    // How many characters of a name stand elsewhere in runs of two or more.
    private static int Covered(string name, string words)
    {
        var around = words.AsSpan(0, Math.Min(words.Length, LongestWords));
        var covered = 0;
        for (var at = 0; at < name.Length; )
        {
            var length = 0;
            while (
                at + length < name.Length && around.IndexOf(name.AsSpan(at, length + 1), StringComparison.Ordinal) >= 0
            )
            {
                length++;
            }

            covered += length >= ShortestRun ? length : 0;
            at += Math.Max(1, length);
        }

        return covered;
    }

    // A part of what is counted, or another time or place.
    [GeneratedRegex("其中|线[上下]|截至|截止|[上下]半年|季度|同期|邻", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfAnother();
}
