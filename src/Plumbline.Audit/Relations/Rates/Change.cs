namespace Plumbline.Audit.Relations.Rates;

/// <summary>One stated change: 较上年(L)增加D，增长R.</summary>
/// <param name="Start">Place of its first quantity.</param>
/// <param name="End">Place behind its last.</param>
/// <param name="Words">The words before its first number.</param>
internal sealed record Change(int Start, int End, ChangeWords Words)
{
    /// <summary>Place of the former value, where it is printed.</summary>
    public int? Former { get; init; }

    /// <summary>Place of the amount of the change.</summary>
    public int? Amount { get; init; }

    /// <summary>Place of its rate in percent.</summary>
    public int? Rate { get; init; }

    /// <summary>Way of the rate, where its own words say it.</summary>
    public Direction RateDirection { get; init; }
}
