using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>The automatic lists that a Word file defines.</summary>
internal sealed class WordNumbering
{
    // A mark is a few signs; it is printed anew before each paragraph.
    private const int LongestMark = 100;

    private readonly Dictionary<int, AbstractList> lists = [];
    private readonly Dictionary<int, NumberedList> numbers = [];

    /// <summary>Reads the part, if there is one.</summary>
    public static WordNumbering Read(byte[]? part)
    {
        var numbering = new WordNumbering();
        if (part is null)
        {
            return numbering;
        }

        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "abstractNum")
            {
                numbering.ReadAbstract(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "num")
            {
                numbering.ReadNumber(reader);
            }
        }

        return numbering;
    }

    /// <summary>The list of an id with its levels, or null.</summary>
    public NumberedList? this[int id] => numbers.GetValueOrDefault(id);

    /// <summary>The definition behind a list; a list may borrow that of a list style.</summary>
    public AbstractList? DefinitionOf(NumberedList list)
    {
        var found = lists.GetValueOrDefault(list.AbstractId);
        return found?.BorrowedStyle is { } style && found.Levels.Count == 0
            ? lists.Values.FirstOrDefault(other => other.OwnStyle == style)
            : found;
    }

    private void ReadAbstract(XmlReader reader)
    {
        var list = new AbstractList(reader.Number("abstractNumId") ?? -1);
        lists[list.Id] = list;
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            switch (reader.LocalName)
            {
                case "lvl":
                    var level = ReadLevel(reader);
                    list.Levels[level.Index] = level;
                    break;
                case "numStyleLink":
                    list.BorrowedStyle = reader.Value();
                    break;
                case "styleLink":
                    list.OwnStyle = reader.Value();
                    break;
                default:
                    reader.Pass();
                    break;
            }
        }
    }

    private void ReadNumber(XmlReader reader)
    {
        var id = reader.Number("numId") ?? -1;
        var abstractId = -1;
        var starts = new Dictionary<int, int>();
        var levels = new Dictionary<int, ListLevel>();
        var current = 0;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.NextElement(depth))
            {
                switch (reader.LocalName)
                {
                    case "abstractNumId":
                        abstractId = reader.Number() ?? -1;
                        break;
                    case "lvlOverride":
                        current = reader.Number("ilvl") ?? 0;
                        break;
                    case "startOverride":
                        starts[current] = reader.Number() ?? 1;
                        break;
                    case "lvl":
                        levels[current] = ReadLevel(reader);
                        break;
                    default:
                        break;
                }
            }
        }

        numbers[id] = new NumberedList(id, abstractId, starts, levels);
    }

    private static ListLevel ReadLevel(XmlReader reader)
    {
        var level = new ListLevel(reader.Number("ilvl") ?? 0);
        if (reader.IsEmptyElement)
        {
            return level;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            level = reader.LocalName switch
            {
                "start" => level with { Start = reader.Number() ?? 1 },
                "numFmt" => level with { Format = reader.Value() ?? "decimal" },
                "lvlText" => level with { Text = Mark(reader.Value() ?? "") },
                "suff" => level with { Suffix = reader.Value() ?? "tab" },
                "lvlRestart" => level with { Restarts = reader.Number() != 0 },
                "isLgl" => level with { Legal = reader.IsOn() },
                "pStyle" => level with { Style = reader.Value() },
                _ => level,
            };
        }

        return level;
    }

    private static string Mark(string text) => text.Length > LongestMark ? text[..LongestMark] : text;
}

/// <summary>A definition that several lists may share; they then count on together.</summary>
internal sealed class AbstractList(int id)
{
    public int Id { get; } = id;

    public Dictionary<int, ListLevel> Levels { get; } = [];

    /// <summary>The list style whose definition stands in for this one.</summary>
    public string? BorrowedStyle { get; set; }

    /// <summary>The list style that this definition belongs to.</summary>
    public string? OwnStyle { get; set; }
}

/// <summary>A list that paragraphs refer to.</summary>
internal sealed record NumberedList(
    int Id,
    int AbstractId,
    Dictionary<int, int> Starts,
    Dictionary<int, ListLevel> Levels
);

/// <summary>One level of a list.</summary>
internal sealed record ListLevel(int Index)
{
    public int Start { get; init; } = 1;

    public string Format { get; init; } = "decimal";

    /// <summary>What is printed, with %1 for the number of the first level.</summary>
    public string Text { get; init; } = "";

    public string Suffix { get; init; } = "tab";

    /// <summary>The number begins anew after a number of a higher level.</summary>
    public bool Restarts { get; init; } = true;

    /// <summary>Numbers of all levels print as figures.</summary>
    public bool Legal { get; init; }

    /// <summary>The paragraph style that takes this level.</summary>
    public string? Style { get; init; }
}
