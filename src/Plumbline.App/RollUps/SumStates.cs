using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>Forms in one state whose sums are those of their submission, or not.</summary>
internal sealed record StateSum
{
    public FormState State { get; init; }

    public bool Kept { get; init; }

    public int Forms { get; init; }

    public int Sent { get; init; }

    public int Overdue { get; init; }

    public int Late { get; init; }

    public long Initial { get; init; }

    public int InitialStated { get; init; }

    public long Adjusted { get; init; }

    public int AdjustedStated { get; init; }

    public long Executed { get; init; }

    public int ExecutedStated { get; init; }

    public long Budget { get; init; }

    public int Both { get; init; }

    public long BothBudget { get; init; }

    public long BothExecuted { get; init; }

    public int Scored { get; init; }

    public long Weight { get; init; }

    public long PointsOfParts { get; init; }

    public long PointsOfRest { get; init; }

    public bool IsOpen => FillRights.Filling.Contains(State);
}

/// <summary>Forms of projects with their kept sums, added up state by state in the database.</summary>
internal static class SumStates
{
    // Points times budget is added up in two parts, so that no sum leaves the whole numbers of the database.
    private const long Part = 1_000_000;

    internal static Task<List<StateSum>> Run(
        IQueryable<FormWithSum> forms,
        DateTime now,
        CancellationToken cancellation
    ) =>
        forms
            .Select(one => new
            {
                one.Form,
                Kept = one.Sum != null && one.Sum.SubmittedAt == one.Form.SubmittedAt,
                Initial = one.Sum!.InitialFen,
                Adjusted = one.Sum.AdjustedFen,
                Executed = one.Sum.ExecutedFen,
                Budget = one.Sum.AdjustedFen ?? one.Sum.InitialFen,
            })
            .GroupBy(one => new { one.Form.State, one.Kept })
            .Select(group => new StateSum
            {
                State = group.Key.State,
                Kept = group.Key.Kept,
                Forms = group.Count(),
                Sent = group.Count(one => one.Form.SubmittedAt != null),
                Overdue = group.Count(one => one.Form.Deadline < now),
                Late = group.Count(one => one.Form.SubmittedAt > one.Form.Deadline),
                Initial = group.Sum(one => one.Initial) ?? 0,
                InitialStated = group.Count(one => one.Initial != null),
                Adjusted = group.Sum(one => one.Adjusted) ?? 0,
                AdjustedStated = group.Count(one => one.Adjusted != null),
                Executed = group.Sum(one => one.Executed) ?? 0,
                ExecutedStated = group.Count(one => one.Executed != null),
                Budget = group.Sum(one => one.Budget) ?? 0,
                Both = group.Count(one => one.Budget != null && one.Executed != null),
                BothBudget = group.Sum(one => one.Executed != null ? one.Budget : null) ?? 0,
                BothExecuted = group.Sum(one => one.Budget != null ? one.Executed : null) ?? 0,
                Scored = group.Count(one => one.Form.SelfScore != null && one.Budget > 0),
                Weight = group.Sum(one => one.Form.SelfScore != null && one.Budget > 0 ? one.Budget : null) ?? 0,
                PointsOfParts = group.Sum(one => one.Budget > 0 ? one.Form.SelfScore * (one.Budget / Part) : null) ?? 0,
                PointsOfRest = group.Sum(one => one.Budget > 0 ? one.Form.SelfScore * (one.Budget % Part) : null) ?? 0,
            })
            .ToListAsync(cancellation);

    internal static Sum SumOf(List<StateSum> rows, Func<StateSum, (long Fen, int Stated)> value)
    {
        var stated = rows.Sum(row => value(row).Stated);
        return new(stated == 0 ? null : rows.Sum(row => value(row).Fen), stated);
    }

    internal static WeightedScore ScoreOf(List<StateSum> rows)
    {
        var weight = rows.Sum(row => row.Weight);
        var points = rows.Aggregate(
            BigInteger.Zero,
            (sum, row) => sum + (BigInteger)row.PointsOfParts * Part + row.PointsOfRest
        );
        return new(
            weight == 0 ? null : (long)((points * 2 + weight) / (weight * 2)),
            rows.Sum(row => row.Scored),
            weight
        );
    }
}
