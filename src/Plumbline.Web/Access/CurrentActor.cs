using System.Globalization;
using System.Security.Claims;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;

namespace Plumbline.Web.Access;

/// <summary>
/// The person behind the request, looked up once for each request, so that a right taken away is gone at once.
/// </summary>
public sealed class CurrentActor(IHttpContextAccessor http, AppDb db, TimeProvider time)
{
    private Task<Actor?>? found;
    private Actor? ofSession;

    /// <summary>The person was read together with the session of this request.</summary>
    internal void Found(Actor actor) => ofSession = actor;

    /// <summary>The actor; null when nobody is signed in or the account is closed.</summary>
    public Task<Actor?> Find() => found ??= Load();

    /// <summary>The actor of a page that only signed-in people reach.</summary>
    public async Task<Actor> Get() =>
        await Find() ?? throw new InvalidOperationException("A page that needs an actor was reached without one.");

    private Task<Actor?> Load()
    {
        var context = http.HttpContext;
        var id = context?.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!long.TryParse(id, CultureInfo.InvariantCulture, out var account))
        {
            return Task.FromResult<Actor?>(null);
        }

        return ofSession is { } actor && actor.AccountId == account
            ? Task.FromResult<Actor?>(actor)
            : FindActor.Run(db, account, ChinaTime.Today(time), context!.RequestAborted);
    }
}
