using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// The same quantity stated twice, in text, table or form. Equal values under alike names are one statement; different
/// values are a contradiction only where names and limits are the same and the two are too near to be two quantities.
/// </summary>
public static class RestatedClaims
{
    private const int VeryAlike = 70;
    private const int SpecificDigits = 3;
    private const int LongName = 8;
    private const int LongNoun = 5;
    private const int ShortestProse = 15;
    private const int Lookback = 12;

    public static IEnumerable<Claim> Of(Understood document)
    {
        var mentions = document.Mentions;
        var subjects = document.Subjects;
        List<Claim> told =
        [
            .. Repeated(document),
            .. Contradicted(mentions, subjects),
            .. PairedLists.Of(mentions),
            .. Recounted(mentions),
            .. SameClauses.Of(mentions, subjects),
            .. RoundedAgain.Of(document),
        ];
        var slips = MiscopiedDigits.Of(document, subjects).Concat(UnitSlips.Of(document));
        var pairs = told.Select(ValuesOf).OfType<(Fraction, Fraction)>().ToHashSet();
        return told.Concat(slips.Where(slip => ValuesOf(slip) is not { } pair || !pairs.Contains(pair)).ToList())
            .Where(claim => !IsOfTwoForms(document, claim));
    }

    // The forms of two projects print the same words over different numbers.
    private static bool IsOfTwoForms(Understood document, Claim claim) =>
        claim is { Result: { } result, Operands: [var only] }
        && !result.HasValueOf(only)
        && document.FormSubjects.Differ(result, only);

    // The same two values set against each other in other places are the same slip, whichever stands first.
    private static (Fraction Less, Fraction More)? ValuesOf(Claim claim) =>
        claim is not { Operands: [var only], Result: { } result } ? null
        : only.Value <= result.Value ? (only.Value, result.Value)
        : (result.Value, only.Value);

    private static IEnumerable<Claim> Repeated(Understood document)
    {
        var quantities = SameQuantity.In(document);
        foreach (
            var group in document
                .Mentions.GroupBy(mention => (Far.FarKinds.Of(mention.Figure), mention.Figure.Value))
                .Where(group => group.Count() > 1)
        )
        {
            var same = group.ToArray();
            var isAcross = same.Any(IsInTable) && !same.All(IsInTable);
            for (var index = 1; index < same.Length; index++)
            {
                var earlier = same.AsSpan(Math.Max(0, index - Lookback)..index);
                var (nearest, likest) = Links(quantities, earlier, same[index], isAcross);
                if (nearest is { } near)
                {
                    yield return Equality(near, same[index], Strength.Stated);
                }

                if (likest is { } like)
                {
                    yield return Equality(like, same[index], Strength.Stated);
                }
            }
        }
    }

    // The nearest mention before, and the likest of the other medium: what a form prints is held against the report as well.
    private static (Mention? Nearest, Mention? Likest) Links(
        SameQuantity quantities,
        ReadOnlySpan<Mention> earlier,
        Mention mention,
        bool isAcross
    )
    {
        Mention? nearest = null;
        Mention? likest = null;
        var most = -1;
        for (var index = earlier.Length - 1; index >= 0 && (isAcross || nearest is null); index--)
        {
            var other = earlier[index];
            if (!quantities.Are(other, mention))
            {
                continue;
            }

            nearest ??= other;
            if (
                IsInTable(other) != IsInTable(mention)
                && HeadLikeness(other, mention) is var likeness
                && likeness > most
            )
            {
                (likest, most) = (other, likeness);
            }
        }

        return !isAcross ? (nearest, null)
            : nearest is { } near && IsInTable(near) == IsInTable(mention) ? (nearest, likest)
            : (null, likest);
    }

    // 支出 in a sentence is the column 支出数 of a row, not its 预算数.
    private static int HeadLikeness(Mention one, Mention other) =>
        Mentions.Likeness(one.Figure.Label, other.Figure.Label);

    private static bool IsInTable(Mention mention) => mention.Figure.Passage.Cell is not null;

    private static IEnumerable<Claim> Contradicted(ImmutableArray<Mention> mentions, Subjects subjects)
    {
        foreach (
            var group in mentions
                .GroupBy(Bucket, StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0 && group.Count() > 1)
        )
        {
            var earlier = new List<Mention>();
            var printed = new Lazy<Dictionary<Fraction, int>>(() =>
                new Dictionary<Fraction, int>(group.CountBy(mention => mention.Figure.Value))
            );
            foreach (var mention in group)
            {
                for (var index = earlier.Count - 1; index >= Math.Max(0, earlier.Count - Lookback); index--)
                {
                    if (
                        Contradicts(earlier[index], mention)
                        && (
                            !SameTable(earlier[index].Figure, mention.Figure)
                            || (
                                printed.Value[mention.Figure.Value] == 1
                                && printed.Value[earlier[index].Figure.Value] == 1
                            )
                        )
                        && !subjects.Differ(earlier[index], mention)
                    )
                    {
                        yield return Equality(earlier[index], mention, Strength.Stated);
                        break;
                    }
                }

                earlier.Add(mention);
            }
        }
    }

    // 41个学科类培训机构 … 39所学科类培训机构: the same noun counted twice, near enough to ask which is meant.
    private static IEnumerable<Claim> Recounted(ImmutableArray<Mention> mentions)
    {
        foreach (
            var group in mentions
                .Where(mention => mention.Counted.Length >= LongNoun && mention.Figure.IsExactCount)
                .GroupBy(mention => mention.Counted + Kind(mention.Figure), StringComparer.Ordinal)
        )
        {
            Mention? before = null;
            foreach (var mention in group)
            {
                if (before is { } first && IsRecount(first, mention))
                {
                    yield return Equality(first, mention, Strength.Scoped) with
                    {
                        Label = mention.Counted,
                    };
                }

                before ??= mention;
            }
        }
    }

    private static bool IsRecount(Mention first, Mention second)
    {
        var (a, b) = (first.Figure, second.Figure);
        var (less, more) = (Fraction.Min(a.Value, b.Value), Fraction.Max(a.Value, b.Value));
        return a.Value != b.Value
            && a.Year == b.Year
            && less.Sign > 0
            && less * 4 >= more * 3
            && (second.Figure.Passage.Index != a.Passage.Index || b.Start - a.End > LongName)
            && (first.Context & ~Facets.Change) == (second.Context & ~Facets.Change)
            && a.Approximation == b.Approximation;
    }

    private static Claim Equality(Mention first, Mention second, Strength strength) =>
        new(RelationKind.Equality, second.Figure, [first.Figure], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Strength = strength,
            Label = second.Term ?? second.Figure.Label,
        };

    private static string Bucket(Mention mention) =>
        mention.Term ?? (mention.Name.Length >= 4 ? mention.Name[..4] + Kind(mention.Figure) : "");

    private static bool Contradicts(Mention first, Mention second)
    {
        var (a, b) = (first.Figure, second.Figure);
        if (
            a.Year != b.Year
            || first.Context != second.Context
            || a.HasValueOf(b)
            || Kind(a) != Kind(b)
            || (first.Context & (Facets.Change | Facets.LastYear | Facets.PerHead)) != Facets.None
            || a.Passage.Index == b.Passage.Index
            || (SameTable(a, b) && IsProse(a) == IsProse(b))
            || a.Sign != ComparisonSign.None
            || b.Sign != ComparisonSign.None
        )
        {
            return false;
        }

        return first.Term is not null
            ? Slip.Between(a.Number, b.Number) || (a.Dimension == Dimension.Money && IsNear(a, b))
            : (a.Dimension != Dimension.Percent || AreTurned(first, second))
                && Slip.Between(a.Number, b.Number)
                && Mentions.Likeness(first.Name, second.Name) >= (IsTelling(a, b) ? VeryAlike : 100)
                && (IsTelling(a, b) || first.Name.Length >= LongName);
    }

    // 执行率93.85% and 执行率93.58%: rates of one name whose four digits are the same in another order.
    private static bool AreTurned(Mention first, Mention second)
    {
        var (a, b) = (first.Figure, second.Figure);
        return first.Name == second.Name
            && a.Number.Decimals == b.Number.Decimals
            && Math.Min(Slip.Digits(a.Number), Slip.Digits(b.Number)) > SpecificDigits
            && $"{a.Number.Unscaled}".Order().SequenceEqual($"{b.Number.Unscaled}".Order())
            && IsProse(a)
            && IsProse(b);
    }

    // Four digits that do not end in zeros: hardly two different amounts under one name.
    private static bool IsTelling(Figure a, Figure b) =>
        Math.Max(Slip.Digits(a.Number), Slip.Digits(b.Number)) > SpecificDigits;

    // Different rows of one table are different things, whatever their names.
    private static bool SameTable(Figure a, Figure b) =>
        a.Passage.Cell is { } one && b.Passage.Cell is { } other && one.Table == other.Table;

    // The outcome told in a sentence of a form, beside the same outcome in the row of its indicator.
    private static bool IsProse(Figure figure) =>
        figure.Passage.Compact.Length >= ShortestProse && figure.Passage.Compact.AsSpan().ContainsAny("，。;");

    private static bool IsNear(Figure a, Figure b)
    {
        var gap = (a.Value - b.Value).Abs();
        return gap * 100 < Fraction.Max(a.Value.Abs(), b.Value.Abs()) && a.Number.Decimals == b.Number.Decimals;
    }

    private static string Kind(Figure figure) =>
        figure.Dimension switch
        {
            Dimension.Money => figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit : "元",
            Dimension.Percent => "%",
            Dimension.Points => "点",
            Dimension.Score => "分",
            _ => UnitKind.Loosely(figure.Unit),
        };
}
