using Microsoft.Playwright;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>The pages work from a folder on a disk: nothing from elsewhere, no script errors, no dead links.</summary>
public sealed class DemoPageTests(DemoPages pages)
{
    [Fact]
    public async Task Pages_LoadNothingFromElsewhereAndReportNoError()
    {
        var page = await pages.Open(1280, 900, ColorScheme.Light);
        var problems = new List<string>();
        page.Request += (_, request) =>
            problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [request.Url]);
        page.RequestFailed += (_, request) => problems.Add($"not found: {request.Url}");
        page.Console += (_, message) => problems.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => problems.Add(error);
        foreach (var file in pages.Files)
        {
            await page.GotoAsync(DemoPages.Address(file));
        }

        await page.CloseAsync();
        Breaches.None(problems);
    }

    [Fact]
    public async Task Index_LinksToFilesThatAreThere()
    {
        var page = await pages.Open(1280, 900, ColorScheme.Light);
        await page.GotoAsync(DemoPages.Address(pages.Index));

        var links = await page.EvaluateAsync<string[]>("() => [...document.links].map(link => link.href)");

        await page.CloseAsync();
        var addresses = links.Select(link => new Uri(link)).Where(link => link.LocalPath != pages.Index).ToList();
        Assert.NotEmpty(addresses);
        Breaches.None(addresses.Where(link => !File.Exists(link.LocalPath)).Select(link => link.AbsoluteUri));
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Index_FitsTheWidthOfTheScreen(int width, int height)
    {
        var page = await pages.Open(width, height, ColorScheme.Light);
        await page.GotoAsync(DemoPages.Address(pages.Index));

        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

        await page.CloseAsync();
        Assert.InRange(overflow, 0, 0);
    }
}
