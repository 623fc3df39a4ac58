using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Sentences that are true and have once been, or could easily be, misread: nothing may be said against them.</summary>
public sealed class TrueSentencesTests
{
    // What is still open stands between what was done and its rate.
    [Theory]
    [InlineData("上年反映的12个问题，已整改10个，正在整改2个，整改率83.3%。")]
    [InlineData("排查隐患240处，已整改228处，限期整改12处，整改率95%。")]
    [InlineData("受理举报50件，已办结45件，正在办理5件，办结率90%。")]
    [InlineData("检查食堂80家，达标72家，未达标8家，达标率90%。")]
    [InlineData("发现漏点40处，已修复38处，待修复2处，修复率95%。")]
    [InlineData("收到意见25条，采纳20条，拟采纳5条，采纳率80%。")]
    public void PartsStillOpen_AreNotWhatTheRateCounts(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // The rate is of a group whose size is not printed.
    [Theory]
    [InlineData("签约21.36万人，签约率40.2%，其中重点人群签约9.87万人，重点人群签约率82.4%。")]
    [InlineData("毕业生4000人，就业3800人，就业率95%；困难毕业生就业190人，困难毕业生就业率99%。")]
    [InlineData("抽检600批次，合格588批次，合格率98%，其中食用农产品合格200批次，食用农产品合格率99.5%。")]
    [InlineData("常住人口50000人，建档45000人，建档率90%，其中老年人建档8000人，老年人建档率97%。")]
    [InlineData("全县签约居民18900人，签约率42.86%（常住人口44100人）；重点人群签约1855人，重点人群签约率89.96%。")]
    public void RateOfAGroup_IsNotHeldAgainstTheWhole(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // 较 and a noun open the value that something is compared with, whatever the noun.
    [Theory]
    [InlineData("渠道衬砌平均每公里造价38.64万元，较概算40.25万元降低1.61万元，降幅4.0%。")]
    [InlineData("结算价180万元，较中标价200万元减少20万元，下降10%。")]
    [InlineData("每平方米造价1800元，比批复单价2000元降低200元，降幅10%。")]
    [InlineData("审定金额900万元，比送审金额1000万元减少100万元，降低10%。")]
    [InlineData("单位能耗45元，较行业平均50元下降5元，降幅10%。")]
    [InlineData("实际用水450立方米，比定额500立方米减少50立方米，下降10%。")]
    public void BaseOfAComparison_MayBeAnyNoun(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // A budget whose rate was told is not the base of the next rate.
    [Theory]
    [InlineData(
        "学院全年预算32,150.00万元，执行率96.38%，其中财政拨款预算20,318.40万元，支出19,605.93万元，执行率96.49%。"
    )]
    [InlineData("部门全年预算数5000万元，执行率95%，其中政府性基金安排500万元，支出400万元，支出率80%。")]
    [InlineData("预算安排100万元，财政实际拨付90万元，到位率90%；实际使用81万元，使用率90%，结余9万元。")]
    [InlineData("全年预算2000万元，支出1900万元，执行率95%，其中项目预算400万元，支出320万元，执行率80%。")]
    [InlineData("调整后预算800万元，执行率97%，其中上级下达资金300万元，已支付270万元，支付率90%。")]
    public void BudgetAlreadyRated_IsNoBaseOfTheNextRate(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // 分别为 amounts, or 等 before the number: no list of names that can be counted.
    [Theory]
    [InlineData("人居环境整治等3个项目得分分别为97.59分、95.4分和93.2分。")]
    [InlineData("4个季度分别为25.5%、48%、76%和98%。")]
    [InlineData("县财政局、县教育局等5个局参加了评价。")]
    [InlineData("校舍维修、设备购置等6个项目开展了自评。")]
    [InlineData("抽查的3所学校分别为120人、95人和88人。")]
    public void ListsOfAmounts_AreNotCountedAsNames(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // Several parts together, and amounts that are already means.
    [Theory]
    [InlineData("新建泵站23座，改造8座，占计划35座的88.57%，剩余4座跨年实施。")]
    [InlineData("招聘教师30人，选调教师15人，占计划50人的90%。")]
    [InlineData("公务接待费66.17万元，国内公务接待30批次、240人次，批均22057元，人均2757.08元。")]
    [InlineData("校园维修12万元，单价300元，受益学生400人，生均300元。")]
    [InlineData("地方一般公共预算收入（同口径）完成30161万元，同比增长14.6%，增收4376万元。")]
    [InlineData("收入900万元，扣除一次性因素后比上年增加80万元，增长12%。")]
    public void OtherOperandsThanTheNearest_AreAllowedFor(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // The same moulds where the numbers do not agree.
    [Theory]
    [InlineData("上年反映的12个问题，已整改10个，正在整改2个，整改率93.3%。", "Fails Ratio 93.3% = 10个, 12个")]
    [InlineData("应于年内完工的项目64个，按时完工61个，按时完工率93.51%。", "Fails Ratio 93.51% = 61个, 64个")]
    [InlineData("结算价180万元，较中标价200万元减少30万元。", "Fails ChangeAmount 30万元 = 180万元, 200万元")]
    [InlineData(
        "全年预算2000万元，执行率95%，其中项目预算400万元，支出320万元，执行率88%。",
        "Fails ExecutionRate 88% = 320万元, 400万元"
    )]
    [InlineData("县财政局、县教育局、县水利局、县民政局等3个局参加了评价。", "Fails CountSum 3个 = ")]
    [InlineData("招聘教师30人，占计划50人的90%。", "Fails Share 90% = 30人, 50人")]
    public void WrongNumbers_AreStillFound(string text, string expected)
    {
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);
    }

    // Means, parts behind a semicolon, runs, and amounts in brackets.
    [Theory]
    [InlineData("横向技术服务到款额均值达610.9万元，其中公办学校到款额均值达1531.1万元。")]
    [InlineData("获得省级以上奖励5项，其中国家级2项；市级奖励10项。共获奖15项。")]
    [InlineData("环境服务、文化体育服务为106.59亿元、17.24亿元，比上年增长114.0%、25.1%。")]
    [InlineData("绩效指标14项，其中完成12项，基本完成1项，未完成1项，完成率85.71%。")]
    [InlineData("清收欠款88万元，其中本金84.68万元、利息3.32万元，完成清收任务87万元的101.15%。")]
    [InlineData(
        "本年度可用资金500万元（上年结转100万元、本年预算400万元），支出400万元，年末结转100万元，预算执行率80%。"
    )]
    [InlineData("巡查发现问题37个，其中整改完成30个、持续整改7个，问题整改率81.08%。")]
    [InlineData("组织培训18场5148人次，发放资料10296份，人均2份；支出23.17万元，人均45元。")]
    [InlineData("采购计划1000万元，实际采购900万元，共节约资金100万元，节约率为10%。")]
    public void PartsThatAreNone_AreNotTaken(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "采购计划1000万元，实际采购900万元，共节约资金100万元，节约率为13%。",
        "Fails Ratio 13% = 100万元, 1000万元"
    )]
    [InlineData("项目60个，已完工40个，未完工30个。", "Fails Difference 30个 = 60个, 40个")]
    [InlineData(
        "完成清收任务87万元的111.15%，清收欠款88万元，完成清收任务80万元的101%。",
        "Fails ExecutionRate 101% = 88万元, 80万元"
    )]
    public void WrongParts_AreStillFound(string text, string expected)
    {
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);
    }

    // Rates, means and prices are not added up; the points of every row are, and a list of projects is no form.
    [Theory]
    [InlineData(
        "| 学段 | 学校数（所） | 学生数（人） | 生师比 |\n|---|---|---|---|\n| 小学 | 74 | 25194 | 14.75 |\n| 初中 | 21 | 15308 | 12.29 |\n"
            + "| 高中 | 3 | 7216 | 11.56 |\n| 合计 | 98 | 47718 | 13.47 |\n"
    )]
    [InlineData(
        "| 村 | 户数 | 投资（万元） | 户均（万元） |\n|---|---|---|---|\n| 东村 | 10 | 20 | 2 |\n| 西村 | 20 | 60 | 3 |\n"
            + "| 南村 | 30 | 30 | 1 |\n| 合计 | 60 | 110 | 1.83 |\n"
    )]
    [InlineData(
        "| 品名 | 数量 | 单价 | 金额 |\n|---|---|---|---|\n| 桌 | 10 | 300 | 3000 |\n| 椅 | 20 | 100 | 2000 |\n"
            + "| 柜 | 5 | 600 | 3000 |\n| 合计 | 35 | 229 | 8000 |\n"
    )]
    [InlineData(
        "| 一级指标 | 二级指标 | 分值 | 自评得分 | 扣分 |\n|---|---|---|---|---|\n| 投入 | 预算编制 | 10 | 9.5 | 0.5 |\n"
            + "| | 预算执行 | 30 | 29.6 | 0.4 |\n| 产出 | 人才培养 | 40 | 39 | 1 |\n| 效果 | 满意度 | 20 | 18 | 2 |\n"
            + "| 合计 | | 100 | 96.1 | 3.9 |\n"
    )]
    [InlineData(
        "| 序号 | 项目名称 | 年初预算 | 调整数 | 全年预算 | 实际支出 | 执行率 |\n|---|---|---|---|---|---|---|\n"
            + "| 1 | 河道治理 | 4200 | 1860 | 6060 | 5731.42 | 94.58% |\n| 2 | 水库加固 | 1150 | -240 | 910 | 652.78 | 71.73% |\n"
            + "| 3 | 防汛物资 | 620 | 312.5 | 932.5 | 889.94 | 95.44% |\n| 合计 | | 5970 | 1932.5 | 7902.5 | 7274.14 | 92.05% |\n"
    )]
    public void Tables_AreReadByTheirHeads(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }
}
