using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Rectifying;

/// <summary>Says in a notice which item of the ledger it is about.</summary>
public static class RectificationNotices
{
    private const string Item = "item";

    /// <summary>The item that a notice is about; null: an older notice does not say.</summary>
    public static long? ItemOf(Notice notice) =>
        long.TryParse(
            JsonNode.Parse(notice.Arguments)?[Item]?.ToString(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    /// <summary>The argument that says so.</summary>
    internal static (string Name, string Value) Of(RectificationItem item) =>
        (Item, item.Id.ToString(CultureInfo.InvariantCulture));
}
