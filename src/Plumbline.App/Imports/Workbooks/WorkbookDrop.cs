using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>What is known of a drop beside its files: for which task, what a person assigned, what was taken.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Assigned">Forms that a person chose, by the name of the item.</param>
/// <param name="Taken">Fields that were written, by the name of the item.</param>
public sealed record WorkbookDrop(
    long TaskId,
    ImmutableSortedDictionary<string, long> Assigned,
    ImmutableSortedDictionary<string, int> Taken
)
{
    /// <summary>The drop of a batch.</summary>
    public static WorkbookDrop Of(ImportBatch batch) => JsonSerializer.Deserialize<WorkbookDrop>(batch.Report)!;

    /// <summary>As a batch keeps it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    internal string Text => JsonSerializer.Serialize(this);
}
