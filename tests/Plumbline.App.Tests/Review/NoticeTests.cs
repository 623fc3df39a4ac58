using Microsoft.EntityFrameworkCore;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Review;

/// <summary>Reminders come once a step and stop when the form is submitted; mail comes as a digest and not at night.</summary>
public sealed class NoticeTests
{
    private static readonly ReminderRules? Rules = Content
        .Packs.Load(Content.ContentFolder.Find().Regimes)
        .OrThrow()
        .OfPlace?.Reminders;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminders_ComeSevenThreeAndOneDayBefore_AndOnceAfter()
    {
        await using var world = await ReviewWorld.Make();
        await using var db = world.Open();
        var deadline = await db.Forms.Select(form => form.Deadline).SingleAsync(Cancellation);
        var told = new List<int>();
        for (var left = 10; left >= -3; left--)
        {
            world.Time.Now = deadline.AddDays(-left).AddHours(1);
            if (await RemindDeadlines.Run(db, Rules, world.Time, Cancellation) > 0)
            {
                told.Add(left);
            }

            Assert.Equal(0, await RemindDeadlines.Run(db, Rules, world.Time, Cancellation));
        }

        Assert.Equal([7, 3, 1, 0], told);
    }

    [Fact]
    public async Task Reminders_StopWhenTheFormIsSubmitted()
    {
        await using var world = await ReviewWorld.Make();
        await world.Put(FormState.Submitted);
        world.Time.Now = world.Time.Now.AddDays(30);
        await using var db = world.Open();

        Assert.Equal(0, await RemindDeadlines.Run(db, Rules, world.Time, Cancellation));
    }

    [Fact]
    public async Task Mail_IsOneDigestAnHour_AndNoneAtNight()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.Submitted);
        await MoveTests.Remark(world, Role.UnitReviewer, "indicators/r1.actual", "一");
        await MoveTests.Remark(world, Role.UnitReviewer, "indicators/r2.actual", "二");
        var options = new SmtpOptions();
        await using var db = world.Open();

        var mail = Assert.Single(await MailDigest.Due(db, world.Time, options, Cancellation));
        Assert.Equal("Filler@example.org", mail.To);
        Assert.Equal(3, mail.Notices.Length); // the task's issue and two remarks
        await MailDigest.Sent(db, world.Time, mail, Cancellation);
        Assert.Empty(await MailDigest.Due(db, world.Time, options, Cancellation));

        await MoveTests.Remark(world, Role.UnitReviewer, "", "三");
        Assert.Empty(await MailDigest.Due(db, world.Time, options, Cancellation));
        world.Time.Now = world.Time.Now.AddHours(2);
        Assert.Single(await MailDigest.Due(db, world.Time, options, Cancellation));
        world.Time.Now = world.Time.Now.Date.AddHours(15);
        Assert.Empty(await MailDigest.Due(db, world.Time, options, Cancellation));

        world.Time.Now = world.Time.Now.AddDays(1).Date.AddHours(2);
        await ReadNotices.All(db, world.Time, world.As(Role.Filler).AccountId, Cancellation);
        Assert.Empty(await MailDigest.Due(db, world.Time, options, Cancellation));
        Assert.Equal(4, await db.Notices.CountAsync(Cancellation));
    }
}
