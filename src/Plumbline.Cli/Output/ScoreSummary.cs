using Plumbline.App.Demo;
using Plumbline.Domain.Scoring;

namespace Plumbline.Cli.Output;

/// <summary>A score sheet in a few lines: each row's score, and the total or why there is none.</summary>
internal static class ScoreSummary
{
    internal static IEnumerable<string> Lines(CliConsole console, ScoreSheet sheet)
    {
        foreach (var line in sheet.Lines)
        {
            var weight = line.Weight is { } points ? $" / {points}" : "";
            var why = line.WhyNot is { } reason ? $"  {reason.In(console.Language)}" : "";
            yield return $"    {line.Score?.ToString() ?? "—", 7}{weight}  {line.Name}{why}";
        }

        yield return $"    {console.Say(CliTexts.Total)}: {ScoreWords.Of(sheet, console.Language)}";
    }
}
