using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports;

/// <summary>Binds the goals of a form: one overall goal, and below it the numbered ones that have rows of their own.</summary>
internal sealed class GoalBinding(CellBinding cells)
{
    /// <summary>The goals, or null where the form has none.</summary>
    internal Goals? Of(RecognisedForm form)
    {
        var numbered = form.Goals.Count(row => Mark(row.Expected) > 0);
        if (numbered == 0)
        {
            return Overall(form.ExpectedGoal, form.ActualOutcome);
        }

        var above = form.Goals.Where(row => Mark(row.Expected) == 0).ToList();
        var overall = Overall(
            string.Concat(above.Select(row => row.Expected)),
            string.Concat(above.Select(row => row.Actual))
        );
        return (overall ?? new Goals()) with { Items = Items(form.Goals.Where(row => Mark(row.Expected) > 0)) };
    }

    private Goals? Overall(string expectedGoal, string actualOutcome)
    {
        var expected = cells.Prose("goals.overall.expectedGoal", expectedGoal);
        var outcome = cells.Prose("goals.overall.actualOutcome", actualOutcome);
        return expected is null && outcome is null
            ? null
            : new Goals
            {
                Overall = new Goal { ExpectedGoal = expected, ActualOutcome = outcome },
            };
    }

    private ImmutableArray<Goal> Items(IEnumerable<GoalRow> rows) =>
        [
            .. rows.Select(
                (row, at) =>
                {
                    var path = string.Create(CultureInfo.InvariantCulture, $"goals.items[{at}]");
                    var mark = Mark(row.Expected);
                    return new Goal
                    {
                        No = row.Expected[2..(mark - 1)],
                        ExpectedGoal = cells.Prose($"{path}.expectedGoal", row.Expected[mark..]),
                        ActualOutcome = cells.Prose($"{path}.actualOutcome", row.Actual),
                    };
                }
            ),
        ];

    // The length of 目标1： at the start of a goal; 0 where there is none.
    private static int Mark(string goal)
    {
        if (!goal.StartsWith("目标", StringComparison.Ordinal))
        {
            return 0;
        }

        var at = 2;
        while (at < goal.Length && char.IsAsciiDigit(Folding.Fold(goal[at])))
        {
            at++;
        }

        return at > 2 && at < goal.Length && goal[at] is ':' or '：' ? at + 1 : 0;
    }
}
