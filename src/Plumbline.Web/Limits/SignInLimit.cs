using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Plumbline.Web.Limits;

/// <summary>Attempts under one name from one address; the lock of the account counts those of all addresses.</summary>
public sealed class SignInLimit(IOptions<LimitOptions> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        LimitServices.Fixed(key, limits.Value.SignInByName)
    );

    public void Dispose() => limiter.Dispose();

    /// <summary>Whether one more attempt is allowed; where not, the answer says when.</summary>
    public bool Allows(HttpContext context, string userName)
    {
        using var lease = limiter.AttemptAcquire($"{LimitServices.Address(context)} {userName.ToUpperInvariant()}");
        if (!lease.IsAcquired)
        {
            LimitServices.SayWhen(context.Response, lease);
        }

        return lease.IsAcquired;
    }
}
