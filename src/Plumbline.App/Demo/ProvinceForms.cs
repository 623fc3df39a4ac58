using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Monitoring;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Demo;

/// <summary>A form of a made-up province with all that belongs to it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Template">What it is made of.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="Times">Factor of its amounts.</param>
internal sealed record ProvinceForm(Form Form, ProvinceTemplate Template, string UnitName, int Times)
{
    internal IEnumerable<FormRow> Rows =>
        Template.Rows(Form.Id, UnitName, Form.Subject == FilingSubject.Project ? Form.Name : null, Times);

    internal FormAchievement Achievement => Template.Achievement(Form.Id);

    internal IEnumerable<FormRuleCount> RuleCounts => Template.RuleCounts(Form.Id);

    internal FormWatch? Watch => Template.Watch(Form.Id);
}

/// <summary>
/// The tasks of a made-up province, one a year and a monitoring round of the last, and the forms of each, in an order that is
/// always the same.
/// </summary>
internal sealed class ProvinceForms(Packs packs, ProvinceUnits units, ProvinceSize size, DateTime now)
{
    private const int Variants = 12;
    private readonly Dictionary<int, long> firstIds = [];

    internal int RunningYear => now.Year - 1;

    internal int FirstYear => RunningYear - size.Years + 1;

    /// <summary>The first form of each year's self-evaluation that was begun: the whole forms of units come first.</summary>
    internal IReadOnlyDictionary<int, long> FirstIds => firstIds;

    /// <summary>Remembers where the forms of a task begin.</summary>
    internal long Begin(SeasonTask task, long first)
    {
        if (task.Stage == FilingStage.SelfEvaluation)
        {
            firstIds[task.Year] = first;
        }

        return first;
    }

    internal IEnumerable<SeasonTask> Tasks => [.. SelfEvaluations, Round];

    private SeasonTask Round =>
        new()
        {
            Id = size.Years + 1,
            UnitId = units.All[0].Id,
            Name = string.Create(CultureInfo.InvariantCulture, $"{RunningYear}年度绩效运行监控"),
            Year = RunningYear,
            Regime = ProvinceStages.Regime,
            Stage = FilingStage.Monitoring,
            CutOff = RoundDays.CutOff(packs.Regimes.Find(ProvinceStages.Regime), RunningYear, 1),
            Deadline = new(RunningYear, 8, 31, 10, 0, 0, DateTimeKind.Utc),
            IssuedAt = now,
            IssuedById = SeedProvince.FinanceAccount,
        };

    private IEnumerable<SeasonTask> SelfEvaluations =>
        Enumerable
            .Range(0, size.Years)
            .Select(at => new SeasonTask
            {
                Id = at + 1,
                UnitId = units.All[0].Id,
                Name = string.Create(CultureInfo.InvariantCulture, $"{FirstYear + at}年度绩效自评"),
                Year = FirstYear + at,
                Regime = SeedProvince.Regime,
                Deadline =
                    FirstYear + at == RunningYear
                        ? now.Date.AddDays(21).AddHours(10)
                        : new DateTime(FirstYear + at + 1, 3, 31, 10, 0, 0, DateTimeKind.Utc),
                IssuedAt = now,
                IssuedById = SeedProvince.FinanceAccount,
            });

    /// <summary>
    /// The forms of one task: each department and unit for itself, then each project of the year. The first project form of
    /// each person's unit is wide and open.
    /// </summary>
    internal IEnumerable<ProvinceForm> Of(SeasonTask task, long firstId) =>
        task.Stage == FilingStage.Monitoring ? OfRound(task, firstId) : OfYear(task, firstId);

    // The first project of each unit, which runs through all years: most are closed, some warned, a few stopped.
    private IEnumerable<ProvinceForm> OfRound(SeasonTask task, long firstId)
    {
        ProvinceTemplate[] made =
        [
            .. ProvinceShape.Progress.Select(progress =>
                ProvinceTemplate.Of(
                    packs,
                    task.Year,
                    new(
                        FilingSubject.Project,
                        progress.Executed,
                        progress.Achieved,
                        ProvinceSize.Indicators,
                        IsDraft: true
                    )
                    {
                        Round = task.CutOff,
                    }
                )
            ),
        ];
        FormState[] states =
        [
            FormState.Locked,
            FormState.Locked,
            FormState.Warned,
            FormState.Submitted,
            FormState.Locked,
        ];
        var id = firstId;
        foreach (var project in units.Projects(units.Owners.Length, FirstYear, size.Years))
        {
            var unit = units.All[(int)project.UnitId - 1];
            var state = id % 97 == 0 ? FormState.Suspended : states[id % states.Length];
            yield return New(task, id, unit, project, state, made[id % made.Length]);
            id++;
        }
    }

    private IEnumerable<ProvinceForm> OfYear(SeasonTask task, long firstId)
    {
        var made = Templates(task.Year);
        var isRunning = task.Year == RunningYear;
        var people = isRunning ? units.Owners.Take(size.People).Select(unit => unit.Id).ToHashSet() : [];
        var id = firstId;
        foreach (var unit in units.Owners)
        {
            var state = StateOf(isRunning, id);
            yield return New(task, id, unit, null, state, Pick(made.Whole, made.Draft[0], state, id));
            id++;
        }

        foreach (var project in units.Projects(size.Projects, FirstYear, size.Years))
        {
            if (project.FirstYear <= task.Year && !(project.LastYear < task.Year))
            {
                var isWide = people.Remove(project.UnitId);
                var state = isWide ? FormState.Draft : StateOf(isRunning, id);
                var template = isWide ? made.Wide : Pick(made.Projects, made.Draft[1], state, id);
                yield return New(task, id, units.All[(int)project.UnitId - 1], project, state, template);
                id++;
            }
        }
    }

    private static ProvinceTemplate Pick(ProvinceTemplate[] filled, ProvinceTemplate draft, FormState state, long id) =>
        state == FormState.Draft ? draft : filled[(int)(id % Variants)];

    private static ProvinceForm New(
        SeasonTask task,
        long id,
        Unit unit,
        Project? project,
        FormState state,
        ProvinceTemplate template
    )
    {
        var times = (int)(id * 7919 % 397) + 3;
        var form = NewForm(task, id, unit, project, state, template, times);
        return new(form, template, unit.Name, times);
    }

    /// <summary>The one event of a form that was brought in, and the chain that it begins.</summary>
    internal (Chain Chain, Event Event) Log(Form form, string task, LogAlgorithm by)
    {
        var chain = new Chain { Id = form.ChainId, Kind = "form" };
        return (chain, EventLog.Append(chain, new("import", "", null, task), SeedProvince.FinanceAccount, now, by));
    }

    private static Form NewForm(
        SeasonTask task,
        long id,
        Unit unit,
        Project? project,
        FormState state,
        ProvinceTemplate template,
        int times
    ) =>
        new()
        {
            Id = id,
            TaskId = task.Id,
            UnitId = unit.Id,
            UnitPath = unit.Path,
            ProjectId = project?.Id,
            Subject = project is null ? FilingSubject.Department : FilingSubject.Project,
            Name = project?.Name ?? unit.Name,
            Year = task.Year,
            Regime = task.Regime,
            Stage = task.Stage,
            State = state,
            StateSince = task.IssuedAt!.Value.AddSeconds(-(id % 500_000)),
            Deadline = task.Deadline,
            ChainId = id,
            SummarySeq = 1,
            SelfScore = template.Score,
            Grade = template.Grade,
            BudgetFen = template.BudgetFen * times,
            ExecutedFen = template.ExecutedFen * times,
            Errors = template.Errors,
            Warnings = template.Warnings,
            SubmittedAt = state == FormState.Draft ? null : task.IssuedAt.Value.AddMinutes(-(id % 10_000)),
        };

    // Three in ten are still open in the running year, the others somewhere on their way.
    private static FormState StateOf(bool isRunning, long id) =>
        !isRunning
            ? FormState.FinanceAccepted
            : (id % 10) switch
            {
                0 or 1 or 2 => FormState.Draft,
                3 => FormState.Returned,
                4 or 5 => FormState.Submitted,
                6 => FormState.UnitApproved,
                7 or 8 => FormState.DepartmentApproved,
                _ => FormState.FinanceAccepted,
            };

    private Templated Templates(int year)
    {
        ProvinceTemplate Made(FilingSubject subject, int at, int many, bool isDraft = false) =>
            ProvinceTemplate.Of(packs, year, new(subject, 1000 - (at * 27), 109 - (at * 2), many, isDraft));

        return new(
            [
                .. Enumerable
                    .Range(0, Variants)
                    .Select(at => Made(FilingSubject.Department, at, ProvinceSize.Indicators)),
            ],
            [.. Enumerable.Range(0, Variants).Select(at => Made(FilingSubject.Project, at, ProvinceSize.Indicators))],
            [
                Made(FilingSubject.Department, 0, ProvinceSize.Indicators, isDraft: true),
                Made(FilingSubject.Project, 0, ProvinceSize.Indicators, isDraft: true),
            ],
            Made(FilingSubject.Project, 1, ProvinceSize.WideIndicators)
        );
    }

    private sealed record Templated(
        ProvinceTemplate[] Whole,
        ProvinceTemplate[] Projects,
        ProvinceTemplate[] Draft,
        ProvinceTemplate Wide
    );
}
