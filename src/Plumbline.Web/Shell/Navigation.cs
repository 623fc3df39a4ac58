using System.Security.Claims;
using Plumbline.Web.Access;

namespace Plumbline.Web.Shell;

/// <summary>The entries of the navigation that a person sees.</summary>
internal sealed class Navigation(IEnumerable<NavItem> items, CurrentActor current)
{
    /// <summary>The entries by group, in order.</summary>
    internal async Task<IReadOnlyList<IGrouping<NavGroup, NavItem>>> Groups(ClaimsPrincipal person)
    {
        var actor = await current.Find();
        return
        [
            .. items
                .Where(item => item.SeenBy(person))
                .Where(item => item.Needs is not { } right || actor?.MayAnywhere(right) is true)
                .OrderBy(item => item.Order)
                .GroupBy(item => item.Group)
                .OrderBy(group => group.Key),
        ];
    }
}
