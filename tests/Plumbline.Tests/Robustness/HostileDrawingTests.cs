using System.Text;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Reading.Pdf.Graphics;
using Plumbline.Tests.Documents.Reading;
using Plumbline.Tests.Documents.Reading.Pages;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Drawings and pages whose numbers are beyond all measure.</summary>
public sealed class HostileDrawingTests
{
    [Theory]
    [InlineData("99999999999", 0)]
    [InlineData("-99999999990", 90)]
    [InlineData("450", 90)]
    public void PageTurnedManyTimes_IsTurnedOnce(string turn, int same) =>
        Assert.Equal(
            DrawingReader.Read(Page($"/Rotate {same}", "10 10 m 90 10 l S"), 1)![0].Rulings,
            DrawingReader.Read(Page($"/Rotate {turn}", "10 10 m 90 10 l S"), 1)![0].Rulings
        );

    [Fact]
    public void StreamShownAgainAndAgain_IsTakenInUpToABound()
    {
        var content = new string(' ', 4_000_000) + "10 10 m 90 10 l S";
        var drawing = Assert.Single(DrawingReader.Read(Page("", content, times: 3_000), 1)!);
        Assert.NotEmpty(drawing.Rulings);
    }

    // 13800001111 stands where the other pages have their numbers.
    [Fact]
    public void LongNumberAtTheFootOfAPage_IsNoNumberOfThePage()
    {
        var file = new OfdFile();
        foreach (var foot in (string[])["1", "13800001111", "3"])
        {
            file.Page().Lines(25, 40, "正文。").Text(100, 285, foot);
        }

        Assert.Contains(
            "13800001111",
            ReadingAssert.Reads(DocumentReader.Read(file.ToFile())).Text,
            StringComparison.Ordinal
        );
    }

    private static ReadOnlyMemory<byte> Page(string entries, string content, int times = 1)
    {
        var contents = string.Concat(Enumerable.Repeat("4 0 R ", times));
        return Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                + $"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{entries}/Contents[{contents}]>>\nendobj\n"
                + $"4 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n"
        );
    }
}
