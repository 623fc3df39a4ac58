using Plumbline.Findings;

namespace Plumbline.App.Jobs;

/// <summary>Work that is done again and again.</summary>
/// <param name="Name">In the database and in the log.</param>
/// <param name="Every">From the end of one round to the next.</param>
/// <param name="What">What it does.</param>
public sealed record JobPlan(string Name, TimeSpan Every, Template What);
