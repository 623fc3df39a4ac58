using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Plumbline.App.Access;

namespace Plumbline.Web.Access;

/// <summary>The person holds a right over some unit. Over which one is settled by what the page opens.</summary>
internal sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

/// <summary>Asks the posts in force.</summary>
internal sealed class RightHandler(CurrentActor current) : AuthorizationHandler<RightRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        RightRequirement requirement
    )
    {
        if (await current.Find() is { } actor && actor.MayAnywhere(requirement.Right))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>Says in an area's conventions file what its pages need.</summary>
internal static class RightConventions
{
    /// <summary>All pages of a folder need the right.</summary>
    internal static PageConventionCollection Need(this PageConventionCollection pages, string folder, Right right) =>
        pages.AuthorizeFolder(folder, right.ToString());

    /// <summary>One page needs the right.</summary>
    internal static PageConventionCollection NeedAt(this PageConventionCollection pages, string page, Right right) =>
        pages.AuthorizePage(page, right.ToString());
}
