using System.Threading.RateLimiting;

namespace Plumbline.Web.Pages.Portal;

/// <summary>
/// Keeps strangers from using up the machine: costly work is done for few at once, and for each address only so often
/// (setting <c>Portal:CostlyPerMinute</c>, 10 unless said otherwise).
/// </summary>
public sealed class PublicGate(IConfiguration configuration) : IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 8;

    private readonly PartitionedRateLimiter<string> perAddress = PartitionedRateLimiter.Create<string, string>(
        address =>
            RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = configuration.GetValue("Portal:CostlyPerMinute", 10),
                    Window = TimeSpan.FromMinutes(1),
                }
            )
    );

    private readonly ConcurrencyLimiter together = new(new() { PermitLimit = AtOnce, QueueLimit = Waiting });

    /// <summary>A permit to hold while the work goes on; null: too many, answer 429.</summary>
    public async Task<IDisposable?> Enter(HttpContext context)
    {
        using var lease = perAddress.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!lease.IsAcquired)
        {
            return null;
        }

        var turn = await together.AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Dispose()
    {
        perAddress.Dispose();
        together.Dispose();
    }
}
