using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>Whose filing it is.</summary>
public sealed record Identity
{
    [Term("部门名称", Required = true)]
    public string Department { get; init; } = "";

    [Term("部门代码")]
    public UnitCode? DepartmentCode { get; init; }

    [Term("实施单位")]
    public string? Unit { get; init; }

    [Term("单位代码")]
    public UnitCode? UnitCode { get; init; }

    [Term("地区")]
    public string? Region { get; init; }

    [Term("财政区划代码")]
    public RegionCode? RegionCode { get; init; }

    [Term("口径")]
    public string? Scope { get; init; }

    [Term("项目名称")]
    public string? Project { get; init; }

    [Term("项目代码")]
    public ProjectCode? ProjectCode { get; init; }

    [Term("新增或延续")]
    public ProjectContinuity? Continuity { get; init; }

    [Term("经常性或一次性")]
    public ProjectRecurrence? Recurrence { get; init; }

    [Term("项目开始日期")]
    public DateOnly? StartsOn { get; init; }

    [Term("项目结束日期")]
    public DateOnly? EndsOn { get; init; }

    [Term("对应年度主要任务")]
    public string? Task { get; init; }

    [Term("主送机关")]
    public string? Addressee { get; init; }

    [Term("署名")]
    public string? Signatory { get; init; }

    [Term("成文日期")]
    public DateOnly? DocumentDate { get; init; }
}

/// <summary>新增/延续项目.</summary>
public enum ProjectContinuity
{
    New,
    Continuing,
}

/// <summary>项目属性: recurrent or one-off.</summary>
public enum ProjectRecurrence
{
    Recurrent,
    OneOff,
}

/// <summary>A document that the filing cites.</summary>
public sealed record CitedDocument
{
    [Term("文件名称", Required = true)]
    public string Title { get; init; } = "";

    [Term("发文字号")]
    public string? Number { get; init; }

    [Term("发文机关")]
    public string? Issuer { get; init; }
}

/// <summary>Institutions and staff. Counts of units, with their names and parts, are facts.</summary>
public sealed record Organisation
{
    [Term("单位性质")]
    public string? Nature { get; init; }

    [Term("预算级次")]
    public string? UnitLevel { get; init; }

    [Term("主管机关")]
    public string? Superior { get; init; }

    [Term("机构")]
    public ImmutableArray<Fact> Institutions { get; init; } = [];

    [Term("人员统计日期")]
    public DateOnly? StaffAsOf { get; init; }

    [Term("编制数")]
    public Quantity? AuthorisedPosts { get; init; }

    [Term("在职人数")]
    public Quantity? StaffInPost { get; init; }

    [Term("退休人数")]
    public Quantity? Retired { get; init; }

    [Term("其他人员情况")]
    public ImmutableArray<Fact> Staff { get; init; } = [];
}

/// <summary>One clause of a body's duties.</summary>
public sealed record Duty
{
    [Term("序号")]
    public string? No { get; init; }

    [Term("职能", Required = true)]
    public Prose Text { get; init; } = new("");
}
