using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plumbline.Domain.Filings;

/// <summary>
/// Names one value of a filing: <c>budget.total.executedAmount</c>, <c>indicators[2].actual</c>,
/// <c>activities[preschool].facts[children]</c>. Steps are JSON member names; an item of a list is named by its key or
/// by its position from 0. A path that ends at a record with a headline means the headline.
/// </summary>
public sealed record FilingPath
{
    private FilingPath(string text, ImmutableArray<(string Name, string? Item)> steps)
    {
        Text = text;
        Steps = steps;
    }

    public string Text { get; }

    private ImmutableArray<(string Name, string? Item)> Steps { get; }

    /// <summary>Reads a path; false when the text cannot be one. Whether it exists is another question.</summary>
    public static bool TryParse(string text, out FilingPath path)
    {
        path = null!;
        var steps = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var step in Split(text))
        {
            var open = step.IndexOf('[', StringComparison.Ordinal);
            if (open < 0 && step.Length > 0 && !step.Contains(']', StringComparison.Ordinal))
            {
                steps.Add((step, null));
            }
            else if (open > 0 && step.EndsWith(']'))
            {
                steps.Add((step[..open], step[(open + 1)..^1]));
            }
            else
            {
                return false;
            }
        }

        path = new(text, steps.ToImmutable());
        return true;
    }

    /// <summary>Reads a path that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static FilingPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"Not a path: {text}");

    /// <summary>What kind of value stands at this path in any filing, or null when no filing has such a path.</summary>
    public ValueKind? Kind() => ShapeOrNull() is { } shape ? KindOf(shape) : null;

    /// <summary>The words that may stand at this path, for a choice from a closed list; else none.</summary>
    public IReadOnlyList<string> Choices() => ShapeAt() is ScalarShape scalar ? scalar.Scalar.Words : [];

    /// <summary>Whether a single value may stand at this path in a filing's JSON.</summary>
    public bool Accepts(JsonElement value) => ShapeAt() is ScalarShape scalar && scalar.Scalar.Read(value) is not null;

    /// <summary>The value in this filing, or null when it is absent or the path does not exist.</summary>
    public object? Find(Filing filing)
    {
        object? value = filing;
        Shape shape = Shape.Root;
        foreach (var (name, item) in Steps)
        {
            if (value is null || shape is not RecordShape record || !record.ByName.TryGetValue(name, out var member))
            {
                return null;
            }

            (shape, value) = (member.Shape, member.Get(value));
            if (item is not null && value is not null)
            {
                if (shape is not ListShape list)
                {
                    return null;
                }

                (shape, value) = (list.Item, Item(list, value, item));
            }
        }

        return shape is RecordShape { Headline: { } headline } && value is not null ? Headline(headline, value) : value;
    }

    /// <summary>
    /// The value in this filing under its full path: items by key or position, headlines spelled out. Null when absent.
    /// </summary>
    public FilingValue? Locate(Filing filing)
    {
        object? value = filing;
        Shape shape = Shape.Root;
        var path = new StringBuilder();
        var term = "";
        foreach (var (name, item) in Steps)
        {
            if (value is null || shape is not RecordShape record || !record.ByName.TryGetValue(name, out var member))
            {
                return null;
            }

            Append(path, member.Name);
            (shape, value, term) = (member.Shape, member.Get(value), member.Term);
            if (item is not null && value is not null)
            {
                if (shape is not ListShape list || At(list, value, item) is not { } at)
                {
                    return null;
                }

                path.Append(KeyIndex.Address(list, value, at));
                (shape, value) = (list.Item, ListShape.Items(value)[at]);
            }
        }

        while (shape is RecordShape { Headline: { } headline } && value is not null)
        {
            Append(path, headline.Name);
            (shape, value, term) = (headline.Shape, headline.Get(value), headline.Term);
        }

        return value is null ? null : new(path.ToString(), term, KindOf(shape), value);
    }

    /// <summary>The full paths of the items of the list at this path, in order; none when it is absent or no list.</summary>
    public ImmutableArray<string> Items(Filing filing)
    {
        if (
            Locate(filing) is not { Kind: ValueKind.List } found
            || Shape.Of(found.Value.GetType()) is not ListShape list
        )
        {
            return [];
        }

        return [.. FilingWalk.Addresses(list, ListShape.Items(found.Value)).Select(address => found.Path + address)];
    }

    /// <summary>
    /// The path in the field's own words: 绩效指标 3 · 实际完成值. With the filing at hand an item is called by its name:
    /// 机构“内设股室” · 数值.
    /// </summary>
    public string Describe(Filing? filing = null)
    {
        var words = new StringBuilder();
        Shape shape = Shape.Root;
        object? value = filing;
        foreach (var (name, item) in Steps)
        {
            var member = shape is RecordShape record ? record.ByName.GetValueOrDefault(name) : null;
            words.Append(words.Length == 0 ? "" : " · ").Append(member?.Term ?? name);
            value = value is null ? null : member?.Get(value);
            shape = member?.Shape ?? shape;
            if (item is not null)
            {
                var list = shape as ListShape;
                words.Append(ItemName.Of(list, value, item));
                value = list is not null && value is not null ? Item(list, value, item) : null;
                shape = list?.Item ?? shape;
            }
        }

        return words.ToString();
    }

    public override string ToString() => Text;

    // A key may hold a point, so points inside brackets do not part steps.
    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            if (text[at] == '.' && depth == 0)
            {
                yield return text[from..at];
                from = at + 1;
            }
        }

        yield return text[from..];
    }

    private Shape? ShapeAt()
    {
        var shape = ShapeOrNull();
        while (shape is RecordShape { Headline: { } headline })
        {
            shape = headline.Shape;
        }

        return shape;
    }

    private Shape? ShapeOrNull()
    {
        Shape shape = Shape.Root;
        foreach (var (name, item) in Steps)
        {
            if (shape is not RecordShape record || !record.ByName.TryGetValue(name, out var member))
            {
                return null;
            }

            shape = member.Shape;
            if (item is not null)
            {
                if (shape is not ListShape list)
                {
                    return null;
                }

                shape = list.Item;
                if (Selector(item) is { } selector && !selector.FitsIn(list))
                {
                    return null;
                }
            }
        }

        return shape;
    }

    private static object? Headline(Member headline, object record) =>
        headline.Get(record) is { } value && headline.Shape is RecordShape { Headline: { } inner }
            ? inner.Get(value)
            : headline.Get(record);

    private static ValueKind KindOf(Shape shape) =>
        shape switch
        {
            ScalarShape scalar => scalar.Scalar.Kind,
            ListShape => ValueKind.List,
            RecordShape { Headline: { } headline } => KindOf(headline.Shape),
            _ => ValueKind.Record,
        };

    private static object? Item(ListShape list, object value, string item) =>
        At(list, value, item) is { } at ? ListShape.Items(value)[at] : null;

    internal static int? At(ListShape list, object value, string item)
    {
        var items = ListShape.Items(value);
        var keyed = list.Item is RecordShape { Key: { } key } ? KeyIndex.Find(list, key, value, item) : null;
        return keyed ?? Selector(item)?.Find(list, items) ?? (Position(item) is { } at && at < items.Count ? at : null);
    }

    private static MemberSelector? Selector(string item) =>
        item.IndexOf('=', StringComparison.Ordinal) is var sign and > 0 ? new(item[..sign], item[(sign + 1)..]) : null;

    private static void Append(StringBuilder path, string name) =>
        path.Append(path.Length == 0 ? "" : ".").Append(name);

    internal static int? Position(string item) =>
        int.TryParse(item.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? at
            : null;

    /// <summary>Picks the first item of a list whose member is written so.</summary>
    private sealed record MemberSelector(string Name, string Word)
    {
        internal bool FitsIn(ListShape list) =>
            list.Item is RecordShape record
            && record.ByName.TryGetValue(Name, out var member)
            && member.Shape is ScalarShape { Scalar: var scalar }
            && (scalar.Words.Count == 0 || scalar.Words.Contains(Word, StringComparer.Ordinal));

        internal int? Find(ListShape list, System.Collections.IList items)
        {
            if (list.Item is not RecordShape record || !record.ByName.TryGetValue(Name, out var member))
            {
                return null;
            }

            for (var at = 0; at < items.Count; at++)
            {
                if (
                    member.Get(items[at]!) is { } value
                    && string.Equals(FilingWalk.Print(value), Word, StringComparison.Ordinal)
                )
                {
                    return at;
                }
            }

            return null;
        }
    }
}
