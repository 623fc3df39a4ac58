using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>Evidence is dropped on the page of a form and photographed on a phone.</summary>
public sealed class EvidenceJourneyTests(DemoPages browser) : IAsyncLifetime
{
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly RealServer server = new();

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
    public async Task Evidence_IsDropped_AndWhatIsTooLargeIsRefusedInWords()
    {
        var (person, page) = await Open(1366, 768, "");
        await using var _ = person;
        var list = page.Locator("[data-evidence-list]");

        await Drop(page, "公示照片.png", megabytes: 0);
        await list.Locator("img[alt='公示照片.png']").WaitForAsync();
        Assert.Contains("整张表", await list.InnerTextAsync(), StringComparison.Ordinal);

        await Drop(page, "录像.png", megabytes: 51);
        var error = page.Locator("[data-evidence-error]:not([hidden])");
        await error.WaitForAsync();
        Assert.Equal("录像.png没有上传成功：超过50MB，请压缩或拆分后再传", await error.InnerTextAsync());
        Assert.Equal(1, await list.Locator("img").CountAsync());

        // Past the check of the script, the server says the same.
        await page.EvalOnSelectorAsync("[data-evidence]", "box => box.dataset.most = '1e12'");
        await Drop(page, "录像.png", megabytes: 70);
        await page.Locator("[data-evidence-error]", new() { HasText = "最多50MB" }).WaitForAsync();
    }

    [Fact]
    public async Task Camera_SendsAPictureFromThePhone_ToAnIndicator()
    {
        var (person, page) = await Open(390, 844, "/camera");
        await using var _ = person;
        var shot = page.Locator("#shot");

        Assert.Equal("environment", await shot.GetAttributeAsync("capture"));
        Assert.Equal("image/*", await shot.GetAttributeAsync("accept"));
        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.InRange(overflow, 0, 0);
        await shot.SetInputFilesAsync(
            new FilePayload
            {
                Name = "现场.png",
                MimeType = "image/png",
                Buffer = Convert.FromBase64String(Picture),
            }
        );
        await page.Locator("#sent li.pl-explained").WaitForAsync();
        Assert.Equal("现场.png已上传", await page.InnerTextAsync("#sent li"));
        await page.GotoAsync(page.Url.Replace("/camera", "", StringComparison.Ordinal));
        await page.Locator("[data-evidence-list] img[alt='现场.png']").WaitForAsync();
    }

    private async Task<(IBrowserContext Person, IPage Page)> Open(int width, int height, string part)
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        var person = await browser.Person(width, height);
        var page = await person.NewPageAsync();
        await page.SignIn(server.Address, "tianbao");
        await page.GotoAsync(new Uri(server.Address, "/forms?state=Draft&text=公用经费").AbsoluteUri);
        var address = await page.Locator(".pl-list td a").Last.GetAttributeAsync("href");
        await page.GotoAsync(new Uri(server.Address, address + part).AbsoluteUri);
        return (person, page);
    }

    // As a person does who drags a file from a folder: over the place, and dropped there.
    private static async Task Drop(IPage page, string name, int megabytes)
    {
        var data = await page.EvaluateHandleAsync(
            """
            ([name, picture, megabytes]) => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
              const more = new Uint8Array(megabytes * 1024 * 1024);
              const data = new DataTransfer();
              data.items.add(new File([bytes, more], name, { type: "image/png" }));
              return data;
            }
            """,
            new object[] { name, Picture, megabytes }
        );
        await page.DispatchEventAsync("[data-drop]", "dragover", new { dataTransfer = data });
        Assert.Contains(
            "pl-over",
            await page.GetAttributeAsync("[data-drop]", "class") ?? "",
            StringComparison.Ordinal
        );
        await page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = data });
    }
}
