using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>No page needs more than 200 KB compressed, charts excepted.</summary>
public sealed class PageWeightTests(ShellHost host)
{
    private const int Budget = 200 * 1024;

    [Theory]
    [MemberData(nameof(ShellHost.Pages), MemberType = typeof(ShellHost))]
    public async Task Page_WithAllItsFiles_FitsTheBudget(string path)
    {
        var page = await host.Open(path);
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var files = page.QuerySelectorAll("script[src], link[href], img[src], use[href]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
            .Select(file => file.Split('#')[0])
            .Where(file => !file.StartsWith("/lib/echarts", StringComparison.Ordinal))
            .Append(path)
            .ToHashSet(StringComparer.Ordinal);

        var sizes = new List<(string File, long Size)>();
        foreach (var file in files)
        {
            using var response = await browser.GetAsync(file, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            sizes.Add((file.Split('?')[0], body.Length));
        }

        var total = sizes.Sum(size => size.Size);
        var list = string.Join(", ", sizes.Select(size => $"{size.File} {size.Size}"));
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes ({2})", path, total, list);
        Assert.True(sizes.TrueForAll(size => size.Size > 0), list);
        Assert.True(total <= Budget, $"{path}: {total} bytes: {list}");
    }
}
