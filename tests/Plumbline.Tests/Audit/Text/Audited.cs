using System.Text;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Audits of a few sentences.</summary>
internal static class Audited
{
    /// <summary>The audit of a plain text.</summary>
    public static AuditReport Text(string text) =>
        DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), "text.txt")).TryGet(out var source)
            ? AuditDocument.Of(source)
            : throw new ArgumentException("not read", nameof(text));

    /// <summary>The statements found by some rules, one a line: fails Share 52.3% = 7175人, 13721人.</summary>
    public static string Statements(string text, params string[] rules) =>
        string.Join('\n', Text(text).Relations.Where(relation => rules.Contains(relation.Claim.Rule)).Select(Line));

    /// <summary>The statements that are said to fail or left open, one a line.</summary>
    public static string Accusations(string text) =>
        string.Join(
            '\n',
            Text(text).Relations.Where(one => one.Verdict is Verdict.Fails or Verdict.Undecidable).Select(Line)
        );

    /// <summary>The findings of one rule.</summary>
    public static Finding[] Findings(string text, string rule) =>
        [.. Text(text).Findings.Select(found => found.Finding).Where(finding => finding.Rule == rule)];

    private static string Line(Relation relation) =>
        $"{relation.Verdict} {relation.Claim.Kind} {relation.Claim.Result?.Raw ?? relation.Stated.ToString()} = "
        + string.Join(", ", relation.Claim.Operands.Select(figure => figure.Raw));

    /// <summary>A message in Chinese.</summary>
    public static string Chinese(this Message message) => message.In(Language.Chinese);
}
