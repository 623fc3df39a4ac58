using System.Collections.Immutable;

namespace Plumbline.Audit.Relations;

/// <summary>Lets every grammar read the document and reckons what they find.</summary>
public static class RelationFinder
{
    /// <summary>All grammars, in the order in which their relations are numbered.</summary>
    public static ImmutableArray<ClaimSource> Sources { get; } =
    [
        Forms.FormClaims.Of,
        Forms.ShareTargets.Of,
        Scores.ScoreClaims.Of,
        Tables.TableClaims.Of,
        Sums.Additions.Of,
        Rates.Multiplicative.Of,
        Written.WrittenFormulas.Of,
        Identities.TermIdentities.Of,
        Identities.YearBalances.Of,
        Far.FarClaims.Of,
        Restated.RestatedClaims.Of,
        Evidence.EvidenceClaims.Of,
        Doubts.DoubtClaims.Of,
    ];

    /// <summary>The relations; a statement found by two grammars is kept once.</summary>
    public static ImmutableArray<Relation> Find(Understood document, CancellationToken cancellation = default)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        var seen = new HashSet<ClaimKey>();
        foreach (var claim in Claims(document, cancellation).Where(IsLegible))
        {
            if (seen.Add(Key(claim)) && Judge.Of(claim) is { } judged)
            {
                relations.Add(new Relation(relations.Count, claim, judged.Verdict, judged.Computed));
            }
        }

        foreach (var claim in Later.LaterClaims.Of(document, [.. relations]).Where(IsLegible))
        {
            cancellation.ThrowIfCancellationRequested();
            if (seen.Add(Key(claim)) && Judge.Of(claim) is { } judged)
            {
                relations.Add(new Relation(relations.Count, claim, judged.Verdict, judged.Computed));
            }
        }

        foreach (var claim in Retold(relations).ToList())
        {
            if (seen.Add(Key(claim)) && Judge.Of(claim) is { Verdict: Verdict.Holds or Verdict.Rounding } judged)
            {
                relations.Add(new Relation(relations.Count, claim, judged.Verdict, judged.Computed));
            }
        }

        return WithEchoes(document.Flow, relations);
    }

    private static IEnumerable<Claim> Claims(Understood document, CancellationToken cancellation)
    {
        foreach (var source in Sources)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var claim in source(document))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return claim;
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }

    // A number that a program made out from a picture states nothing before a person has confirmed it.
    private static bool IsLegible(Claim claim) =>
        claim.Result?.IsUnconfirmed != true
        && !claim.Operands.Any(operand => operand.IsUnconfirmed)
        && !IsOfTwoKinds(claim);

    // 占三项支出合计的62.07%: an amount of money is no share of three things.
    private static bool IsOfTwoKinds(Claim claim) =>
        claim is { Kind: RelationKind.Share, Operands: [{ Dimension: var part }, { Dimension: var whole }] }
        && part != whole
        && (part == Figures.Dimension.Money || whole == Figures.Dimension.Money);

    // Where a quantity is printed with two values, the rates that were reckoned with one are tried with the other: what
    // holds with both cannot tell which is right, and a reader should see that.
    private static IEnumerable<Claim> Retold(ImmutableArray<Relation>.Builder relations)
    {
        var twice = relations
            .Where(relation =>
                relation is { Verdict: Verdict.Fails, Claim: { Kind: RelationKind.Equality, Result: not null } }
            )
            .ToLookup(relation => relation.Claim.Operands[0].Index, relation => relation.Claim.Result!);
        return twice.Count == 0
            ? []
            : relations
                .Where(relation => Family(relation.Claim.Kind) == RelationKind.Ratio)
                .SelectMany(relation =>
                    relation.Claim.Operands.SelectMany(operand =>
                        twice[operand.Index]
                            .Select(other =>
                                relation.Claim with
                                {
                                    Operands = relation.Claim.Operands.Replace(operand, other),
                                }
                            )
                    )
                );
    }

    // Shares that miss 100 only because one of them is wrong are the same mistake said twice: stated, but told once.
    private static ImmutableArray<Relation> WithEchoes(Rates.Flow flow, ImmutableArray<Relation>.Builder relations)
    {
        var wrong = relations
            .Where(relation => relation.Verdict == Verdict.Fails && !IsOfShares(relation.Claim))
            .Select(relation => relation.Claim.Result?.Index)
            .ToHashSet();
        var overruled = new Overruled(flow, relations);
        return
        [
            .. ToldOnce
                .Of(relations)
                .Select(relation =>
                    relation.Verdict == Verdict.Fails
                    && IsOfShares(relation.Claim)
                    && relation.Claim.Operands.Any(operand => wrong.Contains(operand.Index))
                        ? relation with
                        {
                            IsEcho = true,
                        }
                        : relation
                )
                // Of two shares the one is what the other leaves: nobody states their sum.
                .Where(relation => !relation.IsEcho || relation.Claim.Operands.Length > 2)
                .Where(relation => !overruled.Has(relation))
                .Select((relation, index) => relation.Index == index ? relation : relation with { Index = index }),
        ];
    }

    private static bool IsOfShares(Claim claim) =>
        claim.Kind == RelationKind.Sum && claim.Operands is [{ Dimension: Figures.Dimension.Percent }, ..];

    // A share, a ratio and a rate of the same numbers are one statement.
    private static RelationKind Family(RelationKind kind) =>
        kind is RelationKind.Share or RelationKind.ExecutionRate ? RelationKind.Ratio : kind;

    private static ClaimKey Key(Claim claim)
    {
        var (family, result) = (Family(claim.Kind), claim.Result?.Index ?? -1);
        switch (claim.Operands)
        {
            case []:
                return new ClaimKey(family, result, -1, -1, "");
            case [var only]:
                return new ClaimKey(family, result, only.Index, -1, "");
            case [var one, var other]:
                return new ClaimKey(
                    family,
                    result,
                    Math.Min(one.Index, other.Index),
                    Math.Max(one.Index, other.Index),
                    ""
                );
            default:
                var indexes = claim.Operands.Select(figure => figure.Index).Order().ToList();
                return new ClaimKey(family, result, indexes[0], indexes[1], string.Join(',', indexes.Skip(2)));
        }
    }

    // What makes two claims one: the kind, the result and the operands in any order.
    private readonly record struct ClaimKey(RelationKind Family, int Result, int First, int Second, string Rest);
}
