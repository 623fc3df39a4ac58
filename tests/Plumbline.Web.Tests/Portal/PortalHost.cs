using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Portal;
using Plumbline.Web.Tests.Shell;
using Xunit;

[assembly: AssemblyFixture(typeof(PortalHost))]

namespace Plumbline.Web.Tests.Portal;

/// <summary>A host of its own: the tests of the portal classify and withdraw what others look at.</summary>
public sealed class PortalHost : IDisposable
{
    private readonly WebHost factory = new("Production");

    public PortalHost() => factory.StartServer();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => factory.Dispose();

    /// <summary>A browser that nobody signed in with.</summary>
    internal HttpClient Stranger()
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
        return client;
    }

    /// <summary>A browser in which somebody of the demonstration signed in.</summary>
    internal async Task<HttpClient> SignIn(string userName)
    {
        var client = Stranger();
        using var form = await client.GetAsync("/account/signin", Cancellation);
        var page = await ShellHost.Parse(form);
        using var answer = await Post(
            client,
            "/account/signin",
            page,
            ("Input.UserName", userName),
            ("Input.Password", WebHost.Password)
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Posts fields with the token of a page.</summary>
    internal static Task<HttpResponseMessage> Post(
        HttpClient client,
        string address,
        IHtmlDocument page,
        params (string Name, string Value)[] fields
    )
    {
        var token = page.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var all = fields.Append(("__RequestVerificationToken", token));
        return client.PostAsync(
            address,
            new FormUrlEncodedContent(all.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))),
            Cancellation
        );
    }

    /// <summary>Everything published, from the database.</summary>
    internal Task<List<PublishedRow>> Published() =>
        Work(db => Publishable.Published(db).OrderBy(row => row.PublicationId).ToListAsync(Cancellation));

    /// <summary>Work on the database itself.</summary>
    internal async Task<T> Work<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Moves a publication by somebody who may.</summary>
    internal Task<bool> Move(PublishedRow row, MoveAction action, DisclosureState from, Role role, string? note) =>
        Work(async db =>
        {
            var account = await db.Users.Where(user => user.UserName == "guanli").SingleAsync(Cancellation);
            var unit = await db.Units.SingleAsync(unit => unit.Id == row.UnitId, Cancellation);
            var actor = new Actor(account.Id, account.DisplayName, [new(role, unit.Id, unit.Path)]);
            var move = new PublicationMove(row.PublicationId, action, from, note);
            return (await MovePublication.Run(db, TimeProvider.System, actor, move, Cancellation)).TryGet(out _);
        });

    /// <summary>What a stranger reads at an address.</summary>
    internal async Task<string> Read(string address)
    {
        using var client = Stranger();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
    }

    /// <summary>Codes in the open list.</summary>
    internal async Task<List<string>> Listed()
    {
        using var json = JsonDocument.Parse(await Read("/portal/list.json"));
        return [.. json.RootElement.EnumerateArray().Select(row => row.GetProperty("code").GetString()!)];
    }
}
