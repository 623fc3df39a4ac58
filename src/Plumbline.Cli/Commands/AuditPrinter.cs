using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.App.Audits.Page;
using Plumbline.Cli.Output;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>What is kept of an audit until its turn to be printed comes; the audit itself is too large.</summary>
/// <param name="HasErrors">Whether something in it cannot be true.</param>
/// <param name="Summary">Its line in the summary of a folder.</param>
/// <param name="Text">What is printed of it; null where only the summary is.</param>
internal sealed record PrintedAudit(bool HasErrors, string[] Summary, string? Text)
{
    internal static PrintedAudit Of(AuditedFile audited, string? text) =>
        new(audited.HasErrors, AuditSummary.Row(audited), text);
}

/// <summary>Renders audits in the format that was ordered and puts them where they belong.</summary>
internal sealed class AuditPrinter(CliConsole console, AuditOrder order, AuditFiles files)
{
    private readonly StringWriter? collected = order
        is { Out: not null, Format: CommonOptions.Text or CommonOptions.Json }
        ? Lines()
        : null;

    /// <summary>Everything that takes time; may run beside others. Pages and reports are written to their files here.</summary>
    internal Result<PrintedAudit> Render(AuditedFile audited) =>
        order.Annotate is { } target
            ? AnnotateAudit
                .Of(audited, console.Language)
                .Then(annotated =>
                {
                    Write(target, annotated);
                    return Result.Of(Formatted(audited));
                })
            : Result.Of(Formatted(audited));

    private PrintedAudit Formatted(AuditedFile audited) =>
        order.Format switch
        {
            CommonOptions.Json => PrintedAudit.Of(audited, AuditJson.Of(audited, console.Language)),
            AuditOrder.Html when order.Out is null => PrintedAudit.Of(audited, AuditPage.Of(audited, console.Language)),
            AuditOrder.Html => Written(audited, AuditPage.Bytes(audited, console.Language)),
            AuditOrder.Docx => Written(audited, AuditDocx.Of(audited)),
            _ when files.HasFolder => PrintedAudit.Of(audited, null),
            _ => PrintedAudit.Of(audited, TextOf(audited)),
        };

    /// <summary>Prints a rendered audit.</summary>
    internal void Print(PrintedAudit done)
    {
        if (done.Text is { } text)
        {
            PrintLine(text);
        }
    }

    /// <summary>Prints one result.</summary>
    internal void PrintLine(string text) => (collected ?? console.Out).WriteLine(text);

    /// <summary>Writes what was collected for a file.</summary>
    internal void Close()
    {
        if (collected is not null)
        {
            File.WriteAllText(order.Out!, collected.ToString());
        }
    }

    private string TextOf(AuditedFile audited)
    {
        using var lines = Lines();
        AuditLines.Write(console with { Out = lines }, audited);
        return lines.ToString();
    }

    private PrintedAudit Written(AuditedFile audited, byte[] content)
    {
        var target = files.AreSeveral ? Path.Combine(order.Out!, FileName(audited.File)) : order.Out!;
        Write(target, content);
        return PrintedAudit.Of(audited, console.Say(CliTexts.Written, ("file", target)));
    }

    // Files of one name in several folders must not overwrite each other.
    private string FileName(string file)
    {
        var name = Path.GetFileName(file);
        var twins = files.Files.Where(other => Path.GetFileName(other) == name).ToList();
        var number = twins.Count > 1 ? FormattableString.Invariant($"-{twins.IndexOf(file) + 1}") : "";
        return $"{name}{number}.{order.Format}";
    }

    private static void Write(string file, byte[] content)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(file, content);
    }

    private static StringWriter Lines() => new() { NewLine = "\n" };
}
