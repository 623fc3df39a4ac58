using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.App.Reports;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Uploads;

/// <summary>Takes in a report that was made elsewhere, audits it and keeps both.</summary>
public static class UploadReport
{
    private const int LongestName = 200;

    /// <summary>The kept report, or why it is not taken.</summary>
    public static async Task<Result<UploadedReport>> Run(
        AppDb db,
        FileStore store,
        TimeProvider time,
        Actor actor,
        Form form,
        SourceFile file,
        CancellationToken cancellation
    )
    {
        if (!actor.May(Right.FillForms, form.UnitPath) && !actor.May(Right.ReviewForms, form.UnitPath))
        {
            return Result.Failed<UploadedReport>(Refusals.NotAllowed());
        }

        if (file.Bytes.Length > ReadingLimits.Default.FileBytes)
        {
            return Result.Failed<UploadedReport>(Refusals.Bad("file", ReportMessages.TooLarge.With()));
        }

        var audited = await AuditFile.Run(file, AuditFile.Longest, time, cancellation);
        if (!audited.TryGet(out var known))
        {
            return Result.Failed<UploadedReport>(audited.Findings);
        }

        var kept = await KeepUpload.Run(store, file, cancellation);
        return kept.TryGet(out var hash)
            ? Result.Of(await Note(db, actor, form, Upload(file, known, hash, actor, time), cancellation))
            : Result.Failed<UploadedReport>(kept.Findings);
    }

    private static UploadedReport Upload(
        SourceFile file,
        AuditedFile audited,
        string hash,
        Actor actor,
        TimeProvider time
    ) =>
        new()
        {
            Name = file.Name.Length > LongestName ? file.Name[^LongestName..] : file.Name,
            Hash = hash,
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AccountId = actor.AccountId,
            Errors = Count(audited, Severity.Error),
            Warnings = Count(audited, Severity.Warning),
            Audit = Gzip.Pack(Encoding.UTF8.GetBytes(AuditJson.Of(audited, Language.Chinese))),
        };

    private static async Task<UploadedReport> Note(
        AppDb db,
        Actor actor,
        Form form,
        UploadedReport upload,
        CancellationToken cancellation
    )
    {
        upload.FormId = form.Id;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        db.UploadedReports.Add(upload);
        var change = new Change("upload", "", null, $"{upload.Name} {upload.Hash}");
        EventLog.Write(db, chain, change, actor.AccountId, upload.At);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return upload;
    }

    /// <summary>The audit of a kept report, made anew from its bytes; null where they are gone.</summary>
    public static async Task<AuditedFile?> Open(
        FileStore store,
        TimeProvider time,
        UploadedReport upload,
        CancellationToken cancellation
    ) =>
        await Read(store, upload.Hash, cancellation) is { } bytes
        && (await AuditFile.Run(new SourceFile(bytes, upload.Name), AuditFile.Longest, time, cancellation)).TryGet(
            out var audited
        )
            ? audited
            : null;

    /// <summary>The uploads of a form, newest first.</summary>
    public static Task<List<UploadedReport>> Of(AppDb db, long formId, CancellationToken cancellation) =>
        db
            .UploadedReports.Where(upload => upload.FormId == formId)
            .OrderByDescending(upload => upload.Id)
            .ToListAsync(cancellation);

    internal static async Task<byte[]?> Read(FileStore store, string hash, CancellationToken cancellation)
    {
        await using var content = await store.Open(FilePurpose.Upload, hash, cancellation);
        if (content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream((int)content.Length);
        await content.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static int Count(AuditedFile audited, Severity severity) =>
        audited.Report.Findings.Count(found => found.Finding.Severity == severity);
}
