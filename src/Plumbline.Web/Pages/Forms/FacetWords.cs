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
            facets.Layer is { } layer ? texts[$"Facet.Layer.{layer}"].Value : null,
            facets.HandedIn ? texts["Facet.HandedIn"].Value : null,
            facets.Own ? texts["Facet.Own"].Value : null,
            facets.Due is { } due ? texts[$"Facet.Due.{due}"].Value : null,
            facets.Grade is { } grade ? texts[$"Facet.Grade.{grade}"].Value : null,
            facets.Ungraded ? texts["Facet.Ungraded"].Value : null,
            Range("Score", facets.Score),
            Range("Rate", facets.Rate),
            Range("Reach", facets.Reach),
            facets.Rule is { } rule ? texts["Facet.Rule", rule].Value : null,
            facets.Holds is { } holds ? texts[$"Facet.Holds.{holds}"].Value : null,
        ];
        return words.OfType<string>();

        string? Range(string name, NumberRange? range) =>
            range is null ? null
            : range.IsUnknown ? texts[$"Facet.{name}.None"].Value
            : range.From is null ? texts[$"Facet.{name}.Below", range.Below!].Value
            : range.Below is null ? texts[$"Facet.{name}.From", range.From].Value
            : texts[$"Facet.{name}.Between", range.From, range.Below].Value;
    }
}
