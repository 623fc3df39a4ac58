using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4016 on a text: tasks and projects do not share one text word for word, and outcomes do not repeat goals.</summary>
internal static class CopiedText
{
    private const int Shortest = 20;

    // Whoever copied more than this has heard it; each is looked up in the whole text.
    private const int MostTold = 100;

    internal static IEnumerable<AuditFinding> Of(TextCase subject) => All(subject).Take(MostTold);

    private static IEnumerable<AuditFinding> All(TextCase subject) =>
        subject
            .Forms.SelectMany(form =>
                Same(subject, "主要内容", form.Tasks.Select(task => (task.Name, task.Content)))
                    .Concat(Same(subject, "实际完成情况", form.Tasks.Select(task => (task.Name, task.Actual))))
            )
            .Concat(
                Same(
                    subject,
                    "实际完成情况",
                    subject
                        .Forms.Where(form => form.Project is { Length: > 0 })
                        .Select(form => (form.Project!, form.ActualOutcome))
                )
            )
            .Concat(Goals(subject));

    private static IEnumerable<AuditFinding> Same(
        TextCase subject,
        string what,
        IEnumerable<(string Name, string Text)> texts
    )
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts)
        {
            var core = Core(text);
            if (core.Length < Shortest || name.Length == 0)
            {
                continue;
            }

            if (!first.TryGetValue(core, out var other))
            {
                first.Add(core, name);
            }
            else if (other != name)
            {
                var once = subject.Find(text);
                yield return TextCase.Report(
                    RuleIds.IdenticalText,
                    Severity.Warning,
                    [subject.Find(text, once.End), once],
                    TextMessages.SameTask.With(("name", name), ("what", what), ("other", other)),
                    TextMessages.Rewrite.With()
                );
            }
        }
    }

    private static IEnumerable<AuditFinding> Goals(TextCase subject)
    {
        foreach (var form in subject.Forms)
        {
            var core = Core(form.ActualOutcome);
            if (core.Length >= Shortest && core == Core(form.ExpectedGoal))
            {
                var goal = subject.Find(form.ExpectedGoal);
                yield return TextCase.Report(
                    RuleIds.IdenticalText,
                    Severity.Info,
                    [subject.Find(form.ActualOutcome, goal.End), goal],
                    TextMessages.SameGoal.With(("form", TextCase.NameOf(form))),
                    TextMessages.Rewrite.With()
                );
            }
        }
    }

    private static string Core(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
