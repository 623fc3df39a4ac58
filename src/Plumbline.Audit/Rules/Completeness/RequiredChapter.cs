using System.Collections;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A12: the filing has the blocks from which the chapters of the prescribed report are written. The regime lists them for
/// departments and for projects, as paths; several paths joined by <c>|</c> stand for each other.
/// </summary>
public sealed class RequiredChapter : FilingRule
{
    private static readonly Template Missing = new("缺少“{name}”部分", "The part '{name}' is missing");

    private static readonly Template Repair = new(
        "补写该部分；没有内容的，写明“无”及原因",
        "Add it; if there is nothing to report, say so and why"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RequiredChapter,
            "A12",
            Severity.Warning,
            new("规定的章节齐全", "The prescribed chapters are there"),
            new("各地绩效自评报告提纲", Domain.Confidence.Verified)
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var blocks = subject.Items(subject.Filing.Subject == FilingSubject.Department ? "department" : "project");
        foreach (var block in blocks)
        {
            var paths = block
                .Split('|', StringSplitOptions.TrimEntries)
                .Select(text => FilingPath.TryParse(text, out var path) && path.Kind() is not null ? path : null)
                .OfType<FilingPath>()
                .ToArray();
            if (paths.Length > 0 && !paths.Any(path => IsThere(path.Find(subject.Filing))))
            {
                yield return At(paths[0].Text, Missing.With(("name", paths[0].Describe()))) with
                {
                    Repair = Repair.With(),
                };
            }
        }
    }

    private static bool IsThere(object? value) =>
        value switch
        {
            null => false,
            IEnumerable list and not string => list.Cast<object>().Any(),
            _ => !string.IsNullOrWhiteSpace(FilingWalk.Print(value)),
        };
}
