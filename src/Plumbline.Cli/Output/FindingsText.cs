using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>Findings as lines for a person: what, where, expected and found, repair.</summary>
internal static class FindingsText
{
    internal static void Write(CliConsole console, ImmutableArray<Finding> findings, Filing? filing = null)
    {
        foreach (var finding in findings)
        {
            Write(console, finding, filing);
        }

        console.Out.WriteLine(findings.IsEmpty ? console.Say(CliTexts.NoFindings) : Counts(console, findings));
    }

    internal static string Severity(CliConsole console, Severity severity) =>
        console.Say(
            severity switch
            {
                Plumbline.Findings.Severity.Error => CliTexts.Error,
                Plumbline.Findings.Severity.Warning => CliTexts.Warning,
                _ => CliTexts.Info,
            }
        );

    /// <summary>The place in words, and as a path for machines where it is a field.</summary>
    internal static string Place(CliConsole console, Place place, Filing? filing) =>
        place switch
        {
            FieldPlace { Path: "" } => console.Say(CliTexts.WholeFiling),
            FieldPlace field when console.Chinese && FilingPath.TryParse(field.Path, out var path) => path.Describe(
                filing
            ),
            _ => place.ToString()!,
        };

    private static void Write(CliConsole console, Finding finding, Filing? filing)
    {
        var unverified = finding.Unverified ? $"（{console.Say(CliTexts.Unverified)}）" : "";
        console.Out.WriteLine(
            $"{Severity(console, finding.Severity)} {finding.Rule}  {Place(console, finding.Place, filing)}{unverified}"
        );
        console.Out.WriteLine($"    {finding.Message.In(console.Language)}");
        if (finding is { Expected: { } expected, Found: { } found })
        {
            console.Out.WriteLine(
                $"    {console.Say(CliTexts.Expected)} {expected}  {console.Say(CliTexts.Found)} {found}"
            );
        }

        if (finding.Repair is { } repair)
        {
            console.Out.WriteLine($"    {console.Say(CliTexts.Repair)}: {repair.In(console.Language)}");
        }
    }

    private static string Counts(CliConsole console, ImmutableArray<Finding> findings) =>
        console.Say(
            CliTexts.Counts,
            ("errors", Count(findings, Plumbline.Findings.Severity.Error)),
            ("warnings", Count(findings, Plumbline.Findings.Severity.Warning)),
            ("infos", Count(findings, Plumbline.Findings.Severity.Info))
        );

    private static string Count(ImmutableArray<Finding> findings, Severity severity) =>
        findings.Count(finding => finding.Severity == severity).ToString(CultureInfo.InvariantCulture);
}
