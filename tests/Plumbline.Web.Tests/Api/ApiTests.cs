using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Web.Tests.Api.ApiCalls;

namespace Plumbline.Web.Tests.Api;

/// <summary>The REST API: keys, scopes, rights, tags, paging, auditing.</summary>
[Collection("api")]
public sealed class ApiTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRoute_AsksForAScope_AndNobodyGetsInWithoutAKey()
    {
        using var client = host.CreateClient();
        var routes = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            .ToList();

        Assert.True(routes.Count >= 13);
        foreach (var route in routes)
        {
            var needs = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(need => need.Policy).ToList();
            Assert.Contains(ApiScope.All, scope => needs.Contains($"scope:{scope.Name}"));
            var method = route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
            var address = route.RoutePattern.RawText!.Replace("{id:long}", "1", StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new(method), address);
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal((address, HttpStatusCode.Unauthorized), (address, answer.StatusCode));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task AKey_WithoutTheScope_IsForbidden_AndARevokedOneIsUnknown()
    {
        var (id, key) = await host.Issue("jixiaogu", ApiScope.ReadTasks);
        using var client = host.Client(key);
        Assert.Equal(HttpStatusCode.OK, await Status(client, "/api/v1/tasks"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, "/api/v1/filings"));

        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.True(await IssueToken.Revoke(db, TimeProvider.System, await Administrator(db), id, Cancellation));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, "/api/v1/tasks"));
        Assert.NotNull((await db.ApiTokens.SingleAsync(token => token.Id == id, Cancellation)).LastUsedAt);
        Assert.DoesNotContain(key, (await db.ApiTokens.SingleAsync(token => token.Id == id, Cancellation)).Hash);
    }

    [Fact]
    public async Task ATokenSees_WhatItsAccountSees_AndNoMore()
    {
        using var finance = host.Client(
            (await host.Issue("jixiaogu", [.. ApiScope.All.Select(scope => scope.Name)])).Key
        );
        using var filler = host.Client(
            (await host.Issue("tianbao", [.. ApiScope.All.Select(scope => scope.Name)])).Key
        );
        using var keeper = host.Client((await host.Issue("guanli", [.. ApiScope.All.Select(scope => scope.Name)])).Key);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var account = await db.Users.SingleAsync(user => user.UserName == "tianbao", Cancellation);
        var actor = (await FindActor.Run(db, account.Id, DateOnly.MaxValue.AddDays(-1), Cancellation))!;
        var reach = actor.Subtrees(Right.ViewForms);

        var all = await Everything(finance, "/api/v1/filings?limit=200");
        var own = await Everything(filler, "/api/v1/filings?limit=200");

        Assert.True(own.Count > 0 && own.Count < all.Count);
        Assert.Equal(
            await db.Forms.Under(form => form.UnitPath, reach).Where(form => !form.Classified).CountAsync(Cancellation),
            own.Count
        );
        Assert.Empty(await Everything(keeper, "/api/v1/filings"));
        var foreign = all.Select(Id).Except(own.Select(Id)).First();
        Assert.Equal(HttpStatusCode.NotFound, await Status(filler, $"/api/v1/filings/{foreign}"));
        Assert.Equal(HttpStatusCode.OK, await Status(finance, $"/api/v1/filings/{foreign}"));
        Assert.True((await Everything(finance, "/api/v1/organisations")).Count > 5);
        Assert.True((await Everything(finance, "/api/v1/projects")).Count > 5);
        var funds = await db.ProjectFunds.CountAsync(Cancellation);
        Assert.Equal(funds, (await Everything(finance, "/api/v1/budgets")).Count);
    }

    // The unit was marked after the forms went out, and only above the form's own unit.
    [Fact]
    public async Task WhatBecomesClassified_LeavesTheInterfaceAtOnce()
    {
        var scopes = (string[])[.. ApiScope.All.Select(scope => scope.Name)];
        using var finance = host.Client((await host.Issue("jixiaogu", scopes)).Key);
        using var filler = host.Client((await host.Issue("tianbao", scopes)).Key);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var id = Id((await Everything(filler, "/api/v1/filings?state=draft"))[0]);
        var form = await db.Forms.SingleAsync(
            one => one.Id == long.Parse(id, CultureInfo.InvariantCulture),
            Cancellation
        );
        var above = UnitPath.Ids(form.UnitPath)[^2];
        var unit = db.Units.Where(one => one.Id == above);
        await unit.ExecuteUpdateAsync(row => row.SetProperty(one => one.Classified, true), Cancellation);
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(finance, $"/api/v1/filings/{id}"));
            Assert.Equal(HttpStatusCode.NotFound, await Status(finance, $"/api/v1/organisations/{form.UnitId}"));
            Assert.DoesNotContain(id, (await Everything(finance, "/api/v1/filings")).Select(Id));
            Assert.DoesNotContain(
                (await Everything(finance, "/api/v1/projects")).Select(row => row.GetProperty("unitId").GetInt64()),
                one => one == form.UnitId
            );
            const string change =
                """{"changes":[{"kind":"set","part":"indicators","item":"r1","field":"actual","text":"1"}]}""";
            using var refused = await Post(filler, $"/api/v1/filings/{id}/changes", change, "k-secret");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        finally
        {
            await unit.ExecuteUpdateAsync(row => row.SetProperty(one => one.Classified, false), Cancellation);
        }
    }

    [Fact]
    public async Task Lists_ArePagedByKey_WithALinkToTheNext()
    {
        using var client = host.Client((await host.Issue("jixiaogu", ApiScope.ReadFilings)).Key);
        var whole = await Everything(client, "/api/v1/filings?limit=200");

        var some = await Everything(client, "/api/v1/filings?limit=7");

        Assert.Equal(whole.Select(Id), some.Select(Id));
        using var first = await client.GetAsync("/api/v1/filings?limit=7&state=draft", Cancellation);
        Assert.Contains("rel=\"next\"", first.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Status(client, "/api/v1/filings?limit=1000"));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(client, "/api/v1/filings?after=x"));
    }

    [Fact]
    public async Task Get_WithTheTagOfBefore_IsNotModified()
    {
        using var client = host.Client((await host.Issue("jixiaogu", ApiScope.ReadFilings)).Key);
        var id = Id((await Everything(client, "/api/v1/filings"))[0]);
        foreach (var part in (string[])["", "/scores", "/findings"])
        {
            using var first = await client.GetAsync($"/api/v1/filings/{id}{part}", Cancellation);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/filings/{id}{part}");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var again = await client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Fact]
    public async Task Problems_AreInTheLanguageAskedFor()
    {
        using var client = host.Client((await host.Issue("jixiaogu", ApiScope.ReadFilings)).Key);
        Assert.Contains("没有这一项", await client.GetProblem("/api/v1/filings/99999999"), StringComparison.Ordinal);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("no such thing", await client.GetProblem("/api/v1/filings/99999999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfAFile_IsTheAuditJson()
    {
        using var client = host.Client((await host.Issue("shenji", ApiScope.Audit)).Key);
        using var text = new StringContent(
            "2024年预算100万元，其中：基本支出60万元，项目支出50万元，合计110万元。",
            Encoding.UTF8
        );
        using var answer = await client.PostAsync("/api/v1/audit?name=a.txt", text, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal("plumbline.audit/1", json.GetProperty("schema").GetString());
        using var nothing = new ByteArrayContent([]);
        using var refused = await client.PostAsync("/api/v1/audit?name=a.txt", nothing, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/tasks?limit=0", "limit")]
    [InlineData("/api/v1/filings?after=x", "after")]
    [InlineData("/api/v1/filings?state=nonsense", "unitApproved")]
    [InlineData("/api/v1/organisations?below=nonsense", "below")]
    public async Task AWrongParameter_IsNamed(string address, string word)
    {
        using var client = host.Client(
            (await host.Issue("jixiaogu", [.. ApiScope.All.Select(scope => scope.Name)])).Key
        );

        using var answer = await client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Contains(word, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_AreIssuedByAdministratorsAlone()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var finance = await Actor(db, "jixiaogu");
        var request = new TokenRequest("tianbao", "取数", [ApiScope.ReadFilings], 10);

        Assert.False((await IssueToken.Run(db, TimeProvider.System, finance, request, Cancellation)).TryGet(out _));
        var keeper = await Administrator(db);
        foreach (
            var wrong in (TokenRequest[])
                [
                    request with
                    {
                        Days = 0,
                    },
                    request with
                    {
                        Scopes = ["all"],
                    },
                    request with
                    {
                        Name = "",
                    },
                    request with
                    {
                        UserName = "x",
                    },
                ]
        )
        {
            Assert.False((await IssueToken.Run(db, TimeProvider.System, keeper, wrong, Cancellation)).TryGet(out _));
        }
    }

    // Every example of the documentation is sent as it stands there.
    [Fact]
    public async Task TheExamplesOfTheDocumentation_Work()
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "reference", "api.md"),
            Cancellation
        );
        using var client = host.Client(
            (await host.Issue("jixiaogu", [.. ApiScope.All.Select(scope => scope.Name)])).Key
        );
        var id = Id((await Everything(client, "/api/v1/filings"))[0]);
        var task = Id((await Everything(client, "/api/v1/tasks"))[0]);
        var project = Id((await Everything(client, "/api/v1/projects"))[0]);
        var lines = text.Split('\n').Where(line => line.StartsWith("curl ", StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count >= 10);
        foreach (var line in lines.Where(line => !line.Contains("--data", StringComparison.Ordinal)))
        {
            var path = line[line.IndexOf("$HOST", StringComparison.Ordinal)..]
                .Split('"', '\'')[0]
                .Replace("$HOST", "", StringComparison.Ordinal)
                .Replace("$FILING", id, StringComparison.Ordinal)
                .Replace("$TASK", task, StringComparison.Ordinal)
                .Replace("$PROJECT", project, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.OK), (path, await Status(client, path)));
        }
    }
}
