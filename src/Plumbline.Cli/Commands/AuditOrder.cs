namespace Plumbline.Cli.Commands;

/// <summary>What was ordered of <c>plumb audit</c>.</summary>
/// <param name="Named">Files and folders as named.</param>
/// <param name="Format">text, json, html or docx.</param>
internal sealed record AuditOrder(IReadOnlyList<string> Named, string Format)
{
    internal const string Html = "html";
    internal const string Docx = "docx";

    /// <summary>File for the result, or folder when several files are audited; null for the standard output.</summary>
    internal string? Out { get; init; }

    /// <summary>Where to write the original Word file with comments.</summary>
    internal string? Annotate { get; init; }

    /// <summary>Other documents of the same body.</summary>
    internal IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>File of accepted findings.</summary>
    internal string? Baseline { get; init; }

    /// <summary>Where to write all findings as accepted.</summary>
    internal string? WriteBaseline { get; init; }

    /// <summary>Where to write the list of numbers recognised from a scan.</summary>
    internal string? OcrList { get; init; }

    /// <summary>That list as a person filled it in.</summary>
    internal string? OcrConfirmed { get; init; }

    internal bool IsJson => Format == CommonOptions.Json;

    internal bool IsText => Format == CommonOptions.Text;
}
