using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.App.Dashboards;

/// <summary>Keeps what dashboards count of a judged form. Derived, no event; written only where it has changed.</summary>
public static class KeepFormCounts
{
    /// <summary>Writes the counts of a form, inside the transaction of the caller.</summary>
    internal static async Task Run(AppDb db, JudgedForm judged, CancellationToken cancellation)
    {
        var id = judged.Opened.Form.Id;
        await KeepAchievement(db, Achievement(id, judged.Checked?.Sheet), cancellation);
        var before = await db.FormRuleCounts.Where(row => row.FormId == id).ToListAsync(cancellation);
        var now = Rules(id, judged.Findings.Select(found => found.Finding));
        if (before.Select(Key).ToHashSet(StringComparer.Ordinal).SetEquals(now.Select(Key)))
        {
            return;
        }

        await db.FormRuleCounts.Where(row => row.FormId == id).ExecuteDeleteAsync(cancellation);
        if (!now.IsEmpty)
        {
            await db.Database.ExecuteSqlAsync(Insert(now), cancellation);
        }
    }

    /// <summary>The indicators of a score sheet, class by class.</summary>
    public static FormAchievement Achievement(long formId, ScoreSheet? sheet)
    {
        var kept = new FormAchievement { FormId = formId };
        foreach (var line in (sheet?.Lines ?? []).Where(IsIndicator))
        {
            if (line is not { Score.Scaled: var points, Weight.Scaled: > 0 and var weight })
            {
                kept.Unscored++;
                continue;
            }

            kept.Points += points;
            kept.Weight += weight;
            kept.Full += points >= weight ? 1 : 0;
            kept.Nearly += points < weight && points * 5 >= weight * 4 ? 1 : 0;
            kept.Partly += points * 5 < weight * 4 && points * 5 >= weight * 3 ? 1 : 0;
            kept.Missed += points * 5 < weight * 3 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Findings rule by rule, hints left out.</summary>
    public static ImmutableArray<FormRuleCount> Rules(long formId, IEnumerable<Finding> findings) =>
        [
            .. findings
                .Where(finding => finding.Severity > Severity.Info)
                .GroupBy(finding => finding.Rule, StringComparer.Ordinal)
                .Select(group => new FormRuleCount
                {
                    FormId = formId,
                    Rule = group.Key,
                    Severity = group.Max(finding => finding.Severity),
                    Count = group.Count(),
                })
                .OrderBy(row => row.Rule, StringComparer.Ordinal),
        ];

    private static bool IsIndicator(ScoreLine line) =>
        !line.NotApplicable && line.Path.StartsWith("indicators[", StringComparison.Ordinal);

    private static string Key(FormRuleCount row) => $"{row.Rule} {row.Severity} {row.Count}";

    private static async Task KeepAchievement(AppDb db, FormAchievement kept, CancellationToken cancellation)
    {
        var updated = await db
            .FormAchievements.Where(row => row.FormId == kept.FormId)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Full, kept.Full)
                        .SetProperty(one => one.Nearly, kept.Nearly)
                        .SetProperty(one => one.Partly, kept.Partly)
                        .SetProperty(one => one.Missed, kept.Missed)
                        .SetProperty(one => one.Unscored, kept.Unscored)
                        .SetProperty(one => one.Points, kept.Points)
                        .SetProperty(one => one.Weight, kept.Weight),
                cancellation
            );
        if (updated == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into form_achievement (form_id, "full", nearly, partly, missed, unscored, points, weight)
                values ({kept.FormId}, {kept.Full}, {kept.Nearly}, {kept.Partly}, {kept.Missed}, {kept.Unscored},
                    {kept.Points}, {kept.Weight})
                """,
                cancellation
            );
        }
    }

    private static FormattableString Insert(ImmutableArray<FormRuleCount> rows)
    {
        var values = rows.Select(
            (_, at) =>
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"({{{at * 4}}}, {{{at * 4 + 1}}}, {{{at * 4 + 2}}}, {{{at * 4 + 3}}})"
                )
        );
        return FormattableStringFactory.Create(
            $"insert into form_rule_count (form_id, rule, severity, count) values {string.Join(", ", values)}",
            [.. rows.SelectMany(row => new object[] { row.FormId, row.Rule, row.Severity.ToString(), row.Count })]
        );
    }
}
