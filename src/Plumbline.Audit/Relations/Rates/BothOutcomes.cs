namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 采购金额A，比市价节约B，节约率; 认定A人，不认定B人，不认定率: a rate of two amounts together of which the text prints each alone.
/// </summary>
internal static class BothOutcomes
{
    /// <summary>The statement with both as its whole where that holds, else as it is.</summary>
    public static Claim Of(Claim claim) =>
        claim with { Formula = Formula.FallByAmount } is var both && Readings.Holds(both) ? both : claim;

    /// <summary>Whether the words before a rate name what did not come to pass: 不认定率, 未整改率.</summary>
    public static bool IsDenied(string lead, string stem) =>
        stem is ['不' or '未' or '非', ..]
        || (
            stem.Length > 0
            && lead.IndexOf(stem + "率", StringComparison.Ordinal) is > 0 and var at
            && lead[at - 1] is '不' or '未' or '非'
        );
}
