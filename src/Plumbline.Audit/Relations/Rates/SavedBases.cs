using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>审定金额比工程预算节约60万元，节约率: what was saved on a base that is named is a rate of that base.</summary>
internal static partial class SavedBases
{
    /// <summary>Whether the rate of a saved amount may be of a whole, as far as the words name its base.</summary>
    public static bool Fits(Flow flow, int saved, int whole) =>
        Than().Match(flow.Lead(saved)) is not { Success: true } than
        || flow.Lead(whole).Contains(than.Groups["base"].Value[^2..], StringComparison.Ordinal);

    [GeneratedRegex(
        "(?:比|较)(?<base>[^，,。;:0-9]{2,12}?)(?:节约|节支|节省|核减|减少|降低)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Than();
}
