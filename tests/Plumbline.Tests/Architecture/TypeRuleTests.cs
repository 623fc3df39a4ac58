using System.Xml.Linq;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>The house rules for types, over every type of every library.</summary>
public sealed class TypeRuleTests
{
    public static TheoryData<string> Assemblies => Libraries.Names;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Classes_AreSealedAbstractOrStatic(string name) =>
        Breaches.None(TypeRules.Unsealed(Libraries.Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Properties_AreInitOnly(string name) => Breaches.None(TypeRules.PublicSetters(Libraries.Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Fields_CannotBeChangedFromOutside(string name) =>
        Breaches.None(TypeRules.MutableFields(Libraries.Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Names_SaySomething(string name) => Breaches.None(TypeRules.EmptyNames(Libraries.Named(name)));

    [Theory]
    [InlineData("Plumbline.Domain")]
    [InlineData("Plumbline.Audit")]
    public void Signatures_ShowNoBareNumbers(string name) =>
        Breaches.None(TypeRules.NakedNumbers(Libraries.Named(name)));

    [Fact]
    public void Interfaces_HaveSeveralImplementations() => Breaches.None(TypeRules.LonelyInterfaces(Libraries.All));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicTypes_SayWhatTheyMean(string name)
    {
        var assembly = Libraries.Named(name);
        var summaries = XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is { Value: var text } && text.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        var silent = ShippedTypes
            .Of(assembly)
            .Where(type => type.IsVisible)
            .Where(type => !summaries.Contains("T:" + DocumentedName(type)));

        Breaches.None(silent.Select(DocumentedName));
    }

    private static string DocumentedName(Type type) => ShippedTypes.Name(type).Replace('+', '.');
}
