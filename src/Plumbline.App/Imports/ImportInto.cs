using System.Collections.Immutable;
using Plumbline.App.Audits;
using Plumbline.App.Content;
using Plumbline.App.Filings;
using Plumbline.Audit.Forms;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes;

namespace Plumbline.App.Imports;

/// <summary>Reads a form that was made of a filing and edited since, and says what was edited.</summary>
public static class ImportInto
{
    /// <summary>The differences between the filing and the form that a document holds, cell by cell.</summary>
    public static async Task<Result<FormDifference>> Run(
        CheckedFiling filing,
        Packs packs,
        string document,
        CancellationToken cancellation = default
    )
    {
        var audited = await AuditFile.Run(document, cancellation);
        return audited.Then(file =>
            filing.Filing.Stage is FilingStage.Goal or FilingStage.Monitoring
                ? OfStage(filing, packs, document, file.Source.Document)
                : Of(filing, packs, document, file.Report.Forms)
        );
    }

    /// <summary>The differences of a declaration of goals or a monitoring form, cell by cell on its grid.</summary>
    public static Result<FormDifference> OfStage(CheckedFiling filing, Packs packs, string document, Document edited)
    {
        var lineage = packs.Regimes.Lineage(filing.Regime.Code);
        var layouts = packs
            .Forms.LayoutsFor(lineage, filing.Filing)
            .Select(layout => layout.Id)
            .ToHashSet(StringComparer.Ordinal);
        var found = PackDocuments
            .Offered(packs.Forms, lineage, filing.Filing)
            .Where(offer => layouts.Contains(offer.Id))
            .Select(offer => CompareGrid.Of(offer.Draw(filing.Sheet), edited))
            .OfType<FormDifference>()
            .MinBy(one => one.Changes.Length + one.LostRows.Length);
        return found is null ? Result.Failed<FormDifference>(ImportMessages.NoFormIn(document)) : Result.Of(found);
    }

    /// <summary>The differences from forms that were read already.</summary>
    public static Result<FormDifference> Of(
        CheckedFiling filing,
        Packs packs,
        string document,
        ImmutableArray<RecognisedForm> forms
    )
    {
        var kind = filing.Filing.Subject == FilingSubject.Department ? FormKind.Department : FormKind.Project;
        var fitting = forms.Where(form => form.Kind == kind).ToList();
        var edited =
            fitting.Find(form => form.Project == filing.Filing.Identity.Project)
            ?? (fitting.Count > 0 ? fitting[0] : null);
        var differences = edited is null
            ? []
            : Printed(filing, packs).Select(printed => CompareForm.Of(printed, edited)).ToList();
        return differences.Count == 0
            ? Result.Failed<FormDifference>(ImportMessages.NoFormIn(document))
            : Result.Of(
                differences.MinBy(found =>
                    found.Changes.Length + (2 * found.NewRows.Length) + (2 * found.LostRows.Length)
                )!
            );
    }

    /// <summary>The filing with the differences written into it; changes without a path are left out.</summary>
    public static Result<Filing> Accept(Filing filing, FormDifference difference, MoneyUnit unit) =>
        difference
            .Changes.Where(change => change.Path is not null)
            .Aggregate(
                FilingJson.WriteText(filing),
                (json, change) => FilingEdit.Set(json, change.Path!, change.Now, unit),
                FilingJson.Read
            );

    // A report is drawn only where the regime has no form of its own: its annex is the same form again.
    private static ImmutableArray<PrintedForm> Printed(CheckedFiling filing, Packs packs)
    {
        var lineage = packs.Regimes.Lineage(filing.Regime.Code);
        var layouts = packs
            .Forms.LayoutsFor(lineage, filing.Filing)
            .Select(layout => layout.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
        var offered = PackDocuments.Offered(packs.Forms, lineage, filing.Filing);
        var forms = Of(offered.Where(offer => layouts.Contains(offer.Id)), filing);
        return forms.IsEmpty ? Of(offered.Where(offer => !layouts.Contains(offer.Id)), filing) : forms;
    }

    private static ImmutableArray<PrintedForm> Of(IEnumerable<OfferedDocument> offered, CheckedFiling filing) =>
        [.. offered.Select(offer => PrintedForm.Of(offer.Draw(filing.Sheet))).OfType<PrintedForm>()];
}
