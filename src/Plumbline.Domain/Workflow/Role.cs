namespace Plumbline.Domain.Workflow;

/// <summary>岗位角色 (rule book §12.1). No role overwrites the score of another; see <see cref="ScoreOwners"/>.</summary>
public enum Role
{
    /// <summary>填报人: school, second-level unit or section.</summary>
    Filler,

    /// <summary>单位审核人, 单位负责人.</summary>
    UnitReviewer,

    /// <summary>部门计划财务科（股）.</summary>
    DepartmentFinance,

    /// <summary>绩效自评工作领导小组.</summary>
    LeadingGroup,

    /// <summary>财政局业务科（股）.</summary>
    FinanceBusiness,

    /// <summary>财政局绩效科（股）.</summary>
    FinancePerformance,

    /// <summary>第三方机构, 专家: assigned re-checks only.</summary>
    ThirdParty,

    /// <summary>审计, 人大: reads and gives feedback.</summary>
    Observer,

    /// <summary>系统管理员: runs the system, decides nothing and changes no score.</summary>
    Administrator,
}

/// <summary>The three scores of a filing, which stand beside each other (rule book §2.8).</summary>
public enum ScoreKind
{
    /// <summary>单位自评得分.</summary>
    Self,

    /// <summary>主管部门评分.</summary>
    Department,

    /// <summary>财政评分.</summary>
    Finance,
}

/// <summary>Who may write which score, and in which state of the form. Nobody else ever may.</summary>
public static class ScoreOwners
{
    /// <summary>Whether a role may write a score while the form is in a state.</summary>
    public static bool MayWrite(ScoreKind score, Role role, FormState state) =>
        (score, role) switch
        {
            (ScoreKind.Self, Role.Filler) => state is FormState.Draft or FormState.Returned,
            (ScoreKind.Department, Role.DepartmentFinance or Role.LeadingGroup) => state is FormState.UnitApproved,
            (ScoreKind.Finance, Role.FinanceBusiness or Role.FinancePerformance or Role.ThirdParty) => state
                is FormState.DepartmentApproved
                    or FormState.FinanceAccepted,
            _ => false,
        };
}
