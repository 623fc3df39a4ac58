namespace Plumbline.Audit.Relations.Tables;

/// <summary>What tables of figures state by their rows and columns. Self-evaluation forms have a grammar of their own.</summary>
public static class TableClaims
{
    public static IEnumerable<Claim> Of(Understood document)
    {
        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        return document.Text.Tables.SelectMany(table =>
            NumberGrid.Of(table, document.Figures) is var grid && forms.Contains(table.Index)
                ? RateColumns.OfCompletion(grid).Concat(PointColumns.OfDeductions(grid))
                : Scores.PointsBeside.Complete(document, OfAccounts(grid)).Concat(ToldColumns.Of(document, grid))
        );
    }

    private static IEnumerable<Claim> OfAccounts(NumberGrid grid) =>
        ThreePublicTables
            .Of(grid)
            .Concat(CodeTotals.Of(grid))
            .Concat(RowTotals.Of(grid))
            .Concat(HeadRows.Of(grid))
            .Concat(NestedRows.Of(grid))
            .Concat(PairedFunds.Of(grid))
            .Concat(ColumnTotals.Of(grid))
            .Concat(RateColumns.Of(grid))
            .Concat(ShareColumns.Of(grid))
            .Concat(MeanColumns.Of(grid))
            .Concat(SumColumns.Of(grid))
            .Concat(ShareTotals.Of(grid))
            .Concat(SisterColumns.Of(grid))
            .Concat(ProductColumns.Of(grid))
            .Concat(PointColumns.Of(grid))
            .Concat(YearlyRows.Of(grid))
            .Concat(SurveyColumns.Of(grid))
            .Concat(TurnedTables.Of(grid));
}
