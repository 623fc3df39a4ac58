namespace Plumbline.Domain.Filings;

/// <summary>
/// The field's standard Chinese term. It names the member in findings and in the published schema; the member's own name
/// is its JSON name and its step in a path.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TermAttribute(string term) : Attribute
{
    public string Term { get; } = term;

    /// <summary>The member must be present.</summary>
    public bool Required { get; init; }
}

/// <summary>
/// The member by which an item of a list is addressed: <c>facts[children]</c>. Items without a key are addressed by
/// their position, counted from 0.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>The member that is meant when a path ends at its record: the value of a fact, the amount of a line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HeadlineAttribute : Attribute;
