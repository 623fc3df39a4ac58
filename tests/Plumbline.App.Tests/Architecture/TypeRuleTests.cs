using System.Reflection;
using Plumbline.Cli;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.App.Tests.Architecture;

/// <summary>The house rules for types, over every type of application and command line.</summary>
public sealed class TypeRuleTests
{
    public static TheoryData<string> Assemblies => [.. All.Select(assembly => assembly.GetName().Name!)];

    private static Assembly[] All { get; } = [typeof(AppMessages).Assembly, typeof(PlumbProgram).Assembly];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Classes_AreSealedAbstractOrStatic(string name) => Breaches.None(TypeRules.Unsealed(Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Properties_AreInitOnly(string name) =>
        Breaches.None(
            // Rows of the database are changed in place, and settings are bound.
            TypeRules
                .PublicSetters(Named(name))
                .Where(property => !property.StartsWith("Plumbline.App.Data.", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Fields_CannotBeChangedFromOutside(string name) => Breaches.None(TypeRules.MutableFields(Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Names_SaySomething(string name) => Breaches.None(TypeRules.EmptyNames(Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Templates_HaveBothLanguagesWithTheSameHoles(string name) =>
        Breaches.None(Templates.Unequal(Named(name)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_KnowsNoHttp(string name) =>
        Breaches.None(
            Named(name)
                .GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(other => other.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal))
        );

    [Fact]
    public void Interfaces_HaveSeveralImplementations() => Breaches.None(TypeRules.LonelyInterfaces(All));

    private static Assembly Named(string name) => All.Single(assembly => assembly.GetName().Name == name);
}
