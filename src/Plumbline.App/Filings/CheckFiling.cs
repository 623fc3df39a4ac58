using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;

namespace Plumbline.App.Filings;

/// <summary>A filing judged by a regime: its scores and its findings.</summary>
/// <param name="Opened">The filing and where it came from.</param>
/// <param name="Regime">The regime it was judged by.</param>
/// <param name="Sheet">Scores by completion of indicators.</param>
/// <param name="Ratios">Scores of the management ratios; null where the regime has none or the filing is a project's.</param>
/// <param name="Findings">Heaviest first.</param>
public sealed record CheckedFiling(
    OpenedFiling Opened,
    Regime Regime,
    ScoreSheet Sheet,
    ScoreSheet? Ratios,
    ImmutableArray<Finding> Findings
)
{
    public Filing Filing => Opened.Filing;

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Scores a filing and runs the rules of its regime over it.</summary>
public static class CheckFiling
{
    /// <summary>Judges a filing by the regime it names, or by another.</summary>
    public static Result<CheckedFiling> Run(OpenedFiling opened, RegimeCatalogue regimes, string? otherRegime = null)
    {
        var code = otherRegime ?? opened.Filing.Regime;
        if (regimes.Find(code) is not { } regime)
        {
            return Result.Failed<CheckedFiling>(UnknownRegime(regimes, code));
        }

        var sheet = ScoreFiling.Of(opened.Filing, regime);
        var hasRatios = opened.Filing.Subject == FilingSubject.Department && !regime.Ratios.IsEmpty;
        var subject = new FilingCase(opened.Filing, regime)
        {
            Scores = sheet,
            Projects = opened.Projects,
            PriorYear = opened.PriorYear,
            Beside = opened.Beside,
        };
        return Result.Of(
            new CheckedFiling(
                opened,
                regime,
                sheet,
                hasRatios ? ScoreRatios.Of(opened.Filing, regime) : null,
                ReviewFiling.Run(subject)
            )
        );
    }

    private static Finding UnknownRegime(RegimeCatalogue regimes, string code) =>
        new(
            AppMessages.UnknownRegime,
            Severity.Error,
            new FieldPlace("regime"),
            AppMessages.NoRegime.With(("code", code))
        )
        {
            Found = code,
            Repair = AppMessages.NoRegimeRepair.With(("known", string.Join('、', regimes.All.Keys))),
        };
}
