using Microsoft.Extensions.Options;
using Plumbline.App.Data;
using Plumbline.App.Jobs;
using Plumbline.App.Webhooks;
using Plumbline.Web.Jobs;

namespace Plumbline.Web.Webhooks;

/// <summary>Registers messages to other systems.</summary>
internal static class WebhookServices
{
    internal static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<WebhookOptions>(configuration.GetSection(WebhookOptions.Section));
        services.AddSingleton<WebhookSender>(static provider =>
            new(provider.GetRequiredService<IOptions<WebhookOptions>>(), provider.GetRequiredService<TimeProvider>())
        );
        services.AddJob<WebhookJob>(WebhookJob.Plan);
    }
}

/// <summary>Sends what waits for other systems: subscriptions side by side, the messages of each in their order.</summary>
internal sealed class WebhookJob(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<Repeating> log,
    IOptions<WebhookOptions> options,
    WebhookSender sender
) : Repeating(scopes, time, log, Plan)
{
    internal static readonly JobPlan Plan = new(
        "webhooks",
        TimeSpan.FromSeconds(5),
        new("向其他系统发送事件", "Send events to other systems")
    );

    internal override async Task Round(AppDb db, CancellationToken cancellation)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var due = await DueDeliveries.Find(db, Time, cancellation);
        var running = due.GroupBy(one => one.To.Id).Select(group => Send([.. group], cancellation)).ToList();
        await foreach (var batch in Task.WhenEach(running).WithCancellation(cancellation))
        {
            foreach (var (message, sent) in await batch)
            {
                await DueDeliveries.Note(db, Time, message, sent, cancellation);
            }
        }

        await DueDeliveries.Forget(db, Time, cancellation);
    }

    // After the first that is not taken the others wait for the next round: a receiver that is down is asked once.
    private async Task<List<(App.Data.Records.WebhookDelivery Message, SentDelivery Sent)>> Send(
        DueDelivery[] messages,
        CancellationToken cancellation
    )
    {
        var done = new List<(App.Data.Records.WebhookDelivery, SentDelivery)>();
        foreach (var due in messages)
        {
            var sent = await sender.Send(due, cancellation);
            done.Add((due.Message, sent));
            if (sent.Status is null)
            {
                break;
            }
        }

        return done;
    }
}
