namespace Plumbline.Documents.Reading.Layout;

/// <summary>A table with its cells in their places; parts of it on further pages are added to it.</summary>
internal sealed class LaidTable(int page, Box box, List<LaidCell> cells, int rows)
{
    /// <summary>Where the table, or its part on the last page, stands.</summary>
    public Box Box { get; set; } = box;

    /// <summary>The page on which it begins.</summary>
    public int Page { get; } = page;

    /// <summary>All cells, in the order of their rows.</summary>
    public List<LaidCell> Cells { get; } = cells;

    /// <summary>Number of rows.</summary>
    public int Rows { get; set; } = rows;

    /// <summary>Rows that stand again at the top of every page.</summary>
    public int HeaderRows { get; set; }

    /// <summary>Whether ruled lines draw it.</summary>
    public bool IsRuled { get; init; }

    /// <summary>The cells of the first page.</summary>
    public List<LaidCell> Head { get; } = [.. cells];

    /// <summary>The cells that reach into the last page.</summary>
    public List<LaidCell> Tail { get; set; } = [.. cells];
}

/// <summary>A cell: where it stands and the lines in it.</summary>
internal sealed class LaidCell
{
    public required int Row { get; set; }

    public required int RowSpan { get; set; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required int Page { get; init; }

    /// <summary>The lines from top to bottom.</summary>
    public List<TextLine> Lines { get; init; } = [];

    /// <summary>Points between its edge and its text, on each side.</summary>
    public double Padding { get; set; }

    /// <summary>No line is drawn below it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Made out from a picture.</summary>
    public bool Recognised { get; init; }

    public bool IsBlank => Lines.Count == 0;

    /// <summary>The text, lines that a program broke put together again.</summary>
    public string Text()
    {
        var upright = Lines.Count > 2 && Lines.TrueForAll(line => line.Text.Length == 1);
        var paragraphs = new List<List<string>>();
        for (var index = 0; index < Lines.Count; index++)
        {
            if (index > 0 && (upright || Continues(index)))
            {
                paragraphs[^1].Add(Lines[index].Text);
            }
            else
            {
                paragraphs.Add([Lines[index].Text]);
            }
        }

        return string.Join('\n', paragraphs.Select(Wrapping.Join));
    }

    /// <summary>Whether a line would go on from the last line of this cell.</summary>
    public bool WouldGoOnWith(TextLine next) => Lines.Count > 0 && Wrapping.IsWrapped(Lines[^1], next, Room);

    private double Room => Right - Left - (2 * Padding);

    private bool Continues(int index) => Wrapping.IsWrapped(Lines[index - 1], Lines[index], Room);
}
