namespace Plumbline.Web.Shell;

/// <summary>The menus of the top navigation, in the order in which a project meets them. Their names: <c>Nav.GROUP</c>.</summary>
public enum NavGroup
{
    /// <summary>No menu: entries that stand in the bar themselves.</summary>
    Top,

    /// <summary>事前与项目: what comes before the year.</summary>
    Planning,

    /// <summary>过程跟踪: what goes on during the year.</summary>
    Tracking,

    /// <summary>任务与填报: tasks, forms and their review.</summary>
    Filing,

    /// <summary>评价与应用: what is judged afterwards, and what follows.</summary>
    Judging,

    /// <summary>绩效公开.</summary>
    Disclosing,

    /// <summary>系统管理.</summary>
    Managing,
}
