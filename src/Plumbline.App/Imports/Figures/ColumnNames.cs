using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Plumbline.App.Content;

namespace Plumbline.App.Imports.Figures;

/// <summary>
/// The names under which workbooks print their columns, sources of money, kinds and items: data of the content folder.
/// </summary>
public sealed class ColumnNames
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> lists;

    private ColumnNames(FrozenDictionary<string, FrozenDictionary<string, string>> lists) => this.lists = lists;

    /// <summary>Reads the list.</summary>
    public static ColumnNames Load(ContentFolder content)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(content.Path, "imports", "columns.json")));
        return new(
            file.RootElement.EnumerateObject()
                .Where(list => list.Value.ValueKind == JsonValueKind.Object)
                .ToFrozenDictionary(list => list.Name, list => Names(list.Value), StringComparer.Ordinal)
        );
    }

    /// <summary>The field that a heading names; null: none.</summary>
    public string? Field(string heading) => Find("fields", heading);

    /// <summary>The source of money that a word names; null: none.</summary>
    public string? Nature(string word) => Find("natures", word);

    /// <summary>The kind of unit that a word names; null: none.</summary>
    public string? Kind(string word) => Find("kinds", word);

    /// <summary>The path of the figure that an item of accounts names; null: none.</summary>
    public string? Item(string word) => Find("items", word);

    /// <summary>A word without blanks and without what stands in brackets.</summary>
    internal static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter is '(' or '（' or '[' or '【' ? 1 : 0;
            if (depth == 0 && !char.IsWhiteSpace(letter) && letter is not ('*' or '：' or ':'))
            {
                bare.Append(letter);
            }

            depth -= depth > 0 && letter is ')' or '）' or ']' or '】' ? 1 : 0;
        }

        return bare.ToString();
    }

    private string? Find(string list, string word) => lists[list].GetValueOrDefault(Bare(word));

    private static FrozenDictionary<string, string> Names(JsonElement list) =>
        list.EnumerateObject()
            .SelectMany(entry => entry.Value.EnumerateArray().Select(name => (Name: name.GetString()!, entry.Name)))
            .ToFrozenDictionary(pair => Bare(pair.Item1), pair => pair.Item2, StringComparer.Ordinal);
}
