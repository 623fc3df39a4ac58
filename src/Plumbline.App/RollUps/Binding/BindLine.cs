using System.Collections.Immutable;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;

namespace Plumbline.App.RollUps.Binding;

/// <summary>How a field stands to the roll-up.</summary>
public enum BindState
{
    /// <summary>Typed by hand, or blank.</summary>
    Free,

    /// <summary>Taken, and the roll-up is still the same.</summary>
    Bound,

    /// <summary>Taken, and the roll-up has moved since.</summary>
    Drifted,

    /// <summary>The roll-up has moved, and somebody said why the old value stays.</summary>
    Kept,

    /// <summary>Nothing can be taken: texts and percentages are not added up.</summary>
    Listed,
}

/// <summary>A field of a form that a roll-up has a value for.</summary>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the row; empty for a block.</param>
/// <param name="Field">Members within the row.</param>
/// <param name="Term">In Chinese words.</param>
/// <param name="Source">Whose forms.</param>
/// <param name="Now">What the roll-up says now.</param>
/// <param name="Stored">What the field shows; null: nothing.</param>
/// <param name="Mark">The mark of the field, where it was taken from a roll-up.</param>
public sealed record BindLine(
    string Part,
    string Item,
    string Field,
    string Term,
    BindSource Source,
    RolledValue Now,
    string? Stored,
    BoundMark? Mark
)
{
    /// <summary>The row that has to be added first, as JSON; null: it is there.</summary>
    public string? NewRow { get; init; }

    /// <summary>A piece of evidence that goes with the value into its row, as JSON; null: none.</summary>
    public string? Evidence { get; init; }

    /// <summary>Row and field, as events name it.</summary>
    public string Place => PlaceText.Of(Part, Item, Field);

    /// <summary>The same from several sources are several lines.</summary>
    public string Id => $"{Source}:{Place}";

    /// <summary>The block that it is taken with: <c>budget.total</c>, <c>budget.sources</c>, <c>indicators</c>.</summary>
    public string Block =>
        Item.Length > 0 || Field.Split('.') is not [var first, _, ..] ? $"{Source}:{Part}" : $"{Source}:{Part}.{first}";

    /// <summary>How the field stands to the roll-up.</summary>
    public BindState State =>
        Mark is not { } mark ? (Now.Value is null ? BindState.Listed : BindState.Free)
        : mark.Taken.Value == Now.Value ? BindState.Bound
        : mark.KeptAgainst == (Now.Value ?? "") ? BindState.Kept
        : BindState.Drifted;

    /// <summary>Whether there is something to take that the field does not hold yet.</summary>
    public bool CanTake => Now.Value is not null && (Mark is null || Mark.Taken != Now);
}

/// <summary>A form with the lines that can be bound.</summary>
public sealed record OpenedBinding(OpenedForm Opened, ImmutableArray<BindLine> Lines)
{
    /// <summary>Bound fields whose roll-up has moved.</summary>
    public int Drifted => Lines.Count(line => line.State == BindState.Drifted);
}
