using System.Globalization;
using Plumbline.App.Data;
using Plumbline.App.Jobs;

namespace Plumbline.Web.Jobs;

/// <summary>
/// Work that is done again and again beside requests, each time with a database of its own, by one node at a time. A failure is
/// logged and shown at /admin/jobs, and the next round tries again. See docs/why/decisions/0151-jobs.md.
/// </summary>
internal abstract partial class Repeating(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<Repeating> log,
    JobPlan plan
) : BackgroundService
{
    // How soon a node looks whether there is something to do.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>This process, as the other nodes and people see it.</summary>
    internal static string Node { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");

    protected TimeProvider Time => time;

    protected ILogger Log => log;

    /// <summary>One round.</summary>
    internal abstract Task Round(AppDb db, CancellationToken cancellation);

    /// <summary>One round if it is due and no other node does it. True when there was one.</summary>
    internal async Task<bool> Turn(string node, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await TakeTurns.Take(ledger, plan, node, time, cancellation) is not { } since)
        {
            return false;
        }

        var problem = await Guarded(node, since, cancellation);
        // Even where the host stops: the next node need not wait for the lease to lapse.
        await TakeTurns.End(ledger, plan, (node, since), problem, time, CancellationToken.None);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn())
        {
            return;
        }

        using var timer = new PeriodicTimer(plan.Every < Look ? plan.Every : Look, time);
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

    // A node that only reads, such as that of a province over its cities, does no work for the others.
    private bool IsOn()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Jobs:Run", true);
    }

    private async Task Once(CancellationToken cancellation)
    {
        try
        {
            await Turn(Node, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // The outermost edge: whatever fails here, the database above all, must not stop the host that answers people.
            Failed(log, problem, plan.Name);
        }
    }

    // Why the round failed; null: it did not.
    private async Task<string?> Guarded(string node, DateTime since, CancellationToken cancellation)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var holding = Hold(node, since, held);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Round(scope.ServiceProvider.GetRequiredService<AppDb>(), held.Token);
            return null;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            Failed(log, problem, plan.Name);
            return problem.Message;
        }
        catch (OperationCanceledException)
        {
            return "The node stopped.";
        }
        finally
        {
            await held.CancelAsync();
            await holding;
        }
    }

    // Renews the lease until the round ends; ends the round when another node has it.
    private async Task Hold(string node, DateTime since, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(TakeTurns.Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                if (!await TakeTurns.Renew(db, plan, node, since, time, held.Token))
                {
                    await held.CancelAsync();
                }
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or System.Data.Common.DbException)
        {
            // The round ended; or the database does not answer, and the round will fail by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed and will try again")]
    private static partial void Failed(ILogger log, Exception problem, string job);
}
