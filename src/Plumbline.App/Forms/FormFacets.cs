using Plumbline.App.Dashboards;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>
/// The three layers of filings. A department's form holds what its units and projects spend, so the layers are never added
/// up with each other.
/// </summary>
public enum FormLayer
{
    /// <summary>项目支出.</summary>
    Project,

    /// <summary>整体支出 of departments.</summary>
    Department,

    /// <summary>整体支出 of the units below departments.</summary>
    Unit,
}

/// <summary>How a form stands to its deadline.</summary>
public enum FormDue
{
    /// <summary>Not handed in, and the deadline is over.</summary>
    Overdue,

    /// <summary>Not handed in, and the deadline is less than seven days away.</summary>
    Soon,

    /// <summary>Not handed in, and there is time.</summary>
    Later,

    /// <summary>Handed in within time.</summary>
    OnTime,

    /// <summary>Handed in after the deadline.</summary>
    Late,
}

/// <summary>What figures over many forms divide them by; each figure leads to its forms with these.</summary>
public sealed record FormFacets
{
    public FormLayer? Layer { get; init; }

    public FilingStage? Stage { get; init; }

    /// <summary>Only those that were not taken back by the issuer.</summary>
    public bool Standing { get; init; }

    /// <summary>Only those that were handed in and not returned.</summary>
    public bool HandedIn { get; init; }

    /// <summary>Only those of the unit itself, none of the units below it.</summary>
    public bool Own { get; init; }

    public FormDue? Due { get; init; }

    public Grade? Grade { get; init; }

    /// <summary>Only those without a grade.</summary>
    public bool Ungraded { get; init; }

    /// <summary>Self score in points.</summary>
    public NumberRange? Score { get; init; }

    /// <summary>Spent of budgeted, in percent.</summary>
    public NumberRange? Rate { get; init; }

    /// <summary>Points of the indicators of their weights, in percent.</summary>
    public NumberRange? Reach { get; init; }

    /// <summary>A rule that found something.</summary>
    public string? Rule { get; init; }

    /// <summary>There is an indicator of this class.</summary>
    public AchievementClass? Holds { get; init; }

    /// <summary>Nothing is asked for.</summary>
    public bool IsEmpty => this == new FormFacets();
}
