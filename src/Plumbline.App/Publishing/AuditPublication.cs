using Plumbline.App.Audits;
using Plumbline.App.Documents;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>Audits a published document as a stranger would who downloaded it.</summary>
public static class AuditPublication
{
    /// <summary>The audit of the Word file of a document.</summary>
    public static Task<Result<AuditedFile>> Run(
        ReadyDocument document,
        PublicStamp stamp,
        CancellationToken cancellation
    )
    {
        var bytes = PublicDocuments.Bytes(document, DocumentFormat.Named("docx")!, stamp);
        return AuditFile.Run(new SourceFile(bytes, document.Name + ".docx"), cancellation);
    }
}
