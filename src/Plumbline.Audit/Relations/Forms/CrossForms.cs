using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// What the form of a department and the forms of its projects say of the same thing: a rate of one name, and money told in
/// a main task that is named as a project. The department may speak of more than the project, so that a difference is a
/// doubt and no error.
/// </summary>
internal static class CrossForms
{
    // No form has more; each is looked up in the whole text.
    private const int MostTasks = 500;

    private const int ShortestName = 4;
    private const int MostForms = 200;

    private static readonly Template OfWhom = new(
        "部门表与项目表的同名数据可能范围不同；写明各自的范围，或按项目汇总后填写部门数",
        "Department and project may mean different scopes; state each, or derive the department's figure from its projects"
    );

    private static readonly Template WhichMoney = new(
        "文中的金额与项目执行数可能口径不同（各级资金、多年投资）；写明资金来源和年度即可核对",
        "The amount told may cover other sources or years than the project's spending; state sources and years"
    );

    internal static IEnumerable<Claim> Of(Understood document)
    {
        var departments = document.Forms.Where(form => form.Kind == FormKind.Department).Take(1);
        var projects = document.Forms.Where(form => form.Kind == FormKind.Project).Take(MostForms).ToList();
        return departments.SelectMany(department =>
            Rates(department, projects).Concat(Told(document, department, projects))
        );
    }

    private static IEnumerable<Claim> Rates(RecognisedForm department, List<RecognisedForm> projects)
    {
        var own = department
            .Indicators.Where(row => row.Actual.Figure is { Dimension: Dimension.Percent })
            .GroupBy(row => Core(row.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var project in projects)
        {
            foreach (var row in project.Indicators)
            {
                if (
                    row.Actual.Figure is { Dimension: Dimension.Percent } figure
                    && own.TryGetValue(Core(row.Name), out var whole)
                )
                {
                    yield return Doubtful(whole.Actual.Figure!, figure, whole.Name, OfWhom);
                }
            }
        }
    }

    // The largest amount of a task's own cells; the smaller ones are its parts.
    private static IEnumerable<Claim> Told(
        Understood document,
        RecognisedForm department,
        List<RecognisedForm> projects
    )
    {
        var spent = projects
            .Where(form => form.Project is { Length: > 0 })
            .Select(form => (Name: Subject(form.Project!), Executed: Executed(form)))
            .Where(pair => pair.Name.Length >= ShortestName && pair.Executed is not null)
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Executed!, StringComparer.Ordinal);
        foreach (var task in department.Tasks.Take(MostTasks))
        {
            if (
                spent.TryGetValue(Subject(task.Name), out var executed)
                && Largest(document, task) is { } told
                && told.Value > executed.Value
            )
            {
                yield return Doubtful(executed, told, task.Name, WhichMoney);
            }
        }
    }

    private static Figure? Largest(Understood document, TaskRow task)
    {
        var actual = Folding.Compact(task.Actual);
        if (actual.Length < ShortestName)
        {
            return null;
        }

        return document
            .Text.Passages.Where(passage => passage.Compact.Length >= actual.Length)
            .Where(passage => passage.Compact.Contains(actual, StringComparison.Ordinal))
            .Take(1)
            .SelectMany(passage => document.Figures.Quantities(passage))
            .Where(figure => figure.Dimension == Dimension.Money)
            .MaxBy(figure => figure.Value);
    }

    private static Figure? Executed(RecognisedForm form) =>
        (form.Funds.FirstOrDefault(row => row.IsTotal) ?? form.Funds.FirstOrDefault())?.Executed.Figure
            is { Dimension: Dimension.Money } executed
            ? executed
            : null;

    private static Claim Doubtful(Figure result, Figure operand, string name, Template doubt) =>
        new(RelationKind.Equality, result, [operand], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = name,
            Strength = Strength.Scoped,
            Doubt = doubt.With(),
        };

    // 项目验收合格率 is 验收合格率, 按时完成率 is 完成率.
    private static string Core(string name)
    {
        var core = Folding.Compact(name).TrimEnd('。', ';', '，', ':');
        foreach (var prefix in (ReadOnlySpan<string>)["项目", "工程", "按时", "按期", "及时"])
        {
            core = core.StartsWith(prefix, StringComparison.Ordinal) ? core[prefix.Length..] : core;
        }

        return core is "率" or "满意度" ? "" : core;
    }

    // 2022年学生资助项目 is 学生资助.
    private static string Subject(string name)
    {
        var subject = Folding.Compact(name);
        if (subject.Length > 5 && subject[..4].All(char.IsAsciiDigit) && subject[4] == '年')
        {
            subject = subject[5..];
            subject = subject[0] == '度' ? subject[1..] : subject;
        }

        return subject.EndsWith("项目", StringComparison.Ordinal) ? subject[..^2] : subject;
    }
}
