using System.Text.RegularExpressions;

namespace Plumbline.Audit.Forms;

/// <summary>Removes the markup that systems leave in cells when they export them: <c>&lt;p&gt;</c>, <c>&amp;nbsp;</c>.</summary>
internal static partial class Markup
{
    /// <summary>The text without tags and entities.</summary>
    internal static string Strip(string text) =>
        text.AsSpan().ContainsAny('<', '&') ? Entity().Replace(Tag().Replace(text, ""), "") : text;

    [GeneratedRegex(
        "</?(p|br|span|div|b|strong|font|td|tr|table|u|em|li|ul|ol|h[1-6]|o:p)(\\s?[^<>]{0,200})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        "&(nbsp|ensp|emsp|#160|#xa0);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Entity();
}
