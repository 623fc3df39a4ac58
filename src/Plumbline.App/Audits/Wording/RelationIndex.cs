using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Audit;
using Plumbline.Audit.Relations;

namespace Plumbline.App.Audits.Wording;

/// <summary>The relations of a report by their ids.</summary>
public sealed class RelationIndex(AuditReport report)
{
    private readonly FrozenDictionary<string, Relation> relations = report.Relations.ToFrozenDictionary(
        relation => relation.Id,
        StringComparer.Ordinal
    );

    /// <summary>The relations that a finding rests on; an id that names none is passed over.</summary>
    public ImmutableArray<Relation> Of(AuditFinding found) =>
        [.. found.Relations.Select(id => relations.GetValueOrDefault(id)).OfType<Relation>()];
}
