using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>The paragraphs that stand right beside a table and may speak of it.</summary>
internal static class BesideTables
{
    /// <summary>Those behind it up to the next table, at most some; none where the table is empty.</summary>
    public static IEnumerable<Passage> Behind(AuditText text, TableView table, int most) =>
        table.Cells.LastOrDefault(cell => cell is not null) is { } last
            ? text.Passages.Skip(last.Index + 1).Take(most).TakeWhile(passage => passage.Cell is null)
            : [];

    /// <summary>The same and the one before it.</summary>
    public static IEnumerable<Passage> Around(AuditText text, TableView table, int most) =>
        Behind(text, table, most).Concat(table.Before is { } before ? [before] : []);
}
