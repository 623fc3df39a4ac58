using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Transfers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;

namespace Plumbline.App.Demo;

/// <summary>
/// Transfers of the demonstration: for the year before the running one, whose forms are all in, a central one with the
/// regional table written; for the running year one that is given on only in part.
/// </summary>
internal sealed class DemoTransfers(AppDb db, Packs packs, TimeProvider time)
{
    private const long Ten = 10_000_000;

    /// <summary>Adds them.</summary>
    internal async Task Run(Unit department, int year, CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", cancellation);
        var actor = (await FindActor.Run(db, account.Id, ChinaTime.Today(time), cancellation))!;
        await Add(actor, department, year - 1, (DemoProject.All[0].Name, TransferLevel.Central, 1), cancellation);
        await Add(actor, department, year, (DemoProject.All[0].Name, TransferLevel.Central, 3), cancellation);
        await Add(actor, department, year - 1, (DemoProject.All[2].Name, TransferLevel.Province, 1), cancellation);
    }

    private async Task Add(
        Actor actor,
        Unit department,
        int year,
        (string Project, TransferLevel Level, int Open) of,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var forms = await db
            .Forms.Under(form => form.UnitPath, [department.Path])
            .Where(form => form.Name == of.Project && form.Year == year && form.ProjectId != null)
            .Where(form => form.Stage == FilingStage.SelfEvaluation && form.BudgetFen > 0)
            .OrderBy(form => form.Id)
            .Take(4)
            .ToListAsync(cancellation);
        if (forms.Count == 0)
        {
            return;
        }

        // What earlier years left is no part of this year's transfer.
        var projects = forms.ConvertAll(form => form.ProjectId!.Value);
        var carried = await db
            .CarryOvers.Where(row => row.Year == year && projects.Contains(row.ProjectId))
            .ToDictionaryAsync(row => row.ProjectId, row => row.BalanceFen, cancellation);
        var parts = forms.ConvertAll(form =>
            (form.ProjectId!.Value, form.BudgetFen!.Value - carried.GetValueOrDefault(form.ProjectId!.Value))
        );
        var request = new TransferRequest(
            department.Id,
            year,
            $"{of.Project}补助资金",
            of.Level,
            FormattableString.Invariant($"示范财教〔{year}〕{(of.Level == TransferLevel.Central ? 12 : 35)}号"),
            parts.Sum(part => part.Item2) + (of.Open - 1) * Ten,
            "CN-2020"
        );
        var kept = (await KeepTransfer.Run(db, packs, time, actor, request, cancellation)).OrThrow();
        foreach (var part in parts)
        {
            db.ChangeTracker.Clear();
            (await ShareTransfer.Run(db, time, actor, kept.Id, part, cancellation)).OrThrow();
        }

        if (of.Open == 1)
        {
            db.ChangeTracker.Clear();
            (await WriteTransfer.Run(db, packs, time, actor, kept.Id, Texts, cancellation)).OrThrow();
        }
    }

    private static Dictionary<string, string> Texts { get; } =
        new(StringComparer.Ordinal)
        {
            ["goal"] = "按规定标准和用途把补助资金安排到学校，保障学校正常运转，逐步改善办学条件。",
            ["outcome"] = "资金全部落实到学校和项目，年度任务基本完成，个别学校执行进度偏慢，已督促加快。",
            ["topic/allocation"] = "按在校学生数和校舍情况分配，分配方案经局长办公会研究。",
            ["topic/release"] = "收到上级文件后二十五日内下达到学校。",
            ["topic/payment"] = "按国库集中支付制度支付，没有转入其他账户。",
            ["topic/use"] = "按规定用途使用，年内内部审计未发现截留、挤占、挪用。",
            ["topic/execution"] = "按批复的预算执行，没有无预算支出。",
            ["topic/management"] = "绩效目标随资金下达，八月开展监控，年后逐校自评。",
            ["topic/duty"] = "本级应分担的资金已列入部门预算。",
        };
}
