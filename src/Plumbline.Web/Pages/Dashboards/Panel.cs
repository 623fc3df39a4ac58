using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Web.Components;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>One table of the dashboard, and the chart that is drawn from it.</summary>
/// <param name="Id">Short name, in addresses and of elements.</param>
/// <param name="Title">Heading.</param>
/// <param name="Note">What is counted.</param>
/// <param name="Columns">Columns; the first names the row.</param>
/// <param name="Rows">Rows, each with as many cells as there are columns.</param>
internal sealed record Panel(
    string Id,
    string Title,
    string Note,
    ImmutableArray<PanelColumn> Columns,
    ImmutableArray<ImmutableArray<PanelCell>> Rows
)
{
    /// <summary>The chart; null: the table is shaded itself.</summary>
    public PanelChart? Chart { get; init; }

    /// <summary>Counts of groups of cells, above the table.</summary>
    public ImmutableArray<PanelFact> Facts { get; init; } = [];

    /// <summary>Address of the table as a workbook.</summary>
    public string Export { get; init; } = "";

    /// <summary>Takes the whole width.</summary>
    public bool Wide { get; init; }

    /// <summary>The last row adds up the others.</summary>
    public bool HasTotal { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Format">What its cells hold.</param>
/// <param name="Decimals">Decimals of a number.</param>
internal sealed record PanelColumn(string Heading, ValueFormat Format = ValueFormat.Number, int Decimals = 0)
{
    public bool IsText => Format == ValueFormat.Text;

    /// <summary>A cell as the page shows it: digits in groups, a dash for nothing.</summary>
    public string Shown(PanelCell cell) =>
        cell.Text.Length == 0 ? "—"
        : IsText ? cell.Text
        : MoneyTagHelper.Grouped(cell.Text);
}

/// <summary>A cell.</summary>
/// <param name="Text">
/// Digits with a point, a percent sign, as the page groups them and, without <see cref="Exact"/>, a workbook takes them;
/// empty: nothing.
/// </param>
/// <param name="Link">The forms behind it; null: none to show.</param>
internal sealed record PanelCell(string Text, string? Link = null)
{
    /// <summary>0 to 5: how dark the cell is.</summary>
    public int Heat { get; init; }

    /// <summary>More words about it.</summary>
    public string? Title { get; init; }

    /// <summary>The whole value, where the page shows it rounded: the rows of a workbook add up to its total.</summary>
    public string? Exact { get; init; }
}

/// <summary>A count with its name.</summary>
internal sealed record PanelFact(string Name, PanelCell Cell)
{
    public string Shown => new PanelColumn(Name).Shown(Cell);
}

/// <summary>A chart, for js/dashboards.js.</summary>
/// <param name="Kind">rows, stack, columns, lines, bubbles.</param>
/// <param name="Labels">Names along the axis.</param>
/// <param name="Series">The series.</param>
internal sealed record PanelChart(string Kind, ImmutableArray<string> Labels, ImmutableArray<PanelSeries> Series)
{
    /// <summary>Names along the other axis, of bubbles.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>Names of the axes.</summary>
    public ImmutableArray<string> Axes { get; init; } = [];
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tone">Name of its colour.</param>
/// <param name="Points">Its points.</param>
internal sealed record PanelSeries(string Name, string Tone, ImmutableArray<PanelPoint> Points);

/// <summary>A point of a chart.</summary>
/// <param name="Value">Its height; null: none.</param>
/// <param name="Link">The forms behind it.</param>
internal sealed record PanelPoint(decimal? Value, string? Link = null)
{
    /// <summary>Its own colour, where it is not that of the series.</summary>
    public string? Tone { get; init; }

    /// <summary>Place along the axis, of bubbles.</summary>
    public int At { get; init; }

    /// <summary>Place along the other axis, of bubbles.</summary>
    public int Step { get; init; }
}
