using Plumbline.Domain;

namespace Plumbline.Audit.Rules;

/// <summary>The sources that several rules share, as the rule book marks them.</summary>
internal static class Sources
{
    internal static Source FilledForms { get; } = new("财预〔2020〕10号附件1（已填报的自评表）", Confidence.Verified);

    internal static Source Practice { get; } = new("省级预算管理一体化系统绩效模块的审核做法", Confidence.Verified);

    internal static Source FinalAccounts { get; } = new("部门决算公开表勾稽关系", Confidence.Verified);

    internal static Source Article16 { get; } =
        new("财预〔2020〕10号 第十六条", Confidence.Restated)
        {
            Note = "条文号未核对原文；做法已由系统和已填报表格证实",
        };

    internal static Source Checker { get; } =
        new("自评表和目标申报表的审核要点（公开的审核程序）", Confidence.Verified);

    internal static Source Accounts { get; } = new("部门决算公开文本的交叉核对（公开的审核程序）", Confidence.Verified);

    internal static Source SignedForm { get; } = new("省级已填报的自评表（签章栏）", Confidence.Verified);

    internal static Source Own { get; } = new("准绳自有规则", Confidence.Own);

    internal static Source Recalled(string text) => new(text, Confidence.Recalled);
}
