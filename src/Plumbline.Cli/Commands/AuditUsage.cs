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
            ({ } list, _) when File.Exists(list) => ScanTexts.ListExists,
            _ => null,
        };

    private static bool IsWord(string file) => Path.GetExtension(file).ToLowerInvariant() is ".docx" or ".docm";
}
