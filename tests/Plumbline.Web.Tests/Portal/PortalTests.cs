using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Shell;
using Xunit;

namespace Plumbline.Web.Tests.Portal;

/// <summary>What strangers see, and what they never see.</summary>
[Collection("portal")]
public sealed class PortalTests(PortalHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/portal")]
    [InlineData("/portal?year=2022&q=x")]
    [InlineData("/portal/compare")]
    [InlineData("/portal/verify")]
    [InlineData("/portal/audit")]
    public async Task Pages_OpenWithoutSigningIn_AndKeepToThePolicy(string address)
    {
        using var client = host.Stranger();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await ShellHost.Parse(response);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json']), style, [style]"));
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]):not([type=checkbox])"))
        {
            Assert.NotNull(page.QuerySelector($"label[for='{input.Id}']"));
        }
    }

    [Fact]
    public async Task EveryDocument_IsAPageWithinThePolicy()
    {
        foreach (var row in await host.Published())
        {
            using var client = host.Stranger();
            using var response = await client.GetAsync($"/portal/p/{row.Code}", Cancellation);
            var page = await ShellHost.Parse(response);
            var documents = page.QuerySelectorAll("a[href*='/documents/']").Select(a => a.GetAttribute("href")!);
            Assert.NotEmpty(documents);
            foreach (var address in documents)
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var document = await ShellHost.Parse(answer);
                Assert.Single(document.QuerySelectorAll("h1"));
                Assert.Empty(document.QuerySelectorAll("style, [style]"));
                Assert.NotNull(document.QuerySelector(".pl-stamp svg path"));
            }
        }
    }

    [Fact]
    public async Task Scores_StandInTheListAndOnThePage_WithTheirWorking()
    {
        var row = (await host.Published()).First(one => one.Score is not null);
        var score = Domain.Score.FromScaled(row.Score!.Value).ToText(2);

        Assert.Contains(score, await host.Read($"/portal?year={row.Year}"), StringComparison.Ordinal);
        var page = await host.Read($"/portal/p/{row.Code}");
        Assert.Contains(score, page, StringComparison.Ordinal);
        Assert.Contains("计算过程", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_HaveThePrintedHash_AndNoSignatures()
    {
        foreach (var row in await host.Published())
        {
            var json = await host.Read($"/portal/p/{row.Code}/files/data.json");
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

            Assert.Contains(hash, await host.Read($"/portal/p/{row.Code}"), StringComparison.Ordinal);
            Assert.Contains(
                "pl-verdict-true",
                await host.Read($"/portal/verify/{row.Code}?h={hash}"),
                StringComparison.Ordinal
            );
            Assert.True(FilingJson.Read(json).TryGet(out var filing));
            Assert.Null(filing.SignOff);
        }
    }

    [Fact]
    public async Task Verify_WithAnotherHash_SaysSo_AndUnknownCodesAreUnknown()
    {
        var row = (await host.Published())[0];

        Assert.Contains(
            "pl-verdict-different",
            await host.Read($"/portal/verify/{row.Code}?h=0000000000000000"),
            StringComparison.Ordinal
        );
        Assert.Contains("pl-verdict-unknown", await host.Read("/portal/verify/ZZZZZZZZZZ"), StringComparison.Ordinal);
        var typed = $"{row.Code[..5]}-{row.Code[5..]}".ToLowerInvariant();
        Assert.Contains("pl-verdict-true", await host.Read($"/portal/verify/{typed}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funds_InCsv_AddUpToThoseOfTheForm()
    {
        foreach (var row in await host.Published())
        {
            Assert.True(
                FilingJson.Read(await host.Read($"/portal/p/{row.Code}/files/data.json")).TryGet(out var filing)
            );
            var lines = (await host.Read($"/portal/p/{row.Code}/files/funds.csv")).Split("\r\n")[1..^1];
            var sum = lines
                .Select(line => line.Split(','))
                .Where(cells => cells[3] == "source" && cells[^1].Length > 0)
                .Sum(cells => decimal.Parse(cells[^1], System.Globalization.CultureInfo.InvariantCulture));

            var expected = filing.Budget?.Sources.Sum(source => source.ExecutedAmount?.Value.Fen ?? 0) ?? 0;
            Assert.Equal(expected / 100m, sum);
        }
    }

    [Fact]
    public async Task DataPackage_NamesTheFilesWithTheirHashes()
    {
        var row = (await host.Published())[0];
        using var package = JsonDocument.Parse(await host.Read($"/portal/p/{row.Code}/files/datapackage.json"));

        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            using var client = host.Stranger();
            var bytes = await client.GetByteArrayAsync(
                $"/portal/p/{row.Code}/files/{resource.GetProperty("path").GetString()}",
                Cancellation
            );
            Assert.Equal(
                "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)),
                resource.GetProperty("hash").GetString()
            );
        }
    }

    [Fact]
    public async Task Classified_IsNowhere()
    {
        var row = (await host.Published())[^1];
        await Classify(row.UnitId, true);
        try
        {
            Assert.DoesNotContain(row.Code, await host.Listed());
            var found = await host.Read($"/portal?q={Uri.EscapeDataString(row.UnitName)}");
            Assert.DoesNotContain(row.Code, found, StringComparison.Ordinal);
            foreach (var address in new[] { "/portal", "/portal/compare", "/portal/list.csv", "/portal/list.json" })
            {
                var text = await host.Read(address);
                Assert.DoesNotContain(row.Code, text, StringComparison.Ordinal);
                Assert.DoesNotContain(row.UnitName, text, StringComparison.Ordinal);
            }

            string[] gone =
            [
                $"/portal/p/{row.Code}",
                $"/portal/p/{row.Code}/files/data.json",
                $"/portal/p/{row.Code}/files/funds.csv",
                $"/portal/p/{row.Code}/files/datapackage.json",
                $"/portal/departments/{row.UnitId}",
            ];
            using var client = host.Stranger();
            foreach (var address in gone)
            {
                using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            }

            Assert.Contains(
                "pl-verdict-unknown",
                await host.Read($"/portal/verify/{row.Code}"),
                StringComparison.Ordinal
            );
        }
        finally
        {
            await Classify(row.UnitId, false);
        }
    }

    [Fact]
    public async Task Retracted_ShowsWithdrawn_AndLeavesTheLists()
    {
        var row = (await host.Published())[0];

        Assert.False(await host.Move(row, MoveAction.Withdraw, DisclosureState.Published, Role.LeadingGroup, " "));
        Assert.False(
            await host.Move(row, MoveAction.Withdraw, DisclosureState.Published, Role.DepartmentFinance, "错")
        );
        Assert.True(
            await host.Move(row, MoveAction.Withdraw, DisclosureState.Published, Role.LeadingGroup, "数据有误")
        );

        Assert.Contains(
            "pl-verdict-withdrawn",
            await host.Read($"/portal/verify/{row.Code}"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(row.Code, await host.Listed());
        using var client = host.Stranger();
        using var response = await client.GetAsync($"/portal/p/{row.Code}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var state = await host.Work(db =>
            db.Forms.Join(db.Publications.Where(p => p.Code == row.Code), f => f.Id, p => p.FormId, (f, _) => f.State)
                .SingleAsync(Cancellation)
        );
        Assert.Equal(FormState.Locked, state);
    }

    private Task<int> Classify(long unit, bool classified) =>
        host.Work(db =>
            db.Units.Where(row => row.Id == unit)
                .ExecuteUpdateAsync(row => row.SetProperty(u => u.Classified, classified), Cancellation)
        );
}
