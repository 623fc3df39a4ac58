using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Two neighbouring digits swapped when a number was copied: 4,126人次 in the text and 4216人次 in the form, 3306.48万元 and
/// 3360.48万元 in the closing words. The more digits the two share, the fewer words they need to share to be one quantity;
/// what one of them is printed for elsewhere too is no slip.
/// </summary>
internal static class MiscopiedDigits
{
    private const int FewestDigits = 3;
    private const int Telling = 5;
    private const int NearlySure = 6;
    private const int Sure = 7;
    private const int SharedName = 4;
    private const int SharedWord = 2;
    private const int MostAlike = 12;
    private const int ShortestRow = 3;
    private const int LongRate = 5;
    private const int BitsOfDigit = 6;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document, Subjects subjects)
    {
        var places = Places(document);
        foreach (var group in places.GroupBy(Key).Where(group => group.Count() is >= 2 and <= MostAlike))
        {
            var alike = group.ToList();
            foreach (var odd in alike.Where(place => alike.Count(other => IsSameValue(place, other)) == 1))
            {
                var twin = alike
                    .Where(other => !alike.Exists(third => IsBeside(third, odd) && IsSameValue(third, other)))
                    .Where(other => IsSlip(odd, other) && AreOfOne(document, subjects, odd, other))
                    .Select(other => (Place: other, Shared: Shared(odd, other)))
                    .Where(pair =>
                        IsEnough(odd, pair.Place, pair.Shared)
                        || IsToldAgain(odd, pair.Place, alike.Count(place => IsSameValue(place, pair.Place)))
                    )
                    .OrderBy(pair => pair.Place.Figure.Passage.Cell is not null)
                    .ThenByDescending(pair => pair.Shared)
                    .FirstOrDefault();
                if (twin.Place is { } other && (odd.Figure.Index > other.Figure.Index || IsPrintedMore(alike, other)))
                {
                    yield return Claimed(odd, other);
                }
            }
        }
    }

    // Where one sentence prints both values, they are two quantities.
    private static bool IsBeside(Place third, Place odd)
    {
        var (one, other) = (third.Figure, odd.Figure);
        if (one.Passage.Index != other.Passage.Index || one.Index == other.Index)
        {
            return false;
        }

        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return !one.Passage.Compact.AsSpan(from, to - from).Contains('。');
    }

    // Of two that are printed once each the later one is told, once.
    private static bool IsPrintedMore(List<Place> alike, Place other) =>
        alike.Count(place => IsSameValue(place, other)) > 1;

    private static Claim Claimed(Place one, Place other)
    {
        var (result, operand) =
            one.InForm != other.InForm ? (one.InForm ? (one, other) : (other, one))
            : one.Figure.Index > other.Figure.Index ? (one, other)
            : (other, one);
        return new Claim(
            RelationKind.Equality,
            result.Figure,
            [operand.Figure],
            Formula.Same,
            RuleIds.SameQuantityTwice
        )
        {
            Label = result.Name.Length > 0 ? result.Name : result.Figure.Label,
        };
    }

    private static List<Place> Places(Understood document)
    {
        var cells = document.Forms.SelectMany(FormPlaces.Of).ToDictionary(cell => cell.Figure.Index);
        var places = new List<Place>();
        foreach (var figure in document.Figures.All)
        {
            if (
                figure is { IsQuantity: true, InChinese: false, Approximation: Domain.Approximation.None }
                && Slip.Digits(figure.Number) >= FewestDigits
            )
            {
                var cell = cells.GetValueOrDefault(figure.Index);
                if (cell is null ? figure.IsPlain : cell.Role != FormRole.Points)
                {
                    places.Add(new Place(figure, cell?.Name ?? "", cell?.Role ?? RoleOf(figure), cell is not null));
                }
            }
        }

        return places;
    }

    private static FormRole RoleOf(Figure figure) =>
        figure.Dimension == Dimension.Score ? FormRole.Points : FormRole.None;

    private static DigitsKey Key(Place place)
    {
        var times = 0L;
        for (var rest = Math.Abs(place.Figure.Number.Unscaled); rest > 0; rest /= 10)
        {
            times += 1L << (BitsOfDigit * (int)(rest % 10));
        }

        return new DigitsKey(
            Far.FarKinds.Of(place.Figure),
            place.Figure.Number.Decimals,
            place.Figure.Multiplier,
            times
        );
    }

    private static bool IsSameValue(Place one, Place other) => one.Figure.HasValueOf(other.Figure);

    // A row of any other table speaks of what its head and its first cell name; a sentence of what it names itself.
    private static bool AreOfOne(Understood document, Subjects subjects, Place one, Place other)
    {
        if (document.FormSubjects.Differ(one.Figure, other.Figure))
        {
            return false;
        }

        if (IsRowNamed(one, other) || IsRowNamed(other, one) || IsSure(one, other))
        {
            return true;
        }

        var isBare = one.IsBareCell || other.IsBareCell;
        return Mentions.Of(one.Figure) is { } first && Mentions.Of(other.Figure) is { } second
            ? isBare
                ? !subjects.Differ(first, second)
                : !AreOthers(subjects.Of(first), subjects.Of(second))
            : !isBare;
    }

    private static bool IsSure(Place one, Place other) =>
        Math.Min(Slip.Digits(one.Figure.Number), Slip.Digits(other.Figure.Number)) >= Sure;

    private static bool AreOthers(string one, string other) =>
        one.Length > 0
        && other.Length > 0
        && !one.Contains(other, StringComparison.Ordinal)
        && !other.Contains(one, StringComparison.Ordinal);

    private static bool IsSlip(Place one, Place other)
    {
        var (a, b) = (one.Figure, other.Figure);
        return a.Index != b.Index
            && !a.HasValueOf(b)
            && a.Year == b.Year
            && (one.Role == other.Role || one.Role == FormRole.None || other.Role == FormRole.None)
            && one.Role != FormRole.Target
            && other.Role != FormRole.Target
            && one.Role != FormRole.Points
            && other.Role != FormRole.Points
            && a.Passage.Index != b.Passage.Index
            && !IsPlanned(one)
            && !IsPlanned(other)
            && !AreRowsOfOneTable(a, b)
            && (Slip.Between(a.Number, b.Number) || IsRowNamed(one, other) || IsRowNamed(other, one))
            && Facet(a) == Facet(b)
            && !Limits.AreOfOtherTerms(a, b);
    }

    private static bool IsPlanned(Place place) => !place.InForm && place.Figure.Label.AsSpan().IndexOfAny("拟划") >= 0;

    // The cells of one table say the same of different things; a sentence in a cell of a form tells its rows.
    private static bool AreRowsOfOneTable(Figure a, Figure b) =>
        a.Passage.Cell is { } one
        && b.Passage.Cell is { } other
        && one.Table == other.Table
        && IsSentence(a) == IsSentence(b);

    private static bool IsSentence(Figure figure) => figure.Passage.Compact.AsSpan().ContainsAny("，。;");

    // A change, an amount for each and last year's are quantities of their own.
    private static Facets Facet(Figure figure) =>
        (Mentions.Of(figure)?.Context ?? Facets.None) & (Facets.LastYear | Facets.PerHead);

    private static int Shared(Place one, Place other) =>
        CommonWords.Shared(CommonWords.Core(one.Words), CommonWords.Core(other.Words));

    private static bool IsEnough(Place one, Place other, int shared)
    {
        var digits = Math.Max(Slip.Digits(one.Figure.Number), Slip.Digits(other.Figure.Number));
        return digits switch
        {
            >= Sure => true,
            >= NearlySure when IsUnnamed(one) || IsUnnamed(other) => CommonWords.Share(
                one.Words,
                other.Words,
                SharedWord
            ),
            >= Telling => shared >= SharedWord,
            _ when one.IsBareCell != other.IsBareCell => IsRowNamed(one, other) || IsRowNamed(other, one),
            _ => one.InForm != other.InForm
                ? CommonWords.Share(CommonWords.Core(one.OwnWords), CommonWords.Core(other.OwnWords), SharedName)
                : IsNamedIn(one, other) || IsNamedIn(other, one) || IsLonger(one, other) || IsLonger(other, one),
        };
    }

    // 维修面积15460平方米 told three times, and 面积15640平方米 once: so many digits in common need no more words.
    private static bool IsToldAgain(Place odd, Place other, int count) =>
        count > 1
        && Slip.PrintedDigits(odd.Figure.Number) >= Telling
        && CommonWords.Share(CommonWords.Core(odd.OwnWords), CommonWords.Core(other.OwnWords), SharedWord);

    // 全年支出决算, 部门整体支出: nothing but the words of every report, so that the digits speak.
    private static bool IsUnnamed(Place place) =>
        !place.IsBareCell
        && !place.InForm
        && CommonWords.Core(place.Figure.Label).Length <= SharedWord
        && !place.OwnWords.Contains($"){place.Figure.Label}", StringComparison.Ordinal);

    // 老年人健康体检率, and 体检率 behind 老年人…参加健康体检: the longer name of a rate is told in the words before the shorter one.
    private static bool IsLonger(Place one, Place other)
    {
        var (name, end) = (one.Figure.Label, other.Figure.Label);
        return end.Length >= ShortestRow
            && end[^1] == '率'
            && name.Length >= end.Length + SharedName
            && name.EndsWith(end, StringComparison.Ordinal)
            && (
                CommonWords.Core(end).Length >= LongRate
                || (
                    other.Words.Contains(name[..SharedWord], StringComparison.Ordinal)
                    && other.Words.Contains(
                        name[(name.Length - end.Length - SharedWord)..^end.Length],
                        StringComparison.Ordinal
                    )
                )
            );
    }

    // 北原县执行率最低，为89.01%, and the row 北原县 of a table with a column 执行率: the sentence names the row and the column.
    private static bool IsRowNamed(Place cell, Place told) =>
        cell.IsBareCell
        && !told.InForm
        && told.Figure.Passage.Cell is null
        && Slip.PrintedDigits(told.Figure.Number) > FewestDigits
        && cell.Figure.Scope is { Length: >= SharedWord } row
        && (
            row is "合计" or "总计"
                ? CommonWords.Share(cell.Figure.Label, told.OwnWords, SharedWord)
                    && Slip.Between(cell.Figure.Number, told.Figure.Number)
                : row.Length >= ShortestRow
                    && told.Words.Contains(row, StringComparison.Ordinal)
                    && CommonWords.Share(cell.Figure.Label, told.Words, SharedWord)
        );

    // 校舍维修562,000.00元 in a list, and 结算金额526,000.00元 in the paragraph that 校舍维修 opens.
    private static bool IsNamedIn(Place one, Place other) =>
        CommonWords.Core(one.Figure.Label) is { Length: >= SharedName } name
        && !name.Contains(' ', StringComparison.Ordinal)
        && other.Words.Contains(name, StringComparison.Ordinal);

    // Numbers of the same digits in any order: how often each digit stands in them is packed into one number.
    private readonly record struct DigitsKey(string Kind, int Decimals, long Multiplier, long Times);

    private sealed record Place(Figure Figure, string Name, FormRole Role, bool InForm)
    {
        public string Words => InForm ? Name : CommonWords.Of(Figure);

        /// <summary>The words that speak of this number alone, or, for a share, of the part before it.</summary>
        public string OwnWords => InForm ? Name : CommonWords.Nearest(Figure);

        /// <summary>A number alone in a cell of any other table.</summary>
        public bool IsBareCell => !InForm && Figure.Passage.Cell is not null && !IsSentence(Figure);
    }
}
