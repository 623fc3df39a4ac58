using System.Collections.Immutable;
using System.Xml.Linq;

namespace Plumbline.Testing.Architecture;

/// <summary>What a project under src says that it needs.</summary>
/// <param name="Name">Without the leading <c>Plumbline.</c>.</param>
/// <param name="Projects">The projects it names, in the same form.</param>
/// <param name="Packages">The packages it names.</param>
/// <param name="SeesAspNet">It is built with the web SDK or names a shared framework.</param>
public sealed record ProjectFile(
    string Name,
    ImmutableArray<string> Projects,
    ImmutableArray<string> Packages,
    bool SeesAspNet
)
{
    public static ImmutableArray<ProjectFile> All() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    private static ProjectFile Read(string file)
    {
        var project = XDocument.Load(file).Root!;
        var webSdk = project.Attribute("Sdk")!.Value.EndsWith(".Web", StringComparison.Ordinal);
        return new(
            Short(file),
            [.. Includes(project, "ProjectReference").Select(Short)],
            Includes(project, "PackageReference"),
            webSdk || !Includes(project, "FrameworkReference").IsEmpty
        );
    }

    private static ImmutableArray<string> Includes(XElement project, string kind) =>
        [.. project.Descendants(kind).Select(reference => reference.Attribute("Include")!.Value)];

    private static string Short(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Plumbline.", "", StringComparison.Ordinal);
}
