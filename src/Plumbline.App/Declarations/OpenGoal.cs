using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Declarations;

/// <summary>A version of a goal with the people behind it.</summary>
/// <param name="Version">The version.</param>
/// <param name="StartedBy">Who opened it.</param>
/// <param name="DecidedBy">Who approved or dropped it; null: it is open.</param>
public sealed record GoalEdition(GoalVersion Version, string StartedBy, string? DecidedBy);

/// <summary>A goal with its versions, and two of them side by side.</summary>
/// <param name="Editions">In order.</param>
/// <param name="Left">The older side; null: there is nothing to compare.</param>
/// <param name="Right">The newer side; null: the form as it stands.</param>
/// <param name="Changes">What differs.</param>
public sealed record GoalHistory(
    ImmutableArray<GoalEdition> Editions,
    GoalVersion? Left,
    GoalVersion? Right,
    ImmutableArray<FilingChange> Changes
)
{
    /// <summary>The version that holds now; null: none is approved yet.</summary>
    public GoalVersion? Standing =>
        Editions.LastOrDefault(edition => edition.Version.State == GoalVersionState.Approved)?.Version;
}

/// <summary>Opens the versions of a goal.</summary>
public static class OpenGoal
{
    /// <summary>The versions, and the difference between two of them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="form">The form of the declaration; the caller has settled that the person may see it.</param>
    /// <param name="left">Number of the older side; null: the version before the newer side.</param>
    /// <param name="right">Number of the newer side; null: what is being changed now, else the last one approved.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<GoalHistory> Run(
        AppDb db,
        Form form,
        int? left,
        int? right,
        CancellationToken cancellation
    )
    {
        var versions = await db
            .GoalVersions.Where(version => version.FormId == form.Id)
            .OrderBy(version => version.Number)
            .ToListAsync(cancellation);
        var people = versions
            .SelectMany(version => new[] { version.StartedById, version.DecidedById ?? 0 })
            .Distinct()
            .ToList();
        var names = await db
            .Users.Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var editions = versions
            .Select(version => new GoalEdition(
                version,
                names.GetValueOrDefault(version.StartedById, ""),
                version.DecidedById is { } id ? names.GetValueOrDefault(id, "") : null
            ))
            .ToImmutableArray();
        var approved = versions.FindAll(version => version.Rows is not null);
        var changing = IsChanging(form.State);
        var newer = right is { } number ? approved.Find(version => version.Number == number) : null;
        newer ??= changing ? null : approved.LastOrDefault();
        var older = left is { } other ? approved.Find(version => version.Number == other) : null;
        older ??= approved.LastOrDefault(version => newer is null || version.Number < newer.Number);
        if (older is null || (newer is null && !changing))
        {
            return new(editions, null, newer, []);
        }

        var after = newer is null ? (await OpenForm.Run(db, form.Id, cancellation))!.Joined.Filing : Filing(newer);
        return new(editions, older, newer, FilingChanges.Of(Filing(older), after));
    }

    private static bool IsChanging(FormState state) =>
        state is FormState.AdjustmentDrafted or FormState.AdjustmentDeclared or FormState.AdjustmentReviewed;

    private static JsonObject Filing(GoalVersion version) =>
        FormPart.Join(GoalRows.Unpack(version).Select(row => row.Restored(version.FormId))).Filing;
}
