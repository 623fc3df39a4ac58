using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>Dependencies point one way: Web, Cli → App → {Audit, Regimes} → {Domain, Documents} → Findings.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Findings"] = [],
        ["Domain"] = ["Findings"],
        ["Documents"] = ["Findings"],
        ["Audit"] = ["Domain", "Documents", "Findings"],
        ["Regimes"] = ["Domain", "Documents", "Findings"],
        ["App"] = ["Audit", "Regimes", "Domain", "Documents", "Findings"],
        ["Web"] = ["App", "Audit", "Regimes", "Domain", "Documents", "Findings"],
        ["Cli"] = ["App", "Audit", "Regimes", "Domain", "Documents", "Findings"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Projects_AreThoseOfTheHouse() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            ProjectFile.All().Select(project => project.Name).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_NamesOnlyThoseBelowIt(string name) =>
        Breaches.None(Project(name).Projects.Except(Allowed[name], StringComparer.Ordinal));

    [Theory]
    [InlineData("Findings")]
    [InlineData("Domain")]
    public void Core_NamesNoPackage(string name) => Breaches.None(Project(name).Packages);

    [Theory]
    [InlineData("Findings")]
    [InlineData("Domain")]
    [InlineData("Documents")]
    [InlineData("Audit")]
    [InlineData("Regimes")]
    public void Library_SeesNoAspNet(string name) => Assert.False(Project(name).SeesAspNet);

    // What a project may name it must not see in passing either: references of references are visible to the compiler.
    [Theory]
    [MemberData(nameof(TypeRuleTests.Assemblies), MemberType = typeof(TypeRuleTests))]
    public void Library_UsesOnlyThoseBelowIt(string name)
    {
        var used = Libraries.Named(name).GetReferencedAssemblies().Select(reference => reference.Name!).ToList();

        var ours = used.Where(other => other.StartsWith("Plumbline.", StringComparison.Ordinal)).Select(Short);
        Breaches.None(ours.Except(Allowed[Short(name)], StringComparer.Ordinal));
        Assert.DoesNotContain(used, other => other.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(
            used,
            other => other.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        );
    }

    private static ProjectFile Project(string name) => ProjectFile.All().Single(project => project.Name == name);

    private static string Short(string assembly) => assembly.Replace("Plumbline.", "", StringComparison.Ordinal);
}
