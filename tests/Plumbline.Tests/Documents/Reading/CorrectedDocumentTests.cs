using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Ocr;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>What a person saw in the original stands in the place of what was recognised, and every span follows.</summary>
public sealed class CorrectedDocumentTests
{
    private const string Recognised = "支出12O.5万元，结余3万元。\n项目\t预算数\t决算数\n甲\t1O\t9\n乙\t20\t18\n";

    [Fact]
    public void Of_SeveralPlaces_MovesEverySpan()
    {
        var source = Pictured.Text(Recognised);

        var corrected = CorrectedDocument.Of(
            source,
            [At("1O", "10.00"), At("12O.5万元", "120.5万元"), At("3万元", "")]
        );

        ReadingAssert.SpansAreSound(corrected);
        Assert.Equal("支出120.5万元，结余。\n项目\t预算数\t决算数\n甲\t10.00\t9\n乙\t20\t18\n", corrected.Text);
        Assert.Equal(["12O.5万元", "3万元", "1O"], corrected.Confirmed.Select(place => place.Read));
        Assert.Equal(["120.5万元", "", "10.00"], corrected.Confirmed.Select(place => place.Span.In(corrected.Text)));
        Assert.Equal(source.Document.Blocks.Count(), corrected.Document.Blocks.Count());
    }

    [Fact]
    public void Of_NothingCorrected_IsTheSameText()
    {
        var source = Pictured.Text(Recognised);

        var corrected = CorrectedDocument.Of(source, []);

        ReadingAssert.SpansAreSound(corrected);
        Assert.Equal(source.Text, corrected.Text);
        Assert.Empty(corrected.Confirmed);
    }

    private static TextCorrection At(string read, string printed)
    {
        var start = Recognised.IndexOf(read, StringComparison.Ordinal);
        return new TextCorrection(new TextSpan(start, start + read.Length), printed);
    }
}
