using System.Text.Json.Nodes;
using Plumbline.App.Declarations;

namespace Plumbline.App.Forms.Saving;

/// <summary>A row while a batch is applied: its JSON, what could not be read, its marks.</summary>
internal sealed class SavedRow(string data, string? unread, string? marks, long position)
{
    private readonly JsonObject data = JsonNode.Parse(data)!.AsObject();
    private readonly JsonObject unread = Object(unread);
    private readonly JsonObject marks = Object(marks);

    internal long Position { get; set; } = position;

    internal bool Removed { get; set; }

    /// <summary>It is not in the database yet.</summary>
    internal bool Added { get; init; }

    internal bool Changed { get; private set; }

    internal string Data => FormJson.Text(data);

    internal string? Unread => unread.Count == 0 ? null : FormJson.Text(unread);

    internal string? Marks => marks.Count == 0 ? null : FormJson.Text(marks);

    /// <summary>What the field shows.</summary>
    internal string? Shown(string field) =>
        FormJson.Shown(unread[field]) ?? FormJson.Shown(FormJson.Find(data, field), field);

    internal void Set(string field, string? value, string? typed)
    {
        FormJson.Set(data, field, value is null ? null : JsonNode.Parse(value));
        if (typed is null)
        {
            unread.Remove(field);
        }
        else
        {
            unread[field] = typed;
        }

        // Touched text is nobody's copy any more.
        marks.Remove(field);
        Changed = true;
    }

    /// <summary>An approved goal fixes what the operation would change.</summary>
    internal bool IsFixed(FieldOperation operation) =>
        marks.Count > 0
        && operation.Kind switch
        {
            OperationKind.Set => GoalMarks.Fixes(Mark(operation.Field))
                && Shown(operation.Field) != (operation.Unread ?? Typed(operation)),
            OperationKind.RemoveRow => GoalMarks.AnyIn(marks),
            _ => false,
        };

    /// <summary>What the operation would have the field show.</summary>
    internal static string? Typed(FieldOperation operation) =>
        operation.Value is { } json ? FormJson.Shown(JsonNode.Parse(json), operation.Field) : null;

    /// <summary>The mark of a field; empty: none.</summary>
    internal string Mark(string field) => FormJson.Shown(marks[field]) ?? "";

    internal void SetMark(string field, string? mark)
    {
        if (string.IsNullOrEmpty(mark))
        {
            marks.Remove(field);
        }
        else
        {
            marks[field] = mark;
        }

        Changed = true;
    }

    internal void Move(long to) => (Position, Changed) = (to, true);

    private static JsonObject Object(string? json) => json is null ? [] : JsonNode.Parse(json)!.AsObject();
}
