using System.Globalization;

namespace Plumbline.Domain.Filings;

/// <summary>What a person calls one item of a list: by its number in the table, or by its name.</summary>
internal static class ItemName
{
    private const int Longest = 20;
    private static readonly string[] Names = ["label", "name", "taskName", "title"];

    /// <summary>Text to stand behind the list's term: a number after a space, or a name in quotation marks.</summary>
    /// <param name="list">The list's shape; null when the path leads nowhere.</param>
    /// <param name="items">The list of the filing at hand, or null.</param>
    /// <param name="item">The item as the path names it.</param>
    internal static string Of(ListShape? list, object? items, string item)
    {
        var record = list?.Item as RecordShape;
        if (list is null || items is null || FilingPath.At(list, items, item) is not { } at)
        {
            var numbered = record?.Key?.Name is "no" ? null : FilingPath.Position(item);
            return " " + (numbered is { } position ? Ordinal(position) : item);
        }

        var found = ListShape.Items(items)[at]!;
        var isKey = string.Equals(record?.Key?.Get(found) as string, item, StringComparison.Ordinal);
        var name = isKey && record is not null ? NameOf(record, found) : null;
        return !isKey ? " " + Ordinal(at)
            : item.All(char.IsAsciiDigit) ? " " + item
            : name is not null ? $"“{name}”"
            : " " + item;
    }

    private static string? NameOf(RecordShape record, object item)
    {
        var name = Names
            .Select(member => record.ByName.GetValueOrDefault(member)?.Get(item) as string)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return name?.Length > Longest ? name[..Longest] + "…" : name;
    }

    private static string Ordinal(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
