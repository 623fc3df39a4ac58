using Plumbline.App.Tests.Cli;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Imports;

public sealed class ImportCommandTests
{
    private const string Form = """
        项目支出绩效自评表
        （2023年度）
        项目名称	校舍维修
        主管部门	青禾县教育局	实施单位	青禾县第一小学
        项目资金（万元）	年初预算数	全年预算数	全年执行数	分值	执行率	得分
        年度资金总额	120.00	118.50	112.30	10	94.77%	9.48
        其中：当年财政拨款	120.00	118.50	112.30	—	94.77%	—
        年度总体目标	预期目标	实际完成情况
        	维修校舍，保障安全。	已按期完成。
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
        	产出指标	数量指标	维修面积	≥800平方米	820平方米	50	50
        	效益指标	社会效益指标	安全责任事故	0起	0起	30	30
        	满意度指标	服务对象满意度指标	师生满意度	≥90%	96%	10	10
        总分						100	99.48
        """;

    [Fact]
    public void Import_OfAForm_WritesAFilingThatIsChecked()
    {
        using var folder = new ScratchFolder();
        var (form, filing) = Files(folder, Form);

        var run = CommandLine.Run("import", form, "-o", filing);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("金额单位：万元（文件载明）", run.Output, StringComparison.Ordinal);
        Assert.True(FilingJson.Read(File.ReadAllBytes(filing)).TryGet(out var read));
        Assert.Equal("112.30万元", read.Budget!.Total!.ExecutedAmount.ToString());
        Assert.Equal("≥800平方米", read.Indicators[0].Target!.Text);
        Assert.Equal(0, CommandLine.Run("check", filing).ExitCode);
    }

    [Theory]
    [InlineData("（2023年度）\n", "--year", "2023")]
    [InlineData("（万元）", "--unit", "万元")]
    public void Import_WhenTheDocumentDoesNotSay_AsksForTheOption(string missing, string option, string value)
    {
        using var folder = new ScratchFolder();
        var (form, filing) = Files(folder, Form.Replace(missing, "", StringComparison.Ordinal));

        var refused = CommandLine.Run("import", form, "-o", filing);
        var told = CommandLine.Run("import", form, "-o", filing, option, value);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(option, refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("由参数指定", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfSeveralForms_NeedsAFolder()
    {
        using var folder = new ScratchFolder();
        var two = Form + "\n\n" + Form.Replace("校舍维修", "操场改造", StringComparison.Ordinal);
        var (form, filing) = Files(folder, two);
        var target = Path.Combine(folder.Path, "filings");

        var refused = CommandLine.Run("import", form, "-o", filing);
        var written = CommandLine.Run("import", form, "-o", target);

        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(0, written.ExitCode);
        Assert.Equal(2, Directory.GetFiles(target, "*.json").Length);
    }

    [Fact]
    public void Import_OfADocumentWithoutForm_SaysSo()
    {
        using var folder = new ScratchFolder();
        var (form, filing) = Files(folder, "关于校舍维修的说明。");

        var run = CommandLine.Run("import", form, "-o", filing);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PL5321", run.Error, StringComparison.Ordinal);
    }

    private static (string Form, string Filing) Files(ScratchFolder folder, string text)
    {
        var form = Path.Combine(folder.Path, "form.txt");
        File.WriteAllText(form, text);
        return (form, Path.Combine(folder.Path, "filing.json"));
    }
}
