using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;

namespace Plumbline.Regimes;

/// <summary>
/// The forms and reports of all packs. A pack uses its parent's unless it has one with the same id (nation → province →
/// county → year).
/// </summary>
public sealed record FormCatalogue
{
    private readonly ImmutableDictionary<string, PackForms> packs;

    internal FormCatalogue(IEnumerable<PackForms> packs) =>
        this.packs = packs.ToImmutableDictionary(pack => pack.Code, StringComparer.Ordinal);

    /// <summary>The layouts of a pack and of those it inherits from, by id.</summary>
    /// <param name="lineage">The regime and its ancestors, nearest first.</param>
    public ImmutableDictionary<string, Layout> Layouts(ImmutableArray<Regime> lineage) =>
        Nearest(lineage, pack => pack.Layouts, layout => layout.Id);

    /// <summary>The outlines of a pack and of those it inherits from, by id.</summary>
    /// <param name="lineage">The regime and its ancestors, nearest first.</param>
    public ImmutableDictionary<string, Outline> Outlines(ImmutableArray<Regime> lineage) =>
        Nearest(lineage, pack => pack.Outlines, outline => outline.Id);

    /// <summary>The forms that fit a filing, in the order of their ids.</summary>
    /// <param name="lineage">The regime and its ancestors, nearest first.</param>
    /// <param name="filing">Its subject and stage decide.</param>
    public ImmutableArray<Layout> LayoutsFor(ImmutableArray<Regime> lineage, Filing filing) =>
        [
            .. Layouts(lineage)
                .Values.Where(layout => layout.Subject == filing.Subject && layout.Stages.Contains(filing.Stage))
                .OrderBy(layout => layout.Id, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The reports that fit a filing, in the order of their ids. A suggestion of our own stands back where some rule
    /// prescribes a report.
    /// </summary>
    /// <param name="lineage">The regime and its ancestors, nearest first.</param>
    /// <param name="filing">Its subject and stage decide.</param>
    public ImmutableArray<Outline> OutlinesFor(ImmutableArray<Regime> lineage, Filing filing)
    {
        var fitting = Outlines(lineage)
            .Values.Where(outline => outline.Subject == filing.Subject && outline.Stages.Contains(filing.Stage))
            .OrderBy(outline => outline.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var prescribed = fitting.RemoveAll(outline => outline.Source.Confidence == Confidence.Own);
        return prescribed.IsEmpty ? fitting : prescribed;
    }

    private ImmutableDictionary<string, T> Nearest<T>(
        ImmutableArray<Regime> lineage,
        Func<PackForms, ImmutableArray<T>> forms,
        Func<T, string> id
    ) =>
        lineage
            .Reverse()
            .SelectMany(regime => packs.TryGetValue(regime.Code, out var pack) ? forms(pack) : [])
            .Aggregate(
                ImmutableDictionary.Create<string, T>(StringComparer.Ordinal),
                (all, form) => all.SetItem(id(form), form)
            );
}

/// <summary>What one pack's own folder holds.</summary>
internal sealed record PackForms(string Code, ImmutableArray<Layout> Layouts, ImmutableArray<Outline> Outlines);
