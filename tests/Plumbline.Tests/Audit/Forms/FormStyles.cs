using System.Collections.Immutable;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Forms in the manner of many provinces, filled in for bodies that do not exist.</summary>
internal static class FormStyles
{
    internal static ImmutableArray<FormStyle> All { get; } =
    [.. NationalStyles.All, .. ColumnStyles.All, .. PointStyles.All, .. BareStyles.All];
}
