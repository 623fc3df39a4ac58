using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>The language of messages: <c>--lang zh|en</c>, else English for English locales and Chinese for others.</summary>
internal static class CliLanguage
{
    internal const string OptionName = "--lang";

    internal static Language Of(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            if (string.Equals(arguments[at], OptionName, StringComparison.Ordinal) && at + 1 < arguments.Count)
            {
                return Named(arguments[at + 1]);
            }

            if (arguments[at].StartsWith(OptionName + "=", StringComparison.Ordinal))
            {
                return Named(arguments[at][(OptionName.Length + 1)..]);
            }
        }

        return Named(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }

    private static Language Named(string name) =>
        name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
}
