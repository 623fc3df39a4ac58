using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>A piece of text as a reader of the printed filing sees it.</summary>
internal readonly record struct FilingText(string Path, string Text);

/// <summary>Everything in words that a filing prints, with live numbers filled in. Keys and references are not printed.</summary>
internal static class FilingTexts
{
    private static readonly string[] Unprinted =
    [
        "key",
        "schema",
        "regime",
        "report",
        "shareOf",
        "form",
        "hash",
        "chapter",
        "ratio",
    ];

    internal static IEnumerable<FilingText> In(Filing filing) =>
        FilingWalk
            .Values(filing)
            .Where(value =>
                value.Kind is ValueKind.Text or ValueKind.Prose or ValueKind.Stated && IsPrinted(value.Path)
            )
            .Select(value => new FilingText(
                value.Path,
                value.Value is Prose prose ? Fill(prose, filing) : FilingWalk.Print(value.Value)
            ));

    private static string Fill(Prose prose, Filing filing) =>
        string.Concat(prose.Parts().Select(part => part.IsToken ? Figure(part.Text, filing) : part.Text));

    private static string Figure(string token, Filing filing) =>
        FilingPath.TryParse(token, out var path) && path.Find(filing) is { } value ? FilingWalk.Print(value) : "";

    private static bool IsPrinted(string path)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        var reference =
            path.Contains(".concerns[", StringComparison.Ordinal)
            || path.Contains(".answers[", StringComparison.Ordinal)
            || (path.StartsWith("restatements[", StringComparison.Ordinal) && member is "path");
        return !reference && !Unprinted.Contains(member, StringComparer.Ordinal);
    }
}
