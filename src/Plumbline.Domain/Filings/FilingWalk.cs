using System.Collections;
using System.Globalization;

namespace Plumbline.Domain.Filings;

/// <summary>Everything that a filing says, value by value.</summary>
public static class FilingWalk
{
    /// <summary>All single values that are not blank, in the order of the JSON file.</summary>
    public static IEnumerable<FilingValue> Values(Filing filing) => Values(Shape.Root, filing, "", "");

    /// <summary>The text under which a value of a filing is printed when nothing else is asked for.</summary>
    public static string Print(object value) => Scalar.For(value.GetType())?.Print(value) ?? value.ToString() ?? "";

    private static IEnumerable<FilingValue> Values(Shape shape, object value, string path, string term) =>
        shape switch
        {
            ScalarShape { Scalar: var scalar } => [new(path, term, scalar.Kind, value)],
            ListShape list => Addresses(list, ListShape.Items(value))
                .Zip(ListShape.Items(value).Cast<object>())
                .SelectMany(item => Values(list.Item, item.Second, path + item.First, term)),
            RecordShape record => record
                .Members.Where(member => !member.IsBlank(member.Get(value)))
                .SelectMany(member => Values(member.Shape, member.Get(value)!, Step(path, member.Name), member.Term)),
            _ => [],
        };

    /// <summary>
    /// How the items of a list are named in paths: by key where an item is the first with it, else by position; a position
    /// that could be taken for another item's key is marked with #.
    /// </summary>
    internal static IEnumerable<string> Addresses(ListShape list, IList items)
    {
        if (list.Item is not RecordShape { Key: { } key })
        {
            return Enumerable
                .Range(0, items.Count)
                .Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at}]"));
        }

        var names = items.Cast<object>().Select(item => key.Get(item) as string).ToArray();
        var all = names.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        return names.Select(
            (name, at) =>
            {
                var position = at.ToString(CultureInfo.InvariantCulture);
                return name is not null && known.Add(name) ? $"[{name}]"
                    : all.Contains(position) ? $"[#{position}]"
                    : $"[{position}]";
            }
        );
    }

    private static string Step(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

/// <summary>One value of a filing with its path and its term.</summary>
public sealed record FilingValue(string Path, string Term, ValueKind Kind, object Value);
