using System.Globalization;
using Plumbline.Domain.Workflow;

namespace Plumbline.Web.Pages.Publish;

/// <summary>Addresses of the pages on which publications are prepared, relative to the application.</summary>
public static class PublishLinks
{
    public const string Home = "~/publish";

    /// <summary>A year's forms: in a state, or those without a publication.</summary>
    public static string List(int year, DisclosureState? state, bool waiting) =>
        string.Create(CultureInfo.InvariantCulture, $"{Home}?year={year}")
        + (state is null ? "" : $"&state={state}")
        + (waiting ? "&waiting=true" : "");

    /// <summary>The publication of a form, or the form that may get one.</summary>
    public static string Form(long form) => string.Create(CultureInfo.InvariantCulture, $"~/publish/{form}");

    /// <summary>A document of a publication as the public will see it.</summary>
    public static string Preview(long form, string document) => $"{Form(form)}/preview/{document}";
}
