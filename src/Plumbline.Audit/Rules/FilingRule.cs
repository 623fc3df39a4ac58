using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules;

/// <summary>
/// A rule on a filing. It yields findings and never prints, throws or stops; which regimes use it, and with which
/// parameters, stands in the packs.
/// </summary>
public abstract class FilingRule
{
    /// <summary>Id and title, severity and source.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>
    /// Everything in the case that breaks the rule. Blocks that are absent are no breach unless the rule is about absence.
    /// </summary>
    public abstract IEnumerable<Finding> Check(FilingCase subject);

    /// <summary>A finding of this rule.</summary>
    protected Finding At(string path, Message message) => new(Info.Id, Info.Severity, new FieldPlace(path), message);
}

/// <summary>What a rule is, for lists, pages and findings.</summary>
/// <param name="Id">PL and four digits; never reused.</param>
/// <param name="Code">The rule's code in the rule book: B01.</param>
/// <param name="Severity">How much its findings weigh unless the regime says otherwise.</param>
/// <param name="Title">What must hold, in one line.</param>
/// <param name="Source">Where it comes from. A recalled source never blocks.</param>
public sealed record RuleInfo(string Id, string Code, Severity Severity, Template Title, Source Source);
