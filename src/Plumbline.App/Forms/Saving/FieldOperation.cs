namespace Plumbline.App.Forms.Saving;

/// <summary>What one operation does to a form.</summary>
public enum OperationKind
{
    /// <summary>Sets one field of a row.</summary>
    Set,

    /// <summary>Adds an item to a list.</summary>
    AddRow,

    /// <summary>Takes an item out of a list.</summary>
    RemoveRow,

    /// <summary>Gives an item another place in its list.</summary>
    MoveRow,
}

/// <summary>One change that somebody typed, with what it replaces.</summary>
/// <param name="Id">Given by the client; the same id never changes anything twice.</param>
/// <param name="FormId">The form.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the item; empty for a block.</param>
public sealed record FieldOperation(Guid Id, long FormId, long AccountId, OperationKind Kind, string Part, string Item)
{
    /// <summary>Members within the row, by points: <c>actual</c>, <c>total.executedAmount</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>The new value as JSON; null: the field becomes blank, or <see cref="Unread"/> holds what was typed.</summary>
    public string? Value { get; init; }

    /// <summary>What was typed, where it cannot be read as a value of the field.</summary>
    public string? Unread { get; init; }

    /// <summary>What the field showed before, as the client saw it; null: nothing.</summary>
    public string? Replaces { get; init; }

    /// <summary>
    /// The mark that the field carries afterwards: where its value was taken from, what in it is stale; empty: none. Null:
    /// somebody typed, and whatever mark was there goes with the old value.
    /// </summary>
    public string? Mark { get; init; }

    /// <summary>Why, for the event: where a value was taken from, why an old one is kept.</summary>
    public string? Reason { get; init; }

    /// <summary>The place of an added or moved item.</summary>
    public long Position { get; init; }

    /// <summary>What the request of this operation takes for granted about the form; null: nothing.</summary>
    public FormMatch? Match { get; init; }

    /// <summary>Row and field as one text, as events and remarks name it: <c>indicators/r12.actual</c>.</summary>
    public string Place => PlaceText.Of(Part, Item, Field);
}

/// <summary>How places in a form are written.</summary>
public static class PlaceText
{
    public static string Of(string part, string item, string field)
    {
        var row = item.Length == 0 ? part : $"{part}/{item}";
        return field.Length == 0 ? row
            : row.Length == 0 ? field
            : $"{row}.{field}";
    }

    /// <summary>Part, item and field of a place; the field is empty where the place is a row.</summary>
    public static (string Part, string Item, string Field) Read(string place)
    {
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        var point = place.IndexOf('.', Math.Max(slash, 0));
        var (row, field) = point < 0 ? (place, "") : (place[..point], place[(point + 1)..]);
        return slash >= 0 ? (row[..slash], row[(slash + 1)..], field)
            : point < 0 ? ("", "", place)
            : (row, "", field);
    }
}

/// <summary>What became of an operation.</summary>
public enum SaveOutcome
{
    /// <summary>Written, or written before under the same id.</summary>
    Saved,

    /// <summary>The field holds neither what it replaces nor the new value; nothing was written.</summary>
    Conflict,

    /// <summary>The form is not being filled any more.</summary>
    Closed,

    /// <summary>There is no such form or row.</summary>
    Missing,

    /// <summary>Somebody else changed the form since the revision that the request names; nothing was written.</summary>
    Stale,

    /// <summary>An approved goal fixes the field; nothing was written.</summary>
    Fixed,
}

/// <summary>The answer to an operation.</summary>
/// <param name="Operation">Its id.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Seq">The form's revision after it.</param>
/// <param name="Stored">What the field shows now.</param>
public sealed record SaveResult(Guid Operation, SaveOutcome Outcome, long Seq, string? Stored);
