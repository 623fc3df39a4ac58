using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Interfaces;
using Xunit;

namespace Plumbline.Web.Tests.Api;

/// <summary>The OpenAPI document: every route of the API and nothing else, with all that a client has to know.</summary>
public sealed class ApiDocumentTests(WebHost host)
{
    private const string Root = "/api/v1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDocument_NamesTheRoutesOfTheApi_AndNoPage()
    {
        var routes = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/').Replace(":long", "", StringComparison.Ordinal))
            .Where(path => path.StartsWith(Root + "/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        var paths = (await Document()).GetProperty("paths").EnumerateObject().Select(path => path.Name);

        Assert.Equal(routes, paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EachOperation_SaysWhatItDoes_WhichScopeItNeeds_AndHowItIsRefused()
    {
        var scopes = ApiScope.All.Select(scope => scope.Name).ToList();
        foreach (var path in (await Document()).GetProperty("paths").EnumerateObject())
        {
            foreach (var (method, operation) in path.Value.EnumerateObject().Select(one => (one.Name, one.Value)))
            {
                Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString()), path.Name);
                var needs = Assert.Single(operation.GetProperty("security").EnumerateArray()).GetProperty("Token");
                Assert.Contains(Assert.Single(needs.EnumerateArray()).GetString(), scopes);
                var answers = operation.GetProperty("responses");
                foreach (var status in (string[])["401", "403", "429", path.Name.Contains('{') ? "404" : "400"])
                {
                    var refusal = answers.GetProperty(status).GetProperty("content");
                    Assert.True(refusal.TryGetProperty("application/problem+json", out _), $"{path.Name} {status}");
                }

                var found = answers.GetProperty("200");
                Assert.True(
                    found.GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _)
                );
                Assert.Equal(method == "get", found.TryGetProperty("headers", out _));
            }
        }
    }

    [Fact]
    public async Task Writing_NamesItsHeaders()
    {
        var write = (await Document())
            .GetProperty("paths")
            .GetProperty($"{Root}/filings/{{id}}/changes")
            .GetProperty("post");

        var headers = write
            .GetProperty("parameters")
            .EnumerateArray()
            .Where(one => one.GetProperty("in").GetString() == "header")
            .Select(one => one.GetProperty("name").GetString());

        Assert.Equal(["If-Match", "Idempotency-Key"], headers);
    }

    [Fact]
    public async Task AFileToAudit_HasAName_AndIsSentAsItIs()
    {
        var document = await Document();
        var audit = document.GetProperty("paths").GetProperty($"{Root}/audit").GetProperty("post");

        var name = Assert.Single(audit.GetProperty("parameters").EnumerateArray());
        var body = audit.GetProperty("requestBody");
        var sent = body.GetProperty("content").GetProperty("application/octet-stream").GetProperty("schema");

        Assert.Equal(("name", "query"), (name.GetProperty("name").GetString(), name.GetProperty("in").GetString()));
        Assert.True(name.GetProperty("required").GetBoolean());
        Assert.True(body.GetProperty("required").GetBoolean());
        var named = sent.GetProperty("$ref").GetString()!["#/components/schemas/".Length..];
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty(named);
        Assert.Equal("binary", schema.GetProperty("format").GetString());
    }

    private async Task<JsonElement> Document()
    {
        using var client = host.CreateClient();
        return JsonDocument.Parse(await client.GetStringAsync($"{Root}/openapi.json", Cancellation)).RootElement;
    }
}
