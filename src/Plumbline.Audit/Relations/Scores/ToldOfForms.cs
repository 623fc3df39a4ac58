using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// The result that a text tells is the total score of the form: of the only form of the document, or of the project that
/// the sentence names.
/// </summary>
internal static partial class ToldOfForms
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
            var called = Called(item, document.Forms);
            var about = forms.FindAll(form =>
                IsAbout(item, form, single, departments) || ReferenceEquals(form, called)
            );
            var same = about.Find(form => form.TotalScore.Figure!.Value == item.Earned.Value);
            if ((same ?? about.FirstOrDefault()) is { } form)
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
                    Strength =
                        form.Kind == FormKind.Department || IsNamed(item, form) || IsSlip(item, form)
                            ? Strength.Stated
                            : Strength.Scoped,
                };
            }
        }
    }

    private static string FormLabel(ScoreItem item, RecognisedForm form) =>
        form.Project is { Length: > 0 } project ? $"{project}得分" : $"{item.Name}得分";

    private static bool IsSlip(ScoreItem item, RecognisedForm form) =>
        item.Earned.Value == form.TotalScore.Figure!.Value
        || Restated.Slip.Between(item.Earned.Number, form.TotalScore.Figure.Number);

    private static bool IsNamed(ScoreItem item, RecognisedForm form) =>
        form.Project is { Length: >= ShortestName } name && Sentence(item).Contains(name, StringComparison.Ordinal);

    // 营养改善计划项目自评得分96.30分 is of the project 农村义务教育学生营养改善计划, if no other has these words in its name.
    private static RecognisedForm? Called(ScoreItem item, ImmutableArray<RecognisedForm> forms)
    {
        if (Called().Match(Sentence(item)) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var called = forms
            .Where(form =>
                form.Kind != FormKind.Department
                && form.Project is { Length: >= ShortestName } project
                && project.Contains(name, StringComparison.Ordinal)
            )
            .Take(2)
            .ToList();
        return called is [var one] ? one : null;
    }

    private static string Sentence(ScoreItem item)
    {
        var before = item.Passage.Compact[Math.Max(0, item.Earned.Start - LongestSentence)..item.Earned.Start];
        return before[(before.LastIndexOf('。') + 1)..];
    }

    private static bool IsAbout(ScoreItem item, RecognisedForm form, bool single, int departments)
    {
        var sentence = Sentence(item);
        return form.Kind == FormKind.Department
            ? (single || (departments == 1 && sentence.Contains("整体支出", StringComparison.Ordinal)))
                && !sentence.Contains("项目支出", StringComparison.Ordinal)
            : (single && (item.Earned.Value == form.TotalScore.Figure?.Value || Own().IsMatch(sentence)))
                || IsNamed(item, form);
    }

    [GeneratedRegex(
        "本项目|该项目|项目(?:绩效)?(?:自评|综合|评价)*(?:总?得分|评分)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Own();

    [GeneratedRegex(
        "(?:^|[，,;、:])(?<name>[一-龥]{4,24}?)(?:项目)?(?:绩效)?(?:自评|综合|评价)*(?:总?得分|评分)[^，,。;0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Called();
}
