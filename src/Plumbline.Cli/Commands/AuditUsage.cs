using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>Orders that cannot be carried out.</summary>
internal static class AuditUsage
{
    /// <summary>What is wrong with an order, or null.</summary>
    internal static Template? Problem(AuditOrder order, AuditFiles files)
    {
        var several = files.AreSeveral;
        if (order.Annotate is not null && several)
        {
            return AuditTexts.AnnotateOne;
        }

        if (order.Annotate is not null && !IsWord(files.Files[0]))
        {
            return AuditTexts.AnnotateWord;
        }

        if (order.Format == AuditOrder.Docx && order.Out is null)
        {
            return AuditTexts.DocxNeedsOut;
        }

        if (OfScan(order, several) is { } scan)
        {
            return scan;
        }

        return order.Format == AuditOrder.Html && several && order.Out is null ? AuditTexts.SeveralNeedFolder : null;
    }

    private static Template? OfScan(AuditOrder order, bool several) =>
        (order.OcrList, order.OcrConfirmed) switch
        {
            (null, null) => null,
            _ when several => ScanTexts.OneFile,
            (not null, not null) => ScanTexts.OneOfBoth,
            ({ } list, _) => OfList(order, list),
            _ => null,
        };

    // A person may have filled in what is there, and hours of recognition must not end at a folder that is not.
    private static Template? OfList(AuditOrder order, string list) =>
        Targets(order).Any(target => IsSame(target, list)) ? ScanTexts.ListIsTarget
        : Path.Exists(list) ? ScanTexts.ListExists
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(list))) ? null
        : ScanTexts.ListFolder;

    private static IEnumerable<string> Targets(AuditOrder order) =>
        new[] { order.Out, order.Annotate, order.WriteBaseline, order.Baseline }
            .OfType<string>()
            .Concat(order.Named)
            .Concat(order.Against);

    private static bool IsSame(string one, string other) =>
        string.Equals(
            Path.GetFullPath(one),
            Path.GetFullPath(other),
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
        );

    private static bool IsWord(string file) => Path.GetExtension(file).ToLowerInvariant() is ".docx" or ".docm";
}
