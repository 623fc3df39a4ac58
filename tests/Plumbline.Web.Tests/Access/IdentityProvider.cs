using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace Plumbline.Web.Tests.Access;

/// <summary>
/// A provider of identities on this machine, as strict as a real one: a code serves once, only to the program with the secret,
/// only from the address it was asked for, and only with the verifier of its challenge.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    internal const string ClientId = "plumbline";
    internal const string Secret = "of-the-test";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Back)> codes = new();

    private IdentityProvider(WebApplication app) => this.app = app;

    /// <summary>What it says of the person.</summary>
    internal string Person { get; set; } = "{}";

    /// <summary>How it answers when asked for the person.</summary>
    internal int Status { get; set; } = StatusCodes.Status200OK;

    internal string Address => app.Urls.First().TrimEnd('/') + "/";

    internal static async Task<IdentityProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new IdentityProvider(builder.Build());
        provider.app.MapGet("/authorize", provider.Authorize);
        provider.app.MapPost("/token", provider.Token);
        provider.app.MapGet("/userinfo", provider.UserInfo);
        await provider.app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (
            query["client_id"] != ClientId
            || query["response_type"] != "code"
            || query["code_challenge_method"] != "S256"
            || query["scope"] != "openid profile"
        )
        {
            return Answers.BadRequest();
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        codes[code] = (query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return Answers.Redirect(
            query["redirect_uri"] + QueryString.Create("code", code).Add("state", query["state"].ToString())
        );
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
        var isGood =
            codes.TryRemove(form["code"].ToString(), out var asked)
            && asked.Challenge == Base64Url.EncodeToString(hash)
            && asked.Back == form["redirect_uri"]
            && form["client_id"] == ClientId
            && form["client_secret"] == Secret;
        return isGood
            ? Answers.Text("""{"access_token":"t1","token_type":"Bearer","expires_in":60}""", "application/json")
            : Answers.BadRequest(new { error = "invalid_grant" });
    }

    private IResult UserInfo(HttpRequest request) =>
        request.Headers.Authorization == "Bearer t1"
            ? Answers.Text(Person, "application/json", statusCode: Status)
            : Answers.Unauthorized();
}
