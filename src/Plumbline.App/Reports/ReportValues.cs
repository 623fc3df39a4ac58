using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Reports;

/// <summary>A value that can stand in a text as a live number.</summary>
/// <param name="Path">Its path, which is the token.</param>
/// <param name="Term">In Chinese words.</param>
/// <param name="Text">As a sentence prints it.</param>
public sealed record ReportValue(string Path, string Term, string Text)
{
    /// <summary>Coverage of the roll-up that it was taken from: <c>43/45</c>; null: it was typed.</summary>
    public string? Bound { get; init; }
}

/// <summary>The live numbers of a filing.</summary>
public static class ReportValues
{
    private static readonly ValueKind[] Live = [ValueKind.Amount, ValueKind.Quantity, ValueKind.Whole];

    /// <summary>All amounts and figures that a text can name.</summary>
    public static ImmutableArray<ReportValue> Of(Filing filing, MoneyFormat money) =>
        [
            .. FilingWalk
                .Values(filing)
                .Where(value => Live.Contains(value.Kind) && value.Path is not "round")
                .Where(value => !value.Path.StartsWith("narrative", StringComparison.Ordinal))
                .Select(value => new ReportValue(
                    value.Path,
                    FilingPath.Parse(value.Path).Describe(filing),
                    PrintedValue.InSentence(value.Value, money)
                )),
        ];

    /// <summary>A paragraph with its live numbers filled in.</summary>
    public static string Plain(string paragraph, Filing filing, MoneyFormat money) =>
        ProseText.Plain(new Prose(paragraph), filing, money);

    /// <summary>Numbers typed by hand into a paragraph.</summary>
    public static ImmutableArray<string> Strays(string paragraph, Filing filing, MoneyFormat money) =>
        [
            .. ProseText
                .Inlines(new Prose(paragraph), filing, money)
                .Where(inline => inline.Marked)
                .Select(inline => inline.Text),
        ];
}
