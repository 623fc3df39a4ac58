using System.Collections.Immutable;

namespace Plumbline.Findings;

/// <summary>
/// One problem, whatever found it: an empty field, a total that does not add up, a page that cannot be read. Web,
/// command line and reports each render it once.
/// </summary>
/// <param name="Rule">Stable id of the rule, <c>PL</c> and four digits.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is wrong.</param>
public sealed record Finding(string Rule, Severity Severity, Place Place, Message Message)
{
    /// <summary>What to do about it.</summary>
    public Message? Repair { get; init; }

    /// <summary>The value that would be right, as printed, where there is one.</summary>
    public string? Expected { get; init; }

    /// <summary>The value that stands there, as printed.</summary>
    public string? Found { get; init; }

    /// <summary>Other places that take part: the parts of a sum, the second copy of a text.</summary>
    public ImmutableArray<Place> Related { get; init; } = [];

    /// <summary>
    /// The rule rests on a source whose text has not been checked (依据未核实). Such a finding never blocks and says so
    /// wherever it is shown.
    /// </summary>
    public bool Unverified { get; init; }
}
