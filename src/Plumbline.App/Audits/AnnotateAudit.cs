using Plumbline.App.Audits.Wording;
using Plumbline.App.Files;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx.Comments;
using Plumbline.Findings;

namespace Plumbline.App.Audits;

/// <summary>The Word file that was audited, with a comment at the place of each finding.</summary>
public static class AnnotateAudit
{
    private const string Author = "准绳";

    /// <summary>The annotated file, or why the original takes no comments.</summary>
    public static Result<byte[]> Of(AuditedFile audited, Language language)
    {
        var relations = new RelationIndex(audited.Report);
        return FileBytes
            .Of(audited.File, ReadingLimits.Default.FileBytes)
            .Then(bytes =>
                DocxComments.Add(
                    new SourceFile(bytes, audited.File),
                    audited.Source,
                    Author,
                    [.. audited.Report.Findings.Select(found => Comment(found, relations, language))]
                )
            );
    }

    private static DocumentComment Comment(AuditFinding found, RelationIndex relations, Language language)
    {
        var finding = found.Finding;
        var lines = new List<string>
        {
            $"{AuditWords.Of(finding.Severity).With().In(language)} {finding.Rule}",
            finding.Message.In(language),
        };
        lines.AddRange(relations.Of(found).Select(relation => Working.Of(relation, language)));
        if (finding.Repair is { } repair)
        {
            lines.Add(repair.In(language));
        }

        lines.AddRange(found.Stories.Select(story => StoryText.Of(story, language)));
        return new DocumentComment(
            finding.Place is SpanPlace place && place.End > place.Start ? new TextSpan(place.Start, place.End) : null,
            string.Join('\n', lines)
        );
    }
}
