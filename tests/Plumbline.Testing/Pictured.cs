using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;

namespace Plumbline.Testing;

/// <summary>Documents as though a program had made them out from pictures.</summary>
public static class Pictured
{
    /// <summary>A plain text of which every word is recognised, none typed.</summary>
    public static SourceDocument Text(string text)
    {
        var read = DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), "text.txt"));
        var source = read.OrThrow();
        return source with
        {
            Document = source.Document with
            {
                Sections =
                [
                    .. source.Document.Sections.Select(section =>
                        section with
                        {
                            Blocks = [.. section.Blocks.Select(Marked)],
                        }
                    ),
                ],
            },
        };
    }

    private static Block Marked(Block block) =>
        block switch
        {
            Paragraph paragraph => paragraph with
            {
                Content = [.. paragraph.Content.Select(piece => piece with { Recognised = true })],
            },
            Heading heading => heading with
            {
                Content = [.. heading.Content.Select(piece => piece with { Recognised = true })],
            },
            Table table => table with
            {
                Rows =
                [
                    .. table.Rows.Select(row =>
                        row with
                        {
                            Cells = [.. row.Cells.Select(cell => cell with { Recognised = true })],
                        }
                    ),
                ],
            },
            _ => block,
        };
}
