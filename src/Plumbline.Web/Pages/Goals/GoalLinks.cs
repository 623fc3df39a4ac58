using System.Globalization;

namespace Plumbline.Web.Pages.Goals;

/// <summary>Addresses of goals and of a project's chain, without path base.</summary>
public static class GoalLinks
{
    /// <summary>The versions of a goal.</summary>
    public static string Goal(long form) => string.Create(CultureInfo.InvariantCulture, $"/goals/{form}");

    /// <summary>Two versions side by side.</summary>
    public static string Compare(long form, int left, int right) =>
        string.Create(CultureInfo.InvariantCulture, $"/goals/{form}?left={left}&right={right}");

    /// <summary>The phone page of a project and year.</summary>
    public static string Capture(long project, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/projects/{project}/capture/{year}");

    /// <summary>What was captured, offered to a form.</summary>
    public static string Captures(long form) => string.Create(CultureInfo.InvariantCulture, $"/forms/{form}/captures");

    /// <summary>A project's whole chain of one year.</summary>
    public static string Chain(long project, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/projects/{project}/chain/{year}");
}
