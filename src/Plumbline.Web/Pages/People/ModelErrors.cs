using Microsoft.AspNetCore.Mvc.ModelBinding;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>Shows what an operation refused beside the fields it is about.</summary>
internal static class ModelErrors
{
    /// <summary>Each finding at the field its place names below a prefix; the others at the head of the form.</summary>
    internal static void Add(
        this ModelStateDictionary state,
        IEnumerable<Finding> findings,
        string prefix,
        params ReadOnlySpan<string> fields
    )
    {
        var known = fields.ToArray();
        foreach (var finding in findings)
        {
            var place = finding.Place is FieldPlace field ? field.ToString() : "";
            var match = Array.Find(known, name => name.Equals(place, StringComparison.OrdinalIgnoreCase));
            state.AddModelError(match is null ? "" : $"{prefix}.{match}", finding.Message.In(Languages.Current));
        }
    }
}
