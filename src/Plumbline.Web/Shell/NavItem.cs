using System.Security.Claims;
using Plumbline.App.Access;

namespace Plumbline.Web.Shell;

/// <summary>One entry of the top navigation. An area registers its own: <c>services.AddSingleton(new NavItem(…))</c>.</summary>
/// <param name="Group">The menu that holds it.</param>
/// <param name="Order">Smaller stands before larger within its group.</param>
/// <param name="Icon">A name from wwwroot/icons.txt.</param>
/// <param name="Path">Where it leads, without path base. It is current for every address below it.</param>
/// <param name="Texts">The class that names the resources of the area.</param>
/// <param name="Key">The key of its text.</param>
public sealed record NavItem(NavGroup Group, int Order, string Icon, string Path, Type Texts, string Key)
{
    /// <summary>Who sees it; everybody unless said otherwise.</summary>
    public Func<ClaimsPrincipal, bool> SeenBy { get; init; } = static _ => true;

    /// <summary>The right without which a person does not see it.</summary>
    public Right? Needs { get; init; }

    /// <summary>Whether a page belongs to this entry.</summary>
    public bool IsCurrent(PathString page) =>
        Path == "/" ? page == "/" : page.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
