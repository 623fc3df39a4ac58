namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 毕业生986人，其中升入高一级学校612人、直接就业345人，升学就业率97.06%: a rate that no one amount gives may count all that stand in the row
/// right before it; and one amount of a row is no part of another.
/// </summary>
internal static class RatesOfRow
{
    private const int Most = 4;

    /// <summary>
    /// The statement itself where it holds, else the same of the whole row where that holds; null where part and whole are
    /// neighbours of one row, so that neither was meant.
    /// </summary>
    public static Claim? Instead(Flow flow, Claim? claim)
    {
        if (claim is not { Operands: [var part, var whole], Result: { } rate } || Readings.Holds(claim))
        {
            return claim;
        }

        var last = flow.PlaceOf(part);
        if (last != flow.PlaceOf(rate) - 1)
        {
            return claim;
        }

        var row = new List<int> { last };
        while (row.Count < Most && IsInRow(flow, row[0]))
        {
            row.Insert(0, row[0] - 1);
            if (Together(flow, claim, row) is { } together)
            {
                return together;
            }
        }

        return row.Contains(flow.PlaceOf(whole)) ? null : claim;
    }

    // 、 alone parts what is counted side by side.
    private static bool IsInRow(Flow flow, int at) =>
        flow.SameSentence(at - 1, at) && flow.Comparable(at - 1, at) && flow.Lead(at) is ['、', ..];

    // The row over a whole before it.
    private static Claim? Together(Flow flow, Claim claim, List<int> row) =>
        flow.BeforeInSentence(row[0])
            .Where(at => flow.Comparable(at, row[0]) && flow[at].IsAtLeast(flow[row[0]]))
            .Select(at => claim with { Operands = [.. row.Select(one => flow[one]), flow[at]] })
            .FirstOrDefault(Readings.Holds);
}
