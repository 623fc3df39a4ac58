using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit;

/// <summary>What a document proves about itself; null where it does not.</summary>
/// <param name="Department">The department whose document it is.</param>
/// <param name="Region">Its region.</param>
/// <param name="Year">The fiscal year it reports on.</param>
/// <param name="Kinds">report, department-form, project-form, final-accounts, other.</param>
public sealed record AuditIdentity(string? Department, string? Region, int? Year, ImmutableArray<string> Kinds);

/// <summary>A single change, or a pair, that would make contradictory statements tie.</summary>
/// <param name="Changes">Figure and the number to print in its place.</param>
/// <param name="Explains">Ids of the relations that would then hold.</param>
/// <param name="Breaks">Ids of relations that held and would not any more.</param>
public sealed record Story(
    ImmutableArray<(Figure Figure, string Number)> Changes,
    ImmutableArray<string> Explains,
    ImmutableArray<string> Breaks
);

/// <summary>A finding of the audit with the figures and relations it is about.</summary>
/// <param name="Finding">Rule, severity, place and message; the place is a span of the text.</param>
/// <param name="Figures">The figures it names.</param>
/// <param name="Relations">Ids of the relations it rests on.</param>
/// <param name="Stories">Ranked repairs; ties stand side by side.</param>
public sealed record AuditFinding(
    Finding Finding,
    ImmutableArray<Figure> Figures,
    ImmutableArray<string> Relations,
    ImmutableArray<Story> Stories
);

/// <summary>A document with every number accounted for.</summary>
public sealed record AuditReport(
    AuditIdentity Identity,
    AuditText Text,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Relation> Relations,
    ImmutableArray<RecognisedForm> Forms,
    ImmutableArray<AuditFinding> Findings
);
