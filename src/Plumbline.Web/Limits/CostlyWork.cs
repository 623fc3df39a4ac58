using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Plumbline.Web.Limits;

/// <summary>
/// Keeps strangers from using up the machine: costly work is done for few at once, and for each address only so often.
/// A page asks when the work begins and not when the request does, so that slow senders and readers hold no place.
/// </summary>
public sealed class CostlyWork(IOptions<LimitOptions> limits) : IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 8;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        LimitServices.Fixed(address, limits.Value.Costly)
    );

    private readonly ConcurrencyLimiter together = new(new() { PermitLimit = AtOnce, QueueLimit = Waiting });

    /// <summary>A permit to hold while the work goes on; null: too many, answer 429, the answer says when.</summary>
    public async Task<IDisposable?> Enter(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(LimitServices.Address(context));
        if (!lease.IsAcquired)
        {
            LimitServices.SayWhen(context.Response, lease);
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
        limiter.Dispose();
        together.Dispose();
    }
}
