namespace Plumbline.Web.Pages.Dashboards;

/// <summary>How dark a cell of a heat table is.</summary>
internal static class Shade
{
    private const int Darkest = 5;

    /// <summary>0 for nothing, 1 for little, 5 for the most; a most below five is not made much of.</summary>
    internal static int Of(long count, long most) =>
        count <= 0 ? 0 : (int)((count * Darkest + Math.Max(most, Darkest) - 1) / Math.Max(most, Darkest));
}
