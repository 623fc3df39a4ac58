using System.Collections.Immutable;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// The result that a text tells is the total score of the form: of the only form of the document, or of the project that
/// the sentence names.
/// </summary>
internal static class ToldOfForms
{
    private const int ShortestName = 4;
    private const int MostForms = 50;
    private const int LongestSentence = 200;

    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var overall = items.Where(item => item.IsOverall).ToList();
        var forms = document.Forms.Where(form => form.TotalScore.Figure is not null).Take(MostForms).ToList();
        if (overall.Count == 0 || forms.Count == 0)
        {
            yield break;
        }

        var departments = document.Forms.Count(form => form.Kind == FormKind.Department);
        var single = document.Forms.Length == 1 && overall.DistinctBy(item => item.Earned.Value).Count() == 1;
        foreach (var item in overall)
        {
            if (forms.Find(form => IsAbout(item, form, single, departments)) is { } form)
            {
                yield return new(
                    RelationKind.Equality,
                    item.Earned,
                    [form.TotalScore.Figure!],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Label = FormLabel(item, form),
                };
            }
        }
    }

    private static string FormLabel(ScoreItem item, RecognisedForm form) =>
        form.Project is { Length: > 0 } project ? $"{project}得分" : $"{item.Name}得分";

    private static bool IsAbout(ScoreItem item, RecognisedForm form, bool single, int departments)
    {
        var before = item.Passage.Compact[Math.Max(0, item.Earned.Start - LongestSentence)..item.Earned.Start];
        var sentence = before[(before.LastIndexOf('。') + 1)..];
        return form.Kind == FormKind.Department
            ? (single || (departments == 1 && sentence.Contains("整体支出", StringComparison.Ordinal)))
                && !sentence.Contains("项目支出", StringComparison.Ordinal)
            : (single && item.Earned.Value == form.TotalScore.Figure?.Value)
                || (
                    form.Project is { Length: >= ShortestName } name
                    && sentence.Contains(name, StringComparison.Ordinal)
                );
    }
}
