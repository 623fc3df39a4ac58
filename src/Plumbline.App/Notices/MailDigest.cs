using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Notices;

/// <summary>One mail with all that a person has not read.</summary>
/// <param name="AccountId">Whom it is for.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Notices">The notices in it.</param>
public sealed record Mail(long AccountId, string To, string Subject, string Body, ImmutableArray<long> Notices);

/// <summary>
/// Gathers unread notices into one mail for each person: at most one in an hour, none in quiet hours, none about what was
/// read in the meantime.
/// </summary>
public static class MailDigest
{
    private const int MostPeople = 200;
    private const int MostLines = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>The mails that are due now.</summary>
    public static async Task<ImmutableArray<Mail>> Due(
        AppDb db,
        TimeProvider time,
        SmtpOptions options,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var hour = ChinaTime.Show(now).Hour;
        if (hour < options.FromHour || hour >= options.ToHour)
        {
            return [];
        }

        var since = EventLog.Stamp(now - Pause);
        var recent = db.Notices.Where(notice => notice.MailedAt > since).Select(notice => notice.AccountId);
        var people = await db
            .Users.Where(user => user.Email != null && user.Email != "" && !user.Disabled)
            .Where(user => db.Notices.Any(n => n.AccountId == user.Id && n.MailedAt == null && n.ReadAt == null))
            .Where(user => !recent.Contains(user.Id))
            .OrderBy(user => user.Id)
            .Take(MostPeople)
            .Select(user => new { user.Id, user.Email })
            .ToListAsync(cancellation);
        var mails = ImmutableArray.CreateBuilder<Mail>();
        foreach (var person in people)
        {
            mails.Add(await Write(db, person.Id, person.Email!, options, cancellation));
        }

        return mails.ToImmutable();
    }

    /// <summary>Notes that a mail went out.</summary>
    public static Task Sent(AppDb db, TimeProvider time, Mail mail, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var ids = mail.Notices.ToList();
        return db
            .Notices.Where(notice => ids.Contains(notice.Id))
            .ExecuteUpdateAsync(notice => notice.SetProperty(row => row.MailedAt, now), cancellation);
    }

    private static async Task<Mail> Write(
        AppDb db,
        long account,
        string to,
        SmtpOptions options,
        CancellationToken cancellation
    )
    {
        var notices = await db
            .Notices.Where(n => n.AccountId == account && n.MailedAt == null && n.ReadAt == null)
            .OrderByDescending(notice => notice.Id)
            .ToListAsync(cancellation);
        var units = await NoticeUnits.Of(db, notices, cancellation);
        var body = new StringBuilder();
        foreach (var notice in notices.Take(MostLines))
        {
            var text = NoticeKind.Text(notice, Language.Chinese, units);
            body.Append(ChinaTime.Text(notice.At)).Append("  ").AppendLine(text);
        }

        if (notices.Count > MostLines)
        {
            body.AppendLine("……");
        }

        if (options.PublicUrl is { Length: > 0 } url)
        {
            body.AppendLine().AppendLine(url.TrimEnd('/') + "/notices");
        }

        var subject = string.Create(CultureInfo.InvariantCulture, $"准绳：{notices.Count}条未读通知");
        return new(account, to, subject, body.ToString(), [.. notices.Select(notice => notice.Id)]);
    }
}
