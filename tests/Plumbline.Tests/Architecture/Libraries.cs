using System.Reflection;
using Plumbline.Domain;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>The assemblies that hold no host: what ships below the application.</summary>
internal static class Libraries
{
    internal static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(Finding).Assembly,
        typeof(Money).Assembly,
        typeof(Plumbline.Documents.Model.Document).Assembly,
        typeof(Plumbline.Audit.RuleIds).Assembly,
        typeof(Plumbline.Regimes.Packs.PackMessages).Assembly,
    ];

    internal static TheoryData<string> Names => [.. All.Select(assembly => assembly.GetName().Name!)];

    internal static Assembly Named(string name) => All.Single(assembly => assembly.GetName().Name == name);
}
