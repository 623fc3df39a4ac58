using System.Globalization;
using System.Net;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Web.Tests.Forms;

/// <summary>What was acknowledged is there after the server was killed in the middle of saving.</summary>
public sealed class KillTests
{
    private const int Writers = 8;
    private const int KillAfter = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WhenTheServerIsKilled_LosesNothingThatWasAcknowledged()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var server = new RealServer();
        await server.Start(Cancellation);
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var browser = new FormsBrowser(new HttpClient(handler) { BaseAddress = server.Address });
        var (form, token) = await SignIn(browser);

        var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new List<object>();
        var enough = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Writers).Select(Write).ToList();
        await enough.Task.WaitAsync(Cancellation);
        await server.Kill();
        await Task.WhenAll(writers);
        await server.Start(Cancellation);

        Assert.True(acknowledged.Count > 0);
        Assert.Equal(acknowledged, await Rows(browser, form, acknowledged.Keys));
        // What nobody acknowledged is sent again under its own id, and is then there once.
        foreach (var change in pending)
        {
            using var again = await browser.Post($"/forms/{form}/changes", new[] { change }, token);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        async Task Write(int writer)
        {
            for (var at = 0; ; at++)
            {
                var item = string.Create(CultureInfo.InvariantCulture, $"w{writer}n{at}");
                var change = new
                {
                    operation = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                    kind = "addRow",
                    part = "indicators",
                    item,
                    text = $$"""{"kind":"output","name":"{{item}}"}""",
                    position = at,
                };
                try
                {
                    using var response = await browser.Post($"/forms/{form}/changes", new[] { change }, token);
                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    await response.Content.LoadIntoBufferAsync(Cancellation);
                }
                catch (HttpRequestException)
                {
                    lock (acknowledged)
                    {
                        pending.Add(change);
                    }

                    return;
                }

                lock (acknowledged)
                {
                    acknowledged[item] = item;
                    if (acknowledged.Count == KillAfter)
                    {
                        enough.SetResult();
                    }
                }
            }
        }
    }

    private static async Task<Dictionary<string, string>> Rows(
        FormsBrowser browser,
        long form,
        IReadOnlyCollection<string> wanted
    )
    {
        using var response = await browser.Client.GetAsync($"/forms/{form}/rows", Cancellation);
        var rows = (await FormsBrowser.Json(response)).GetProperty("rows").EnumerateArray();
        return rows.Where(row => wanted.Contains(row.GetProperty("item").GetString()!, StringComparer.Ordinal))
            .ToDictionary(
                row => row.GetProperty("item").GetString()!,
                row => row.GetProperty("values").GetProperty("name").GetString()!,
                StringComparer.Ordinal
            );
    }

    private static async Task<(long Form, string Token)> SignIn(FormsBrowser browser)
    {
        browser.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await browser.Open("/account/signin");
        using var answer = await browser.Client.PostAsync(
            "/account/signin",
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Input.UserName"] = "tianbao",
                    ["Input.Password"] = RealServer.Password,
                    ["__RequestVerificationToken"] = FormsBrowser.Token(page),
                }
            ),
            Cancellation
        );
        var list = await browser.Open("/forms?state=Draft&text=校舍");
        var link = list.QuerySelector(".pl-list td a")!.GetAttribute("href")!;
        var form = long.Parse(link.Split('/')[^1], CultureInfo.InvariantCulture);
        return (form, (await browser.Start(form)).GetProperty("token").GetString()!);
    }
}
