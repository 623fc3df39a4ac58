using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Jobs;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.App.Rectifying;

namespace Plumbline.Web.Jobs;

/// <summary>Registers the work that is done beside requests.</summary>
internal static class JobServices
{
    internal static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SmtpOptions>(configuration.GetSection(SmtpOptions.Section));
        services.AddJob<SealJob>(SealJob.Plan);
        services.AddJob<RemindJob>(RemindJob.Plan);
        services.AddJob<MailJob>(MailJob.Plan);
    }

    /// <summary>A job that runs by its plan, and stands on the page of jobs.</summary>
    internal static void AddJob<T>(this IServiceCollection services, JobPlan plan)
        where T : Repeating
    {
        services.AddSingleton(plan);
        services.AddHostedService<T>();
    }
}

/// <summary>Seals the log each minute.</summary>
internal sealed class SealJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<Repeating> log)
    : Repeating(scopes, time, log, Plan)
{
    internal static readonly JobPlan Plan = new("seal", TimeSpan.FromMinutes(1), new("给留痕加封", "Seal the log"));

    internal override Task Round(AppDb db, CancellationToken cancellation) => SealLog.Run(db, Time, cancellation);
}

/// <summary>Reminds of deadlines; what was said once is not said again, so an hour is often enough.</summary>
internal sealed class RemindJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<Repeating> log, Packs packs)
    : Repeating(scopes, time, log, Plan)
{
    internal static readonly JobPlan Plan = new(
        "remind",
        TimeSpan.FromHours(1),
        new("提醒临近和逾期的期限", "Remind of deadlines")
    );

    internal override async Task Round(AppDb db, CancellationToken cancellation)
    {
        var rules = packs.OfPlace?.Reminders;
        await RemindDeadlines.Run(db, rules, Time, cancellation);
        await RemindRectification.Run(db, rules, Time, cancellation);
    }
}

/// <summary>Sends unread notices by mail, where a mail server is configured.</summary>
internal sealed partial class MailJob(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<Repeating> log,
    IOptions<SmtpOptions> options
) : Repeating(scopes, time, log, Plan)
{
    internal static readonly JobPlan Plan = new(
        "mail",
        TimeSpan.FromMinutes(5),
        new("把未读通知发到邮箱", "Mail unread notices")
    );

    internal override async Task Round(AppDb db, CancellationToken cancellation)
    {
        var smtp = options.Value;
        if (string.IsNullOrEmpty(smtp.Host))
        {
            return;
        }

        foreach (var mail in await MailDigest.Due(db, Time, smtp, cancellation))
        {
            try
            {
                await Send(smtp, mail, cancellation);
                await MailDigest.Sent(db, Time, mail, cancellation);
            }
            catch (Exception problem) when (problem is SmtpException or FormatException)
            {
                // One address that is refused must not keep the others from their mail.
                Unsent(Log, problem, mail.AccountId);
            }
        }
    }

    private static async Task Send(SmtpOptions smtp, Mail mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls };
        if (smtp.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, smtp.Password);
        }

        using var message = new MailMessage(smtp.From, mail.To, mail.Subject, mail.Body);
        await client.SendMailAsync(message, cancellation);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The mail to account {Account} was not taken and will be tried again"
    )]
    private static partial void Unsent(ILogger log, Exception problem, long account);
}
