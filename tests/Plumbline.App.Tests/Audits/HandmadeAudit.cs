using System.Collections.Immutable;
using System.Text;
using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

/// <summary>
/// An audit made by hand of a plain text, so that its rendering is tested without the reading of figures. Figures are
/// named by the words in which they stand; the first occurrence counts.
/// </summary>
internal sealed class HandmadeAudit
{
    private readonly SourceDocument source;
    private readonly AuditText text;
    private readonly List<Figure> figures = [];
    private readonly List<Relation> relations = [];
    private readonly List<AuditFinding> findings = [];

    internal HandmadeAudit(string words)
        : this(new SourceFile(Encoding.UTF8.GetBytes(words), "report.txt")) { }

    internal HandmadeAudit(SourceFile file)
    {
        source = DocumentReader.Read(file).OrThrow();
        text = AuditText.Of(source.Document, source.Text);
    }

    internal AuditIdentity Identity { get; init; } = new("某区教育局", "某市某区", 2023, ["report"]);

    /// <summary>A number followed by its unit.</summary>
    internal Figure Figure(string number, string unit = "", string after = "", string label = "")
    {
        var from = text.Text.IndexOf(after, StringComparison.Ordinal) + after.Length;
        var start = text.Text.IndexOf(number + unit, from, StringComparison.Ordinal);
        var span = new TextSpan(start, start + number.Length + unit.Length);
        var passage = text.Passages.First(one => one.Span.Start <= start && start < one.Span.End);
        Assert.True(PrintedNumber.TryParse(number, out var printed));
        var figure = new Figure(figures.Count, span, passage, 0, 0, printed, unit)
        {
            Raw = number + unit,
            Label = label,
            Multiplier = unit == "万元" ? 10_000 : 1,
            Dimension = unit switch
            {
                "万元" => Dimension.Money,
                "%" => Dimension.Percent,
                _ => Dimension.Count,
            },
            Year = 2023,
            Status = FigureStatus.Bound,
        };
        figures.Add(figure);
        return figure;
    }

    internal Figure Change(Figure figure, Func<Figure, Figure> change) => figures[figure.Index] = change(figure);

    internal Relation Relate(RelationKind kind, Figure result, Formula formula, params ImmutableArray<Figure> operands)
    {
        var claim = new Claim(kind, result, operands, formula, "PL2008");
        var (verdict, computed) = Judge.Of(claim)!.Value;
        var relation = new Relation(relations.Count, claim, verdict, computed);
        relations.Add(relation);
        return relation;
    }

    internal void Find(Severity severity, string message, Relation relation, params ImmutableArray<Story> stories)
    {
        var span = relation.Claim.Result!.Span;
        var finding = new Finding(
            relation.Claim.Rule,
            severity,
            new SpanPlace(span.Start, span.End),
            new Template(message, message).With()
        );
        findings.Add(new AuditFinding(finding, [.. relation.Figures], [relation.Id], stories));
    }

    internal AuditedFile Build(string file = "report.txt") =>
        new(
            file,
            source,
            new AuditReport(
                Identity,
                text,
                [.. figures.OrderBy(figure => figure.Span.Start)],
                [.. relations],
                [],
                [.. findings]
            )
        );
}
