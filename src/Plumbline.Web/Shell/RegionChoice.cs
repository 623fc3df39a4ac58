using Plumbline.App.Data.Records;

namespace Plumbline.Web.Shell;

/// <summary>What <c>_Regions</c> offers.</summary>
/// <param name="Regions">Regions of departments that the person sees.</param>
/// <param name="Chosen">The one shown.</param>
/// <param name="Year">The year that is kept; null: the page has none.</param>
public sealed record RegionChoice(IReadOnlyList<Unit> Regions, long? Chosen, int? Year);
