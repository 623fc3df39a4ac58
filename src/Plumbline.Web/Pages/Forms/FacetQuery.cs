using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Pages.Forms;

/// <summary>Facets as they stand in the address of the list, and back.</summary>
internal static class FacetQuery
{
    private const string Yes = "true";

    private const int LongestRule = 20;

    /// <summary>The facets of an address; what cannot be read is left out.</summary>
    internal static FormFacets Read(IQueryCollection query)
    {
        return new()
        {
            Layer = Name<FormLayer>("layer"),
            Stage = Name<FilingStage>("stage"),
            Standing = query["standing"] == Yes,
            HandedIn = query["handedin"] == Yes,
            Own = query["own"] == Yes,
            Due = Name<FormDue>("due"),
            Grade = Name<Grade>("grade"),
            Ungraded = query["ungraded"] == Yes,
            Score = NumberRange.Read(query["score"]),
            Rate = NumberRange.Read(query["rate"]),
            Reach = NumberRange.Read(query["reach"]),
            Rule = query["rule"].ToString() is { Length: > 0 and <= LongestRule } rule ? rule : null,
            Holds = Name<AchievementClass>("holds"),
        };

        T? Name<T>(string key)
            where T : struct, Enum =>
            Enum.TryParse<T>(query[key], out var found) && Enum.IsDefined(found) ? found : null;
    }

    /// <summary>The pairs that <see cref="Read"/> reads.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Pairs(FormFacets facets) =>
        new (string Key, string? Value)[]
        {
            ("layer", facets.Layer?.ToString()),
            ("stage", facets.Stage?.ToString()),
            ("standing", facets.Standing ? Yes : null),
            ("handedin", facets.HandedIn ? Yes : null),
            ("own", facets.Own ? Yes : null),
            ("due", facets.Due?.ToString()),
            ("grade", facets.Grade?.ToString()),
            ("ungraded", facets.Ungraded ? Yes : null),
            ("score", facets.Score?.ToString()),
            ("rate", facets.Rate?.ToString()),
            ("reach", facets.Reach?.ToString()),
            ("rule", facets.Rule),
            ("holds", facets.Holds?.ToString()),
        }
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
}
