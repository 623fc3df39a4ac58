using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Examples;
using Plumbline.Regimes.Packs.Writing;

namespace Plumbline.Cli.Commands;

/// <summary>
/// <c>plumb regimes</c>: the packs that are there; <c>plumb regimes show CODE</c>: one of them with all it inherits;
/// <c>plumb regimes check DIR</c>: whether a folder of packs holds and its examples come out.
/// </summary>
internal static class RegimesCommand
{
    internal static Command Create(CliConsole console)
    {
        var command = new Command("regimes", console.Say(CliTexts.Regimes));
        command.SetAction(_ => List(console, JudgedFiles.Regimes(console)));

        var folder = new Argument<string>("DIR") { Description = console.Say(CliTexts.RegimesFolder) };
        var check = new Command("check", console.Say(CliTexts.RegimesCheck)) { folder };
        check.SetAction(parsed => Check(console, parsed.GetValue(folder)!));
        command.Subcommands.Add(check);

        var code = new Argument<string>("CODE") { Description = console.Say(CliTexts.RegimesCode) };
        var show = new Command("show", console.Say(CliTexts.RegimesShow)) { code };
        show.SetAction(parsed => Show(console, parsed.GetValue(code)!));
        command.Subcommands.Add(show);
        return command;
    }

    private static int Check(CliConsole console, string folder)
    {
        if (JudgedFiles.Packs(console, folder)?.Regimes is not { } regimes)
        {
            return ExitCode.Unreadable;
        }

        List(console, regimes);
        var examples = PackExamples.Check(regimes, folder);
        if (!examples.Findings.IsEmpty)
        {
            FindingsText.Write(console, examples.Findings);
            return ExitCode.Errors;
        }

        console.Out.WriteLine(
            CliTexts
                .ExamplesHold.With(("count", examples.Count.ToString(CultureInfo.InvariantCulture)))
                .In(console.Language)
        );
        return ExitCode.Ok;
    }

    private static int Show(CliConsole console, string code)
    {
        if (JudgedFiles.Regimes(console) is not { } regimes)
        {
            return ExitCode.Unreadable;
        }

        if (regimes.Find(code) is not { } regime)
        {
            var known = string.Join(", ", regimes.All.Keys);
            console.Error.WriteLine(CliTexts.NoSuchRegime.With(("code", code), ("known", known)).In(console.Language));
            return ExitCode.Usage;
        }

        console.Out.Write(RegimeYaml.Print(regime));
        return ExitCode.Ok;
    }

    private static int List(CliConsole console, RegimeCatalogue? regimes)
    {
        if (regimes is null)
        {
            return ExitCode.Unreadable;
        }

        var headings = console.Chinese
            ? ["方案", "名称", "上级方案", "分值", "规则数", "依据"]
            : new[] { "Regime", "Name", "Parent", "Weights", "Rules", "Source" };
        var rows = regimes.All.Values.Select(regime =>
            new[]
            {
                regime.Code,
                regime.Name,
                regime.Parent ?? "",
                regime.HasWeights ? "✓" : "",
                regime.Rules.Length.ToString(CultureInfo.InvariantCulture),
                regime.Source.Unverified
                    ? $"{regime.Source.Text}（{console.Say(CliTexts.Unverified)}）"
                    : regime.Source.Text,
            }
        );
        TextTable.Write(console, headings, rows);
        return ExitCode.Ok;
    }
}
