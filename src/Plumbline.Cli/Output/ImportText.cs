using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Imports;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>The account of an import as text.</summary>
internal static class ImportText
{
    internal static void Write(CliConsole console, Imported imported, ImmutableArray<string> paths)
    {
        for (var at = 0; at < imported.Filings.Length; at++)
        {
            var filing = imported.Filings[at];
            console.Out.WriteLine(filing.Filing.Identity.Project ?? filing.Filing.Identity.Department);
            foreach (var fact in filing.Facts)
            {
                var source = console.Say(fact.Given ? ImportTexts.Given : ImportTexts.Printed);
                console.Out.WriteLine(
                    "  "
                        + console.Say(
                            ImportTexts.Fact,
                            ("what", console.Say(Name(fact.What))),
                            ("value", fact.Value),
                            ("source", source)
                        )
                );
            }

            console.Out.WriteLine("  " + console.Say(ImportTexts.Bound, ("count", Count(filing.Bound.Length))));
            Unbound(console, filing);
            console.Out.WriteLine("  " + console.Say(CliTexts.Written, ("file", paths[at])));
        }
    }

    private static void Unbound(CliConsole console, ImportedFiling filing)
    {
        if (filing.Unbound.IsEmpty)
        {
            return;
        }

        console.Out.WriteLine("  " + console.Say(ImportTexts.Unbound, ("count", Count(filing.Unbound.Length))));
        foreach (var cell in filing.Unbound)
        {
            console.Out.WriteLine($"    {cell.Near} {cell.Text}".TrimEnd());
        }
    }

    internal static Template Name(ImportFact what) =>
        what switch
        {
            ImportFact.Department => ImportTexts.Department1,
            ImportFact.Year => ImportTexts.Year1,
            _ => ImportTexts.Unit1,
        };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
