using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>How firmly a rate is stated.</summary>
internal static partial class Strengths
{
    /// <summary>Loose for 约, 已达到 and their like; scoped where grammar does not settle what belongs to it.</summary>
    public static Strength Of(Flow flow, int index, bool firm) =>
        !firm ? Strength.Scoped
        : flow[index].Approximation != Approximation.None || Bound().IsMatch(flow.Lead(index)) ? Strength.Loose
        : Strength.Stated;

    [GeneratedRegex("(?:已(?:经)?达到?|超过?|突破|不低于)了?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Bound();
}
