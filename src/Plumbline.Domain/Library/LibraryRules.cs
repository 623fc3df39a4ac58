using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Domain.Library;

/// <summary>What is wrong with an indicator of the library.</summary>
/// <param name="Member">The member it is about, in camel case.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Repair">What to do.</param>
public sealed record LibraryProblem(string Member, Message What, Message Repair);

/// <summary>What an indicator of the library must be like, wherever it comes from: a file, a page or a package.</summary>
public static class LibraryRules
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>Most characters of an explanation or a proof.</summary>
    public const int LongestText = 500;

    /// <summary>Most synonyms.</summary>
    public const int MostSynonyms = 20;

    /// <summary>Everything that is wrong; empty when it can be taken in.</summary>
    public static IEnumerable<LibraryProblem> Check(LibraryIndicator indicator) =>
        Words(indicator).Concat(Measure(indicator)).Concat(Levels(indicator));

    /// <summary>The aspects that a first level can have in one framework or another.</summary>
    public static bool Belongs(IndicatorKind kind, IndicatorAspect aspect) =>
        aspect switch
        {
            IndicatorAspect.Quantity or IndicatorAspect.Quality or IndicatorAspect.Timeliness => kind
                == IndicatorKind.Output,
            IndicatorAspect.OutputCost => kind is IndicatorKind.Output,
            IndicatorAspect.EconomicCost or IndicatorAspect.SocialCost or IndicatorAspect.EcologicalCost => kind
                == IndicatorKind.Cost,
            IndicatorAspect.UserSatisfaction => kind == IndicatorKind.Satisfaction,
            _ => kind == IndicatorKind.Outcome,
        };

    private static IEnumerable<LibraryProblem> Words(LibraryIndicator indicator)
    {
        if (NameKey.Of(indicator.Name).Length == 0)
        {
            yield return Missing("name");
        }

        (string Member, string Text, int Most)[] texts =
        [
            ("name", indicator.Name, LongestName),
            ("explanation", indicator.Explanation, LongestText),
            ("proof", indicator.Proof, LongestText),
            ("unit", indicator.Unit ?? "", LongestName),
            ("group", indicator.Group ?? "", LongestName),
            .. indicator.Synonyms.Select(synonym => ("synonyms", synonym, LongestName)),
        ];
        foreach (var (member, text, most) in texts)
        {
            if (text.Length > most)
            {
                yield return new(
                    member,
                    LibraryMessages.TooLong.With(("most", $"{most}")),
                    LibraryMessages.Shorten.With()
                );
            }
        }

        foreach (var member in Empty(indicator))
        {
            yield return Missing(member);
        }

        var names = indicator.Names.Select(NameKey.Of).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count || indicator.Synonyms.Length > MostSynonyms)
        {
            yield return new(
                "synonyms",
                LibraryMessages.SynonymTwice.With(),
                LibraryMessages.SynonymTwiceRepair.With()
            );
        }
    }

    private static IEnumerable<string> Empty(LibraryIndicator indicator)
    {
        if (string.IsNullOrWhiteSpace(indicator.Explanation))
        {
            yield return "explanation";
        }

        if (string.IsNullOrWhiteSpace(indicator.Proof))
        {
            yield return "proof";
        }
    }

    private static IEnumerable<LibraryProblem> Measure(LibraryIndicator indicator)
    {
        var counts = indicator.Nature == IndicatorNature.Quantitative;
        if (counts && string.IsNullOrWhiteSpace(indicator.Unit))
        {
            yield return Missing("unit");
        }

        if (counts && indicator.Direction is null)
        {
            yield return Missing("direction");
        }

        if (!counts && (indicator.Direction is not null || indicator.Formula is not null))
        {
            yield return new("nature", LibraryMessages.WordsCounted.With(), LibraryMessages.WordsCountedRepair.With());
        }

        if (indicator.Formula is { } formula && Half(formula))
        {
            yield return Missing("formula");
        }

        if (indicator.Evidence.IsEmpty)
        {
            yield return Missing("evidence");
        }

        if (indicator is { Aspect: IndicatorAspect.UserSatisfaction, Measurement: not MeasurementMethod.Survey })
        {
            yield return new("measurement", LibraryMessages.NotAsked.With(), LibraryMessages.NotAskedRepair.With());
        }
    }

    private static IEnumerable<LibraryProblem> Levels(LibraryIndicator indicator)
    {
        if (indicator.Aspect is { } aspect && !Belongs(indicator.Kind, aspect))
        {
            yield return new("aspect", LibraryMessages.WrongLevel.With(), LibraryMessages.WrongLevelRepair.With());
        }

        if (indicator.Aspect is null && string.IsNullOrWhiteSpace(indicator.Group))
        {
            yield return Missing(indicator.Kind == IndicatorKind.Management ? "group" : "aspect");
        }
    }

    private static bool Half(IndicatorFormula formula) =>
        string.IsNullOrWhiteSpace(formula.Numerator) || string.IsNullOrWhiteSpace(formula.Denominator);

    private static LibraryProblem Missing(string member) =>
        new(member, LibraryMessages.Missing.With(("member", member)), LibraryMessages.MissingRepair.With());
}
