using Microsoft.Playwright;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>No page has a serious barrier for people who use a keyboard, a screen reader, a phone or a dark screen.</summary>
public sealed class AccessibilityTests(DemoPages pages)
{
    internal const string Scan = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
          .map(violation => violation.id + ': ' + violation.help + ' at ' + violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', '))
        """;

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Pages_HaveNoSeriousBarrier(int width, int height, ColorScheme scheme)
    {
        var page = await pages.Open(width, height, scheme);
        var barriers = new List<string>();
        // All pages once; at the other sizes and schemes one of each kind, because all of a kind look alike.
        var files = (width, scheme) is (1280, ColorScheme.Light)
            ? pages.Files
            : pages.Files.DistinctBy(Path.GetFileName);
        foreach (var file in files)
        {
            await page.GotoAsync(DemoPages.Address(file));
            var found = await page.EvaluateAsync<string[]>(Scan);
            barriers.AddRange(found.Select(barrier => $"{pages.Name(file)}: {barrier}"));
        }

        await page.CloseAsync();
        Breaches.None(barriers);
    }

    [Fact]
    public async Task Scan_WhenAPageHasABarrier_FindsIt()
    {
        var page = await pages.Open(1280, 900, ColorScheme.Light);
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(
            "<html><body><img src='x'><p style='color:#ddd;background:#fff'>text</p></body></html>"
        );

        var found = await page.EvaluateAsync<string[]>(Scan);

        Assert.Contains(found, barrier => barrier.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(found, barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
    }
}
