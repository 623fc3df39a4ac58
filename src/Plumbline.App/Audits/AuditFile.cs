using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.App.Files;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Audits;

/// <summary>A file that was read and audited.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Source">The document as read, with remarks on what was left out.</param>
/// <param name="Report">Every number of it accounted for.</param>
public sealed record AuditedFile(string File, SourceDocument Source, AuditReport Report)
{
    /// <summary>Findings left out because somebody accepted them.</summary>
    public int Accepted { get; init; }

    /// <summary>Whether something in it cannot be true.</summary>
    public bool HasErrors => Report.Findings.Any(found => found.Finding.Severity == Severity.Error);
}

/// <summary>Reads a file of any known format and audits it.</summary>
public static class AuditFile
{
    /// <summary>How long the audit of a file may take that somebody sent to a server.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The audited file, or why it cannot be read.</summary>
    public static Task<Result<AuditedFile>> Run(string file, CancellationToken cancellation = default) =>
        Run(file, ReadingOptions.Default, cancellation);

    /// <summary>The audited file, read with other limits or programs, or why it cannot be read.</summary>
    public static async Task<Result<AuditedFile>> Run(
        string file,
        ReadingOptions options,
        CancellationToken cancellation = default
    )
    {
        var bytes = FileBytes.Of(file, ReadingLimits.Default.FileBytes);
        if (!bytes.TryGet(out var content))
        {
            return Result.Failed<AuditedFile>(bytes.Findings);
        }

        return await Run(new SourceFile(content, file), options, cancellation);
    }

    /// <summary>The audit of a file that is in memory, or why it cannot be read.</summary>
    public static Task<Result<AuditedFile>> Run(SourceFile file, CancellationToken cancellation = default) =>
        Run(file, ReadingOptions.Default, cancellation);

    private static async Task<Result<AuditedFile>> Run(
        SourceFile file,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        var source = await DocumentReader.ReadAsync(file, options, cancellation);
        return source.Then(read => Of(file.Name, read, cancellation));
    }

    /// <summary>The audit of a file that is in memory, or why it cannot be read, or that it took longer than it may.</summary>
    /// <param name="file">The file.</param>
    /// <param name="longest">How long it may take.</param>
    /// <param name="time">Whose timer stops it.</param>
    /// <param name="cancellation">Calls it off from outside; that is no finding.</param>
    public static async Task<Result<AuditedFile>> Run(
        SourceFile file,
        TimeSpan longest,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        using var late = new CancellationTokenSource(longest, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await Run(file, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = longest.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            var slow = AppMessages.Slow.With(("seconds", seconds));
            return Result.Failed<AuditedFile>(NotDone(file.Name, slow, AppMessages.SlowRepair));
        }
    }

    /// <summary>The audit of a document that was read before, or why there is none.</summary>
    public static Result<AuditedFile> Of(string file, SourceDocument read, CancellationToken cancellation = default)
    {
        try
        {
            return Result.Of(new AuditedFile(file, read, AuditDocument.Of(read, cancellation)));
        }
        catch (RegexMatchTimeoutException)
        {
            // Every pattern of the grammar has a time limit; only a text made to exhaust it gets there.
            return Result.Failed<AuditedFile>(Tangled(file));
        }
        catch (OverflowException)
        {
            return Result.Failed<AuditedFile>(NotDone(file, AppMessages.TooLarge.With(), AppMessages.TooLargeRepair));
        }
    }

    /// <summary>What is said of a text that the grammar could not be done with in time.</summary>
    internal static Finding Tangled(string file) =>
        NotDone(file, AppMessages.Tangled.With(), AppMessages.TangledRepair);

    private static Finding NotDone(string file, Message why, Template repair) =>
        new(AppMessages.TooTangled, Severity.Error, new FilePlace(file), why) { Repair = repair.With() };

    /// <summary>Whether a file was refused because it is of a kind that is not audited: a picture, a program.</summary>
    public static bool IsForeign(Finding why) => why.Rule == ReadingMessages.Unsupported;
}
