namespace Plumbline.Audit.Relations.Sums;

/// <summary>Sums of the first parts of a list with what their printed digits leave open; for all wholes it may have.</summary>
internal sealed class RunningSums
{
    private readonly decimal[] sums;
    private readonly decimal[] slacks;

    private RunningSums(decimal[] sums, decimal[] slacks) => (this.sums, this.slacks) = (sums, slacks);

    public static RunningSums Of(IReadOnlyList<Item> parts)
    {
        var (sums, slacks) = (new decimal[parts.Count + 1], new decimal[parts.Count + 1]);
        for (var index = 0; index < parts.Count; index++)
        {
            sums[index + 1] = sums[index] + parts[index].Figure.Exact;
            slacks[index + 1] = slacks[index] + Ties.Slack(parts[index]);
        }

        return new RunningSums(sums, slacks);
    }

    /// <summary>Whether the first so many parts may tie with a whole at all.</summary>
    public bool MayTie(Item whole, int count) => Ties.MayTie(whole, sums[count], slacks[count]);
}
