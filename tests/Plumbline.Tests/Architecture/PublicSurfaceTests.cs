using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>
/// What others can use of each library is a file that changes only on purpose. PLUMB_UPDATE=1 writes the files anew; the
/// change is then read in review like code.
/// </summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Assemblies => Libraries.Names;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Surface_IsAsRecorded(string name)
    {
        var file = Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Architecture", "Surface", name + ".txt");
        var surface = PublicSurface.Of(Libraries.Named(name));
        if (Environment.GetEnvironmentVariable("PLUMB_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, surface);
        }

        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Repository.Root, "src")),
            "The sources do not lie beside the tests"
        );
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", surface, ignoreLineEndingDifferences: true);
    }
}
