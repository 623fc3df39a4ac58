using System.Globalization;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Demo;

/// <summary>The schools of the demonstration, each with the same few projects.</summary>
internal static class DemoSchools
{
    private static readonly string[] Names =
    [
        "示范市第一小学",
        "示范市第二小学",
        "示范市实验小学",
        "示范市第一中学",
        "示范市第二中学",
        "示范市职业中等专业学校",
        "示范市机关幼儿园",
        "示范市特殊教育学校",
    ];

    /// <summary>Adds the schools below a department, with their projects.</summary>
    internal static async Task<(List<Unit> Schools, List<Project> Projects)> Add(
        SeedDemo seed,
        Unit department,
        CancellationToken cancellation
    )
    {
        var schools = new List<Unit>();
        var projects = new List<Project>();
        foreach (var (name, at) in Names.Select((name, at) => (name, at)))
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{department.Code}{at + 1:000}");
            var school = await seed.Add(department, UnitKind.Unit, code, name, cancellation);
            schools.Add(school);
            var names = DemoProject.All.Select((project, number) => ($"{code}-{number + 1:00}", project.Name));
            projects.AddRange(await seed.AddProjects(school, names, seed.FirstYear, cancellation));
        }

        return (schools, projects);
    }
}
