using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Totals behind their parts, in the sentence of the parts or in one that points back.</summary>
public sealed class TotalsBehindTests
{
    [Theory]
    [InlineData("检查餐饮单位182家次、食品商店96家次、药店58家次，总计检查各类主体436家次。")]
    [InlineData("新建公厕12座、改建公厕25座、维修公厕31座，全年累计建设公厕86座。")]
    [InlineData("播发消息1230条、专题482条、图片报道615条，全年共发布稿件3227条。")]
    [InlineData("老年大学举办讲座36场。妇女之家举办讲座28场。青年之家举办讲座17场。\n三家单位全年累计举办讲座181场。")]
    [InlineData("东片区整治沟渠12.6公里。西片区整治沟渠8.3公里。北片区整治沟渠5.4公里。\n三个片区整治总长度62.3公里。")]
    [InlineData("国道96.415公里，省道184.220公里，县道351.606公里，乡道462.318公里，公路总里程达1904.559公里。")]
    public void TotalsThatTheirPartsDoNotGive_AreTold(string text) => Assert.Single(Accused(text));

    [Theory]
    [InlineData("检查餐饮单位182家次、食品商店96家次、药店58家次，总计检查各类主体336家次。")]
    [InlineData("现有教职工52人；小学生431人，幼儿128人，学生共计559人。")]
    [InlineData("抽样调查家长820名，786名表示满意，不满意及不表态的合计34名。")]
    [InlineData("生活补贴发放3,265人，护理补贴发放4,410人，两项补贴共惠及残疾人7,120人。")]
    [InlineData("固定资产原值864.30万元（房屋620.75万元、设备243.55万元），累计折旧337.90万元。")]
    [InlineData("招聘教师112人：特岗60人、公费师范生36人、公开招考16人；教师总数2,006人。")]
    [InlineData("老年大学举办讲座36场。妇女之家举办讲座28场。青年之家举办讲座17场。\n三家单位全年累计举办讲座81场。")]
    public void TrueTotals_AreNotTold(string text) => Assert.Empty(Accused(text));

    private static string[] Accused(string text) =>
        Audited.Accusations(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
