using System.Collections.Frozen;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Access;

/// <summary>Roles and rights in words, for people who ask who may do what.</summary>
public static class AccessWords
{
    private static readonly FrozenDictionary<string, Template> Roles = new Dictionary<string, Template>(
        StringComparer.Ordinal
    )
    {
        [nameof(Role.Filler)] = new("填报人", "Filler"),
        [nameof(Role.UnitReviewer)] = new("单位负责人", "Head of unit"),
        [nameof(Role.DepartmentFinance)] = new("部门计财股", "Department finance office"),
        [nameof(Role.LeadingGroup)] = new("部门负责人", "Department leading group"),
        [nameof(Role.FinanceBusiness)] = new("财政业务股", "Finance business section"),
        [nameof(Role.FinancePerformance)] = new("财政绩效股", "Finance performance section"),
        [nameof(Role.ThirdParty)] = new("第三方机构", "Third party"),
        [nameof(Role.Observer)] = new("审计（只读）", "Audit (reads only)"),
        [nameof(Role.Administrator)] = new("系统管理员", "Administrator"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // By name, so that a right that another area adds has its word here and nowhere else.
    private static readonly FrozenDictionary<string, Template> Rights = new Dictionary<string, Template>(
        StringComparer.Ordinal
    )
    {
        ["ViewForms"] = new("查看填报表", "See forms"),
        ["FillForms"] = new("填报", "Fill forms"),
        ["ReviewForms"] = new("审核、退回", "Review and return forms"),
        ["FollowForms"] = new("查看办理情况和历史", "Follow forms"),
        ["OpenQueue"] = new("打开待审列表", "Open the queue"),
        ["ScoreForDepartment"] = new("部门评分", "Give the department's score"),
        ["ScoreForFinance"] = new("财政评分", "Give finance's score"),
        ["ScoreAssigned"] = new("对受托的表复核评分", "Score the forms assigned"),
        ["AssignReviewers"] = new("委托第三方复核", "Assign third parties"),
        ["ManageTasks"] = new("下达、收回任务", "Issue and close tasks"),
        ["AskForRequests"] = new("申请延期或撤回", "Ask for extensions"),
        ["AssignSections"] = new("分派报告章节", "Assign chapters"),
        ["ImportFigures"] = new("导入决算、预算和执行数", "Import figures"),
        ["ManageProjects"] = new("维护项目", "Keep projects"),
        ["ViewProjects"] = new("查看项目", "See projects"),
        ["ViewLibrary"] = new("查看指标库", "See the indicator library"),
        ["ManageLibrary"] = new("维护自建指标", "Keep own indicators"),
        ["ManageUnits"] = new("维护单位", "Keep units"),
        ["ManageAccounts"] = new("管理账户和岗位", "Keep accounts and posts"),
        ["ManageSystem"] = new("管理后台作业和事件订阅", "Keep background work and webhooks"),
        ["ViewAccess"] = new("查询权限", "See who may do what"),
        ["ViewPublications"] = new("查看公开事项", "See publications"),
        ["DraftPublication"] = new("拟稿公开", "Draft publications"),
        ["ReviewSecrecy"] = new("保密审查", "Secrecy review"),
        ["Publish"] = new("批准公开", "Publish"),
        ["ViewOverview"] = new("查看总览", "See overviews"),
        ["ViewLog"] = new("查看日志", "See the log"),
        ["ViewDraws"] = new("查看抽查", "See draws"),
        ["ManageDraws"] = new("组织抽查", "Make draws"),
        ["ViewResults"] = new("查看结果应用", "See the use of results"),
        ["DecideResults"] = new("决定结果应用", "Decide on the use of results"),
        ["ViewExAnte"] = new("查看事前绩效评估", "See ex-ante evaluations"),
        ["PrepareExAnte"] = new("编制事前绩效评估", "Write ex-ante evaluations"),
        ["ManageExAnte"] = new("组织事前绩效评估和项目入库", "Run ex-ante evaluations and admit projects"),
        ["ViewRectification"] = new("查看整改台账", "See the rectification ledger"),
        ["ManageRectification"] = new("管理整改台账", "Keep the rectification ledger"),
        ["ViewEvaluations"] = new("查看部门和财政评价", "See evaluations"),
        ["ManageEvaluations"] = new("组织部门和财政评价", "Organise evaluations"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A role in a word.</summary>
    public static string Of(Role role, Language language) => Word(Roles, role.ToString(), language);

    /// <summary>A right in a few words.</summary>
    public static string Of(Right right, Language language) => Word(Rights, right.ToString(), language);

    private static string Word(FrozenDictionary<string, Template> words, string name, Language language) =>
        words.TryGetValue(name, out var word) ? word.With().In(language) : name;
}
