using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.App.Data.Records;
using Plumbline.Audit.Forms;
using Plumbline.Documents.Reading;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>A form as a dropped workbook holds it, before anybody asks whose it is.</summary>
/// <param name="Name">By which it is picked.</param>
/// <param name="File">The file.</param>
/// <param name="Why">Why it is no filing of the task; empty: it is one.</param>
internal sealed record ReadForm(string Name, string File, ImmutableArray<Finding> Why)
{
    /// <summary>Unit and project as printed.</summary>
    internal string Labels { get; init; } = "";

    internal Filing? Filing { get; init; }

    internal RecognisedForm? Form { get; init; }

    /// <summary>Cells that became no value.</summary>
    internal ImmutableArray<UnboundCell> Unread { get; init; } = [];
}

/// <summary>Reads the files of a drop: a matter of their bytes and of the task's year and regime alone.</summary>
internal static class ReadDrop
{
    internal static async Task<ImmutableArray<ReadForm>> Run(
        byte[] archive,
        SeasonTask task,
        CancellationToken cancellation
    )
    {
        var forms = ImmutableArray.CreateBuilder<ReadForm>();
        foreach (var file in DropFiles.Kept(archive))
        {
            forms.AddRange(await Read(file, task, cancellation));
        }

        return forms.ToImmutable();
    }

    private static async Task<ImmutableArray<ReadForm>> Read(
        DroppedFile file,
        SeasonTask task,
        CancellationToken cancellation
    )
    {
        var audited = await AuditFile.Run(new SourceFile(file.Bytes, file.Name), cancellation);
        if (!audited.TryGet(out var known))
        {
            return [new(file.Name, file.Name, audited.Findings)];
        }

        var forms = known.Report.Forms;
        return forms.IsEmpty
            ? [new(file.Name, file.Name, ImportDocument.Of(new(file.Name), known.Report).Findings)]
            :
            [
                .. forms.Select(
                    (form, at) =>
                        Of(file.Name, forms.Length == 1 ? file.Name : Numbered(file.Name, at + 1), known, form, task)
                ),
            ];
    }

    private static ReadForm Of(string file, string name, AuditedFile known, RecognisedForm form, SeasonTask task)
    {
        var report = known.Report with { Forms = [form] };
        var blank = new ReadForm(name, file, []) { Labels = LabelsOf(form) };
        if ((form.Year ?? report.Identity.Year) is { } printed && printed != task.Year)
        {
            return blank with { Why = [WorkbookMessages.WrongYear(file, printed, task.Year)] };
        }

        // What stands in a form of the task needs no department; a form of a whole unit is known by it alone.
        var order = new ImportOrder(file)
        {
            Year = task.Year,
            Regime = task.Regime,
            Department = form.Kind == FormKind.Project ? form.Authority ?? form.Unit ?? "-" : null,
        };
        var imported = ImportDocument.Of(order, report);
        return imported.TryGet(out var read)
            ? blank with
            {
                Filing = read.Filings[0].Filing,
                Form = form,
                Unread = read.Filings[0].Unbound,
            }
            : blank with
            {
                Why = imported.Findings,
            };
    }

    private static string LabelsOf(RecognisedForm form) =>
        string.Join(" · ", new[] { form.Unit, form.Project }.Where(label => !string.IsNullOrWhiteSpace(label)));

    private static string Numbered(string file, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}#{number}");
}
