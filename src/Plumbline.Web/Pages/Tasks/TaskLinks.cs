using Microsoft.AspNetCore.Mvc;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>Addresses of tasks and requests.</summary>
internal static class TaskLinks
{
    extension(IUrlHelper url)
    {
        /// <summary>The list of tasks.</summary>
        internal string Tasks() => url.Page("/Tasks/Index")!;

        /// <summary>The wizard.</summary>
        internal string NewTask() => url.Page("/Tasks/New")!;

        /// <summary>One task.</summary>
        internal string Task(long id) => url.Page("/Tasks/Task", values: new { id })!;

        /// <summary>The requests of a form.</summary>
        internal string Ask(long form) => url.Page("/Requests/Ask", values: new { form })!;

        /// <summary>A form, wherever it is filled or read.</summary>
        internal string FormPage(long id) =>
            url.Content(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/forms/{id}"));
    }
}
