using System.Text.Json.Nodes;

namespace Plumbline.App.Forms;

/// <summary>Copies single values from a row to blank places of another, each with a mark until somebody touches it.</summary>
internal static class CopiedFields
{
    /// <summary>Whether anything was copied.</summary>
    /// <param name="from">The row that is copied from.</param>
    /// <param name="to">The row that is filled, in place.</param>
    /// <param name="marks">Its marks, in place.</param>
    /// <param name="fields">What goes where, by paths of members.</param>
    /// <param name="mark">The mark.</param>
    internal static bool Fill(
        JsonObject from,
        JsonObject to,
        JsonObject marks,
        IEnumerable<(string Field, string From)> fields,
        string mark
    )
    {
        var any = false;
        foreach (var (field, origin) in fields)
        {
            if (FormJson.Find(from, origin) is JsonValue value && FormJson.Find(to, field) is null)
            {
                FormJson.Set(to, field, value.DeepClone());
                marks[field] = mark;
                any = true;
            }
        }

        return any;
    }
}
