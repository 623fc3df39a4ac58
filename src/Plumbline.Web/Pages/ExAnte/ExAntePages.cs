using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>Registers ex-ante evaluations.</summary>
internal static class ExAntePages
{
    internal static void AddExAnte(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Planning, 20, "file-search", "/ex-ante", typeof(ExAnteTexts), "Nav")
            {
                Needs = Right.ViewExAnte,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/ExAnte", Right.ViewExAnte);
            pages.Conventions.NeedAt("/ExAnte/New", Right.PrepareExAnte);
        });
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class ExAnteLinks
{
    public const string List = "~/ex-ante";
    public const string New = "~/ex-ante/new";

    /// <summary>One evaluation.</summary>
    public static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"~/ex-ante/{id}");

    /// <summary>Promise set against result.</summary>
    public static string Result(long id) => $"{Item(id)}/result";

    /// <summary>Its report or tables in a format.</summary>
    public static string Document(long id, string format) => $"{Item(id)}?handler=Document&format={format}";
}
