using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Two neighbouring digits in the wrong order, as other numbers of the document prove.</summary>
public sealed class SlippedTiesTests
{
    [Theory]
    [InlineData("合同价为268.17万元，按进度付给施工方241.35万元。\n待质保期满后付清的余款为28.62万元。", "28.62万元")]
    [InlineData("本期投入53,817.46万元，上期投入46,966.29万元。\n往年投入较少。\n增长14.95%。", "14.95%")]
    public void TurnedDigits_AreTold(string text, string number)
    {
        Assert.Contains(number, Audited.Accusations(text) + Doubts(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合同价为268.17万元，按进度付给施工方241.35万元。\n待质保期满后付清的余款为26.82万元。")]
    [InlineData("购置图书1,268册，报废图书241册。\n新书上架208册。")]
    [InlineData("一期投资1,263.40万元。\n二期投资1,236.40万元。")]
    [InlineData("2022年粮食产量12.846万吨，2023年粮食产量12.864万吨。")]
    [InlineData("垃圾清运支出1245.36万元，设备采购支出876.54万元，培训支出368.28万元。")]
    [InlineData("基本支出1342.58万元，项目支出1324.58万元。")]
    [InlineData("甲校满意度93.6%，乙校满意度96.3%。\n丙校在校生512人，丁校在校生532人。")]
    public void NumbersOfTheirOwn_AreLeftAlone(string text)
    {
        Assert.Empty(Audited.Accusations(text));
        Assert.Empty(Doubts(text));
    }

    private static string Doubts(string text) =>
        string.Join(
            '\n',
            Audited
                .Text(text)
                .Relations.Where(relation => relation.Verdict == Verdict.Undecidable)
                .Select(relation => relation.Claim.Result?.Raw)
        );
}
