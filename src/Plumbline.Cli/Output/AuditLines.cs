using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>An audit as lines for a person: findings, heaviest first, then every number accounted for.</summary>
internal sealed class AuditLines
{
    private static readonly ImmutableArray<Severity> Order = [Severity.Error, Severity.Warning, Severity.Info];

    private readonly CliConsole console;
    private readonly AuditedFile audited;
    private readonly Spots spots;
    private readonly RelationIndex relations;

    private AuditLines(CliConsole console, AuditedFile audited)
    {
        this.console = console;
        this.audited = audited;
        spots = new Spots(audited.Report.Text);
        relations = new RelationIndex(audited.Report);
    }

    internal static void Write(CliConsole console, AuditedFile audited) =>
        new AuditLines(console, audited with { Report = ReadingOrder.Of(audited.Report) }).Write();

    private void Write()
    {
        var report = audited.Report;
        console.Out.WriteLine($"== {audited.File}");
        if (AuditWords.Of(report.Identity, console.Language) is { Length: > 0 } identity)
        {
            console.Out.WriteLine($"   {identity}");
        }

        foreach (var severity in Order)
        {
            Write(severity);
        }

        console.Out.WriteLine();
        foreach (var remark in audited.Source.Remarks)
        {
            console.Out.WriteLine(
                $"{console.Say(AuditTexts.Remark)} {remark.Rule}  {remark.Message.In(console.Language)}"
            );
        }

        if (audited.Accepted > 0)
        {
            var count = audited.Accepted.ToString(CultureInfo.InvariantCulture);
            console.Out.WriteLine(console.Say(AuditTexts.Accepted, ("count", count)));
        }

        console.Out.WriteLine(AuditTally.Numbers(report).In(console.Language));
        console.Out.WriteLine(AuditTally.Relations(report).In(console.Language));
    }

    private void Write(Severity severity)
    {
        var findings = audited.Report.Findings.Where(found => found.Finding.Severity == severity).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        console.Out.WriteLine();
        console.Out.WriteLine(
            $"{console.Say(AuditWords.Of(severity))} {findings.Count.ToString(CultureInfo.InvariantCulture)}"
        );
        for (var index = 0; index < findings.Count; index++)
        {
            Write(index + 1, findings[index]);
        }
    }

    private void Write(int number, AuditFinding found)
    {
        var finding = found.Finding;
        var mark = number.ToString(CultureInfo.InvariantCulture).PadLeft(3);
        console.Out.WriteLine($"{mark}. {finding.Rule}  {spots.Of(finding, console.Language)}");
        Say(finding.Message.In(console.Language));
        if (finding.Place is SpanPlace place)
        {
            Say($"| {Quote.Of(audited.Report.Text.Text, new TextSpan(place.Start, place.End))}");
        }

        foreach (var relation in relations.Of(found))
        {
            Say($"{relation.Id}: {Working.Of(relation, console.Language)}");
        }

        if (finding.Repair is { } repair)
        {
            Say($"{console.Say(CliTexts.Repair)}: {repair.In(console.Language)}");
        }

        foreach (var story in found.Stories)
        {
            Say($"{console.Say(AuditTexts.Story)}: {StoryText.Of(story, console.Language)}");
        }
    }

    private void Say(string line) => console.Out.WriteLine($"     {line}");
}
