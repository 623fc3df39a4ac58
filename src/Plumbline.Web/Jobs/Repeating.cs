using Plumbline.App.Data;

namespace Plumbline.Web.Jobs;

/// <summary>
/// Work that is done again and again beside requests, each time with a database of its own. A failure is logged and the next
/// round tries again. See docs/why/decisions/0030-background-work.md.
/// </summary>
internal abstract partial class Repeating(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<Repeating> log,
    TimeSpan every
) : BackgroundService
{
    protected TimeProvider Time => time;

    protected ILogger Log => log;

    /// <summary>One round.</summary>
    internal abstract Task Round(AppDb db, CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Once(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task Once(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Round(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // The outermost edge: whatever fails here must not stop the host that answers people.
            Failed(log, problem, GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed and will try again")]
    private static partial void Failed(ILogger log, Exception problem, string job);
}
