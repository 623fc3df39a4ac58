using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Where the share of each part of a list is printed and true, and the shares make 100, the parts make the whole: what
/// they pass it by cannot be, what is missing may be too small for a share of its own.
/// </summary>
internal static class WholesOfShares
{
    private const int FewestParts = 2;
    private const int MostParts = 40;
    private const decimal Full = 100;

    /// <summary>The statements that follow from those found before; only those that do not hold.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Relation> found)
    {
        var summed = found
            .Where(relation => relation.Claim.Kind is RelationKind.Sum or RelationKind.CountSum)
            .ToLookup(relation => relation.Claim.Result?.Index ?? -1);
        var lists = found
            .Where(IsShare)
            .DistinctBy(relation => relation.Claim.Result!.Index)
            .GroupBy(share => (share.Claim.Operands[1].Index, share.Claim.Result!.Passage.Index))
            .Select(list => (Whole: list.Key.Item1, Shares: list.ToList()))
            .Concat(WithOneWrong(found));
        foreach (var (whole, list) in lists)
        {
            var known = summed[whole].SelectMany(relation => relation.Claim.Operands).ToHashSet();
            if (IsAll(list) && AreNew(list, known) && Sum(list) is var claim && !Rates.Readings.Holds(claim))
            {
                yield return claim;
            }
        }
    }

    // Shares of one whole wherever they stand, of which one is wrong and the others prove that the list is of that whole.
    private static IEnumerable<(int Whole, List<Relation> Shares)> WithOneWrong(ImmutableArray<Relation> found) =>
        found
            .Where(IsOfTwo)
            .OrderBy(relation => relation.Verdict is Verdict.Fails)
            .DistinctBy(relation => relation.Claim.Result!.Index)
            .GroupBy(share => share.Claim.Operands[1].Index)
            .Where(list => list.Any(IsWrong))
            .SelectMany(list =>
                Runs([.. list.OrderBy(share => share.Claim.Result!.Index)])
                    .Where(run => run.Count(IsWrong) == 1 && run.Count > FewestParts)
                    .Select(run => (list.Key, run))
            );

    // Parts in their order, up to where their shares make 100; one share that is wrong may stand among those that are true.
    private static IEnumerable<List<Relation>> Runs(List<Relation> shares)
    {
        var (run, sum) = (new List<Relation>(), 0m);
        foreach (var share in shares)
        {
            run.Add(share);
            sum += share.Claim.Result!.Exact;
            if (IsAll(run))
            {
                yield return run;
            }

            if (sum >= Full - run.Max(Slack) || run.Count == MostParts)
            {
                (run, sum) = ([], 0m);
            }
        }
    }

    private static bool AreNew(List<Relation> shares, HashSet<Figure> known) =>
        shares.Count >= FewestParts
        && shares.TrueForAll(share => !known.Contains(share.Claim.Operands[0]))
        && shares.DistinctBy(share => share.Claim.Operands[0].Index).Count() == shares.Count;

    private static bool IsWrong(Relation relation) => relation.Verdict is Verdict.Fails;

    private static bool IsShare(Relation relation) =>
        IsOfTwo(relation) && !IsWrong(relation) && relation.Claim.Strength == Strength.Stated;

    private static bool IsOfTwo(Relation relation) =>
        relation.Verdict is Verdict.Holds or Verdict.Rounding or Verdict.Fails
        && relation.Claim
            is {
                Kind: RelationKind.Share or RelationKind.Ratio,
                Result: { Dimension: Dimension.Percent, IsPlain: true },
                Operands: [{ IsPlain: true }, { IsPlain: true }]
            };

    private static bool IsAll(List<Relation> shares) =>
        Math.Abs(shares.Sum(relation => relation.Claim.Result!.Exact) - Full) <= shares.Max(Slack) * 2;

    private static decimal Slack(Relation share) => share.Claim.Result!.Slack;

    private static Claim Sum(List<Relation> shares)
    {
        var whole = shares[0].Claim.Operands[1];
        var parts = shares.ConvertAll(relation => relation.Claim.Operands[0]);
        var isCount = whole.Dimension == Dimension.Count;
        var sum = parts.Aggregate(Fraction.Zero, (total, part) => total + part.Value);
        return new Claim(
            isCount ? RelationKind.CountSum : RelationKind.Sum,
            whole,
            [.. parts],
            Formula.Sum,
            isCount ? RuleIds.ListedCount : RuleIds.SumStated
        )
        {
            Label = whole.Label,
            Strength = sum > whole.Value && !shares.Exists(IsWrong) ? Strength.Stated : Strength.Scoped,
            Doubt = Sums.ShortLists.Incomplete.With(),
        };
    }
}
