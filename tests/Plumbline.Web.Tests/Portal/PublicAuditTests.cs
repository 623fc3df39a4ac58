using System.Net;
using System.Text;
using Plumbline.Web.Pages.Portal;
using Plumbline.Web.Tests.Shell;
using Xunit;

namespace Plumbline.Web.Tests.Portal;

/// <summary>The audit that anybody can run.</summary>
[Collection("portal")]
public sealed class PublicAuditTests(PortalHost host)
{
    private const string Audit = "/portal/audit";

    private const string Text = "2023年度部门预算100万元，其中：基本支出60万元，项目支出30万元，合计100万元。";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_IsAudited_UnderThePolicyOfItsPage()
    {
        using var client = host.Stranger();
        using var answer = await Send(client, Audit, "报告.txt", Encoding.UTF8.GetBytes(Text));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var page = await ShellHost.Parse(answer);
        var link = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        var word = Convert.FromBase64String(link[(link.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        Assert.Equal("PK"u8.ToArray(), word[..2]);
    }

    [Fact]
    public async Task Upload_OfABrokenFile_SaysWhy()
    {
        using var client = host.Stranger();
        using var answer = await Send(client, Audit, "a.pdf", "%PDF-1.7 broken"u8.ToArray());

        var page = await ShellHost.Parse(answer);
        Assert.NotEqual("", page.GetElementById("Upload-error")?.TextContent.Trim() ?? "");
    }

    [Fact]
    public async Task Upload_OverTheLimit_IsTooLarge_WithAPageThatSaysSo()
    {
        using var client = host.Stranger();
        using var answer = await Send(client, Audit, "报告.pdf", new byte[AuditModel.Largest + 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await ShellHost.Parse(answer);
        Assert.Contains("文件太大", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_JustOverTheLimit_IsTooLarge_BesideItsField()
    {
        using var client = host.Stranger();
        using var answer = await Send(client, Audit, "报告.pdf", new byte[AuditModel.Largest + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await ShellHost.Parse(answer);
        Assert.NotEqual("", page.GetElementById("Upload-error")?.TextContent.Trim() ?? "");
    }

    [Theory]
    [InlineData("data.json")]
    [InlineData("funds.csv")]
    [InlineData("scoring-sheet.docx")]
    public async Task Verify_TellsTheFileOfThePortalFromAnother(string name)
    {
        var code = (await host.Published())[^1].Code;
        using var client = host.Stranger();
        var file = await client.GetByteArrayAsync($"/portal/p/{code}/files/{name}", Cancellation);
        using var same = await Send(client, $"/portal/verify/{code}", name, file);
        file[^1] ^= 1;
        using var other = await Send(client, $"/portal/verify/{code}", name, file);

        Assert.NotNull((await ShellHost.Parse(same)).QuerySelector(".pl-flash-success"));
        Assert.NotNull((await ShellHost.Parse(other)).QuerySelector(".pl-flash-warning"));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(AuditModel.Largest + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Verify_OfAnEmptyOrTooLargeFile_SaysSo(int length, HttpStatusCode status)
    {
        var code = (await host.Published())[^1].Code;
        using var client = host.Stranger();
        using var answer = await Send(client, $"/portal/verify/{code}", "data.json", new byte[length]);

        Assert.Equal(status, answer.StatusCode);
        var page = await ShellHost.Parse(answer);
        Assert.NotEqual("", page.GetElementById("Upload-error")?.TextContent.Trim() ?? "");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string address, string name, byte[] file)
    {
        using var form = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var token = (await ShellHost.Parse(form))
            .QuerySelector("[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Upload", name },
        };
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
    }
}
