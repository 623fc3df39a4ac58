using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Library;

/// <summary>Where an indicator of the library stands in the framework of a regime.</summary>
public static class LibraryPlacing
{
    /// <summary>First and second level. Frameworks differ in where cost and sustainability stand (rule book §3.2).</summary>
    public static (IndicatorKind Kind, IndicatorAspect? Aspect) In(Regime regime, LibraryIndicator indicator)
    {
        var (kind, aspect) = (indicator.Kind, indicator.Aspect);
        if (aspect is null || regime.Taxonomy.IsEmpty || Has(regime, kind, aspect.Value))
        {
            return (kind, aspect);
        }

        (IndicatorKind, IndicatorAspect)[] others = aspect switch
        {
            IndicatorAspect.EconomicCost or IndicatorAspect.SocialCost or IndicatorAspect.EcologicalCost =>
            [
                (IndicatorKind.Output, IndicatorAspect.OutputCost),
            ],
            IndicatorAspect.OutputCost => [(IndicatorKind.Cost, IndicatorAspect.EconomicCost)],
            IndicatorAspect.Sustainability => [(IndicatorKind.Outcome, IndicatorAspect.SocialBenefit)],
            _ => [],
        };
        foreach (var (otherKind, otherAspect) in others)
        {
            if (Has(regime, otherKind, otherAspect))
            {
                return (otherKind, otherAspect);
            }
        }

        return (kind, aspect);
    }

    private static bool Has(Regime regime, IndicatorKind kind, IndicatorAspect aspect) =>
        regime.Taxonomy.TryGetValue(kind, out var aspects) && aspects.Contains(aspect);
}
