using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>
/// Every page of the application that links lead to, for people of all roles: it answers, its scripts run, its policy holds,
/// and it has no serious barrier, by day and by night.
/// </summary>
public sealed partial class WebPagesTests(DemoPages browser) : IAsyncLifetime
{
    private const string Scan = """
        async rules => (await axe.run(document, rules ? { runOnly: rules, resultTypes: ['violations'] } : { resultTypes: ['violations'] }))
          .violations.filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
          .map(violation => violation.id + ': ' + violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', '))
        """;

    private const string Links = """
        () => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.getAttribute('href'))
          .filter(href => href.startsWith('/') && !href.startsWith('//'))
        """;

    // Of people with much to see first; what an earlier one saw is not opened again.
    private static readonly string?[] People =
    [
        "jixiaogu",
        "jicai",
        "tianbao",
        "fuzeren",
        "lingdao",
        "yewugu",
        "zhuanjia",
        "shenji",
        "guanli",
        null,
    ];

    private readonly RealServer server = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> barriers = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (RealServer.Program is not null && DemoPages.IsThere)
        {
            await server.Start(Cancellation);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task EveryLinkedPage_AnswersAndHasNoSeriousBarrier()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        foreach (var person in People)
        {
            var page = await browser.Open(1366, 768, ColorScheme.Light);
            Watch(page);
            if (person is not null)
            {
                await page.SignIn(server.Address, person);
            }

            await Walk(page, person ?? "anybody");
            await page.CloseAsync();
        }

        Breaches.None(barriers);
        Assert.True(seen.Count > 40, $"Only {seen.Count} pages were found: links are not followed any more.");
    }

    private async Task Walk(IPage page, string person)
    {
        // Each person has a home of their own; whoever fills sees forms in another way than whoever reads.
        var open = new Queue<string>(["/"]);
        var own = person == "tianbao" ? new HashSet<string>(StringComparer.Ordinal) : seen;
        own.Remove("/");
        while (open.TryDequeue(out var address))
        {
            if (address.StartsWith("/language/", StringComparison.Ordinal) || !own.Add(Kind(address)))
            {
                continue;
            }

            seen.Add(Kind(address));

            if (await Visit(page, address) is not { } response)
            {
                continue;
            }

            if (response.Status >= 400)
            {
                barriers.Add($"{person} {address}: {response.Status}");
                continue;
            }

            await Judge(page, $"{person} {address}");
            foreach (var link in await page.EvaluateAsync<string[]>(Links))
            {
                open.Enqueue(link.Split('#')[0]);
            }
        }
    }

    // Null for what is no page but a file to take away.
    private async Task<IResponse?> Visit(IPage page, string address)
    {
        try
        {
            var response = await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
            var type = response is null ? "" : await response.HeaderValueAsync("content-type") ?? "";
            return type.StartsWith("text/html", StringComparison.Ordinal) ? response : null;
        }
        catch (PlaywrightException error) when (error.Message.Contains("Download", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task Judge(IPage page, string name)
    {
        barriers.AddRange((await page.EvaluateAsync<string[]>(Scan, null)).Select(found => $"{name}: {found}"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ReloadAsync();
        string[] contrast = ["color-contrast"];
        barriers.AddRange(
            (await page.EvaluateAsync<string[]>(Scan, contrast)).Select(found => $"{name} dark: {found}")
        );
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => barriers.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security", StringComparison.Ordinal))
            {
                barriers.Add($"{page.Url}: {message.Text}");
            }
        };
    }

    // Pages of one kind look alike: numbers, codes, names and filters do not make another one.
    private static string Kind(string address) => Names().Replace(address.Split('?')[0], "/*");

    [GeneratedRegex("/[^/]*[0-9A-Z%][^/]*(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
