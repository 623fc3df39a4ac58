using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Imports;

/// <summary>Many workbooks in one drop, over HTTP.</summary>
public sealed class WorkbookPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drop_OfExportsAndAStranger_ListsEachWithItsState()
    {
        using var browser = await FormsBrowser.SignIn(host, "jicai");
        var (task, forms) = await Projects();
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var form in forms)
            {
                var bytes = await browser.Client.GetByteArrayAsync(
                    $"/forms/{form}/documents/project-form.xlsx",
                    Cancellation
                );
                using var entry = zip.CreateEntry($"{form}.xlsx").Open();
                entry.Write(bytes);
            }
        }

        var page = await browser.Open("/imports/workbooks");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(task.ToString(System.Globalization.CultureInfo.InvariantCulture)), "Task" },
            { new ByteArrayContent(archive.ToArray()), "files", "all.zip" },
            { new ByteArrayContent("无"u8.ToArray()), "files", "说明.txt" },
            { new StringContent(FormsBrowser.Token(page)), "__RequestVerificationToken" },
        };
        using var answer = await browser.Client.PostAsync("/imports/workbooks", content, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var preview = await browser.Open(answer.Headers.Location!.ToString());

        var rows = preview.QuerySelectorAll(".pl-drop-list > tbody > tr").ToList();
        Assert.Equal(forms.Count + 1, rows.Count);
        Assert.All(
            rows.Take(forms.Count),
            row => Assert.Contains(row.GetAttribute("data-state"), new[] { "Same", "Closed" })
        );
        Assert.Equal("Unreadable", rows[^1].GetAttribute("data-state"));
        Assert.NotEmpty(rows[^1].QuerySelectorAll(".pl-bad-text"));
        Assert.Equal(
            forms.Select(form => $"/forms/{form}"),
            rows.Take(forms.Count).Select(row => row.QuerySelector("td a")!.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Filler_DoesNotSeeThePage()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        using var answer = await browser.Client.GetAsync("/imports/workbooks", Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<(long Task, List<long> Forms)> Projects()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var forms = await db
            .Forms.Where(form => form.ProjectId != null && form.State == FormState.Submitted)
            .Where(form => form.Stage == FilingStage.SelfEvaluation)
            .OrderBy(form => form.Id)
            .Take(6)
            .ToListAsync(Cancellation);
        return (forms[0].TaskId, [.. forms.Select(form => form.Id)]);
    }
}
