namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Statements whose terms stand in different chapters or in a table. Wording says what is meant, the numbers say which; what
/// they do not give is left alone.
/// </summary>
internal static class FarClaims
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        return FarTotals
            .Of(document)
            .Concat(SectionSums.Of(document))
            .Concat(QuarterSums.Of(flow, document.Amounts))
            .Concat(NumberedItems.Of(document))
            .Concat(ToldIndicators.Of(document))
            .Concat(MiscopiedIndicators.Of(document))
            .Concat(FarShares.Of(flow, document.Amounts))
            .Concat(FarDifferences.Of(flow, document.Amounts))
            .Concat(FarRests.Of(flow, document.Amounts))
            .Concat(CarriedTotals.Of(flow, document.Amounts))
            .Concat(RowRuns.Of(document))
            .Concat(FarMeans.Of(flow, document.Amounts))
            .Concat(TeacherRatios.Of(flow))
            .Concat(ClassItems.Of(document))
            .Concat(StaffGaps.Of(flow))
            .Concat(TaxRevenues.Of(flow))
            .Concat(StaffControl.Of(document))
            .Concat(AnnouncedWholes.Of(flow))
            .Concat(SubjectMeans.Of(flow))
            .Concat(TermRates.Of(flow));
    }
}
