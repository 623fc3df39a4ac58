using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Plumbline.Findings;

namespace Plumbline.Web.Shell;

/// <summary>Shows why an operation refused: beside the fields of a form, or as a message on the next page.</summary>
internal static class Refused
{
    /// <summary>Adds the refusals to the fields they name, below the prefix of the page's input.</summary>
    internal static void Add(
        this ModelStateDictionary state,
        ImmutableArray<Finding> findings,
        string prefix = "Input."
    )
    {
        foreach (var finding in findings)
        {
            var field = finding.Place is FieldPlace { Path.Length: > 0 } place ? prefix + place.Path : "";
            state.AddModelError(field, Text(finding));
        }
    }

    /// <summary>Shows the refusals on the next page.</summary>
    internal static void AddRefusals(this ITempDataDictionary data, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            data.AddFlash(FlashTone.Error, Text(finding));
        }
    }

    /// <summary>What is wrong and what to do.</summary>
    internal static string Text(Finding finding)
    {
        var message = finding.Message.In(Languages.Current);
        var stop = Languages.Current == Language.English ? ". " : "。";
        return finding.Repair is { } repair ? message + stop + repair.In(Languages.Current) : message;
    }
}
