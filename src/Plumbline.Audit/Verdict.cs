namespace Plumbline.Audit;

/// <summary>核验结论: what became of one arithmetic statement.</summary>
public enum Verdict
{
    /// <summary>相符: exact at printed precision.</summary>
    Holds,

    /// <summary>四舍五入相符: only because printed figures stand for an interval.</summary>
    Rounding,

    /// <summary>不符: no true values behind the printed ones can make it hold.</summary>
    Fails,

    /// <summary>无法判定: another scope or a part that is not printed could explain it.</summary>
    Undecidable,
}

/// <summary>Comparison of a stated value with a computed one, by interval and never by a fixed tolerance.</summary>
public static class Verdicts
{
    /// <summary>
    /// Holds when the values are the same or the computed one, rounded to what is printed, is the stated one; rounding
    /// when their intervals meet; else fails.
    /// </summary>
    public static Verdict Compare(Printed stated, Printed computed) =>
        stated.Value == computed.Value ? Verdict.Holds
        : stated.Interval.Meets(computed.Interval) ? Verdict.Rounding
        : Verdict.Fails;
}
