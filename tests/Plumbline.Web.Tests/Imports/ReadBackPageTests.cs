using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Plumbline.Web.Tests.Imports;

/// <summary>Filled tables of transfers and carried-over projects over HTTP: downloaded, edited, read back.</summary>
public sealed class ReadBackPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/transfers/1", "docx")]
    [InlineData("/transfers/1", "xlsx")]
    [InlineData("/carry-overs/2", "docx")]
    [InlineData("/carry-overs/2", "xlsx")]
    public async Task Table_ReadBackAsDownloaded_ChangesNothing(string path, string format)
    {
        using var client = await host.SignIn("jixiaogu");
        var file = await Download(client, path, format);

        var page = await Compare(client, "/read-back", file, format);

        Assert.NotNull(page.QuerySelector($"main section a[href$='{path}']"));
        Assert.Contains("表里没有改动", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordOfTheTable_EditedOutside_IsKeptOnceConfirmed()
    {
        const string Said = "结转任务已全部完成验收";
        using var client = await host.SignIn("jixiaogu");
        var before = (await client.Open("/carry-overs/1")).QuerySelector("textarea[name='text:outcome']")!.TextContent;
        Assert.NotEqual("", before);
        var file = Edited(await Download(client, "/carry-overs/1", "docx"), before, Said);

        var page = await Compare(client, "/read-back?kind=CarryOver&id=1", file, "docx");
        var form = (IHtmlFormElement)page.QuerySelector("main section form")!;
        using var answer = await client.PostAsync(
            form.GetAttribute("action") ?? "/read-back?handler=Take",
            new FormUrlEncodedContent(
                form.QuerySelectorAll("input[name]")
                    .OfType<IHtmlInputElement>()
                    .Where(input => input.Type != "checkbox" || input.IsChecked)
                    .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            ),
            Cancellation
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await client.Open("/carry-overs/1");
        Assert.Equal(Said, after.QuerySelector("textarea[name='text:outcome']")!.TextContent);
    }

    [Theory]
    [InlineData("shenji")]
    [InlineData("jijiao")]
    public async Task Table_OfSomethingThatThePersonMayNotWrite_IsNotFound(string user)
    {
        using var finance = await host.SignIn("jixiaogu");
        var file = await Download(finance, "/transfers/1", "xlsx");
        using var client = await host.SignIn(user);

        var page = await Compare(client, "/read-back?kind=Transfer&id=1", file, "xlsx");

        Assert.Null(page.QuerySelector("main section form"));
        Assert.Contains("PL5325", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("C:\\表\\结转.docx", 5_000)]
    public async Task PostedCell_WithoutItem_OrAFileNameThatIsNone_IsNoError(string name, int times)
    {
        using var client = await host.SignIn("jixiaogu");
        var token = (IHtmlInputElement)
            (await client.Open("/read-back")).QuerySelector("main input[name=__RequestVerificationToken]")!;
        Dictionary<string, string> posted = new(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token.Value,
            ["tableKind"] = "CarryOver",
            ["tableId"] = "2",
            ["file"] = string.Concat(Enumerable.Repeat(name, times)),
            ["cells[0].Chosen"] = "true",
            ["cells[0].Item"] = "",
            ["cells[0].Text"] = "字",
        };
        using var answer = await client.PostAsync(
            "/read-back?handler=Take",
            new FormUrlEncodedContent(posted),
            Cancellation
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/carry-overs/2", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Cells_AreNamedInEnglish_OnAnEnglishPage()
    {
        using var client = await host.SignIn("jixiaogu");
        var before = (await client.Open("/carry-overs/3")).QuerySelector("input[name=balance]")!.GetAttribute("value")!;
        using var chosen = await client.GetAsync("/language/en", Cancellation);
        var file = Edited(await Download(client, "/carry-overs/3", "docx"), $">{before}<", ">7654.32<");

        var page = await Compare(client, "/read-back?kind=CarryOver&id=3", file, "docx");

        var terms = page.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent).ToList();
        Assert.NotEmpty(terms);
        Assert.All(terms, term => Assert.EndsWith(" · Adjusted budget", term, StringComparison.Ordinal));
    }

    private static Task<byte[]> Download(HttpClient client, string path, string format) =>
        client.GetByteArrayAsync($"{path}?handler=Document&format={format}", Cancellation);

    private static async Task<IHtmlDocument> Compare(HttpClient client, string path, byte[] file, string format)
    {
        var page = await client.Open(path);
        var token = ((IHtmlInputElement)page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "files", $"table.{format}" },
        };
        var handler = path.Contains('?', StringComparison.Ordinal) ? "&handler=Compare" : "?handler=Compare";
        using var answer = await client.PostAsync(path + handler, body, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    // As a word processor would: the words of the cell in the document's own part.
    private static byte[] Edited(byte[] docx, string before, string after)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(part.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            Assert.Contains(before, xml, StringComparison.Ordinal);
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open(), Encoding.UTF8);
            writer.Write(xml.Replace(before, after, false, CultureInfo.InvariantCulture));
        }

        return stream.ToArray();
    }
}
