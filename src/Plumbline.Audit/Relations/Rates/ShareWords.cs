using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>The words of a share before its percentage.</summary>
/// <param name="Subject">What has the share, where the clause says so: 公办幼儿园占比; empty after 1051.47万元，占.</param>
/// <param name="Base">What it is a share of; empty where the text does not say.</param>
/// <param name="IsApart">The words begin behind a comma or bracket, so that the quantity before is complete.</param>
internal readonly record struct ShareWords(string Subject, string Base, bool IsApart);

/// <summary>The pattern of 占…的, 占比, 所占比例为.</summary>
internal static partial class SharePattern
{
    /// <summary>The words of a share, or null.</summary>
    public static ShareWords? Read(string lead)
    {
        if (!lead.AsSpan().ContainsAny('占', '当', '重'))
        {
            return null;
        }

        var match = Share().Match(lead);
        if (!match.Success)
        {
            match = Proportion().Match(lead);
        }

        if (!match.Success)
        {
            return null;
        }

        var subject = match.Groups["subject"];
        return new ShareWords(subject.Value, match.Groups["base"].Value, subject.Index > 0);
    }

    /// <summary>The words between a printed base and the percentage: 占在园总数13721人|的|52.3%.</summary>
    public static bool Links(string lead) => Link().IsMatch(lead);

    /// <summary>The words before a printed base: 占在园总数.</summary>
    public static ShareWords? BeforeBase(string lead)
    {
        var match = Open().Match(lead);
        return match.Success
            ? new ShareWords(
                match.Groups["subject"].Value,
                match.Groups["base"].Value,
                match.Groups["subject"].Index > 0
            )
            : null;
    }

    private const string Close =
        "(?:约|近|已|均|也|分别|依次|各|高|仅|只)*(?:为|达到?了?|是|有|到|:)?(?:约|近|超过?|≥|>)?$";

    [GeneratedRegex(
        @"(?<subject>[^，,。;:、()]*?)(?:所|约|仅|分别|各|只|均)?(?:占(?!比|有)|相当于)(?<base>[^，,。;:]{0,40}?)(?:的)?(?:比例|比重|份额|百分比|比率)?"
            + Close,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"(?<subject>[^，,。;:、()]*?)(?:所占(?:比例|比重)|占比例?|比重)(?<base>)" + Close,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Proportion();

    [GeneratedRegex(
        @"^[^，,。;:、()0-9]{0,16}?的?(?:比例|比重|份额|百分比)?" + Close,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?<subject>[^，,。;:、()]*?)(?:约|仅|分别|各|只|均)?(?:占(?!比|有)|相当于)(?<base>[^，,。;:]{0,40})$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Open();
}
