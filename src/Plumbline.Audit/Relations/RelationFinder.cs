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

        return WithEchoes(relations);
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
    private static ImmutableArray<Relation> WithEchoes(ImmutableArray<Relation>.Builder relations)
    {
        var wrong = relations
            .Where(relation => relation.Verdict == Verdict.Fails && !IsOfShares(relation.Claim))
            .Select(relation => relation.Claim.Result?.Index)
            .ToHashSet();
        var rests = relations
            .Where(relation => relation.Verdict == Verdict.Holds && IsRestInPassage(relation.Claim))
            .Select(relation => relation.Claim.Result!.Index)
            .ToHashSet();
        var rates = relations
            .Where(relation => relation.Verdict is Verdict.Holds or Verdict.Rounding && IsNamedRate(relation.Claim))
            .Select(relation => relation.Claim.Result!.Index)
            .ToHashSet();
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
                .Where(relation => !IsRestOfOthers(relation, rests) && !IsRateOfOthers(relation, rates))
                .Select((relation, index) => relation.Index == index ? relation : relation with { Index = index }),
        ];
    }

    // 收支结余26.27万元，提取专用基金10万元后，结转下年16.27万元: what is left of an amount beside it is no rest of two others elsewhere.
    private static bool IsRestOfOthers(Relation relation, HashSet<int> rests) =>
        relation.Verdict is Verdict.Fails or Verdict.Undecidable
        && relation.Claim is { Kind: RelationKind.Difference, Result: { } result }
        && rests.Contains(result.Index)
        && !IsRestInPassage(relation.Claim);

    // 专项预算A，其中专项支出B。预算执行率R，专项执行率S: a rate that is true of what it is called is no false rate of others.
    private static bool IsRateOfOthers(Relation relation, HashSet<int> rates) =>
        relation.Verdict is Verdict.Fails or Verdict.Undecidable
        && Family(relation.Claim.Kind) == RelationKind.Ratio
        && relation.Claim.Result is { } result
        && rates.Contains(result.Index)
        && !IsNamedRate(relation.Claim);

    // What has the rate and both its numbers are called by words in common.
    private static bool IsNamedRate(Claim claim) =>
        Family(claim.Kind) == RelationKind.Ratio
        && claim is { Result: { } result, Operands: [var part, var whole] }
        && part.Passage.Index == result.Passage.Index
        && Rates.Names.ShareTwo(Rates.Names.Core(result.Label), part.Label)
        && Rates.Names.ShareTwo(Rates.Names.Core(result.Label), whole.Label);

    private static bool IsRestInPassage(Claim claim) =>
        claim is { Kind: RelationKind.Difference, Result: { } result }
        && claim.Operands.All(operand => operand.Passage.Index == result.Passage.Index);

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
