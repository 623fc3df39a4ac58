using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Evaluations;

/// <summary>Registers evaluations by departments and finance.</summary>
internal static class EvaluationPages
{
    internal static void AddEvaluations(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Judging, 20, "clipboard-check", "/evaluations", typeof(EvaluationTexts), "Nav")
            {
                Needs = Right.ViewEvaluations,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Evaluations", Right.ViewEvaluations);
            pages.Conventions.NeedAt("/Evaluations/New", Right.ManageEvaluations);
        });
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class EvaluationLinks
{
    public const string List = "~/evaluations";
    public const string New = "~/evaluations/new";

    /// <summary>One evaluation.</summary>
    public static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"~/evaluations/{id}");

    /// <summary>Its report.</summary>
    public static string Report(long id) => $"{Item(id)}?handler=Report";
}
