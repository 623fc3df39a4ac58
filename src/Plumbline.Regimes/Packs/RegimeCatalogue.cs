using System.Collections.Immutable;
using Plumbline.Domain;

namespace Plumbline.Regimes.Packs;

/// <summary>All regimes of a content folder, each with everything it inherits already in it.</summary>
public sealed record RegimeCatalogue
{
    internal RegimeCatalogue(IEnumerable<Regime> regimes) =>
        All = regimes.ToImmutableSortedDictionary(regime => regime.Code, regime => regime, StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public ImmutableSortedDictionary<string, Regime> All { get; }

    /// <summary>The regime with a code, or null.</summary>
    public Regime? Find(string code) => All.GetValueOrDefault(code);

    /// <summary>The regime and those it inherits from, nearest first: where to look for a layout or an outline.</summary>
    public ImmutableArray<Regime> Lineage(string code)
    {
        var lineage = ImmutableArray.CreateBuilder<Regime>();
        for (var regime = Find(code); regime is not null; regime = regime.Parent is { } parent ? Find(parent) : null)
        {
            lineage.Add(regime);
        }

        return lineage.ToImmutable();
    }
}
