using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>
/// A passkey is added, signs in, opens the door to its own removal, and is removed; the device is Chromium's virtual one.
/// </summary>
public sealed class PasskeyJourneyTests(DemoPages browser) : IAsyncLifetime
{
    private readonly RealServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A passkey belongs to a name, never to a number.
    private string Address => $"http://localhost:{server.Address.Port}";

    public async ValueTask InitializeAsync()
    {
        if (RealServer.Program is not null && DemoPages.IsThere)
        {
            await server.Start(Cancellation);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Passkey_IsAdded_SignsIn_AndIsRemoved()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var person = await browser.Person(1366, 768);
        var page = await person.NewPageAsync();
        var (device, id) = await AddDevice(page);
        await page.SignIn(new Uri(Address), "tianbao");

        await page.GotoAsync(Address + "/account");
        await page.FillAsync("#passkeyName", "办公电脑");
        await page.ClickAsync("[data-passkey=create] button");
        await page.Locator("[data-passkeys] form", new() { HasText = "办公电脑" }).WaitForAsync();
        Assert.Equal(1, await Count(device, id));

        await SignOut(page);
        await page.ClickAsync("[data-passkey=get] button");
        await page.IsSignedIn();
        await page.GotoAsync(Address + "/account");
        Assert.Contains("tianbao", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        // It also shows once more who this is, where signing in was long ago.
        await page.GotoAsync(Address + "/account/confirm?returnUrl=%2Faccount");
        await page.ClickAsync("[data-passkey=get] button");
        await page.Reaches(Address + "/account");
        await page.ClickAsync("[data-passkeys] button[aria-label^='删除']");
        await page.Locator(".pl-flash").WaitForAsync();
        Assert.Equal(0, await page.Locator("[data-passkeys] form", new() { HasText = "办公电脑" }).CountAsync());

        await SignOut(page);
        await page.ClickAsync("[data-passkey=get] button");
        await page.GetByText("没有登录").First.WaitForAsync();
    }

    private static async Task<(ICDPSession Device, string Id)> AddDevice(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var made = await device.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new(StringComparer.Ordinal) { ["options"] = options }
        );
        return (device, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task<int> Count(ICDPSession device, string id)
    {
        var kept = await device.SendAsync(
            "WebAuthn.getCredentials",
            new(StringComparer.Ordinal) { ["authenticatorId"] = id }
        );
        return kept!.Value.GetProperty("credentials").GetArrayLength();
    }

    private async Task SignOut(IPage page)
    {
        await page.GotoAsync(Address + "/account/signout");
        await page.ClickAsync("main form button[type=submit]");
        await page.Locator("form[action$='/account/signout']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync(Address + "/account/signin");
    }
}
