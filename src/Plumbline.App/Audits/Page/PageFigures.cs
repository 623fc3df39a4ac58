using Plumbline.Audit;
using Plumbline.Audit.Figures;

namespace Plumbline.App.Audits.Page;

/// <summary>What the page knows of each figure: its relations and the heaviest of their verdicts.</summary>
internal sealed class PageFigures
{
    private readonly List<int>?[] relations;
    private readonly AuditReport report;

    internal PageFigures(AuditReport report)
    {
        this.report = report;
        relations = new List<int>?[report.Figures.Length];
        foreach (var relation in report.Relations)
        {
            foreach (var figure in relation.Figures)
            {
                var known = relations[figure.Index] ??= [];
                if (known.Count == 0 || known[^1] != relation.Index)
                {
                    known.Add(relation.Index);
                }
            }
        }
    }

    /// <summary>Indices of the relations of a figure.</summary>
    internal IReadOnlyList<int> Relations(Figure figure) => relations[figure.Index] ?? [];

    /// <summary>Whether the keyboard stops at a figure: there is something to see.</summary>
    internal bool Stops(Figure figure) =>
        relations[figure.Index] is not null || figure.Status is FigureStatus.Bound or FigureStatus.Unresolved;

    /// <summary>The class by which a figure is coloured: its heaviest verdict, else its status.</summary>
    internal string Class(Figure figure)
    {
        var worst = Relations(figure).Select(index => Weight(report.Relations[index].Verdict)).DefaultIfEmpty(-1).Max();
        return worst >= 0
            ? Class(Verdicts[worst])
            : figure.Status switch
            {
                FigureStatus.Bound => "bound",
                FigureStatus.Plain => "plain",
                FigureStatus.Irrelevant => "irrelevant",
                _ => "unresolved",
            };
    }

    /// <summary>The class of a verdict.</summary>
    internal static string Class(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.Rounding => "rounding",
            Verdict.Fails => "fails",
            _ => "undecidable",
        };

    private static Verdict[] Verdicts { get; } = [Verdict.Holds, Verdict.Rounding, Verdict.Undecidable, Verdict.Fails];

    private static int Weight(Verdict verdict) => Array.IndexOf(Verdicts, verdict);
}
