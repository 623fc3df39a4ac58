using System.Net;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Plumbline.Web.Components;
using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>The components as the page of components shows them.</summary>
public sealed class ComponentTests(ShellHost host)
{
    private const string Page = "/dev/components";

    [Fact]
    public void Components_HaveAPageOfDocumentation() =>
        Breaches.None(
            typeof(IconTagHelper)
                .Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("TagHelper", StringComparison.Ordinal) && !type.IsNested)
                .Select(type => type.Name[..^"TagHelper".Length].ToLowerInvariant())
                .Where(name => !File.Exists(Path.Combine(Repository.Root, $"docs/reference/components/{name}.md")))
        );

    [Fact]
    public async Task Money_IsGroupedAndKeepsItsFen()
    {
        var page = await host.Open(Page);

        var amounts = page.QuerySelectorAll("data.pl-money");
        Assert.Equal("123,456.79 万元", amounts[0].TextContent);
        Assert.Equal("123456789000", amounts[0].GetAttribute("value"));
        Assert.Equal("1,234,567,890.00 元", amounts[0].GetAttribute("title"));
        Assert.Equal("12.3457 亿元", amounts[1].TextContent);
        Assert.Equal("−12,345.67 元", amounts[2].TextContent);
        Assert.Equal("—", page.QuerySelector(".pl-money.pl-none")?.TextContent);
    }

    [Theory]
    [InlineData("0.50", "0.50")]
    [InlineData("999", "999")]
    [InlineData("1000", "1,000")]
    [InlineData("-999.00", "−999.00")]
    [InlineData("-1000000.25", "−1,000,000.25")]
    public void Grouped_SeparatesThousands(string number, string expected) =>
        Assert.Equal(expected, MoneyTagHelper.Grouped(number));

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 9, "1 2 3 0 9")]
    [InlineData(4, 9, "1 2 3 4 5 6 0 9")]
    [InlineData(7, 4000, "1 0 5 6 7 8 9 0 4000")]
    [InlineData(4000, 4000, "1 0 3998 3999 4000")]
    public void Pager_OffersEndsAndNeighbours(int number, int last, string expected) =>
        Assert.Equal(expected, string.Join(' ', PagerTagHelper.Offered(number, last)));

    [Fact]
    public async Task Pager_KeepsTheRestOfTheQuery()
    {
        var page = await host.Open(Page + "?q=甲&p=9");

        var next = page.QuerySelectorAll(".pl-pager a")[^1].GetAttribute("href");
        Assert.Equal("/dev/components?q=%E7%94%B2&p=10", next);
        Assert.Equal("9", page.QuerySelector("[aria-current='page'].page-link")?.TextContent);
    }

    [Fact]
    public async Task Finding_SaysItsSeverityWithoutColour()
    {
        var page = await host.Open(Page);

        var findings = page.QuerySelectorAll(".pl-finding");
        Assert.Equal(
            ["错误", "警告", "提示"],
            findings.Select(finding => finding.QuerySelector("strong")!.TextContent)
        );
        Assert.All(findings, finding => Assert.NotNull(finding.QuerySelector("svg")));
        Assert.Contains("依据未核实", findings[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_WhenWrong_JoinsErrorAndInput()
    {
        using var browser = host.Browser();
        using var form = await browser.GetAsync(Page, TestContext.Current.CancellationToken);
        var token = (await ShellHost.Parse(form))
            .QuerySelector("[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token,
            ["Sample.Reason"] = "<甲>",
        };
        using var answer = await browser.PostAsync(
            Page,
            new FormUrlEncodedContent(fields),
            TestContext.Current.CancellationToken
        );
        var page = await ShellHost.Parse(answer);

        var input = page.QuerySelector("#Sample_Name")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Sample_Name-help Sample_Name-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("请填写项目名称。", page.GetElementById("Sample_Name-error")?.TextContent);
        Assert.Equal("Sample_Name", page.QuerySelector(".pl-field-wrong label")?.GetAttribute("for"));
        Assert.Equal("<甲>", page.QuerySelector("textarea")?.TextContent.Trim());
    }

    [Fact]
    public async Task Flash_IsShownOnceOnTheNextPage()
    {
        using var browser = host.Browser();
        using var form = await browser.GetAsync(Page, TestContext.Current.CancellationToken);
        var token = (await ShellHost.Parse(form))
            .QuerySelector("[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token,
            ["Sample.Name"] = "甲",
        };
        using var moved = await browser.PostAsync(
            Page,
            new FormUrlEncodedContent(fields),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        var first = await ShellHost.Parse(await browser.GetAsync(Page, TestContext.Current.CancellationToken));
        var second = await ShellHost.Parse(await browser.GetAsync(Page, TestContext.Current.CancellationToken));
        Assert.Equal("已保存。", first.QuerySelector(".pl-flash-success")?.TextContent.Trim());
        Assert.Null(second.QuerySelector(".pl-flash"));
    }
}
