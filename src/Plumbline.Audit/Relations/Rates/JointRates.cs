namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 派单601件，按时结案597件，超时办理4件，结案率100%: what stands between the part and the rate counts as well where both give it.
/// </summary>
internal static class JointRates
{
    /// <summary>The statement of one part, or that of all up to the rate where only they give it.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="index">The place of the rate.</param>
    /// <param name="part">The place of the part.</param>
    /// <param name="told">The statement of that part, which ends with its whole.</param>
    public static Claim? Unless(Flow flow, int index, int part, Claim? told)
    {
        if (told is null || Readings.Holds(told) || index - part < 2)
        {
            return told;
        }

        var row = Enumerable.Range(part, index - part).ToList();
        var all = told with { Operands = [.. row.Select(at => flow[at]), told.Operands[^1]] };
        return row.TrueForAll(at => flow.Comparable(at, part)) && Readings.Holds(all) ? all : told;
    }
}
