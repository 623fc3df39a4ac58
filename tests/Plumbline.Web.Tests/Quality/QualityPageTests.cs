using System.Text;
using Xunit;

namespace Plumbline.Web.Tests.Quality;

/// <summary>The assessment of departments' work in the demonstration.</summary>
public sealed class QualityPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", 5)]
    [InlineData("jicai", 1)]
    public async Task Page_ShowsWorking_AndADepartmentItsOwnLineAlone(string user, int departments)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open("/quality");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.Equal(departments, page.QuerySelectorAll("td.pl-computed strong").Length);
        Assert.Contains("÷", page.QuerySelector("section[id^=d]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Scores_AreAWordFileAndAWorkbook(string format)
    {
        using var client = await host.SignIn("jixiaogu");
        var bytes = await client.GetByteArrayAsync($"/quality?handler=Document&format={format}", Cancellation);

        Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
    }
}
