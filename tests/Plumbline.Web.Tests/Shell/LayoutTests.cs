using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>What holds for every page, whatever it is about.</summary>
public sealed class LayoutTests(ShellHost host)
{
    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Page_HasLanguageTitleHeadingAndSkipLink(string path)
    {
        var page = await host.Open(path);

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("准绳 Plumbline", page.Title, StringComparison.Ordinal);
        Assert.NotEqual("", Assert.Single(page.QuerySelectorAll("h1")).TextContent.Trim());
        Assert.Equal("#main", page.QuerySelector("body > a:first-child")?.GetAttribute("href"));
        Assert.Equal("main", Assert.Single(page.QuerySelectorAll("#main")).LocalName);
    }

    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Page_HasNothingThatThePolicyForbids(string path)
    {
        var page = await host.Open(path);

        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json'])"));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Files_AreOurOwnAndCarryFingerprints(string path)
    {
        var page = await host.Open(path);

        var files = page.QuerySelectorAll("script[src], link[href], img[src]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Matches("^/[a-z0-9_./-]+[?]v=", file));
        using var browser = host.Browser();
        foreach (var file in files)
        {
            using var response = await browser.GetAsync(file, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, file);
            Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Page_InEnglish_HasNoChineseButNames(string path)
    {
        var page = await host.Open(path, "en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var chinese = page.Body!.Descendants<IText>()
            .Where(text =>
                text.ParentElement is { LocalName: not "script" } owner && owner.Closest("[lang]:not(html)") is null
            )
            .Select(text => text.Data.Replace("准绳", "", StringComparison.Ordinal))
            .Where(text => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff'));
        Assert.Empty(chinese);
    }

    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Icons_AreInTheSprite(string path)
    {
        var sprite = await host.Open(path);
        var list = await File.ReadAllLinesAsync(
            Path.Combine(Testing.Repository.Root, "src/Plumbline.Web/wwwroot/icons.txt"),
            TestContext.Current.CancellationToken
        );

        var used = sprite.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[1]);
        Assert.All(used, name => Assert.Contains(name, list));
    }

    [Fact]
    public async Task Components_OutsideDevelopment_AreNotThere()
    {
        using var production = new WebHost();
        using var client = production.CreateClient();
        using var response = await client.GetAsync("/dev/components", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
