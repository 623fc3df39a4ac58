using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports;

/// <summary>Binds the cells of one recognised form to the values of a filing and keeps account of each.</summary>
internal sealed class FormBinder(RecognisedForm form, ImmutableArray<ImportedFact> facts, string regime)
{
    private readonly CellBinding cells = new(Fact(facts, ImportFact.MoneyUnit));

    /// <summary>The filing with its account.</summary>
    internal ImportedFiling Bind(AuditReport report)
    {
        var filing = new Filing
        {
            Subject = form.Kind == FormKind.Department ? FilingSubject.Department : FilingSubject.Project,
            Regime = regime,
            Year = new FiscalYear(int.Parse(Fact(facts, ImportFact.Year)!, CultureInfo.InvariantCulture)),
            Identity = Identity(),
            Budget = new FundBinding(cells).Of(form),
            Goals = new GoalBinding(cells).Of(form),
            Tasks = [.. form.Tasks.Select(Task)],
            Indicators = [.. form.Indicators.Select(new IndicatorBinding(cells).Of)],
            Scores = Scores(),
        };
        return new ImportedFiling(filing, facts, cells.Bound, [.. cells.Unbound, .. Leftovers(report)]);
    }

    /// <summary>A fact by kind, or null.</summary>
    internal static string? Fact(ImmutableArray<ImportedFact> facts, ImportFact what) =>
        facts.FirstOrDefault(fact => fact.What == what)?.Value;

    private Identity Identity()
    {
        var department = Fact(facts, ImportFact.Department)!;
        cells.Add("identity.department", department, null);
        if (form.Kind == FormKind.Department)
        {
            return new Identity { Department = department };
        }

        return new Identity
        {
            Department = department,
            Project = cells.Words("identity.project", form.Project),
            Unit = cells.Words("identity.unit", form.Unit),
        };
    }

    private AnnualTask Task(TaskRow row, int at)
    {
        var path =
            row.Number.Length > 0
                ? $"tasks[{row.Number}]"
                : string.Create(CultureInfo.InvariantCulture, $"tasks[{at}]");
        return new AnnualTask
        {
            No = row.Number.Length > 0 ? row.Number : null,
            TaskName = cells.Words($"{path}.taskName", row.Name) ?? "",
            TaskContent = cells.Prose($"{path}.taskContent", row.Content),
            ActualOutcome = cells.Prose($"{path}.actualOutcome", row.Actual),
        };
    }

    private Scores? Scores()
    {
        var self = cells.Quantity("scores.self", form.TotalScore, "总分");
        var weight = cells.Quantity("scores.totalWeight", form.TotalWeight, "总分");
        var levels = Levels();
        return self is null && weight is null && levels.IsEmpty
            ? null
            : new Scores
            {
                Self = self,
                TotalWeight = weight,
                LevelWeights = levels,
            };
    }

    private ImmutableArray<LevelWeight> Levels()
    {
        var levels = ImmutableArray.CreateBuilder<LevelWeight>();
        foreach (var row in form.Indicators.DistinctBy(row => row.Level1, StringComparer.Ordinal))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"scores.levelWeights[{levels.Count}].weight");
            if (cells.Weight(path, row.Level1Weight, row.Level1) is { } weight)
            {
                levels.Add(new LevelWeight { Kind = IndicatorBinding.KindOf(row.Level1), Weight = weight });
            }
        }

        return levels.ToImmutable();
    }

    // Every number inside the form that went nowhere is shown to the person who imports.
    private IEnumerable<UnboundCell> Leftovers(AuditReport report)
    {
        var spans = cells.Bound.Select(cell => cell.Span).OfType<TextSpan>().ToHashSet();
        foreach (var figure in report.Figures)
        {
            var inForm = figure.Span.Start >= form.Span.Start && figure.Span.End <= form.Span.End;
            var isBound =
                spans.Any(span => figure.Span.Start >= span.Start && figure.Span.End <= span.End)
                || IsInWords(figure.Raw);
            if (
                inForm
                && figure.IsQuantity
                && !isBound
                && !cells.Unbound.Any(cell =>
                    cell.Span is { } span && figure.Span.Start >= span.Start && figure.Span.End <= span.End
                )
            )
            {
                yield return new UnboundCell(figure.Raw, figure.Label, figure.Span);
            }
        }
    }

    private bool IsInWords(string raw)
    {
        var number = Folding.Compact(raw);
        return cells.Texts.Any(text => WholeNumber.IsIn(Folding.Compact(text), number));
    }
}
