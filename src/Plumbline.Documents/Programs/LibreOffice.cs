using System.Collections.Immutable;
using System.Xml.Linq;

namespace Plumbline.Documents.Programs;

/// <summary>
/// Runs LibreOffice over files in a scratch folder, with a profile of its own there: macros off, links not followed, the
/// network out of reach.
/// </summary>
internal static class LibreOffice
{
    private static readonly XNamespace Registry = "http://openoffice.org/2001/registry";

    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Writer/Content/Update", "Link", "0"),
        ("Writer/Content/Update", "Field", "false"),
        ("Calc/Content/Update", "Link", "0"),
        ("Inet/Settings", "ooInetProxyType", "2"),
        ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ];

    /// <summary>Converts files of the scratch folder; what comes out lies beside them under the same names.</summary>
    public static Task<ProgramRun> Convert(OfficeJob job, CancellationToken cancellation)
    {
        var profile = Path.Combine(job.Scratch, "profile");
        WriteSettings(profile);
        ImmutableArray<string> arguments =
        [
            "-env:UserInstallation=" + new Uri(profile).AbsoluteUri,
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            job.Filter,
            "--outdir",
            job.Scratch,
            .. job.Files.Select(file => Path.Combine(job.Scratch, file)),
        ];
        var call = new ProgramCall(job.Program, arguments, job.TimeLimit)
        {
            Folder = job.Scratch,
            Environment = job.Environment,
        };
        return OutsideProgram.Run(call, cancellation);
    }

    /// <summary>The line in which LibreOffice says what went wrong, or all that it said.</summary>
    public static string Complaint(ProgramRun run)
    {
        var said = run.Errors + run.Output;
        var line = said.Split('\n').FirstOrDefault(line => line.Contains("rror", StringComparison.Ordinal)) ?? said;
        return line.Trim();
    }

    private static void WriteSettings(string profile)
    {
        var items = new XElement(
            Registry + "items",
            new XAttribute(XNamespace.Xmlns + "oor", Registry),
            Settings.Select(setting => new XElement(
                "item",
                new XAttribute(
                    Registry + "path",
                    "/org.openoffice."
                        + (setting.Path.StartsWith("Inet", StringComparison.Ordinal) ? "" : "Office.")
                        + setting.Path
                ),
                new XElement(
                    "prop",
                    new XAttribute(Registry + "name", setting.Name),
                    new XAttribute(Registry + "op", "fuse"),
                    new XElement("value", setting.Value)
                )
            ))
        );
        var folder = Directory.CreateDirectory(Path.Combine(profile, "user"));
        items.Save(Path.Combine(folder.FullName, "registrymodifications.xcu"));
    }
}

/// <summary>Files to be converted.</summary>
/// <param name="Scratch">The folder in which they lie; it is the caller's to delete.</param>
/// <param name="Files">Their names there.</param>
/// <param name="Filter">Extension and export filter as LibreOffice names them.</param>
/// <param name="Program">Name or path of LibreOffice.</param>
/// <param name="TimeLimit">Longest time for all of them.</param>
internal sealed record OfficeJob(
    string Scratch,
    ImmutableArray<string> Files,
    string Filter,
    string Program,
    TimeSpan TimeLimit
)
{
    /// <summary>Variables set for LibreOffice.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
