using Plumbline.Findings;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>Every message exists in both languages and says the same things in both.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Assemblies => Libraries.Names;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Templates_HaveBothLanguagesWithTheSameHoles(string name) =>
        Breaches.None(Templates.Unequal(Libraries.Named(name)));

    [Fact]
    public void Templates_AreFoundInEveryLibraryThatSpeaks() =>
        Assert.All(
            Libraries.All.Where(assembly =>
                assembly != typeof(Finding).Assembly && assembly.GetName().Name != "Plumbline.Documents"
            ),
            assembly => Assert.NotEmpty(Templates.Of(assembly))
        );

    [Fact]
    public void Holes_WhenABraceIsAlone_Throws() => Assert.Throws<FormatException>(() => Templates.Holes("{a} and {b"));
}
