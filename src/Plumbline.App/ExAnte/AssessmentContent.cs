using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.ExAnte;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>A promised indicator.</summary>
public sealed record Promise(string Indicator, string Target);

/// <summary>What the department writes: cost sheet, texts by part, promises.</summary>
public sealed record AssessmentContent(
    ImmutableArray<CostLine> Costs,
    ImmutableArray<(string Part, string Text)> Texts,
    ImmutableArray<Promise> Promises
)
{
    /// <summary>Part with what it is about, before the dimensions.</summary>
    public const string Overview = "项目概况";

    /// <summary>Part with advice, after the dimensions.</summary>
    public const string Other = "其他需要说明的情况";

    /// <summary>The cost sheet, computed.</summary>
    public CostSheet Sheet { get; } = CostSheet.Of(Costs);

    /// <summary>The text of a part; empty: none.</summary>
    public string Text(string part) => Texts.FirstOrDefault(one => one.Part == part).Text ?? "";

    /// <summary>The parts that are written for a template, in order.</summary>
    public static ImmutableArray<string> Parts(ExAnteTemplate template) => [Overview, .. template.Dimensions, Other];

    /// <summary>What is kept of an evaluation.</summary>
    public static async Task<AssessmentContent> Of(AppDb db, long assessmentId, CancellationToken cancellation)
    {
        var costs = await db
            .AssessmentCosts.Where(row => row.AssessmentId == assessmentId)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellation);
        var texts = await db.AssessmentTexts.Where(row => row.AssessmentId == assessmentId).ToListAsync(cancellation);
        var promises = await db
            .AssessmentPromises.Where(row => row.AssessmentId == assessmentId)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellation);
        return new(
            [.. costs.Select(row => new CostLine(row.Name, row.Quantity, row.Price, row.Times, row.Basis))],
            [.. texts.OrderBy(row => row.Part, StringComparer.Ordinal).Select(row => (row.Part, row.Text))],
            [.. promises.Select(row => new Promise(row.Indicator, row.Target))]
        );
    }

    /// <summary>What keeps it from being submitted; empty: nothing.</summary>
    public ImmutableArray<Finding> Wrong(ExAnteTemplate template)
    {
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        if (Sheet.Wrong is { } line)
        {
            var problem = line.Problem.ToString();
            wrong.Add(Refusals.Bad("costs", ExAnteMessages.Line.With(("name", line.Line), ("problem", problem))));
        }
        else if (Sheet.Total is not { Fen: > 0 })
        {
            wrong.Add(Refusals.Bad("costs", ExAnteMessages.NoMoney.With()));
        }

        foreach (var part in Parts(template).Where(part => part != Other))
        {
            if (Text(part).Length == 0)
            {
                wrong.Add(Refusals.Bad(part, ExAnteMessages.NoText.With(("part", part))));
            }
        }

        // A sheet that cannot be computed has no figures to cite: that is said once, of the sheet.
        foreach (var (part, text) in Sheet.Wrong is null ? Texts : [])
        {
            if (CostCitations.Wrong(text, Sheet) is { } problem)
            {
                var said = ExAnteMessages.Cited.With(("part", part), ("problem", problem.ToString()));
                wrong.Add(Refusals.Bad(part, said));
            }
        }

        var names = Promises.Select(one => one.Indicator).Distinct(StringComparer.Ordinal).Count();
        if (Promises.IsEmpty || names < Promises.Length || Promises.Any(one => one.Target.Length == 0))
        {
            wrong.Add(Refusals.Bad("promises", ExAnteMessages.NoPromise.With()));
        }

        return wrong.ToImmutable();
    }
}
