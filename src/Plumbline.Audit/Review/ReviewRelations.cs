using System.Collections.Immutable;
using Plumbline.Audit.Relations;

namespace Plumbline.Audit.Review;

/// <summary>The findings on all statements of a document, in the order of the text.</summary>
public static class ReviewRelations
{
    public static ImmutableArray<AuditFinding> Of(ImmutableArray<Relation> relations)
    {
        var stories = new Stories(relations);
        return
        [
            .. relations.Select(relation => RelationFindings.Of(relation, stories.Of(relation))).OfType<AuditFinding>(),
        ];
    }
}
