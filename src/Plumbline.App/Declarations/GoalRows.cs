using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;

namespace Plumbline.App.Declarations;

/// <summary>A row as a version of a goal keeps it.</summary>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the item; empty for a block.</param>
/// <param name="Position">Place in the list.</param>
/// <param name="Data">The content as JSON.</param>
public sealed record GoalRow(string Part, string Item, long Position, string Data);

/// <summary>The rows of an approved goal, packed for good: item names stay, so that an indicator is found again later.</summary>
internal static class GoalRows
{
    internal static byte[] Pack(IEnumerable<FormRow> rows) =>
        Gzip.Pack(
            JsonSerializer.SerializeToUtf8Bytes(
                rows.OrderBy(row => row.Part, StringComparer.Ordinal)
                    .ThenBy(row => row.Position)
                    .ThenBy(row => row.Item, StringComparer.Ordinal)
                    .Select(row => new GoalRow(row.Part, row.Item, row.Position, row.Data))
            )
        );

    internal static ImmutableArray<GoalRow> Unpack(GoalVersion version) =>
        version.Rows is { } rows ? JsonSerializer.Deserialize<ImmutableArray<GoalRow>>(Gzip.Unpack(rows)) : [];

    internal static FormRow Restored(this GoalRow row, long formId) =>
        new()
        {
            FormId = formId,
            Part = row.Part,
            Item = row.Item,
            Position = row.Position,
            Data = row.Data,
        };
}
