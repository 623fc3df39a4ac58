namespace Plumbline.Audit.Against;

/// <summary>年末结转结余 of one year is 年初结转结余 of the next: the names of both ends.</summary>
internal static class CarryOver
{
    // The closing name by the opening one; 结转 alone is not 结转 and 结余 together.
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["年初结转"] = "年末结转",
        ["年初结转结余"] = "年末结转结余",
        ["年初结转和结余"] = "年末结转和结余",
        ["上年结转"] = "年末结转",
        ["上年结转结余"] = "年末结转结余",
        ["上年结转和结余"] = "年末结转和结余",
        ["年初财政拨款结转和结余"] = "年末财政拨款结转和结余",
    };

    /// <summary>Whether a label names what a year opens with.</summary>
    public static bool IsOpening(string label) => Ends.ContainsKey(label);

    /// <summary>The name under which last year's document states what a figure opens with, or null.</summary>
    public static IEnumerable<QuantityName> ClosingOf(QuantityName opening)
    {
        if (!Ends.TryGetValue(opening.Label, out var closing))
        {
            yield break;
        }

        yield return opening with
        {
            Label = closing,
            Year = opening.Year - 1,
        };
        var twin = closing.Contains('和', StringComparison.Ordinal)
            ? closing.Replace("和", "", StringComparison.Ordinal)
            : closing.Replace("结转结余", "结转和结余", StringComparison.Ordinal);
        if (twin != closing)
        {
            yield return opening with
            {
                Label = twin,
                Year = opening.Year - 1,
            };
        }
    }
}
