using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Regimes.Packs;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb regimes</c>: the packs that are there; <c>plumb regimes check DIR</c>: whether a folder of packs holds.</summary>
internal static class RegimesCommand
{
    internal static Command Create(CliConsole console)
    {
        var command = new Command("regimes", console.Say(CliTexts.Regimes));
        command.SetAction(_ => List(console, JudgedFiles.Regimes(console)));

        var folder = new Argument<string>("DIR") { Description = console.Say(CliTexts.RegimesFolder) };
        var check = new Command("check", console.Say(CliTexts.RegimesCheck)) { folder };
        check.SetAction(parsed => List(console, JudgedFiles.Packs(console, parsed.GetValue(folder)!)?.Regimes));
        command.Subcommands.Add(check);
        return command;
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
        var rows = regimes.All.Values.Select(regime => new[]
        {
            regime.Code,
            regime.Name,
            regime.Parent ?? "",
            regime.HasWeights ? "✓" : "",
            regime.Rules.Length.ToString(CultureInfo.InvariantCulture),
            regime.Source.Unverified ? $"{regime.Source.Text}（{console.Say(CliTexts.Unverified)}）" : regime.Source.Text,
        });
        TextTable.Write(console, headings, rows);
        return ExitCode.Ok;
    }
}
