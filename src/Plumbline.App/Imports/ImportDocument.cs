using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Imports;

/// <summary>
/// Reads the self-evaluation forms of a document as filings. Department, year and unit of money are taken from the
/// document where it prints them, else from the order; where neither says them there is no filing.
/// </summary>
public static class ImportDocument
{
    /// <summary>The filings, or why there are none.</summary>
    public static async Task<Result<Imported>> Run(ImportOrder order, CancellationToken cancellation = default)
    {
        var audited = await AuditFile.Run(order.File, cancellation);
        return audited.Then(file => Of(order, file.Report));
    }

    /// <summary>The filings of a document that was read already.</summary>
    public static Result<Imported> Of(ImportOrder order, AuditReport report)
    {
        if (report.Forms.IsEmpty)
        {
            return Result.Failed<Imported>(ImportMessages.NoFormIn(order.File));
        }

        var filings = ImmutableArray.CreateBuilder<ImportedFiling>();
        var problems = new List<Finding>();
        foreach (var form in report.Forms)
        {
            var facts = FactsOf(order, report, form);
            problems.AddRange(Missing(order, form, facts));
            if (problems.Count == 0)
            {
                filings.Add(new FormBinder(form, facts, order.Regime).Bind(report));
            }
        }

        return problems.Count > 0
            ? Result.Failed<Imported>([
                .. problems.DistinctBy(problem => problem.Message.ToString(), StringComparer.Ordinal),
            ])
            : Result.Of(new Imported(order.File, filings.ToImmutable()));
    }

    private static ImmutableArray<ImportedFact> FactsOf(ImportOrder order, AuditReport report, RecognisedForm form)
    {
        var printedDepartment =
            form.Kind == FormKind.Department
                ? form.Unit ?? report.Identity.Department
                : form.Authority ?? report.Identity.Department ?? form.Unit;
        var printedYear = form.Year ?? report.Identity.Year;
        var facts = ImmutableArray.CreateBuilder<ImportedFact>();
        Add(facts, ImportFact.Department, order.Department, printedDepartment);
        Add(facts, ImportFact.Year, Text(order.Year), Text(printedYear));
        Add(facts, ImportFact.MoneyUnit, order.Unit?.Word(), UnitOf(form)?.Word());
        return facts.ToImmutable();
    }

    private static void Add(ImmutableArray<ImportedFact>.Builder facts, ImportFact what, string? given, string? printed)
    {
        if ((given ?? printed) is { Length: > 0 } value)
        {
            facts.Add(new ImportedFact(what, value, given is not null));
        }
    }

    private static string? Text(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    // The unit printed in the frame, else the one that the text gives the figures themselves.
    internal static MoneyUnit? UnitOf(RecognisedForm form) => form.Money ?? UnitOfFigures(form);

    private static MoneyUnit? UnitOfFigures(RecognisedForm form) =>
        Amounts(form)
            .Select(cell => cell.Figure)
            .OfType<Figure>()
            .Where(figure => figure.Dimension == Dimension.Money)
            .Select(figure =>
                Enum.GetValues<MoneyUnit>()
                    .Cast<MoneyUnit?>()
                    .FirstOrDefault(unit => unit!.Value.InFen() == figure.Multiplier * 100)
            )
            .FirstOrDefault(unit => unit is not null);

    private static IEnumerable<FormCell> Amounts(RecognisedForm form) =>
        form.Funds.SelectMany(row => new[] { row.Initial, row.Budget, row.Executed }).Where(cell => !cell.IsEmpty);

    private static IEnumerable<Finding> Missing(
        ImportOrder order,
        RecognisedForm form,
        ImmutableArray<ImportedFact> facts
    )
    {
        var needed = new List<(ImportFact What, Template Name, string Option)>
        {
            (ImportFact.Department, ImportMessages.Department, "--department"),
            (ImportFact.Year, ImportMessages.Year, "--year"),
        };
        if (Amounts(form).Any())
        {
            needed.Add((ImportFact.MoneyUnit, ImportMessages.MoneyUnit, "--unit"));
        }

        foreach (var (what, name, option) in needed.Where(need => !facts.Any(fact => fact.What == need.What)))
        {
            yield return new Finding(
                ImportMessages.Unproved,
                Severity.Error,
                new FilePlace(order.File),
                ImportMessages.UnprovedText.With(("what", name.Chinese))
            )
            {
                Repair = ImportMessages.UnprovedRepair.With(("option", option)),
            };
        }
    }
}
