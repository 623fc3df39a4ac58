using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Shell;
using Xunit;

namespace Plumbline.Web.Tests.Portal;

/// <summary>From the locked form to the portal, as the people of the demonstration do it.</summary>
[Collection("portal")]
public sealed class PublishTests(PortalHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_GoesToThePortal_ThroughDraftReviewAndSignature()
    {
        var form = await LockedForm();
        var address = $"/publish/{form}";
        await Step("jicai", address, "?handler=Draft");
        await Step("jicai", address, "?handler=Move&move=Submit&from=Drafted");
        await Step("fuzeren", address, "?handler=Move&move=Approve&from=SecrecyReview", "", refused: true);
        await Step("fuzeren", address, "?handler=Move&move=Approve&from=SecrecyReview", "不涉密");
        await Step("jicai", address, "?handler=Move&move=Disclose&from=Cleared", "", refused: true);
        var code = (await Publication(form)).Code;
        Assert.DoesNotContain(code, await host.Listed());
        await Step("lingdao", address, "?handler=Move&move=Disclose&from=Cleared");

        Assert.Contains(code, await host.Listed());
        var publication = await Publication(form);
        Assert.Equal("不涉密", publication.SecrecyNote);
        Assert.NotNull(publication.SecrecyById);
        Assert.NotEqual(publication.DraftedById, publication.PublishedById);
        var events = await host.Work(db =>
            db.Forms.Where(row => row.Id == form)
                .Join(db.Events.Where(e => e.Kind == "publication"), f => f.ChainId, e => e.ChainId, (_, e) => e)
                .OrderBy(e => e.Seq)
                .Select(e => e.Place)
                .ToListAsync(Cancellation)
        );
        Assert.Equal(
            ["publication.draft", "publication.Submit", "publication.Approve", "publication.Disclose"],
            events
        );
    }

    // Two forms at once up to the review and after it; what cannot go says why and holds up nothing.
    [Fact]
    public async Task ManyForms_AreDraftedSentAndPublishedAtOnce_ReviewedOneByOne()
    {
        long[] forms = [await LockedForm(), await LockedForm()];
        await Many("jicai", "?waiting=true", "Draft", forms);
        await Many("jicai", "?state=Drafted", "Submit", forms);
        await Step("fuzeren", $"/publish/{forms[0]}", "?handler=Move&move=Approve&from=SecrecyReview", "不涉密");
        var told = await Many("lingdao", "?state=Cleared", "Disclose", forms);

        var (first, second) = (await Publication(forms[0]), await Publication(forms[1]));
        Assert.Equal((DisclosureState.Published, DisclosureState.SecrecyReview), (first.State, second.State));
        Assert.Equal(["已公开 1 份", "没有办理"], told.Select(text => text.Length > 7 ? "没有办理" : text));
    }

    [Fact]
    public async Task StepsForMany_AreOfferedToThoseWhoMayTakeThem()
    {
        await LockedForm();
        Assert.True(await Offers("jicai", "?waiting=true"));
        Assert.False(await Offers("lingdao", "?waiting=true"));
        Assert.False(await Offers("jicai", ""));
        Assert.False(await Offers("fuzeren", "?state=SecrecyReview"));
    }

    [Fact]
    public async Task ClassifiedForm_IsNeverOffered()
    {
        var form = await LockedForm();
        using var client = await host.SignIn("jicai");
        using var before = await client.GetAsync("/publish?waiting=true", Cancellation);
        Assert.Contains(
            $"/publish/{form}\"",
            await before.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        await host.Work(db =>
            db.Forms.Where(row => row.Id == form)
                .ExecuteUpdateAsync(row => row.SetProperty(f => f.Classified, true), Cancellation)
        );
        using var list = await client.GetAsync("/publish?waiting=true", Cancellation);
        Assert.DoesNotContain(
            $"/publish/{form}\"",
            await list.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var item = await client.GetAsync($"/publish/{form}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, item.StatusCode);
    }

    [Fact]
    public async Task List_IsOfOneYear_AndTheOthersAreOffered()
    {
        var form = await LockedForm();
        using var client = await host.SignIn("jicai");
        using var latest = await client.GetAsync("/publish", Cancellation);
        var years = (await ShellHost.Parse(latest)).QuerySelectorAll("main a[href*='/publish?year=']");
        var earlier = years.Select(link => link.TextContent.Trim()).First(year => year == "2024");
        using var own = await client.GetAsync("/publish?waiting=true", Cancellation);
        Assert.Contains(
            $"/publish/{form}\"",
            await own.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var other = await client.GetAsync($"/publish?waiting=true&year={earlier}", Cancellation);

        Assert.DoesNotContain(
            $"/publish/{form}\"",
            await other.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("tianbao")]
    [InlineData("guanli")]
    public async Task Publish_ForOthers_IsForbidden(string userName)
    {
        using var client = await host.SignIn(userName);
        using var response = await client.GetAsync("/publish", Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    // A form of the department in which the demonstration's people hold posts, locked.
    private Task<long> LockedForm() =>
        host.Work(async db =>
        {
            var unit = await db
                .Users.Where(user => user.UserName == "jicai")
                .Join(db.Posts, user => user.Id, post => post.AccountId, (_, post) => post.UnitId)
                .FirstAsync(Cancellation);
            var path = (await db.Units.SingleAsync(row => row.Id == unit, Cancellation)).Path;
            var form = await db
                .Forms.AsTracking()
                .Where(row => row.UnitPath.StartsWith(path) && row.State == FormState.Draft && !row.Classified)
                .OrderBy(row => row.Id)
                .FirstAsync(Cancellation);
            form.State = FormState.Locked;
            await db.SaveChangesAsync(Cancellation);
            return form.Id;
        });

    private async Task<bool> Offers(string userName, string query)
    {
        using var client = await host.SignIn(userName);
        using var list = await client.GetAsync("/publish" + query, Cancellation);
        return (await ShellHost.Parse(list)).QuerySelector("[name='forms']") is not null;
    }

    // Every step at once with forms of the list; what the page says afterwards.
    private async Task<List<string>> Many(string userName, string query, string step, long[] forms)
    {
        using var client = await host.SignIn(userName);
        using var form = await client.GetAsync("/account/signout", Cancellation);
        var fields = forms.Select(id => ("forms", id.ToString(CultureInfo.InvariantCulture))).Prepend(("step", step));
        var page = await ShellHost.Parse(form);
        using var answer = await PortalHost.Post(client, "/publish" + query, page, [.. fields]);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/publish" + query, answer.Headers.Location?.OriginalString);
        using var next = await client.GetAsync(answer.Headers.Location, Cancellation);
        return
        [
            .. (await ShellHost.Parse(next)).QuerySelectorAll(".pl-flash").Select(flash => flash.TextContent.Trim()),
        ];
    }

    private Task<Publication> Publication(long form) =>
        host.Work(db => db.Publications.SingleAsync(row => row.FormId == form, Cancellation));

    private async Task Step(string userName, string address, string handler, string note = "", bool refused = false)
    {
        using var client = await host.SignIn(userName);
        // Any form of the same person has a good token; the page may offer none when nothing may be done.
        using var form = await client.GetAsync("/account/signout", Cancellation);
        var page = await ShellHost.Parse(form);
        using var answer = await PortalHost.Post(client, address + handler, page, ("Note", note));
        Assert.Equal(refused ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
    }
}
