using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>Names of roles as accounts of the demonstration bear them.</summary>
internal static class DemoWords
{
    internal static string Of(Role role) =>
        role switch
        {
            Role.Filler => "填报人",
            Role.UnitReviewer => "单位负责人",
            Role.DepartmentFinance => "计财股",
            Role.LeadingGroup => "部门负责人",
            Role.FinanceBusiness => "财政业务股",
            Role.FinancePerformance => "财政绩效股",
            Role.ThirdParty => "第三方机构",
            Role.Observer => "审计",
            _ => "系统管理员",
        };
}
