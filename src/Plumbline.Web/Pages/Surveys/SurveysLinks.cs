using System.Globalization;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>Addresses of surveys, without path base.</summary>
public static class SurveysLinks
{
    /// <summary>The list.</summary>
    public const string List = "/surveys";

    /// <summary>Where people answer.</summary>
    public const string Public = "/public/survey";

    /// <summary>A survey.</summary>
    public static string Show(long id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    /// <summary>The questionnaire as people will see it.</summary>
    public static string Preview(long id) => Show(id) + "/preview";

    /// <summary>Slips to print.</summary>
    public static string Slips(long id) => Show(id) + "/slips";

    /// <summary>Paper forms to type in.</summary>
    public static string Papers(long id) => Show(id) + "/papers";

    /// <summary>The questionnaire as a document.</summary>
    public static string Questionnaire(long id) => Show(id) + "?handler=Questionnaire";

    /// <summary>The results as a document.</summary>
    public static string Results(long id) => Show(id) + "?handler=Results";

    /// <summary>Where people answer a survey.</summary>
    public static string Answer(string code, string? slip = null) =>
        $"{Public}/{code}" + (slip is null ? "" : $"?t={slip}");

    /// <summary>A form's bound fields.</summary>
    public static string Bound(long form) => string.Create(CultureInfo.InvariantCulture, $"/forms/{form}/rollup");

    /// <summary>An address as it is printed, with scheme and host.</summary>
    public static string Whole(HttpRequest request, string path) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
}
