using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>
/// A form as data: a grid of labels, inputs, computed cells and repeats, with the lines above and below it. There is
/// nothing else: no conditions, no formulas. The same layout draws a filled form and a blank one.
/// </summary>
public sealed record Layout
{
    /// <summary>Id within the pack; a pack below replaces the layout of the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the form: 项目支出绩效自评表.</summary>
    public required string Name { get; init; }

    public required FilingSubject Subject { get; init; }

    /// <summary>The stages at which the form is used.</summary>
    public required ImmutableArray<FilingStage> Stages { get; init; }

    /// <summary>Where the form comes from, and how sure that is.</summary>
    public required Source Source { get; init; }

    public Orientation Orientation { get; init; } = Orientation.Portrait;

    /// <summary>How money is shown.</summary>
    public MoneyFormat Money { get; init; } = MoneyFormat.TenThousand;

    /// <summary>Title, subtitle and unit line.</summary>
    public ImmutableArray<TextLine> Above { get; init; } = [];

    /// <summary>Relative widths of the columns.</summary>
    public required ImmutableArray<int> Columns { get; init; }

    public required ImmutableArray<LayoutRow> Rows { get; init; }

    /// <summary>Remarks and lines for signatures.</summary>
    public ImmutableArray<TextLine> Below { get; init; } = [];
}

/// <summary>A row of a layout, or what makes several. The family is closed.</summary>
public abstract record LayoutRow
{
    private protected LayoutRow() { }
}

/// <summary>One row of cells.</summary>
public sealed record FixedRow(ImmutableArray<LayoutCell> Cells) : LayoutRow;

/// <summary>One row for each item of a list.</summary>
/// <param name="List">Path of the list.</param>
/// <param name="BlankRows">How many rows an empty form offers.</param>
/// <param name="Cells">Cells whose paths may be relative to the item.</param>
public sealed record RepeatRow(string List, int BlankRows, ImmutableArray<LayoutCell> Cells) : LayoutRow;

/// <summary>A label to the left of several rows, as tall as they are together.</summary>
public sealed record SideRow(LabelCell Label, ImmutableArray<LayoutRow> Rows) : LayoutRow;

/// <summary>A cell of a layout. The family is closed.</summary>
public abstract record LayoutCell
{
    private protected LayoutCell() { }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public Alignment Alignment { get; init; } = Alignment.Centre;

    public bool Bold { get; init; }
}

/// <summary>Printed words.</summary>
public sealed record LabelCell(string Text) : LayoutCell;

/// <summary>A value of the filing, typed in (input) or worked out (computed).</summary>
public sealed record ValueCell(Expression Expression, CellRole Role) : LayoutCell
{
    /// <summary>In a repeat: one cell for neighbouring items that print the same here and in the merged cells before.</summary>
    public bool Merge { get; init; }

    /// <summary>The words from which a value is chosen; empty where anything goes.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Decimals of money where the form wants other than its own; null: the form's.</summary>
    public int? Decimals { get; init; }
}
