using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>Texts of refusals about tasks, units and projects.</summary>
public static class SeasonMessages
{
    /// <summary>A field that has to be filled.</summary>
    public static Template Missing { get; } = new("请填写{field}", "{field} is required");

    /// <summary>A deadline that has passed.</summary>
    public static Template PastDeadline { get; } = new("截止时间必须晚于现在", "The deadline must lie in the future");

    /// <summary>An extension that is none.</summary>
    public static Template NoExtension { get; } =
        new("新的截止时间必须晚于原来的{before}", "The new deadline must be later than the present one, {before}");

    /// <summary>A regime that no pack brings.</summary>
    public static Template UnknownRegime { get; } = new("没有规则方案{code}", "There is no regime {code}");

    /// <summary>A year outside the regime's validity.</summary>
    public static Template RegimeNotValid { get; } =
        new("规则方案{code}不适用于{year}年度", "The regime {code} does not hold for {year}");

    /// <summary>An empty selection.</summary>
    public static Template NothingChosen { get; } = new("没有选中任何表单", "No form is chosen");

    /// <summary>A task that is closed.</summary>
    public static Template TaskClosed { get; } = new("任务已关闭", "The task is closed");

    /// <summary>A form that is withdrawn.</summary>
    public static Template FormWithdrawn { get; } = new("该表单已撤回", "The form has been withdrawn");

    /// <summary>A form whose result is fixed.</summary>
    public static Template FormFinal { get; } =
        new("该表单已终审锁定，不能撤回", "The form is locked and cannot be withdrawn");

    /// <summary>An open request on the same form.</summary>
    public static Template RequestOpen { get; } =
        new("该表单已有一条待答复的申请", "A request on this form already waits for an answer");

    /// <summary>Forms of whole departments or units under a regime that has none.</summary>
    public static Template ProjectsOnly { get; } =
        new(
            "“{regime}”没有部门和单位整体表，不能下发整体表；请只下发项目表，或改选有整体表的规则方案",
            "{regime} has no form of whole departments or units: issue forms of projects alone, or choose another regime"
        );

    /// <summary>A request that was answered.</summary>
    public static Template RequestAnswered { get; } = new("该申请已经答复", "The request has been answered");

    /// <summary>A code that another holds.</summary>
    public static Template CodeTaken { get; } =
        new("代码{code}已被“{name}”使用", "The code {code} is already that of {name}");

    /// <summary>A successor that cannot be one.</summary>
    public static Template BadSuccessor { get; } =
        new("并入的单位必须是另一个仍然有效的单位", "The successor must be another unit that is still open");

    /// <summary>A day before the first.</summary>
    public static Template EndsBeforeStart { get; } =
        new("停用日期不能早于启用日期", "The last day lies before the first");

    /// <summary>A unit with open units below it.</summary>
    public static Template HasOpenChildren { get; } =
        new(
            "下级还有{count}个有效单位，请先停用或并转它们",
            "{count} units below are still open: close or move them first"
        );

    /// <summary>A kind that cannot stand below its parent.</summary>
    public static Template WrongParent { get; } =
        new("这一类单位不能设在“{parent}”之下", "A unit of this kind cannot stand below {parent}");

    /// <summary>A superior that is none.</summary>
    public static Template BadSuperior { get; } =
        new(
            "划入的上级必须是另一个仍然有效、由您管理的单位",
            "The new superior must be another open unit that you manage"
        );

    /// <summary>A move to where the unit stands.</summary>
    public static Template StandsThere { get; } = new("本单位已在该上级之下", "The unit stands below it already");

    /// <summary>A closed unit.</summary>
    public static Template ClosedAlready { get; } = new("本单位已停用", "The unit is closed");

    /// <summary>A first day that lies ahead, or before the unit or its superior was there.</summary>
    public static Template BadMoveDay { get; } =
        new(
            "划转日期应晚于本单位启用日期，不早于上级启用日期，不晚于今天",
            "The first day must lie after the unit's own, not before its superior's, and not ahead"
        );

    /// <summary>A year that is none.</summary>
    public static Template BadYear { get; } = new("年度不正确", "This is no year");

    /// <summary>A sign that does not go with the kind of change.</summary>
    public static Template WrongSign { get; } =
        new("追减填负数，批复和追加填正数", "A reduction is negative, an approval or supplement positive");
}
