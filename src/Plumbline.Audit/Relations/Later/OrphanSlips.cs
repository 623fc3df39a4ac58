using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// A number that no statement reckons with and that is printed once, one slip of the pen away from a number of the same name
/// that a true statement reckons with, or that is printed often: 受益群众29,955人 before a table whose total is 29,555. The fewer
/// its digits, the more its name has to say, and few digits are asked about.
/// </summary>
internal static partial class OrphanSlips
{
    private const int MostTwins = 20;
    private const int Sure = 5;
    private const int Likely = 4;
    private const int FewestDigits = 3;
    private const int LongName = 4;
    private const int TwoSteps = 100;
    private const int Often = 3;

    private static readonly string[] Wholes = ["全年", "整体", "总体", "全县", "全市", "全区", "部门整体"];

    private const Facets Own = Facets.LastYear | Facets.PerHead | Facets.Change | Facets.Budget | Facets.Target;

    /// <summary>The statements that rest on those found before.</summary>
    public static IEnumerable<Claim> Of(Understood document, IReadOnlyCollection<Relation> found)
    {
        var told = found
            .Where(relation => relation.Claim.Kind is not (RelationKind.Threshold or RelationKind.Subset))
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        var proven = found.Where(IsProof).SelectMany(relation => relation.Figures).Select(one => one.Index).ToHashSet();
        var forms = document.Forms.SelectMany(FormPlaces.Of).ToDictionary(place => place.Figure.Index);
        var numbers = document.Figures.All.Where(figure => IsNumber(figure, forms)).ToList();
        var printed = new Dictionary<(string, decimal), int>(numbers.CountBy(Value));
        var orphans = numbers.Where(figure =>
            !told.Contains(figure.Index) && figure.Passage.Cell is null && printed[Value(figure)] == 1
        );
        var asked = orphans.Select(orphan => (Orphan: orphan, Keys: DigitKey.Of(orphan).ToList())).ToList();
        var twins = Twins(
            numbers.Where(figure => proven.Contains(figure.Index) || printed[Value(figure)] >= Often),
            asked.SelectMany(one => one.Keys).ToHashSet()
        );
        var sure = new Lazy<HashSet<(string, decimal)>>(() =>
            [.. numbers.Where(figure => proven.Contains(figure.Index)).Select(Value)]
        );
        var subjects = document.Subjects;
        foreach (var (orphan, keys) in asked)
        {
            if (
                Near(twins, orphan, keys)
                    .Select(twin => Told(document, subjects, orphan, twin))
                    .OfType<Claim>()
                    .ToList()
                    is { Count: > 0 } claims
                && claims.TrueForAll(claim => claim.Operands[0].HasValueOf(claims[0].Operands[0]))
            )
            {
                yield return sure.Value.Contains(Value(claims[0].Operands[0]))
                    ? claims[0]
                    : claims[0] with
                    {
                        Strength = Strength.Scoped,
                    };
            }
        }
    }

    private static bool IsProof(Relation relation) =>
        relation is { Verdict: Verdict.Holds or Verdict.Rounding, Claim.ByNumbers: false }
        && relation.Claim.Kind
            is not (
                RelationKind.Equality
                or RelationKind.Subset
                or RelationKind.Threshold
                or RelationKind.ScoreWithinWeight
            );

    private static bool IsNumber(Figure figure, Dictionary<int, FormPlace> forms) =>
        figure is { IsQuantity: true, IsPlain: true, InChinese: false, IsWithinReason: true }
        && figure.Dimension is not (Dimension.Score or Dimension.Points or Dimension.None)
        && figure.Exact > 0
        && Slip.PrintedDigits(figure.Number) >= FewestDigits
        && (!forms.TryGetValue(figure.Index, out var place) || place.Role is FormRole.None or FormRole.Actual);

    private static (string, decimal) Value(Figure figure) => (Far.FarKinds.Of(figure), figure.Exact);

    // The numbers that share a key with one that is asked about.
    private static Dictionary<DigitKey, List<Figure>> Twins(IEnumerable<Figure> figures, HashSet<DigitKey> asked)
    {
        var twins = new Dictionary<DigitKey, List<Figure>>();
        foreach (var figure in figures)
        {
            foreach (var key in DigitKey.Of(figure))
            {
                if (!asked.Contains(key))
                {
                    continue;
                }

                if (!twins.TryGetValue(key, out var list))
                {
                    twins[key] = list = [];
                }

                if (list.Count < MostTwins)
                {
                    list.Add(figure);
                }
            }
        }

        return twins;
    }

    private static IEnumerable<Figure> Near(
        Dictionary<DigitKey, List<Figure>> twins,
        Figure orphan,
        List<DigitKey> keys
    ) =>
        keys.SelectMany(key => twins.GetValueOrDefault(key, []))
            .Where(twin => twin.Index != orphan.Index && !twin.HasValueOf(orphan))
            .DistinctBy(twin => twin.Index);

    private static Claim? Told(Understood document, Subjects subjects, Figure orphan, Figure twin)
    {
        if (
            orphan.Year != twin.Year
            || orphan.Passage.Index == twin.Passage.Index
            || Facet(orphan) != Facet(twin)
            || !AreOfOneLimit(orphan, twin)
            || StrengthOf(document, orphan, twin, Differ(document, subjects, orphan, twin)) is not { } strength
        )
        {
            return null;
        }

        return new Claim(RelationKind.Equality, orphan, [twin], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = orphan.Label,
            Strength = strength,
        };
    }

    private static Facets Facet(Figure figure) => (Mentions.Of(figure)?.Context ?? Facets.None) & Own;

    // A paragraph that stands right before a table speaks of its total row, and 全年 or 整体 of the whole.
    private static bool Differ(Understood document, Subjects subjects, Figure one, Figure other) =>
        !(
            other.Passage.Cell is { } cell
            && document.Text.Tables[cell.Table].Before is { } before
            && before.Index == one.Passage.Index
            && Tables.NumberGrid.IsTotal(Last(other.Scope))
        )
        && !IsOfWhole(one)
        && Mentions.Of(one) is { } first
        && Mentions.Of(other) is { } second
        && subjects.Differ(first, second);

    private static bool IsOfWhole(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start == 0 ? 0 : text.LastIndexOfAny(['，', '。', ';'], figure.Start - 1) + 1;
        return Array.Exists(
            Wholes,
            word => text.AsSpan(from, figure.Start - from).StartsWith(word, StringComparison.Ordinal)
        );
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static Strength? StrengthOf(Understood document, Figure orphan, Figure twin, bool differ)
    {
        var digits = Math.Max(Slip.Digits(orphan.Number), Slip.Digits(twin.Number));
        if (digits < FewestDigits || !IsSlip(orphan, twin))
        {
            return null;
        }

        if (IsRow(orphan, twin))
        {
            return digits >= Likely && !differ && IsRowOfLimit(document, orphan, twin)
                ? Strength.Stated
                : Strength.Scoped;
        }

        if (differ)
        {
            return null;
        }

        var isTurned = Sums.Ties.IsTurned(orphan, twin.Value);
        if (orphan.Dimension == Dimension.Percent)
        {
            return isTurned && digits >= Likely && AreOfOneRate(orphan, twin) ? Strength.Stated : null;
        }

        var shared = CommonWords.Shared(Core(orphan), Core(twin));
        return digits >= Sure && shared >= 2
                ? (isTurned || IsMoved(orphan, twin) || AreOfOneName(orphan, twin) ? Strength.Stated : Strength.Scoped)
            : orphan.Multiplier != twin.Multiplier && shared > LongName ? Strength.Stated
            : digits == Likely && isTurned && shared >= FewestDigits ? Strength.Stated
            : digits == Likely && (shared >= LongName || (isTurned && shared >= 2)) ? Strength.Scoped
            : (shared >= LongName || isTurned) && AreOfOneName(orphan, twin) ? Strength.Scoped
            : null;
    }

    private static bool IsSlip(Figure orphan, Figure twin) =>
        IsMoved(orphan, twin)
        || (
            orphan.Multiplier == twin.Multiplier
            && (Slip.Between(orphan.Number, twin.Number) || Sums.Ties.IsTurned(orphan, twin.Value))
            && Math.Max(orphan.Exact, twin.Exact) < Math.Min(orphan.Exact, twin.Exact) * 2
        );

    // A point moved by one place or two; ten thousand times is read elsewhere.
    private static bool IsMoved(Figure orphan, Figure twin)
    {
        var (less, more) = orphan.Exact < twin.Exact ? (orphan.Exact, twin.Exact) : (twin.Exact, orphan.Exact);
        return more == less * 10 || more == less * TwoSteps;
    }

    // 其中家长满意率93.25%, and the row 家长 of a table with the column 满意率.
    private static bool IsRow(Figure orphan, Figure twin) =>
        twin.Passage.Cell is not null
        && Last(twin.Scope) is { Length: > 1 } row
        && CommonWords.Of(orphan) is var words
        && words.Contains(row, StringComparison.Ordinal)
        && CommonWords.Share(twin.Label, words, 2);

    // 校舍维修执行率 is not the 执行率 of all; 床位使用率 needs no more to be known.
    private static bool AreOfOneRate(Figure orphan, Figure twin)
    {
        var (one, other) = (Name(orphan), Name(twin));
        return Math.Min(one.Length, other.Length) > LongName
            ? AreOfOneName(orphan, twin)
            : one.Length > 1 && one == other && ClauseOf(orphan) == one && ClauseOf(twin) == one;
    }

    // The words of its clause that say more than that it is of all.
    private static string ClauseOf(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start == 0 ? 0 : text.LastIndexOfAny(['，', '。', ';', ':'], figure.Start - 1) + 1;
        return figure.Passage.Cell is null
            ? CommonWords.Core(text[from..figure.Start]).Replace(" ", "", StringComparison.Ordinal)
            : Name(figure);
    }

    private static bool AreOfOneName(Figure orphan, Figure twin)
    {
        var (one, other) = (Name(orphan), Name(twin));
        return one.Length > 1
            && other.Length > 1
            && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    private static string Name(Figure figure) =>
        CommonWords.Core(figure.Label).Replace(" ", "", StringComparison.Ordinal);

    private static string Core(Figure figure) => CommonWords.Core(Intake().Replace(WordsOf(figure), "招生"));

    // 春季 and 秋季, 公办 and 民办, 省级 and 县级: what only one of two is called makes them two.
    private static bool AreOfOneLimit(Figure orphan, Figure twin)
    {
        var limits = Limits.In(WordsOf(twin));
        return IsRow(orphan, twin)
            ? limits.IsSubsetOf(Limits.In(CommonWords.Of(orphan)))
            : limits.SetEquals(Limits.In(WordsOf(orphan)));
    }

    // 秋季小学 is the row 小学 only where its table is of that term.
    private static bool IsRowOfLimit(Understood document, Figure orphan, Figure twin) =>
        twin.Passage.Cell is { } cell
        && Limits
            .In($"{WordsOf(twin)}|{document.Text.Tables[cell.Table].Before?.Compact}")
            .SetEquals(Limits.In(CommonWords.Of(orphan)));

    private static string WordsOf(Figure figure) =>
        figure.Passage.Cell is null ? CommonWords.Nearest(figure) : $"{figure.Label}|{figure.Scope}";

    // 录取新生 and 招生人数 are the same.
    [GeneratedRegex("(?:录取|招收|招录|录用)(?:新生|学生)|招生人数|新生人数", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Intake();
}
