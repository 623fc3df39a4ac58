using Plumbline.Findings;

namespace Plumbline.App.Data.Records;

/// <summary>
/// How far the indicators of one form were reached, as last reckoned: derived, kept so that figures over many forms read no
/// filing. Indicators that do not apply are not counted.
/// </summary>
public sealed class FormAchievement
{
    public long FormId { get; set; }

    /// <summary>Indicators with their whole weight.</summary>
    public int Full { get; set; }

    /// <summary>Indicators with 80 % of their weight or more, but not all.</summary>
    public int Nearly { get; set; }

    /// <summary>Indicators with 60 % of their weight or more, but less than 80 %.</summary>
    public int Partly { get; set; }

    /// <summary>Indicators with less than 60 % of their weight.</summary>
    public int Missed { get; set; }

    /// <summary>Indicators that cannot be scored.</summary>
    public int Unscored { get; set; }

    /// <summary>Points of the scored indicators, scaled as <see cref="Domain.Score"/>.</summary>
    public long Points { get; set; }

    /// <summary>Their weights, scaled as <see cref="Domain.Weight"/>.</summary>
    public long Weight { get; set; }
}

/// <summary>
/// That a rule found something in a form when it was last judged: derived, for tables over many forms. Hints are not kept.
/// </summary>
public sealed class FormRuleCount
{
    public long FormId { get; set; }

    /// <summary>Id of the rule.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The heaviest of its findings.</summary>
    public Severity Severity { get; set; }

    /// <summary>How many findings.</summary>
    public int Count { get; set; }
}
