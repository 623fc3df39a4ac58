using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
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
        UploadStore store,
        TimeProvider time,
        Actor actor,
        Form form,
        SourceFile file,
        CancellationToken cancellation
    )
    {
        if (!actor.May(Right.FillForms, form.UnitPath) && !actor.May(Right.ReviewForms, form.UnitPath))
        {
            return Result.Failed<UploadedReport>(Refusals.NotAllowed(nameof(UploadReport), form.State.ToString()));
        }

        if (file.Bytes.Length > ReadingLimits.Default.FileBytes)
        {
            return Result.Failed<UploadedReport>(Refusals.Bad("file", ReportMessages.TooLarge.With()));
        }

        var audited = await AuditFile.Of(file, cancellation);
        if (!audited.TryGet(out var known))
        {
            return Result.Failed<UploadedReport>(audited.Findings);
        }

        var hash = await store.Keep(file.Bytes.ToArray(), cancellation);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var upload = new UploadedReport
        {
            FormId = form.Id,
            Name = file.Name.Length > LongestName ? file.Name[^LongestName..] : file.Name,
            Hash = hash,
            At = now,
            AccountId = actor.AccountId,
            Errors = Count(known, Severity.Error),
            Warnings = Count(known, Severity.Warning),
            Audit = Compress(AuditJson.Of(known, Language.Chinese)),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        db.UploadedReports.Add(upload);
        db.Events.Add(EventLog.Append(chain, new("upload", "", null, $"{upload.Name} {hash}"), actor.AccountId, now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(upload);
    }

    /// <summary>The audit of a kept report, made anew from its bytes; null where they are gone.</summary>
    public static async Task<AuditedFile?> Open(
        UploadStore store,
        UploadedReport upload,
        CancellationToken cancellation
    ) =>
        await store.Read(upload.Hash, cancellation) is { } bytes
        && (await AuditFile.Of(new SourceFile(bytes, upload.Name), cancellation)).TryGet(out var audited)
            ? audited
            : null;

    /// <summary>The uploads of a form, newest first.</summary>
    public static Task<List<UploadedReport>> Of(AppDb db, long formId, CancellationToken cancellation) =>
        db
            .UploadedReports.Where(upload => upload.FormId == formId)
            .OrderByDescending(upload => upload.Id)
            .ToListAsync(cancellation);

    private static int Count(AuditedFile audited, Severity severity) =>
        audited.Report.Findings.Count(found => found.Finding.Severity == severity);

    private static byte[] Compress(string json)
    {
        using var to = new MemoryStream();
        using (var through = new GZipStream(to, CompressionLevel.Optimal))
        {
            through.Write(Encoding.UTF8.GetBytes(json));
        }

        return to.ToArray();
    }
}
