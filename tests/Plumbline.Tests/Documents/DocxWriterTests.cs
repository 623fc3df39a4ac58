using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Xunit;

namespace Plumbline.Tests.Documents;

public sealed class DocxWriterTests
{
    [Fact]
    public void Report_WithEveryFeature_IsValid() => Assert.Empty(OfficeValidation.ErrorsInWord(Write(SampleDocuments.Report)));

    private static MemoryStream Write(Document document)
    {
        var file = new MemoryStream();
        DocxWriter.Write(document, file);
        file.Position = 0;
        return file;
    }
}
