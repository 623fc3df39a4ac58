namespace Plumbline.Audit.Forms;

/// <summary>A column of a block by its head.</summary>
/// <param name="Field">What stands in it.</param>
/// <param name="From">First grid column, or −1 outside of tables.</param>
/// <param name="To">The grid column after its last.</param>
internal readonly record struct HeadColumn(FormLabel Field, int From, int To)
{
    /// <summary>Whether a cell begins in the column.</summary>
    internal bool Holds(FormToken token) => From < 0 || token.Column < 0 || (token.Column >= From && token.Column < To);

    /// <summary>How many columns away a cell begins.</summary>
    internal int Distance(FormToken token) =>
        Holds(token) ? 0
        : token.Column < From ? From - token.Column
        : token.Column - To + 1;
}
