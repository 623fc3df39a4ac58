using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Rules;
using Plumbline.Cli.Output;
using Spectre.Console;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb rules</c>: every rule with its severity, what must hold, and its source.</summary>
internal static class RulesCommand
{
    private static IEnumerable<RuleInfo> All =>
        RuleCatalogue
            .All.Select(rule => rule.Info)
            .Concat(TextRules.All)
            .OrderBy(info => info.Id, StringComparer.Ordinal);

    internal static Command Create(CliConsole console)
    {
        var format = CommonOptions.Format(console);
        var command = new Command("rules", console.Say(CliTexts.Rules)) { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) is CommonOptions.Json)
            {
                JsonOutput.Write(console, new JsonArray([.. All.Select(info => (JsonNode)Json(console, info))]));
            }
            else
            {
                WriteTable(console);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteTable(CliConsole console)
    {
        var headings = console.Chinese
            ? ["规则", "编号", "程度", "应当满足", "依据"]
            : new[] { "Rule", "Code", "Severity", "What must hold", "Source" };
        var rows = All.Select(info =>
            new[]
            {
                info.Id,
                info.Code,
                FindingsText.Severity(console, info.Severity),
                info.Title.With().In(console.Language),
                info.Source.Unverified ? $"{info.Source.Text}（{console.Say(CliTexts.Unverified)}）" : info.Source.Text,
            }
        );
        TextTable.Write(console, headings, rows);
    }

    private static JsonObject Json(CliConsole console, RuleInfo info) =>
        new()
        {
            ["id"] = info.Id,
            ["code"] = info.Code,
            ["severity"] = JsonNamingPolicy.CamelCase.ConvertName(info.Severity.ToString()),
            ["title"] = info.Title.With().In(console.Language),
            ["source"] = info.Source.Text,
            ["confidence"] = JsonNamingPolicy.CamelCase.ConvertName(info.Source.Confidence.ToString()),
        };
}
