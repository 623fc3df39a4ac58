using System.Globalization;
using Plumbline.Audit;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>Addresses of roll-ups, without path base.</summary>
public static class RollUpsLinks
{
    /// <summary>The list of tasks and units.</summary>
    public const string List = "/rollup";

    /// <summary>The roll-up of a task below a unit.</summary>
    public static string Show(long task, long unit, FilingSubject subject, long? with = null, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{task}/{unit}?subject={subject}")
        + (with is { } id ? string.Create(CultureInfo.InvariantCulture, $"&with={id}") : "")
        + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&at={page}") : "");

    /// <summary>汇总 of one project over the units below.</summary>
    public static string Project(long task, long unit, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{task}/{unit}/project?name={Uri.EscapeDataString(name)}");

    /// <summary>A form set against the roll-up.</summary>
    public static string Bind(long form) => Form(form) + "/rollup";

    /// <summary>Whether the roll-up of a form shows what the findings of a rule speak of.</summary>
    public static bool AreShown(string rule) => rule is RuleIds.DiffersFromRollUp or RuleIds.MissingFromSum;

    /// <summary>A form that contributes.</summary>
    public static string Form(long id) => string.Create(CultureInfo.InvariantCulture, $"/forms/{id}");
}
