using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Imports;

/// <summary>
/// Sets an edited form against the form that a filing prints. Rows are matched by their words, then by their place among
/// the rows that matched nothing; a row without a match is reported, never dropped.
/// </summary>
internal sealed class CompareForm
{
    private readonly PrintedForm printed;
    private readonly ImmutableArray<CellChange>.Builder changes = ImmutableArray.CreateBuilder<CellChange>();
    private readonly ImmutableArray<string>.Builder added = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder lost = ImmutableArray.CreateBuilder<string>();

    private CompareForm(PrintedForm printed) => this.printed = printed;

    /// <summary>What the edited form says otherwise.</summary>
    internal static FormDifference Of(PrintedForm printed, RecognisedForm edited)
    {
        var compare = new CompareForm(printed);
        compare.Head(printed.Form, edited);
        compare.Funds(printed.Form, edited);
        compare.Tasks(printed.Form, edited);
        compare.Indicators(printed.Form, edited);
        return new FormDifference(
            compare.changes.ToImmutable(),
            compare.added.ToImmutable(),
            compare.lost.ToImmutable()
        )
        {
            Unit = ImportDocument.UnitOf(edited) ?? ImportDocument.UnitOf(printed.Form),
        };
    }

    private void Head(RecognisedForm was, RecognisedForm now)
    {
        Words("项目名称", was.Project, now.Project, printed.Path("identity.project"));
        Words(
            "实施单位",
            was.Unit,
            now.Unit,
            printed.Path(was.Kind == FormKind.Project ? "identity.unit" : "identity.department")
        );
        Words("预期目标", was.ExpectedGoal, now.ExpectedGoal, printed.Path("goals.overall.expectedGoal"));
        Words("实际完成情况", was.ActualOutcome, now.ActualOutcome, printed.Path("goals.overall.actualOutcome"));
    }

    private void Funds(RecognisedForm was, RecognisedForm now)
    {
        foreach (var (old, edited) in Pairs(was.Funds, now.Funds, row => row.Source, row => row.Source))
        {
            Cell(old.Source, "年初预算数", old.Initial, edited.Initial, "initialBudget");
            Cell(old.Source, "全年预算数", old.Budget, edited.Budget, "adjustedBudget");
            Cell(old.Source, "全年执行数", old.Executed, edited.Executed, "executedAmount");
            Cell(old.Source, "分值", old.Weight, edited.Weight, "weight");
            Cell(old.Source, "得分", old.Score, edited.Score, "score");
        }

        var parts = was.Splits.SelectMany(view => view.Parts).ToList();
        var edits = now.Splits.SelectMany(view => view.Parts).ToList();
        foreach (var (old, edited) in Pairs(parts, edits, part => part.Source, part => part.Source))
        {
            var path =
                printed.PathIn(old.Source, "executedAmount", "amount")
                ?? printed.PathIn($"其中：{old.Source}", "executedAmount", "amount");
            Add($"{old.Source}", old.Amount, edited.Amount, path);
        }
    }

    private void Tasks(RecognisedForm was, RecognisedForm now)
    {
        foreach (var (old, edited) in Pairs(was.Tasks, now.Tasks, row => row.Number + row.Name, row => row.Name))
        {
            Words(Term(old.Name, "任务名称"), old.Name, edited.Name, printed.PathIn(old.Name, "taskName"));
            Words(Term(old.Name, "主要内容"), old.Content, edited.Content, printed.PathIn(old.Name, "taskContent"));
            Words(Term(old.Name, "实际完成情况"), old.Actual, edited.Actual, printed.PathIn(old.Name, "actualOutcome"));
        }
    }

    private void Indicators(RecognisedForm was, RecognisedForm now)
    {
        foreach (
            var (old, edited) in Pairs(was.Indicators, now.Indicators, row => row.Level2 + row.Name, row => row.Name)
        )
        {
            Words(Term(old.Name, "三级指标"), old.Name, edited.Name, printed.PathIn(old.Name, "name"));
            Cell(old.Name, "年度指标值", old.Target, edited.Target, "target");
            Cell(old.Name, "实际完成值", old.Actual, edited.Actual, "actual");
            Cell(old.Name, "分值", old.Weight, edited.Weight, "weight");
            Cell(old.Name, "得分", old.Score, edited.Score, "selfScore");
            Words(
                Term(old.Name, "偏差原因"),
                old.Deviation,
                edited.Deviation,
                printed.PathIn(old.Name, "deviationReason", "correctiveAction")
            );
        }
    }

    private List<(T Old, T Now)> Pairs<T>(
        IReadOnlyList<T> was,
        IReadOnlyList<T> now,
        Func<T, string> key,
        Func<T, string> shown
    )
    {
        var pairs = new List<(T, T)>();
        var free = now.Select((row, at) => (Row: row, At: at)).ToList();
        var left = new List<(T Row, int At)>();
        for (var at = 0; at < was.Count; at++)
        {
            var match = free.FindIndex(row => Same(key(row.Row), key(was[at])));
            if (match < 0)
            {
                left.Add((was[at], at));
                continue;
            }

            pairs.Add((was[at], free[match].Row));
            free.RemoveAt(match);
        }

        // A row whose words were edited still stands where it stood, when the form has as many rows.
        foreach (var (row, at) in left)
        {
            var match = was.Count == now.Count ? free.FindIndex(other => other.At == at) : -1;
            if (match < 0)
            {
                lost.Add(shown(row));
                continue;
            }

            pairs.Add((row, free[match].Row));
            free.RemoveAt(match);
        }

        added.AddRange(free.Select(row => shown(row.Row)));
        return pairs;
    }

    private void Cell(string row, string column, FormCell was, FormCell now, string member) =>
        Add(Term(row, column), was, now, printed.PathIn(row, member));

    private static string Term(string row, string column) => row + EnglishWords.Between + column;

    private void Add(string term, FormCell was, FormCell now, string? path) => Words(term, was.Text, now.Text, path);

    private void Words(string term, string? was, string? now, string? path)
    {
        if (!Same(was ?? "", now ?? ""))
        {
            changes.Add(new CellChange(path, term, was ?? "", now ?? ""));
        }
    }

    internal static bool Same(string left, string right)
    {
        var (a, b) = (Folding.Compact(left), Folding.Compact(right));
        return a == b
            || (
                PrintedNumber.TryParse(a, out var x)
                && PrintedNumber.TryParse(b, out var y)
                && x.ToFraction() == y.ToFraction()
            );
    }
}
