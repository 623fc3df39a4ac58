using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Imports.Tables;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ReadBack;

/// <summary>Registers the page that reads filled tables back.</summary>
internal static class ReadBackPages
{
    internal static void AddReadBack(this IServiceCollection services) =>
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/ReadBack", Right.ViewProjects));
}

/// <summary>Addresses of the page, to be resolved by <c>Url.Content</c>.</summary>
public static class ReadBackLinks
{
    public const string Any = "~/read-back";

    /// <summary>For the table of one transfer or carried-over project.</summary>
    public static string Of(TableKind kind, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Any}?kind={kind}&id={id}");

    /// <summary>The transfer or carried-over project itself.</summary>
    public static string Item(TableTarget target) =>
        target.Kind == TableKind.Transfer
            ? Transfers.TransferLinks.Item(target.Id)
            : CarryOvers.CarryOverLinks.Item(target.Id);
}
