namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Tables whose rows say what is measured and whose columns of whom: years or projects across; 预算, 执行, 执行率, 比上年增加 down. What is
/// said of columns elsewhere is said of rows here.
/// </summary>
internal static class TurnedTables
{
    private const int MostLines = 60;

    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        if (grid.Columns > MostLines || grid.Rows > MostLines)
        {
            return [];
        }

        var turned = grid.Turned();
        return RateColumns
            .Of(turned)
            .Concat(SumColumns.Of(turned).Where(claim => claim.Kind == RelationKind.Difference))
            .Concat(PointColumns.Of(turned))
            .Concat(ShareColumns.Of(turned))
            .Concat(ShareTotals.Of(turned))
            .Concat(YearlyRows.Of(turned));
    }
}
