namespace Plumbline.Documents.Reading.Docx;

/// <summary>Counts the paragraphs of automatic lists and gives the mark that Word prints before each.</summary>
internal sealed class ListCounters(WordNumbering numbering)
{
    private const int MostLevels = 9;

    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>The mark of the next paragraph of a list, with what parts it from the text; empty where none.</summary>
    /// <param name="listId">Id of the list; 0 takes a paragraph out of its list.</param>
    /// <param name="level">Level from 0, or null when the style decides.</param>
    /// <param name="style">Style of the paragraph.</param>
    public string Next(int listId, int? level, string? style)
    {
        if (listId == 0 || numbering[listId] is not { } list || numbering.DefinitionOf(list) is not { } definition)
        {
            return "";
        }

        var index = Math.Clamp(level ?? LevelOf(definition, style), 0, MostLevels - 1);
        if (LevelAt(list, definition, index) is not { } current)
        {
            return "";
        }

        if (!counts.TryGetValue(definition.Id, out var count))
        {
            counts.Add(definition.Id, count = new int?[MostLevels]);
        }

        Count(count, list, current, index);
        for (var deeper = index + 1; deeper < MostLevels; deeper++)
        {
            count[deeper] = LevelAt(list, definition, deeper) is { Restarts: false } ? count[deeper] : null;
        }

        return Print(count, list, definition, current);
    }

    private static int LevelOf(AbstractList definition, string? style) =>
        definition.Levels.Values.FirstOrDefault(level => style is not null && level.Style == style)?.Index ?? 0;

    private static ListLevel? LevelAt(NumberedList list, AbstractList definition, int index) =>
        list.Levels.GetValueOrDefault(index) ?? definition.Levels.GetValueOrDefault(index);

    private void Count(int?[] count, NumberedList list, ListLevel level, int index)
    {
        var overridden = list.Starts.TryGetValue(index, out var start) && begun.Add((list.Id, index));
        count[index] =
            overridden ? start
            : count[index] is { } last ? unchecked(last + 1)
            : level.Start;
    }

    private static string Print(int?[] count, NumberedList list, AbstractList definition, ListLevel level)
    {
        if (level.Format == "bullet")
        {
            return "";
        }

        var mark = level.Text;
        for (var index = 0; index < MostLevels; index++)
        {
            var hole = "%" + (char)('1' + index);
            if (mark.Contains(hole, StringComparison.Ordinal) && LevelAt(list, definition, index) is { } part)
            {
                var format = level.Legal ? "decimal" : part.Format;
                mark = mark.Replace(hole, ListNumber.Of(format, count[index] ?? part.Start), StringComparison.Ordinal);
            }
        }

        return mark.Length > 0 && NeedsBlank(mark[^1], level.Suffix) ? mark + " " : mark;
    }

    // 一、 and （1） set themselves off; "1." before "2023年" would read as 1.2023.
    private static bool NeedsBlank(char last, string suffix) =>
        suffix != "nothing" && (char.IsAsciiDigit(last) || last is '.' or ')' || char.IsAsciiLetter(last));
}
