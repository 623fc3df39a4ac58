using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Regimes.Values;

/// <summary>Free text of a filing with its live numbers filled in.</summary>
public static class ProseText
{
    /// <summary>Words and bound numbers in order; a number typed by hand is marked. A dead token leaves nothing.</summary>
    public static ImmutableArray<Inline> Inlines(Prose prose, Filing filing, MoneyFormat money)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var part in prose.Parts())
        {
            if (!part.IsToken)
            {
                inlines.AddRange(StrayNumbers.Mark(part.Text));
            }
            else if (FilingPath.TryParse(part.Text, out var path) && path.Locate(filing) is { } value)
            {
                inlines.Add(new(PrintedValue.InSentence(value.Value, money), value.Path));
            }
        }

        return inlines.ToImmutable();
    }

    /// <summary>The text alone, for the cell of a form.</summary>
    public static string Plain(Prose prose, Filing filing, MoneyFormat money) =>
        string.Concat(Inlines(prose, filing, money).Select(inline => inline.Text));
}
