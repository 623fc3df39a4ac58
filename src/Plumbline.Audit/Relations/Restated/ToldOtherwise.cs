using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// An outcome of the only form that the report tells by the very name of its row with another number: 举办临时展览48个 in the form,
/// 全年举办临时展览46个 in the text. Only where the text tells one such
/// number, the two are near, and what the form prints stands nowhere in the text.
/// </summary>
internal static class ToldOtherwise
{
    private const int ShortestName = 4;
    private const int Near = 4;
    private const int MostPlaces = 20;

    private static readonly string[] Others =
    [
        "其中",
        "计划",
        "拟",
        "目标",
        "任务",
        "上年",
        "去年",
        "累计",
        "截至",
        "新增",
        "增加",
        "减少",
        "比",
        "另",
        "已",
        "均",
    ];

    private static readonly string[] Units = ["人次", "人数", "户数", "次数", "场次", "个数", "台数", "数"];

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        if (document.Forms is not [var form])
        {
            return [];
        }

        var outside = document
            .Figures.All.Where(figure =>
                figure
                    is {
                        IsQuantity: true,
                        IsPlain: true,
                        InChinese: false,
                        Passage.Cell: null,
                        Dimension: Dimension.Count or Dimension.Measure
                    }
                && !(form.Span.Start <= figure.Span.Start && figure.Span.End <= form.Span.End)
            )
            .ToList();
        var told = outside.ToLookup(figure => (Far.FarKinds.Of(figure), WithoutUnit(CommonWords.Core(figure.Label))));
        var values = outside.Select(figure => (Far.FarKinds.Of(figure), figure.Value)).ToHashSet();
        return form
            .Indicators.Where(row =>
                row.Actual.Figure is { } actual && !values.Contains((Far.FarKinds.Of(actual), actual.Value))
            )
            .Select(row => Of(told, row))
            .OfType<Claim>();
    }

    private static Claim? Of(ILookup<(string, string), Figure> told, IndicatorRow row)
    {
        var name = WithoutUnit(CommonWords.Core(Folding.Compact(row.Name)));
        if (
            name.Length < ShortestName
            || name.Contains(' ', StringComparison.Ordinal)
            || row.Actual.Figure
                is not {
                    IsQuantity: true,
                    IsPlain: true,
                    Unit.Length: > 0,
                    Dimension: Dimension.Count or Dimension.Measure
                } actual
        )
        {
            return null;
        }

        var places = told[(Far.FarKinds.Of(actual), name)].Take(MostPlaces).ToList();
        return
            places.Count > 0
            && places.TrueForAll(figure => figure.HasValueOf(places[0]) && IsOfTheOutcome(figure, actual))
            && !places[0].HasValueOf(actual)
            && row.Target.Figure is var target
            && (target is null || !places[0].HasValueOf(target))
            && AreNear(places[0], actual)
            ? new Claim(RelationKind.Equality, actual, [places[0]], Formula.Same, RuleIds.SameQuantityTwice)
            {
                Label = row.Name,
            }
            : null;
    }

    // 培训乡村医生人次 is 培训乡村医生.
    private static string WithoutUnit(string name) =>
        Array.Find(Units, unit => name.EndsWith(unit, StringComparison.Ordinal)) is { } unit
            ? name[..^unit.Length]
            : name;

    // 其中, 计划, 上年 and 累计 make it another quantity.
    private static bool IsOfTheOutcome(Figure figure, Figure actual)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start;
        while (from > 0 && text[from - 1] is not ('，' or '。' or ';' or '、' or ':'))
        {
            from--;
        }

        var clause = text[from..figure.Start];
        return figure.Year == actual.Year
            && figure.Unit == actual.Unit
            && !Array.Exists(Others, word => clause.Contains(word, StringComparison.Ordinal));
    }

    private static bool AreNear(Figure one, Figure other) =>
        Math.Abs(one.Exact - other.Exact) * Near <= Math.Max(one.Exact, other.Exact);
}
