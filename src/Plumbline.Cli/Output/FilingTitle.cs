using Plumbline.App.Filings;

namespace Plumbline.Cli.Output;

/// <summary>The line that names a filing above its results.</summary>
internal static class FilingTitle
{
    internal static string Of(CheckedFiling judged)
    {
        var identity = judged.Filing.Identity;
        var project = identity.Project is { } name ? $" · {name}" : "";
        return $"== {identity.Department}{project} · {judged.Filing.Year} · {judged.Regime.Code}（{judged.Regime.Name}）";
    }
}
