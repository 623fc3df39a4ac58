using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>An evaluation by finance that is concluded and one by the department that is open, by the usual operations.</summary>
internal static class DemoEvaluations
{
    private const string Agency = "某绩效评价咨询机构";

    internal static async Task Run(AppDb db, Packs packs, TimeProvider time, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(time);
        var finance = await ActorOf(db, "jixiaogu", today, cancellation);
        var department = await ActorOf(db, "jicai", today, cancellation);
        var expert = await ActorOf(db, "zhuanjia", today, cancellation);
        var forms = await db
            .Forms.Where(form => form.State == FormState.Locked && form.ProjectId != null)
            .Where(form => form.Stage == FilingStage.SelfEvaluation)
            .OrderByDescending(form => form.Year)
            .ThenBy(form => form.Id)
            .Take(2)
            .ToListAsync(cancellation);
        foreach (var (form, at) in forms.Select((form, at) => (form, at)))
        {
            var (actor, kind) = at == 0 ? (finance, EvaluationKind.Finance) : (department, EvaluationKind.Department);
            var request = new EvaluationRequest(
                form.ProjectId!.Value,
                form.Year,
                kind,
                "CN-2020",
                at == 0 ? Agency : null
            );
            var row = (await OpenEvaluation.Run(db, packs, time, actor, request, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
            (await KeepExperts.Invite(db, time, actor, row.Id, expert.AccountId, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
            const string None = "与被评价单位无利益关系。";
            (await KeepExperts.Declare(db, time, expert, row.Id, None, false, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
            if (at == 0)
            {
                await Conclude(db, packs, time, (finance, expert), row.Id, cancellation);
            }
        }
    }

    private static async Task Conclude(
        AppDb db,
        Packs packs,
        TimeProvider time,
        (Actor Finance, Actor Expert) actors,
        long id,
        CancellationToken cancellation
    )
    {
        var rules = packs.Regimes.All["CN-2020"].Process.Evaluation!;
        var typed = rules.Framework.Select(
            (item, at) =>
                new TypedScore(
                    item.Id,
                    Score.FromScaled(item.Weight.Scaled * (at % 4 == 1 ? 75 : 95) / 100 / 1_000 * 1_000).ToString(),
                    at % 4 == 1 ? "资料不完整，酌情扣分" : null
                )
        );
        (await ScoreEvaluation.Run(db, packs, time, actors.Expert, id, [.. typed], cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        var texts = new ReportTexts(
            "项目由学校组织实施，资金来源为一般公共预算，按年初批复的绩效目标执行。",
            "成立评价工作组，查阅立项、合同、验收和支付资料，现场抽查并访谈师生。",
            "按月公示进度，支出与进度基本同步。",
            "验收资料归档不及时，部分佐证日期晚于填报日期\n满意度调查样本偏少，未覆盖全部年级",
            "完善验收和归档制度，满意度调查按年级分层抽样。"
        );
        (
            await ConcludeEvaluation.Run(db, packs, time, actors.Finance, id, texts, conclude: true, cancellation)
        ).OrThrow();
        db.ChangeTracker.Clear();
        var marks = rules.Agency.Select(item => new TypedScore(
            item.Id,
            Score.FromScaled(item.Weight.Scaled * 9 / 10).ToString(),
            null
        ));
        (await ConcludeEvaluation.Mark(db, packs, time, actors.Finance, id, [.. marks], cancellation)).OrThrow();
        db.ChangeTracker.Clear();
    }

    private static async Task<Actor> ActorOf(AppDb db, string name, DateOnly today, CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == name, cancellation);
        return (await FindActor.Run(db, account.Id, today, cancellation))!;
    }
}
