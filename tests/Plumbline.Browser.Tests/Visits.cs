using Microsoft.Playwright;
using Plumbline.Testing;

namespace Plumbline.Browser.Tests;

/// <summary>What every journey does on its way. Arriving is seen by what stands on the page, not by the browser's load event.</summary>
internal static class Visits
{
    /// <summary>Signs a person of the demonstration in by name and password, up to the first page behind it.</summary>
    internal static async Task SignIn(this IPage page, Uri server, string person)
    {
        await page.GotoAsync(new Uri(server, "/account/signin").AbsoluteUri);
        await page.FillAsync("[name='Input.UserName']", person);
        await page.FillAsync("[name='Input.Password']", RealServer.Password);
        await page.ClickAsync("main form:has([name='Input.Password']) button[type=submit]");
        await page.IsSignedIn();
    }

    /// <summary>Waits for a page that shows who is signed in.</summary>
    internal static Task IsSignedIn(this IPage page) =>
        page.Locator("form[action$='/account/signout']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the address is one that is looked for.</summary>
    internal static Task Reaches(this IPage page, string address) =>
        page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
}
