using System.Collections.Immutable;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Uploads;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>Begins a report with the text of last year's Word file; each number and date in it is marked as old.</summary>
public static class StartFromWord
{
    /// <summary>Keeps the file until it was looked at; its hash, or why it cannot be used.</summary>
    public static async Task<Result<string>> Keep(
        FileStore store,
        OpenedReport report,
        SourceFile file,
        CancellationToken cancellation
    )
    {
        if (file.Bytes.Length > ReadingLimits.Default.FileBytes)
        {
            return Result.Failed<string>(Refusals.Bad("file", ReportMessages.TooLarge.With()));
        }

        var read = await Read(report, file, cancellation);
        return read.TryGet(out _)
            ? await KeepUpload.Run(store, file, cancellation)
            : Result.Failed<string>(read.Findings);
    }

    /// <summary>The kept file cut at its headings; null: it is gone.</summary>
    public static async Task<OldReport?> Open(
        FileStore store,
        OpenedReport report,
        string hash,
        CancellationToken cancellation
    ) =>
        await UploadReport.Read(store, hash, cancellation) is { } bytes
        && (await Read(report, new SourceFile(bytes, "report.docx"), cancellation)).TryGet(out var old)
            ? old
            : null;

    /// <summary>Writes sections into chapters; what became of each chapter.</summary>
    /// <param name="writer">The write path of forms.</param>
    /// <param name="report">The report; only chapters that the person may write are written.</param>
    /// <param name="accountId">Who.</param>
    /// <param name="chosen">For each chapter the sections that go there, in their order.</param>
    /// <param name="newOperation">Makes ids.</param>
    public static async Task<ImmutableArray<SaveResult>> Run(
        FormWriter writer,
        OpenedReport report,
        long accountId,
        IEnumerable<(string Chapter, OldSection Section)> chosen,
        Func<Guid> newOperation
    )
    {
        var saved = ImmutableArray.CreateBuilder<SaveResult>();
        foreach (var group in chosen.GroupBy(one => one.Chapter, StringComparer.Ordinal))
        {
            var chapter = report.Chapters.FirstOrDefault(one => one.Chapter.Id == group.Key);
            ImmutableArray<string> paragraphs =
            [
                .. group.SelectMany(one => one.Section.Paragraphs).Select(FieldText.Braces),
            ];
            var change = new ChapterChange(
                newOperation(),
                group.Key,
                paragraphs,
                [.. paragraphs.Select(OldNumbers.In)],
                chapter?.Stored
            );
            // Whoever gives up waiting must not leave half of it.
            var result = await SaveChapter.Run(writer, report, accountId, change, CancellationToken.None);
            saved.Add(result.TryGet(out var done) ? done : new(change.Operation, SaveOutcome.Missing, 0, null));
        }

        return saved.ToImmutable();
    }

    private static async Task<Result<OldReport>> Read(
        OpenedReport report,
        SourceFile file,
        CancellationToken cancellation
    )
    {
        var read = await DocumentReader.ReadAsync(file, cancellation: cancellation);
        return read.Then(source =>
            OldReport.Of(source.Document, [.. report.Chapters.Where(one => one.MayWrite).Select(one => one.Chapter)])
                is { Sections.IsEmpty: false } old
                ? Result.Of(old)
                : Result.Failed<OldReport>(Refusals.Bad("file", ReportMessages.NoHeading.With()))
        );
    }
}
