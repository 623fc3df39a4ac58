namespace Plumbline.Audit.Relations;

/// <summary>The figures that a statement is about, in any order.</summary>
/// <param name="First">The least index among them.</param>
/// <param name="Second">The next; −1 where there is none.</param>
/// <param name="Third">The one after that; −1 where there is none.</param>
/// <param name="Rest">All others.</param>
internal readonly record struct FigureKey(int First, int Second, int Third, string Rest)
{
    private const int Fixed = 3;

    /// <summary>The figures of a statement; its result is one of them where it is printed.</summary>
    public static FigureKey Of(Claim claim)
    {
        var indexes = new int[claim.Operands.Length + (claim.Result is null ? 0 : 1)];
        for (var at = 0; at < claim.Operands.Length; at++)
        {
            indexes[at] = claim.Operands[at].Index;
        }

        if (claim.Result is { } result)
        {
            indexes[^1] = result.Index;
        }

        Array.Sort(indexes);
        return new FigureKey(
            At(indexes, 0),
            At(indexes, 1),
            At(indexes, 2),
            indexes.Length > Fixed ? string.Join(',', indexes[Fixed..]) : ""
        );
    }

    private static int At(int[] indexes, int at) => at < indexes.Length ? indexes[at] : -1;
}
