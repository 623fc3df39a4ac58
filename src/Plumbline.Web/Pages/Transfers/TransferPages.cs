using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Transfers;

/// <summary>Registers transfers from above.</summary>
internal static class TransferPages
{
    internal static void AddTransfers(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Planning, 15, "download", "/transfers", typeof(TransferTexts), "Nav")
            {
                Needs = Right.ViewProjects,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Transfers", Right.ViewProjects));
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class TransferLinks
{
    public const string List = "~/transfers";

    /// <summary>A year's transfers.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{List}?year={year}");

    /// <summary>One transfer.</summary>
    public static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    /// <summary>Its table as a file.</summary>
    public static string Document(long id, string format) => $"{Item(id)}?handler=Document&format={format}";

    /// <summary>A form.</summary>
    public static string Form(long id) => string.Create(CultureInfo.InvariantCulture, $"~/forms/{id}");
}

/// <summary>Amounts typed in 万元.</summary>
internal static class TypedWan
{
    /// <summary>In fen; below zero where it cannot be read.</summary>
    internal static long Fen(string? amount) =>
        PrintedNumber.TryParse((amount ?? "").Trim(), out var number)
            ? (long)Rounding.ToWhole(number.ToFraction() * MoneyUnit.TenThousandYuan.InFen())
            : -1;
}
