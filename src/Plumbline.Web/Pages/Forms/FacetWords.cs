using Microsoft.Extensions.Localization;
using Plumbline.App.Forms;

namespace Plumbline.Web.Pages.Forms;

/// <summary>What the list was narrowed to by a figure, in words.</summary>
internal static class FacetWords
{
    /// <summary>One phrase for each facet that is asked for; those that all figures share make one.</summary>
    internal static IEnumerable<string> Of(FormFacets facets, IStringLocalizer<FormsTexts> texts)
    {
        string?[] words =
        [
            facets.Layer is { } layer ? texts[$"Facet.Layer.{layer}"] : null,
            facets.HandedIn ? texts["Facet.HandedIn"] : null,
            facets.Own ? texts["Facet.Own"] : null,
            facets.Due is { } due ? texts[$"Facet.Due.{due}"] : null,
            facets.Grade is { } grade ? texts[$"Facet.Grade.{grade}"] : null,
            facets.Ungraded ? texts["Facet.Ungraded"] : null,
            Range("Score", facets.Score),
            Range("Rate", facets.Rate),
            Range("Reach", facets.Reach),
            facets.Rule is { } rule ? texts["Facet.Rule", rule] : null,
            facets.Holds is { } holds ? texts[$"Facet.Holds.{holds}"] : null,
        ];
        return words.OfType<string>();

        string? Range(string name, NumberRange? range) =>
            range is null ? null
            : range.IsUnknown ? texts[$"Facet.{name}.None"]
            : range.From is null ? texts[$"Facet.{name}.Below", range.Below!]
            : range.Below is null ? texts[$"Facet.{name}.From", range.From]
            : texts[$"Facet.{name}.Between", range.From, range.Below];
    }
}
