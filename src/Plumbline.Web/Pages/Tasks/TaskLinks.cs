using Microsoft.AspNetCore.Mvc;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>Addresses of tasks, requests, units and projects.</summary>
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

        /// <summary>A unit in the tree.</summary>
        internal string UnitPage(long? id) => url.Page("/Units/Index", values: new { id })!;

        /// <summary>The list of projects, narrowed to a unit by its code.</summary>
        internal string Projects(string? unit = null) => url.Page("/Projects/Index", values: new { unit })!;

        /// <summary>One project.</summary>
        internal string Project(long id) => url.Page("/Projects/Project", values: new { id })!;

        /// <summary>The page on which a project is changed, or a new one added.</summary>
        internal string EditProject(long? id) => url.Page("/Projects/Edit", values: new { id })!;

        /// <summary>A form, wherever it is filled or read.</summary>
        internal string FormPage(long id) =>
            url.Content(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/forms/{id}"));
    }
}
