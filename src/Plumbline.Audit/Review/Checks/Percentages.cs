using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4014 on a text: a rate that is a part of its whole is not above 100 %. Growth and completion may be.</summary>
internal static partial class Percentages
{
    // 20100% is a weight and a rate run together.
    private const int MostBelievable = 1000;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var seen = new HashSet<int>();
        foreach (var row in subject.Forms.SelectMany(form => form.Indicators))
        {
            foreach (var figure in new[] { row.Actual.Figure, row.Target.Figure })
            {
                if (
                    figure is not null
                    && seen.Add(figure.Index)
                    && IsAbove(figure)
                    && Bounded().IsMatch(Tail(row.Name))
                )
                {
                    yield return Report(row.Name, figure);
                }
            }
        }

        foreach (var figure in subject.Document.Figures.All)
        {
            if (
                IsAbove(figure)
                && figure.IsQuantity
                && figure.Passage.Kind != PassageKind.Cell
                && seen.Add(figure.Index)
                && Before(figure) is var before
                && Bounded().Match(before) is { Success: true } match
            )
            {
                yield return Report(match.Groups["name"].Value, figure);
            }
        }
    }

    private static bool IsAbove(Figure figure) =>
        figure.Dimension == Dimension.Percent
        && figure.Unit.Length > 0
        && figure.Value > 100
        && figure.Value < MostBelievable
        && figure.Sign is ComparisonSign.None
        && figure.Interval.Low is { } low
        && low > 100;

    // The words from the last mark to the figure.
    private static string Before(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start;
        while (
            from > 0 && figure.Start - from < 24 && text[from - 1] is not ('，' or ',' or '。' or ';' or '、' or ':')
        )
        {
            from--;
        }

        return text[from..figure.Start];
    }

    private static string Tail(string name) => Folding.Compact(name);

    private static AuditFinding Report(string name, Figure figure) =>
        TextCase.Report(
            RuleIds.ImpossiblePercent,
            Severity.Warning,
            [figure],
            TextMessages.AboveBound.With(("name", name), ("value", Shown.Text(figure))),
            TextMessages.CheckFigure.With()
        );

    [GeneratedRegex(
        "(?<name>(?<!提高|增长|同比|毛|完成|目标)"
            + "(?:合格率|覆盖率|巩固率|(?<!(?:预算|计划|目标|任务|收入|上年|概算|标准)[^，,。;:]{0,4})占比|满意度|满意率|及格率|参与率|优良率|入住率|持证率|知晓率|整改率|准确率|普及率))"
            + "(?:\\(%\\)|\\([^()]{0,6}\\))?(?:为|是|达|达到|均为|均达|均达到|已达|已达到|约|全部)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bounded();
}
