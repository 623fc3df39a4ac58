using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>How a cell of a workbook looks and behaves; equal looks share one style.</summary>
internal readonly record struct CellLook(LookFont Font, LookFill Fill, bool HasBorder, Alignment Alignment)
{
    public ValueFormat Format { get; init; }

    public int Decimals { get; init; }

    /// <summary>Text typed into the cell stays text: 001 keeps its zeros.</summary>
    public bool IsText { get; init; }

    /// <summary>A person may type here when the sheet is protected.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The text begins like a formula and must not become one when it is edited.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The look of a line above or below a table.</summary>
    public static CellLook Of(SheetLine line) =>
        line.Kind switch
        {
            ParagraphKind.Title => new CellLook(LookFont.Title, LookFill.None, HasBorder: false, Alignment.Centre),
            ParagraphKind.Subtitle => new CellLook(LookFont.Normal, LookFill.None, HasBorder: false, Alignment.Centre),
            ParagraphKind.Caption => new CellLook(LookFont.Bold, LookFill.None, HasBorder: false, Alignment.Centre),
            ParagraphKind.TableUnit or ParagraphKind.Signature => new CellLook(
                LookFont.Normal,
                LookFill.None,
                HasBorder: false,
                Alignment.Right
            ),
            null or ParagraphKind.AnnexMark => new CellLook(
                LookFont.Bold,
                LookFill.None,
                HasBorder: false,
                Alignment.Left
            ),
            _ => new CellLook(LookFont.Normal, LookFill.None, HasBorder: false, Alignment.Left),
        };

    /// <summary>The look of a cell of a table. On a form printed words are shaded, so that white is where to type.</summary>
    public static CellLook Of(Cell cell, bool isForm)
    {
        var fill = cell.Role switch
        {
            CellRole.Computed => LookFill.Computed,
            CellRole.Label when isForm => LookFill.Label,
            _ => LookFill.None,
        };
        return new CellLook(cell.Bold ? LookFont.Bold : LookFont.Normal, fill, HasBorder: true, cell.Alignment)
        {
            Format = cell.Format,
            Decimals = cell.Format == ValueFormat.Text ? 0 : Math.Clamp(cell.Decimals, 0, 15),
            IsText = cell is { Format: ValueFormat.Text, Role: CellRole.Input },
            IsOpen = cell.Role == CellRole.Input,
            IsQuoted = cell.Text is ['=' or '+' or '-' or '@', ..],
        };
    }
}

/// <summary>The fonts of a workbook, in the order of its style part.</summary>
internal enum LookFont
{
    Normal,
    Bold,
    Title,
}

/// <summary>The fills of a workbook, in the order of its style part; the second place is taken by the format.</summary>
internal enum LookFill
{
    None,
    Grey125,
    Label,
    Computed,
}
