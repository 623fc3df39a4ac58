using System.Collections.Immutable;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Domain;

namespace Plumbline.App.Imports;

/// <summary>Makes values of printed cells and remembers which became a value and which did not.</summary>
/// <param name="unit">The word for the unit of bare amounts, or null.</param>
internal sealed class CellBinding(string? unit)
{
    private readonly List<BoundCell> bound = [];
    private readonly List<UnboundCell> unbound = [];
    private readonly List<string> texts = [];

    internal ImmutableArray<BoundCell> Bound => [.. bound];

    internal IReadOnlyList<UnboundCell> Unbound => unbound;

    /// <summary>The words that went into the filing as they stand.</summary>
    internal IReadOnlyList<string> Texts => texts;

    internal void Add(string path, string text, TextSpan? span) => bound.Add(new BoundCell(path, text, span));

    internal string? Words(string path, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        texts.Add(text);
        Add(path, text, null);
        return text;
    }

    internal Prose? Prose(string path, string text) =>
        Words(path, text) is { } words
            ? new Prose(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))
            : null;

    internal Amount? Amount(string path, FormCell cell, string near)
    {
        var text = Plain(cell);
        if (text.Length == 0)
        {
            return null;
        }

        var hasUnit = text.EndsWith('元');
        return Domain.Amount.TryParse(hasUnit ? text : text + unit, out var amount)
            ? Take(path, cell, amount)
            : Refuse<Amount?>(cell, near);
    }

    internal Quantity? Quantity(string path, FormCell cell, string near)
    {
        var text = Plain(cell);
        return text.Length == 0 ? null
            : Domain.Quantity.TryParse(text, out var quantity) ? Take(path, cell, quantity)
            : Refuse<Quantity?>(cell, near);
    }

    internal Quantity? Percent(string path, FormCell cell, string near) =>
        Plain(cell) is { Length: > 0 } text && !text.EndsWith('%')
            ? Refuse<Quantity?>(cell, near)
            : Quantity(path, cell, near);

    internal Weight? Weight(string path, FormCell cell, string near)
    {
        var text = Plain(cell).TrimEnd('分');
        return text.Length == 0 ? null
            : Domain.Weight.TryParse(text, out var weight) ? Take(path, cell, weight)
            : Refuse<Weight?>(cell, near);
    }

    internal StatedValue? Stated(string path, FormCell cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        texts.Add(cell.Text);
        return Take(path, cell, StatedValue.Of(cell.Text));
    }

    private T Take<T>(string path, FormCell cell, T value)
    {
        Add(path, cell.Text, cell.Span);
        return value;
    }

    private T? Refuse<T>(FormCell cell, string near)
    {
        unbound.Add(new UnboundCell(cell.Text, near, cell.Span));
        return default;
    }

    private static string Plain(FormCell cell) => cell.IsEmpty ? "" : Folding.Compact(cell.Text);
}
