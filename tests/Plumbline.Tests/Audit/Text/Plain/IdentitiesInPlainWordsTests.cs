using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Balances, assets, points and other identities told in a sentence.</summary>
public sealed class IdentitiesInPlainWordsTests
{
    [Theory]
    [InlineData(
        "年初结转和结余126.40万元，本年收入2380.40万元，本年支出2296.10万元，年末结转和结余[210.70|240.70]万元。"
    )]
    [InlineData("收入总计[2506.80|2806.80]万元，包括本年收入2380.40万元、年初结转和结余126.40万元。")]
    [InlineData("本年收支相抵后结余[84.30|87.30]万元（收入2380.40万元，支出2296.10万元）。")]
    [InlineData("本年收入2380.40万元，本年支出2296.10万元，当年收支结余[84.30|87.30]万元。")]
    [InlineData("资产总额5630.22万元，负债总额812.40万元，净资产[4817.82|4117.82]万元。")]
    [InlineData("固定资产原值3420.60万元，累计折旧1286.35万元，净值[2134.25|2434.25]万元。")]
    [InlineData(
        "三公经费合计[16.46|19.46]万元，其中因公出国（境）费0万元，公务用车购置及运行费13.20万元，公务接待费3.26万元。"
    )]
    [InlineData("公务用车购置及运行维护费[31.70|34.70]万元，其中购置费18.50万元，运行维护费13.20万元。")]
    [InlineData("资产总额5630.22万元，其中流动资产1120.35万元，固定资产[4509.87|4809.87]万元。")]
    [InlineData("政府采购支出总额[334.00|364.00]万元，其中货物类210.60万元、工程类88.40万元、服务类35.00万元。")]
    [InlineData("政府采购支出334.00万元，授予中小企业合同金额286.50万元，占政府采购支出总额的[85.78|88.78]%。")]
    public void Identity_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }
}
