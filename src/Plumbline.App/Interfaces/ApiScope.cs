using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.App.Interfaces;

/// <summary>A part of the REST API that a token may be let into. Within it the rights of its account decide.</summary>
/// <param name="Name">As tokens and documents name it.</param>
/// <param name="What">What it lets in to.</param>
public sealed record ApiScope(string Name, Template What)
{
    public const string ReadOrganisations = "organisations:read";
    public const string ReadProjects = "projects:read";
    public const string ReadTasks = "tasks:read";
    public const string ReadFilings = "filings:read";
    public const string WriteFilings = "filings:write";
    public const string Audit = "audit";

    /// <summary>All of them.</summary>
    public static ImmutableArray<ApiScope> All { get; } =
    [
        new(ReadOrganisations, new("读取单位", "Read units")),
        new(ReadProjects, new("读取项目和预算", "Read projects and budgets")),
        new(ReadTasks, new("读取任务", "Read tasks")),
        new(ReadFilings, new("读取填报数据、得分和问题", "Read filings, scores and findings")),
        new(WriteFilings, new("写入填报数据", "Write into filings")),
        new(Audit, new("审核文件", "Audit files")),
    ];
}
