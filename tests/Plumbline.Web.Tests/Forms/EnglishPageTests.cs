using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Xunit;

namespace Plumbline.Web.Tests.Forms;

/// <summary>
/// The page of a form for readers who chose English: no label without its English, in what stands and what a script draws.
/// </summary>
public sealed class EnglishPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FillPage_OfEveryRegimeSubjectAndStage_LeavesNoLabelUntranslated()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        using var chosen = await browser.Client.GetAsync("/language/en", Cancellation);
        await using var scope = host.Services.CreateAsyncScope();
        var forms = await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Forms.GroupBy(form => new
            {
                form.Regime,
                form.Subject,
                form.Stage,
            })
            .Select(group => group.Min(form => form.Id))
            .ToListAsync(Cancellation);

        Assert.True(forms.Count >= 4);
        foreach (var form in forms)
        {
            var page = await browser.Open($"/forms/{form}");
            Assert.Equal((form, ""), (form, string.Join(' ', Untranslated(page))));
            Assert.NotNull(page.QuerySelector("label"));
        }
    }

    private static IEnumerable<string> Untranslated(IHtmlDocument page) =>
        page.QuerySelectorAll(
                "main label, main legend, main option, main h2, main h3, main summary, main dt, main button"
            )
            .Select(element => element.TextContent.Trim())
            .Concat(
                page.QuerySelectorAll("[role=region], [role=toolbar]").Select(one => one.GetAttribute("aria-label")!)
            )
            .Concat(Columns(page))
            .Where(text => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff'))
            .Distinct(StringComparer.Ordinal);

    // The heads of the grids and their words travel to the script.
    private static IEnumerable<string> Columns(IHtmlDocument page)
    {
        using var start = System.Text.Json.JsonDocument.Parse(page.GetElementById("form-start")!.TextContent);
        foreach (var block in start.RootElement.GetProperty("blocks").EnumerateArray())
        {
            foreach (var field in block.GetProperty("fields").EnumerateArray())
            {
                yield return field.GetProperty("label").GetString()!;
                foreach (var choice in field.GetProperty("choices").EnumerateArray())
                {
                    yield return choice.GetProperty("word").GetString()!;
                }
            }

            foreach (var row in block.GetProperty("fixed").EnumerateArray())
            {
                yield return row.GetProperty("label").GetString()!;
            }
        }
    }
}
