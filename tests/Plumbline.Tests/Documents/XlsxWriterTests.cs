using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Xlsx;
using Xunit;

namespace Plumbline.Tests.Documents;

public sealed class XlsxWriterTests
{
    [Fact]
    public void Report_WithEveryFeature_IsValid() =>
        Assert.Empty(OfficeValidation.ErrorsInWorkbook(Write(SampleDocuments.Report)));

    private static MemoryStream Write(Document document)
    {
        var file = new MemoryStream();
        XlsxWriter.Write(document, file);
        file.Position = 0;
        return file;
    }
}
