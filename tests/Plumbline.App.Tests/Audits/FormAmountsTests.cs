using System.Text;
using System.Text.Json;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

/// <summary>Amounts of a recognised form in JSON.</summary>
public sealed class FormAmountsTests
{
    [Theory]
    [InlineData("6558.50", "6558.5")]
    [InlineData("6558.00", "6558")]
    [InlineData("6,558.50", "6,558.5")]
    [InlineData("6558", "6558")]
    public void Amount_IsAnExactDecimal(string printed, string expected)
    {
        var text =
            "项目支出绩效自评表\n项目名称\t学生资助\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t执行率\n"
            + $"\t年度资金总额\t{printed}\t{printed}\t{printed}\t100%\n";
        var source = DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), "text.txt")).OrThrow();
        var file = new AuditedFile("text.txt", source, AuditDocument.Of(source, TestContext.Current.CancellationToken));
        using var json = JsonDocument.Parse(AuditJson.Of(file, Language.Chinese));

        var row = json.RootElement.GetProperty("forms")[0].GetProperty("funds")[0];
        Assert.Equal(
            (expected, expected, expected),
            (
                row.GetProperty("initial").GetString(),
                row.GetProperty("budget").GetString(),
                row.GetProperty("executed").GetString()
            )
        );
    }
}
