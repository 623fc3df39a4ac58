using System.Text;
using Xunit;

namespace Plumbline.Web.Tests.CarryOvers;

/// <summary>Carried-over projects of the demonstration.</summary>
public sealed class CarryOverPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/carry-overs")]
    [InlineData("jicai", "/carry-overs?due=true")]
    [InlineData("shenji", "/carry-overs")]
    [InlineData("jixiaogu", "/carry-overs/1")]
    [InlineData("jicai", "/carry-overs/3")]
    [InlineData("shenji", "/carry-overs/2")]
    public async Task Page_Opens_WithoutInlineStyleOrScript(string user, string path)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(
            user != "shenji",
            page.QuerySelectorAll("main form").Any(form => form.GetAttribute("method") == "post" && form.Id != "texts")
        );
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Table_IsAWordFileAndAWorkbook(string format)
    {
        using var client = await host.SignIn("jixiaogu");
        var bytes = await client.GetByteArrayAsync($"/carry-overs/1?handler=Document&format={format}", Cancellation);

        Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
    }
}
