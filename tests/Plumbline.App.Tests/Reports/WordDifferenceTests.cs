using Plumbline.App.Reports;
using Xunit;

namespace Plumbline.App.Tests.Reports;

/// <summary>Two texts, word by word.</summary>
public sealed class WordDifferenceTests
{
    [Fact]
    public void Of_ChangedNumber_ShowsTheWholeNumber()
    {
        var pieces = WordDifference.Of("全年培训45次。", "全年共培训145次。");

        Assert.Equal(
            [
                new(PieceKind.Same, "全年"),
                new(PieceKind.Added, "共"),
                new(PieceKind.Same, "培训"),
                new(PieceKind.Removed, "45"),
                new(PieceKind.Added, "145"),
                new TextPiece(PieceKind.Same, "次。"),
            ],
            pieces
        );
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("甲乙丙丁", "乙丁戊")]
    [InlineData("12.5%下降", "上升12.5%")]
    public void Of_AnyTexts_KeepsBoth(string before, string after)
    {
        var pieces = WordDifference.Of(before, after);

        Assert.Equal(
            before,
            string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text))
        );
        Assert.Equal(
            after,
            string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text))
        );
    }
}
