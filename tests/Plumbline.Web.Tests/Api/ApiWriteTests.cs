using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;
using Xunit;
using static Plumbline.Web.Tests.Api.ApiCalls;

namespace Plumbline.Web.Tests.Api;

/// <summary>
/// Writing by the REST API: once for each key, never over what somebody else wrote, under the names of the rows.
/// </summary>
[Collection("api")]
public sealed class ApiWriteTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AKeyUsedAgainForOtherContent_WritesIt_EvenWhenNobodyRemembersTheFirstAnswer()
    {
        using var client = host.Client((await host.Issue("tianbao", ApiScope.ReadFilings, ApiScope.WriteFilings)).Key);
        var id = Id((await Everything(client, "/api/v1/filings?state=draft"))[0]);
        var address = $"/api/v1/filings/{id}/changes";
        const string add =
            """{"changes":[{"kind":"addRow","part":"indicators","item":"KEY","text":"{\"kind\":\"output\",\"name\":\"甲\"}"}]}""";

        using var first = await Post(client, address, add.Replace("KEY", "key1", StringComparison.Ordinal), "nightly");
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.ApiAnswers.Where(answer => answer.Key == "nightly").ExecuteDeleteAsync(Cancellation);
        using var second = await Post(client, address, add.Replace("KEY", "key2", StringComparison.Ordinal), "nightly");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var form = long.Parse(id, CultureInfo.InvariantCulture);
        Assert.Equal(
            ["key1", "key2"],
            await db
                .FormRows.Where(row => row.FormId == form && row.Item.StartsWith("key"))
                .Select(row => row.Item)
                .Order()
                .ToListAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Changes_GoThroughTheWriter_OnceForEachKey()
    {
        using var client = host.Client((await host.Issue("tianbao", ApiScope.ReadFilings, ApiScope.WriteFilings)).Key);
        var id = Id((await Everything(client, "/api/v1/filings?state=draft"))[0]);
        using var before = await client.GetAsync($"/api/v1/filings/{id}", Cancellation);
        var body = """
            {"changes":[{"kind":"addRow","part":"indicators","item":"api1","text":"{\"kind\":\"output\",\"name\":\"接口写入\"}"},
            {"kind":"set","part":"indicators","item":"api1","field":"name","text":"接口改名","replaces":"接口写入"}]}
            """;
        var address = $"/api/v1/filings/{id}/changes";

        using var first = await Post(client, address, body, "k-1", before.Headers.ETag);
        using var again = await Post(client, address, body, "k-1", before.Headers.ETag);
        using var other = await Post(client, address, body.Replace("改名", "另名", StringComparison.Ordinal), "k-1");
        using var stale = await Post(client, address, body, "k-2", before.Headers.ETag);
        using var bare = await Post(client, address, body, key: null);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Cancellation),
            await again.Content.ReadAsStringAsync(Cancellation)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        var after = await client.GetStringAsync($"/api/v1/filings/{id}", Cancellation);
        Assert.Contains("接口改名", after, StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.Equal(2, await db.Events.CountAsync(entry => entry.Place.StartsWith("indicators/api1"), Cancellation));
    }

    [Fact]
    public async Task Rows_AreNamedAsChangesNameThem_SoThatWhatIsThereCanBeWritten()
    {
        using var client = host.Client((await host.Issue("tianbao", ApiScope.ReadFilings, ApiScope.WriteFilings)).Key);
        foreach (var filing in await Everything(client, "/api/v1/filings?state=draft&limit=200"))
        {
            var address = $"/api/v1/filings/{Id(filing)}";
            using var read = await client.GetAsync($"{address}/rows", Cancellation);
            var rows = JsonDocument.Parse(await read.Content.ReadAsStringAsync(Cancellation)).RootElement;
            var row = rows.GetProperty("rows")
                .EnumerateArray()
                .FirstOrDefault(one => one.GetProperty("part").GetString() == "indicators");
            if (row.ValueKind == JsonValueKind.Undefined)
            {
                continue;
            }

            var actual = row.GetProperty("values").TryGetProperty("actual", out var kept) ? kept.GetString() : null;
            var change = JsonSerializer.Serialize(
                new
                {
                    changes = new[]
                    {
                        new
                        {
                            kind = "set",
                            part = "indicators",
                            item = row.GetProperty("item").GetString(),
                            field = "actual",
                            text = "41%",
                            replaces = actual,
                        },
                    },
                }
            );
            using var written = await Post(client, $"{address}/changes", change, "rows-1", read.Headers.ETag);

            Assert.Equal(HttpStatusCode.OK, written.StatusCode);
            // That it changed is seen in the list.
            var listed = await Everything(client, "/api/v1/filings?state=draft&limit=200");
            Assert.True(Revision(listed.Single(one => Id(one) == Id(filing))) > Revision(filing));
            Assert.Contains("41%", await client.GetStringAsync(address, Cancellation), StringComparison.Ordinal);
            return;
        }

        Assert.Fail("no draft has an indicator");
    }

    // What became of each change is told with the problem.
    [Fact]
    public async Task AConflict_IsAProblemWithWhatIsStored_AlsoWhenItIsAskedForAgain()
    {
        using var client = host.Client((await host.Issue("tianbao", ApiScope.ReadFilings, ApiScope.WriteFilings)).Key);
        var address = $"/api/v1/filings/{Id((await Everything(client, "/api/v1/filings?state=draft"))[0])}/changes";
        const string add =
            """{"changes":[{"kind":"addRow","part":"indicators","item":"both","text":"{\"kind\":\"output\",\"name\":\"甲\"}"}]}""";
        using var added = await Post(client, address, add, "both-1");
        const string change =
            """{"changes":[{"kind":"set","part":"indicators","item":"both","field":"name","text":"乙","replaces":"丙"}]}""";

        foreach (var _ in (int[])[1, 2])
        {
            using var answer = await Post(client, address, change, "both-2");

            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
            Assert.Equal(409, problem.GetProperty("status").GetInt32());
            var one = Assert.Single(problem.GetProperty("results").EnumerateArray());
            Assert.Equal(
                ("conflict", "甲"),
                (one.GetProperty("outcome").GetString(), one.GetProperty("stored").GetString())
            );
        }
    }
}
