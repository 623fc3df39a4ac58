using System.Collections.Immutable;
using Plumbline.Audit;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Html;

namespace Plumbline.App.Imports;

/// <summary>
/// A form as a filing prints it, read back by its labels like any other, with the paths of the values behind its cells.
/// </summary>
internal sealed class PrintedForm
{
    private readonly ImmutableArray<ImmutableArray<Cell>> rows;

    private PrintedForm(RecognisedForm form, ImmutableArray<ImmutableArray<Cell>> rows)
    {
        Form = form;
        this.rows = rows;
    }

    /// <summary>The form as it is read.</summary>
    internal RecognisedForm Form { get; }

    /// <summary>The form in a drawn document, or null where the document is no self-evaluation form.</summary>
    internal static PrintedForm? Of(Document drawn)
    {
        using var stream = new MemoryStream();
        HtmlWriter.Write(drawn, stream);
        var read = DocumentReader.Read(new SourceFile(stream.ToArray(), "form.html"));
        if (!read.TryGet(out var source) || AuditDocument.Of(source).Forms is not [var form, ..])
        {
            return null;
        }

        return new PrintedForm(
            form,
            [.. drawn.Blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => row.Cells)]
        );
    }

    /// <summary>The path of the typed value at a place: the row with these words, the member that the column shows.</summary>
    internal string? PathIn(string words, params ReadOnlySpan<string> members)
    {
        var wanted = Folding.Compact(words).TrimEnd(':');
        foreach (var row in rows)
        {
            if (!row.Any(cell => Folding.Compact(cell.Text).TrimEnd(':') == wanted))
            {
                continue;
            }

            foreach (var member in members)
            {
                if (row.FirstOrDefault(cell => IsTyped(cell) && Ends(cell, member)) is { Binding: { } path })
                {
                    return path;
                }
            }
        }

        return null;
    }

    /// <summary>The one typed value with a path that ends so, or null.</summary>
    internal string? Path(string end)
    {
        var found = rows.SelectMany(row => row).Where(cell => IsTyped(cell) && Ends(cell, end)).Take(2).ToList();
        return found.Count == 1 ? found[0].Binding : null;
    }

    private static bool IsTyped(Cell cell) => cell.Role == CellRole.Input && cell.Binding is not null;

    private static bool Ends(Cell cell, string member) =>
        cell.Binding == member || cell.Binding!.EndsWith($".{member}", StringComparison.Ordinal);
}
