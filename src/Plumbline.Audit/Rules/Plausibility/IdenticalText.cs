using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C16: tasks, projects and goals do not share one text, and what was done is not a copy of what was expected. Lists of
/// more than 200 texts or 100,000 characters are searched for exact copies only, which keeps the time in proportion.
/// </summary>
public sealed class IdenticalText : FilingRule
{
    private const int MostCompared = 200;
    private const int MostCharacters = 100_000;

    private static readonly Template Same = new(
        "“{name}”的{what}与“{other}”{likeness}",
        "{what} of '{name}' is {likeness} as that of '{other}'"
    );

    private static readonly Template Copied = new(
        "{name}的实际完成情况与{goal}{likeness}，没有写明完成了什么",
        "The outcome of {name} repeats {goal} ({likeness}) and does not say what was done"
    );

    private static readonly Template Repair = new("按各自的实际情况重写", "Write what is true of each");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.IdenticalText,
            "C16",
            Severity.Warning,
            new("任务、项目和目标的文字各不相同", "Tasks, projects and goals have texts of their own"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var bound = subject.Parameter("similarity", (Fraction)90) / 100;
        var shortest = subject.Parameter("minimumLength", 20);
        return SiblingTexts
            .In(subject.Filing)
            .SelectMany(texts => Siblings(texts, bound, shortest))
            .Concat(Outcomes(subject.Filing.Goals ?? new(), bound, shortest));
    }

    private IEnumerable<Finding> Siblings(SiblingTexts texts, Fraction bound, int shortest)
    {
        var first = new Dictionary<string, SiblingText>(StringComparer.Ordinal);
        var near =
            texts.Texts.Length <= MostCompared
            && texts.Texts.Sum(text => (long)text.Text.Core.Length) <= MostCharacters;
        foreach (var text in texts.Texts.Where(text => text.Text.Core.Length >= shortest))
        {
            if (Earlier(text, first, near, bound) is { } earlier)
            {
                var likeness = Likeness(text.Text.With(earlier.Text, bound));
                var message = Same.With(
                    ("name", text.Owner),
                    ("what", texts.What),
                    ("other", earlier.Owner),
                    ("likeness", likeness)
                );
                yield return At(text.Path, message) with
                {
                    Repair = Repair.With(),
                    Related = [new FieldPlace(earlier.Path)],
                };
            }
            else
            {
                first.Add(text.Text.Core, text);
            }
        }
    }

    private static SiblingText? Earlier(
        SiblingText text,
        Dictionary<string, SiblingText> first,
        bool near,
        Fraction bound
    ) =>
        first.GetValueOrDefault(text.Text.Core)
        ?? (near ? first.Values.FirstOrDefault(other => text.Text.With(other.Text, bound) > bound) : null);

    // The overall outcome may also be the goals of the items, strung together.
    private static IEnumerable<GoalAndOutcome> Pairs(Goals goals)
    {
        if (goals.Overall is { } overall)
        {
            const string Path = "goals.overall";
            var strung = new Prose(string.Concat(goals.Items.Select(item => item.ExpectedGoal?.Text)));
            yield return new("年度总体目标", Path, Path + ".expectedGoal", overall.ExpectedGoal, overall.ActualOutcome);
            yield return new("年度总体目标", Path, "goals.items", strung, overall.ActualOutcome);
        }

        for (var at = 0; at < goals.Items.Length; at++)
        {
            var item = goals.Items[at];
            var path = $"goals.items[{item.Key ?? $"{at}"}]";
            yield return new(
                $"“{item.Name ?? item.Key ?? $"{at + 1}"}”",
                path,
                path + ".expectedGoal",
                item.ExpectedGoal,
                item.ActualOutcome
            );
        }
    }

    private IEnumerable<Finding> Outcomes(Goals goals, Fraction bound, int shortest) =>
        Pairs(goals).Select(pair => Copy(pair, bound, shortest)).OfType<Finding>().DistinctBy(finding => finding.Place);

    private Finding? Copy(GoalAndOutcome pair, Fraction bound, int shortest)
    {
        if (pair is not { Goal: { } goal, Outcome: { } outcome })
        {
            return null;
        }

        var done = new TextLikeness(outcome);
        var likeness = done.Core.Length < shortest ? Fraction.Zero : done.With(new(goal), bound);
        var goalName = pair.GoalPath is "goals.items" ? "各分项目标" : "预期目标";
        return likeness > bound
            ? At(
                pair.Path + ".actualOutcome",
                Copied.With(("name", pair.Name), ("goal", goalName), ("likeness", Likeness(likeness)))
            ) with
            {
                Repair = Repair.With(),
                Related = [new FieldPlace(pair.GoalPath)],
            }
            : null;
    }

    private static string Likeness(Fraction likeness) =>
        likeness == Fraction.One ? "相同" : $"相似度{Rounding.ToText(likeness * 100, 0)}%";

    private readonly record struct GoalAndOutcome(
        string Name,
        string Path,
        string GoalPath,
        Prose? Goal,
        Prose? Outcome
    );
}
