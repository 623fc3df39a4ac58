using Plumbline.Findings;

namespace Plumbline.App.Doctor;

/// <summary>How something is.</summary>
public enum Health
{
    Ok,

    /// <summary>Works, but not all of it, or not for long.</summary>
    Warn,

    /// <summary>Has to be mended first.</summary>
    Fail,
}

/// <summary>What one look at the machine found.</summary>
/// <param name="Id">Of the look, for programs: <c>database</c>, <c>disk</c>.</param>
/// <param name="Name">Of the look.</param>
/// <param name="Health">How it is.</param>
/// <param name="What">What was found.</param>
/// <param name="Repair">What to do; null where nothing is to be done.</param>
public sealed record Diagnosis(string Id, Template Name, Health Health, Message What, Message? Repair = null);
