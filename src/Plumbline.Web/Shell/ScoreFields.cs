using System.Collections.Immutable;
using Plumbline.App.Evaluations;

namespace Plumbline.Web.Shell;

/// <summary>Scores that an expert typed on a page: <c>points-ITEM</c>, and <c>reason-ITEM</c> beside it.</summary>
internal static class ScoreFields
{
    private const string Points = "points-";
    private const string Reason = "reason-";

    internal static ImmutableArray<TypedScore> Of(IFormCollection form) =>
        [
            .. form
                .Keys.Where(key => key.StartsWith(Points, StringComparison.Ordinal))
                .Select(key => key[Points.Length..])
                .Select(item => new TypedScore(item, form[Points + item], form[Reason + item])),
        ];
}
