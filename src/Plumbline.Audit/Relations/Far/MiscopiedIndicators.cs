using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// An outcome in a form beside the one that the report tells by its name, a slip of the pen away: 巩固率97.68% in the form, 97.86%
/// in the text. Where the report tells only one such value and the form is of what the report is about, one of the two is
/// wrong; else it is asked about.
/// </summary>
internal static class MiscopiedIndicators
{
    private const int Ending = 2;
    private const int ShortestTold = 3;
    private const int ShortestRow = 4;
    private const int MostPlaces = 40;
    private const int TitlePassages = 6;
    private const int Alike = 60;
    private const int Tenth = 10;
    private const long FewDigits = 100;
    private const int LongName = 6;
    private const long Telling = 1_000;

    private static readonly ImmutableArray<string> RateHeads = FormVocabulary.WordsOf(FormLabel.Rate);

    /// <summary>The statements of all forms.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        if (document.Forms.IsEmpty)
        {
            yield break;
        }

        var told = document
            .Mentions.Where(mention =>
                mention.Figure is { InChinese: false, IsPlain: true, Passage.Cell: null } figure
                && !document.FormSubjects.IsInForm(figure)
            )
            .Select(mention => new Told(Cleaned(mention.Figure.Label), mention))
            .Where(pair => pair.Name.Length >= ShortestTold)
            .ToLookup(pair => (FarKinds.Of(pair.Figure), pair.Name[^Ending..]));
        var subjects = document.Subjects;
        var rates = RatesByWords(told);
        var title = string.Join('\n', document.Text.Passages.Take(TitlePassages).Select(passage => passage.Compact));
        foreach (var form in document.Forms)
        {
            var own =
                form.Kind == FormKind.Department
                || (form.Project is { Length: > 2 } project && IsAbout(title, Folding.Compact(project)));
            foreach (var claim in OfFunds(form, rates, subjects, own).Concat(OfRows(form, told, subjects, own)))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> OfRows(
        RecognisedForm form,
        ILookup<(string Kind, string Ending), Told> told,
        Restated.Subjects subjects,
        bool own
    )
    {
        foreach (var row in form.Indicators)
        {
            if (row.Actual.Figure is { IsQuantity: true, IsPlain: true } actual && Only(told, actual, row) is { } place)
            {
                yield return Build(actual, place, row.Name, subjects, own);
            }
        }
    }

    private static Claim Build(Figure printed, Told place, string name, Restated.Subjects subjects, bool own) =>
        new(RelationKind.Equality, printed, [place.Figure], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = name,
            Strength =
                own
                && subjects.Of(place.Mention).Length == 0
                && Restated.Slip.Between(place.Figure.Number, printed.Number)
                    ? Strength.Stated
                    : Strength.Scoped,
        };

    // 县级资金执行率仅92.95% in the text, 92.59% in the row 县级资金 of the funds.
    private static IEnumerable<Claim> OfFunds(
        RecognisedForm form,
        ILookup<string, Told> rates,
        Restated.Subjects subjects,
        bool own
    )
    {
        foreach (var row in form.Funds)
        {
            if (
                row.Rate.Figure is not { IsQuantity: true, Number.Unscaled: >= Telling } rate
                || Folding.Compact(row.Source) is not { Length: >= ShortestRow } source
            )
            {
                continue;
            }

            source = source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (source.Length < ShortestRow)
            {
                continue;
            }

            var places = rates[source[..ShortestRow]]
                .Where(pair => pair.Name.Contains(source, StringComparison.Ordinal))
                .Take(2)
                .ToList();
            if (
                places is [var place]
                && !place.Figure.HasValueOf(rate)
                && Restated.Slip.Between(place.Figure.Number, rate.Number)
            )
            {
                yield return Build(rate, place, row.Source + "执行率", subjects, own);
            }
        }
    }

    // The rates of spending by each stretch of their names that is as long as the shortest name of a row.
    private static ILookup<string, Told> RatesByWords(ILookup<(string Kind, string Ending), Told> told) =>
        RateHeads
            .Select(word => word[^Ending..])
            .Distinct(StringComparer.Ordinal)
            .SelectMany(ending => told[("%", ending)])
            .Where(pair => RateHeads.Any(word => pair.Name.EndsWith(word, StringComparison.Ordinal)))
            .SelectMany(pair => Stretches(pair.Name).Select(words => (Words: words, Rate: pair)))
            .ToLookup(place => place.Words, place => place.Rate, StringComparer.Ordinal);

    private static IEnumerable<string> Stretches(string name) =>
        Enumerable
            .Range(0, Math.Max(0, name.Length - ShortestRow + 1))
            .Select(at => name.Substring(at, ShortestRow))
            .Distinct(StringComparer.Ordinal);

    // The one value that the report tells by this name, where it is a slip of what the form prints.
    private static Told? Only(ILookup<(string Kind, string Ending), Told> told, Figure actual, IndicatorRow row)
    {
        var name = Cleaned(Folding.Compact(row.Name));
        if (name.Length < ShortestTold)
        {
            return null;
        }

        var places = told[(FarKinds.Of(actual), name[^Ending..])]
            .Take(MostPlaces)
            .Where(pair => IsCalled(name, pair.Name) && pair.Figure.Year == actual.Year)
            .Where(pair => row.Target.Figure is not { } target || !pair.Figure.HasValueOf(target))
            .ToList();
        return
            places.Count > 0
            && places.TrueForAll(pair => pair.Figure.HasValueOf(places[0].Figure))
            && !places[0].Figure.HasValueOf(actual)
            && (Restated.Slip.Between(places[0].Figure.Number, actual.Number) || IsCloseCount(name, places[0], actual))
            ? places[0]
            : null;
    }

    // 园本教研活动41次 in the text, 40次 in the form: too few digits to tell a slip, near enough to ask.
    private static bool IsCloseCount(string row, Told told, Figure actual) =>
        row.Length >= ShortestRow
        && told.Name.EndsWith(row, StringComparison.Ordinal)
        && actual is { IsExactCount: true, Number.Unscaled: < FewDigits }
        && told.Figure is { IsExactCount: true, Number.Unscaled: < FewDigits }
        && (actual.Value - told.Figure.Value).Abs() * Tenth <= actual.Value;

    private static bool IsCalled(string row, string told) =>
        row.Contains(told, StringComparison.Ordinal)
        || (row.Length >= ShortestRow && told.Contains(row, StringComparison.Ordinal))
        || (Math.Min(row.Length, told.Length) >= LongName && Restated.Mentions.Likeness(row, told) >= Alike);

    private static bool IsAbout(string title, string project) =>
        title.Contains(project, StringComparison.Ordinal)
        || (
            project.EndsWith("项目", StringComparison.Ordinal)
            && title.Contains(project[..^2], StringComparison.Ordinal)
        );

    private static string Cleaned(string name)
    {
        var core = Relations.Rates.Names.WithoutClosing(name.TrimEnd('(', ')', ':', '%', '。', ';', '，'));
        return core.EndsWith('数') ? core[..^1] : core;
    }

    // A quantity of running text with its name.
    private sealed record Told(string Name, Restated.Mention Mention)
    {
        public Figure Figure => Mention.Figure;
    }
}
