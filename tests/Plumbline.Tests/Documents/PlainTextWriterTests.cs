using Plumbline.Documents.Writing.Text;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void Write_Report_GivesTheKeptText()
    {
        var text = PlainTextWriter.Write(SampleDocuments.Report);

        Assert.Equal(Golden.Expected("Plumbline.Tests/Documents/Report.txt", text), text);
    }
}
