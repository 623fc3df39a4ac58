using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// What a made-up province keeps beside its forms, so that every list is as long as a province's: ex-ante evaluations,
/// transfers, carried-over projects, rectification, evaluations, approvals and proofs of disclosure.
/// </summary>
internal sealed class ProvinceStages(Packs packs, ProvinceUnits units, ProvinceForms forms, DateTime now)
{
    /// <summary>The regime with rules for every stage.</summary>
    internal const string Regime = "CN-2020";

    private const int TransfersOfDepartment = 28;
    private const int SharesOfTransfer = 3;
    private const int ItemsOfUnit = 2;
    private const int EvaluationsOfDepartment = 10;

    private int Running => forms.RunningYear;

    private IEnumerable<int> Years => Enumerable.Range(forms.FirstYear, Running - forms.FirstYear + 1);

    private IEnumerable<Unit> Departments => units.Owners.Where(unit => unit.Kind == UnitKind.Department);

    /// <summary>Writes all of it; says how many rows have a chain.</summary>
    internal async Task<long> Write(AppDb db, ProvinceChains chains, int projects, CancellationToken cancellation)
    {
        var running = units.Projects(projects, forms.FirstYear, Years.Count()).Where(IsRecurrent).ToList();
        var transfers = Transfers().ToList();
        var made = await chains.Insert(
            "transfer",
            transfers.ConvertAll(pair => pair.Transfer),
            (row, chain) => row.ChainId = chain,
            cancellation
        );
        await BulkInsert.Run(db, transfers.SelectMany(pair => pair.Shares), cancellation);
        var carried = CarriedOver(running).ToList();
        made += await chains.Insert(
            "carry-over",
            carried.ConvertAll(pair => pair.Kept),
            (row, chain) => row.ChainId = chain,
            cancellation
        );
        await BulkInsert.Run(db, carried.Select(pair => pair.Fund), cancellation);
        var assessments = Assessments(running).ToList();
        made += await chains.Insert("ex-ante", assessments, (row, chain) => row.ChainId = chain, cancellation);
        var items = Items().ToList();
        made += await chains.Insert("rectification", items, (row, chain) => row.ChainId = chain, cancellation);
        var evaluations = Evaluations(running).ToList();
        made += await chains.Insert("evaluation", evaluations, (row, chain) => row.ChainId = chain, cancellation);
        await BulkInsert.Run(db, Approvals(), cancellation);
        await BulkInsert.Run(db, Proofs(), cancellation);
        await Continue(db, cancellation);
        return made;
    }

    private static bool IsRecurrent(Project project) => project.Recurrence == ProjectRecurrence.Recurrent;

    // The first project of a unit goes on through all years.
    private IEnumerable<(Transfer Transfer, IEnumerable<TransferShare> Shares)> Transfers()
    {
        var id = 0L;
        foreach (var (department, at) in units.Owners.Select((unit, at) => (unit, at)))
        {
            if (department.Kind != UnitKind.Department)
            {
                continue;
            }

            var below = units
                .Owners.Skip(at)
                .TakeWhile(unit => unit.Path.StartsWith(department.Path, StringComparison.Ordinal))
                .Count();
            foreach (var (year, number) in Years.SelectMany(year => Numbers(TransfersOfDepartment, year)))
            {
                id++;
                var shares = Enumerable
                    .Range(0, Math.Min(SharesOfTransfer, below))
                    .Select(share => at + ((number * SharesOfTransfer + share) % below) + 1L)
                    .Distinct()
                    .Select(project => NewShare(id, project))
                    .ToList();
                yield return (NewTransfer(id, department, year, number, shares.Sum(share => share.Fen)), shares);
            }
        }
    }

    private static IEnumerable<(int Year, int Number)> Numbers(int many, int year) =>
        Enumerable.Range(0, many).Select(number => (year, number));

    private static TransferShare NewShare(long transfer, long project) =>
        new()
        {
            TransferId = transfer,
            ProjectId = project,
            Fen = ProvinceUnits.Fen(project) / 2,
        };

    private static Transfer NewTransfer(long id, Unit department, int year, int number, long shared) =>
        new()
        {
            Id = id,
            RegionId = department.ParentId!.Value,
            UnitId = department.Id,
            UnitPath = department.Path,
            Year = year,
            Name = string.Create(CultureInfo.InvariantCulture, $"第{number + 1}批专项补助资金"),
            Level = number % 2 == 0 ? TransferLevel.Central : TransferLevel.Province,
            Document = string.Create(CultureInfo.InvariantCulture, $"示范财〔{year}〕{number + 1}号"),
            AmountFen = shared + (number % 5 * ProvinceUnits.LeastFen),
            Regime = Regime,
        };

    // Every tenth does not state what it spent, every fourth has spent all of it.
    private IEnumerable<(CarryOver Kept, CarryOverFund Fund)> CarriedOver(IEnumerable<Project> running)
    {
        var rules = packs.Regimes.Find(Regime)?.Process.CarryOver;
        foreach (var (project, at) in running.Where(row => row.Id % 4 != 0).Select((row, at) => (row, at)))
        {
            var balance = ProvinceUnits.Fen(project.Id) / 10;
            var spent = at % 10 == 0 ? (long?)null : balance * (4 - (at % 4)) / 4;
            var fund = new CarriedFund(FundNature.GeneralPublic, Running - 1, balance) { SpentFen = spent };
            var unit = units.All[(int)project.UnitId - 1];
            yield return (
                new()
                {
                    Id = at + 1,
                    ProjectId = project.Id,
                    UnitId = unit.Id,
                    UnitPath = unit.Path,
                    DepartmentId = unit.Kind == UnitKind.Department ? unit.Id : unit.ParentId!.Value,
                    Year = Running,
                    Regime = Regime,
                    BalanceFen = balance,
                    SpentFen = spent,
                    DueYear = rules is null ? null : new CarriedMoney([fund]).DueYear(rules),
                },
                new()
                {
                    CarryOverId = at + 1,
                    Nature = fund.Nature,
                    BudgetYear = fund.BudgetYear,
                    BalanceFen = balance,
                    SpentFen = spent,
                }
            );
        }
    }

    // Drafts, those handed in, and those admitted to the pool with what they asked for.
    private IEnumerable<Assessment> Assessments(IEnumerable<Project> running)
    {
        var template = packs.Regimes.Find(Regime)?.Process.ExAnte?.Templates[0].Kind ?? "project";
        return running.Select(
            (project, at) =>
            {
                var state = (at % 3) switch
                {
                    0 => ExAnteState.Draft,
                    1 => ExAnteState.Submitted,
                    _ => ExAnteState.Admitted,
                };
                var fen = ProvinceUnits.Fen(project.Id);
                var isAdmitted = state == ExAnteState.Admitted;
                return new Assessment
                {
                    Id = at + 1,
                    ProjectId = project.Id,
                    UnitPath = project.UnitPath,
                    Year = Running + 1,
                    Regime = Regime,
                    Kind = template,
                    State = state,
                    StateSince = now,
                    CreatedById = SeedProvince.FinanceAccount,
                    CreatedAt = now,
                    RequestedFen = fen,
                    Score = isAdmitted ? Score.FromPoints(86).Scaled : null,
                    Conclusion = isAdmitted ? AssessmentConclusion.Support : null,
                    ConcludedAt = isAdmitted ? now : null,
                    AdmittedFen = isAdmitted ? fen : null,
                    DecidedAt = isAdmitted ? now : null,
                };
            }
        );
    }

    // The unit's own form of the year before has the unit's number among the forms of that task.
    private IEnumerable<RectificationItem> Items()
    {
        var today = ChinaTime.DayOf(now);
        var year = Math.Max(forms.FirstYear, Running - 1);
        var first = forms.FirstIds[year];
        for (var at = 0; at < units.Owners.Length * ItemsOfUnit; at++)
        {
            var (unit, owner) = (units.Owners[at / ItemsOfUnit], at / ItemsOfUnit);
            yield return new()
            {
                Id = at + 1,
                UnitId = unit.Id,
                UnitPath = unit.Path,
                FormId = first + owner,
                Year = year,
                Source = at % ItemsOfUnit == 0 ? ProblemSource.Finding : ProblemSource.Recheck,
                Rule = at % ItemsOfUnit == 0 ? "PL2105" : null,
                Problem =
                    at % ItemsOfUnit == 0 ? "部分指标没有达到目标，偏差原因写得不够具体。" : "复核发现佐证材料不齐。",
                Measure = "补充材料，逐项说明原因。",
                Owner = "办公室",
                Due = today.AddDays((at % 60) - 20),
                State = Enum.GetValues<RectificationState>()[at % Enum.GetValues<RectificationState>().Length],
                StateSince = now,
                CreatedById = SeedProvince.FinanceAccount,
                CreatedAt = now,
            };
        }
    }

    private IEnumerable<Evaluation> Evaluations(IEnumerable<Project> running) =>
        running
            .Take(Departments.Count() * EvaluationsOfDepartment)
            .Select(
                (project, at) =>
                    new Evaluation
                    {
                        Id = at + 1,
                        ProjectId = project.Id,
                        UnitPath = project.UnitPath,
                        Year = Math.Max(forms.FirstYear, Running - 1),
                        Kind = at % 2 == 0 ? EvaluationKind.Department : EvaluationKind.Finance,
                        Regime = Regime,
                        CreatedById = SeedProvince.FinanceAccount,
                        CreatedAt = now,
                    }
            );

    private IEnumerable<BudgetApproval> Approvals() =>
        from unit in Departments
        from year in Years
        from what in Enum.GetValues<DisclosureEvent>()
        let isBudget = what == DisclosureEvent.BudgetApproved
        where isBudget || year < Running
        select new BudgetApproval
        {
            UnitId = unit.Id,
            Year = year,
            Event = what,
            On = isBudget ? new(year, 2, 10) : new(year + 1, 8, 20),
            AccountId = SeedProvince.FinanceAccount,
            At = now,
        };

    private IEnumerable<DisclosureProof> Proofs()
    {
        var duties = packs.OfPlace?.Disclosure?.Duties ?? [];
        var shown =
            from unit in Departments
            from year in Years
            from duty in duties
            where duty.After == DisclosureEvent.BudgetApproved
            select (unit, year, duty);
        return shown.Select(
            (one, at) =>
                new DisclosureProof
                {
                    Id = at + 1,
                    UnitId = one.unit.Id,
                    UnitPath = one.unit.Path,
                    Year = one.year,
                    Duty = one.duty.Id,
                    ShownOn = new DateOnly(one.year, 2, 12).AddDays(at % 25),
                    Address = "https://example.gov.cn/budget",
                    AccountId = SeedProvince.FinanceAccount,
                    At = now,
                }
        );
    }

    private static async Task Continue(AppDb db, CancellationToken cancellation)
    {
        await BulkInsert.Continue<Transfer>(db, cancellation);
        await BulkInsert.Continue<CarryOver>(db, cancellation);
        await BulkInsert.Continue<Assessment>(db, cancellation);
        await BulkInsert.Continue<RectificationItem>(db, cancellation);
        await BulkInsert.Continue<Evaluation>(db, cancellation);
        await BulkInsert.Continue<DisclosureProof>(db, cancellation);
    }
}
