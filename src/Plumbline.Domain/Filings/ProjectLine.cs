using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>A project as a department's filing lists it; its form, if any, is a filing of its own.</summary>
public sealed record ProjectLine
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("序号")]
    public string? No { get; init; }

    [Term("项目名称", Required = true)]
    public string Name { get; init; } = "";

    [Term("又名")]
    public ImmutableArray<string> AlsoCalled { get; init; } = [];

    [Term("项目代码")]
    public ProjectCode? Code { get; init; }

    [Term("年初预算数")]
    public Amount? InitialBudget { get; init; }

    [Term("全年预算数")]
    public Amount? AdjustedBudget { get; init; }

    [Headline]
    [Term("支出")]
    public Amount? Amount { get; init; }

    /// <summary>重点项目支出 counts for 重点支出安排率.</summary>
    [Term("重点项目")]
    public bool Important { get; init; }

    [Term("用途")]
    public Prose? Purpose { get; init; }

    [Term("成效")]
    public Prose? Effect { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>File name of the project's own filing beside the department's.</summary>
    [Term("项目自评表")]
    public string? Form { get; init; }
}
