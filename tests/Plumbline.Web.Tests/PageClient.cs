using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Access;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>Pages as somebody of the demonstration sees them, over in-process HTTP.</summary>
internal static class PageClient
{
    /// <summary>A browser in which somebody of the demonstration signed in.</summary>
    internal static async Task<HttpClient> SignIn(this WebHost host, string user)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        await AccessHost.SignIn(client, user, WebHost.Password);
        return client;
    }

    /// <summary>A page that has to open.</summary>
    internal static async Task<IHtmlDocument> Open(this HttpClient client, string path)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var answer = await client.GetAsync(path, cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(cancellation));
    }
}
