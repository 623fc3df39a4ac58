using System.Collections.Immutable;

namespace Plumbline.Audit.Relations;

/// <summary>Lets every grammar read the document and reckons what they find.</summary>
public static class RelationFinder
{
    /// <summary>All grammars, in the order in which their relations are numbered.</summary>
    public static ImmutableArray<ClaimSource> Sources { get; } =
    [
        Forms.FormClaims.Of,
        Tables.TableClaims.Of,
        Sums.Additions.Of,
        Rates.Multiplicative.Of,
        Identities.TermIdentities.Of,
        Restated.RestatedClaims.Of,
        Evidence.EvidenceClaims.Of,
    ];

    /// <summary>The relations; a statement found by two grammars is kept once.</summary>
    public static ImmutableArray<Relation> Find(Understood document)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in Sources.SelectMany(source => source(document)))
        {
            if (seen.Add(Key(claim)) && Judge.Of(claim) is { } judged)
            {
                relations.Add(new Relation(relations.Count, claim, judged.Verdict, judged.Computed));
            }
        }

        return WithoutEchoes(relations);
    }

    // Shares that miss 100 only because one of them is wrong are the same mistake said twice.
    private static ImmutableArray<Relation> WithoutEchoes(ImmutableArray<Relation>.Builder relations)
    {
        var wrong = relations
            .Where(relation => relation is { Verdict: Verdict.Fails, Claim.Result: not null })
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        return
        [
            .. relations
                .Where(relation =>
                    relation.Verdict != Verdict.Fails
                    || relation.Claim.Result is not null
                    || !relation.Claim.Operands.Any(operand => wrong.Contains(operand.Index))
                )
                .Select((relation, index) => relation with { Index = index }),
        ];
    }

    // A share, a ratio and a rate of the same numbers are one statement.
    private static RelationKind Family(RelationKind kind) =>
        kind is RelationKind.Share or RelationKind.ExecutionRate ? RelationKind.Ratio : kind;

    private static string Key(Claim claim) =>
        $"{Family(claim.Kind)}|{claim.Result?.Index}|{string.Join(',', claim.Operands.Select(figure => figure.Index).Order())}";
}
