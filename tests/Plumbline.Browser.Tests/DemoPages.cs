using System.Globalization;
using Microsoft.Playwright;
using Plumbline.App.Content;
using Plumbline.App.Demo;
using Plumbline.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Plumbline.Browser.Tests.DemoPages))]

namespace Plumbline.Browser.Tests;

/// <summary>The pages of the demonstration, made once, and a browser to open them in.</summary>
public sealed class DemoPages : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string Axe = Path.Combine(AppContext.BaseDirectory, "axe.min.js");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline");
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Every page, the overview first.</summary>
    internal IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Whether there is a browser to open pages in.</summary>
    internal static bool IsThere => Missing() is null;

    /// <summary>The overview.</summary>
    internal string Index => Path.Combine(folder.FullName, RunDemo.IndexFile);

    public async ValueTask InitializeAsync()
    {
        if (Missing() is not null)
        {
            return;
        }

        var content = new ContentFolder(Repository.Content);
        var options = new DemoOptions(Pdf: false, static (_, _, _) => { });
        (await RunDemo.Run(content, folder.FullName, options, CancellationToken.None)).OrThrow();
        Files =
        [
            .. Directory
                .EnumerateFiles(folder.FullName, "*.html", SearchOption.AllDirectories)
                .OrderBy(file => file != Index)
                .ThenBy(file => file, StringComparer.Ordinal),
        ];
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    .. "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".Split(
                        ' '
                    ),
                    .. "--disable-component-update --disable-sync".Split(' '),
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A browser of its own, with several windows if need be, that keeps to the policies of the pages.</summary>
    internal async Task<IBrowserContext> Person(int width, int height)
    {
        Demand();
        return await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
    }

    /// <summary>A fresh window. Skips the test when there is no browser; fails it where there must be one.</summary>
    internal async Task<IPage> Open(int width, int height, ColorScheme scheme)
    {
        Demand();
        var page = await browser!.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                BypassCSP = true,
            }
        );
        await page.AddInitScriptAsync(scriptPath: Axe);
        return page;
    }

    private static void Demand()
    {
        if (Missing() is { } missing)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }
    }

    /// <summary>The name of a page in a report.</summary>
    internal string Name(string file) => Path.GetRelativePath(folder.FullName, file);

    /// <summary>The address of a page.</summary>
    internal static string Address(string file) => new Uri(file).AbsoluteUri;

    private static string? Missing()
    {
        var missing = new[] { Chromium, Axe }.FirstOrDefault(file => !File.Exists(file));
        return missing is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{missing} is missing: run scripts/setup --test and build again with node"
            );
    }
}
