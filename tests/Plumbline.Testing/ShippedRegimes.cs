using Plumbline.Domain;
using Plumbline.Regimes.Packs;

namespace Plumbline.Testing;

/// <summary>The packs under content/regimes, loaded once.</summary>
public static class ShippedRegimes
{
    /// <summary>All of them.</summary>
    public static RegimeCatalogue All { get; } =
        RegimePacks.Load(Path.Combine(Repository.Content, "regimes")).OrThrow();

    /// <summary>The pack with a code.</summary>
    public static Regime Named(string code) => All.All[code];
}
