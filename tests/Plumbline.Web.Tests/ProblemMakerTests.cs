using Plumbline.Testing;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>Problem details are made in one place, so that all have the same members and both languages.</summary>
public sealed class ProblemMakerTests
{
    private static readonly string[] Makers =
    [
        "Results.Problem(",
        "TypedResults\n            .Problem(",
        "new ProblemDetails",
    ];

    [Fact]
    public void ProblemDetails_AreMadeByProblemAnswerAlone()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src/Plumbline.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
            )
            .Where(file => Makers.Any(File.ReadAllText(file).Contains))
            .Select(Path.GetFileName)
            .ToList();

        Assert.Equal(["ProblemAnswer.cs"], files);
    }
}
