using Plumbline.Domain;

namespace Plumbline.Audit.Forms;

/// <summary>Finds the unit of money in the frame of a form: 项目资金（万元）, 单位：元.</summary>
internal static class MoneyWord
{
    private const int LongestFrame = 20;

    /// <summary>The unit between two cells; null where none is printed, or more than one.</summary>
    internal static MoneyUnit? In(List<FormToken> tokens, int from, int to)
    {
        MoneyUnit? found = null;
        for (var at = from; at < to; at++)
        {
            var word = tokens[at].Word;
            if (word.Length > LongestFrame || Of(word) is not { } unit)
            {
                continue;
            }

            if (found is not null && found != unit)
            {
                return null;
            }

            found = unit;
        }

        return found;
    }

    private static MoneyUnit? Of(string word)
    {
        foreach (var unit in Enum.GetValues<MoneyUnit>())
        {
            var name = unit.Word();
            if (
                word.EndsWith($"({name})", StringComparison.Ordinal)
                || word.EndsWith($"单位:{name}", StringComparison.Ordinal)
                || word.EndsWith($"单位:{name})", StringComparison.Ordinal)
            )
            {
                return unit;
            }
        }

        return null;
    }
}
