using System.ComponentModel.DataAnnotations;
using Plumbline.App.Access.Sessions;

namespace Plumbline.Web.Access;

/// <summary>Settings under <c>Sessions</c>.</summary>
public sealed class SessionOptions
{
    public const string Section = "Sessions";

    /// <summary>Sessions of one account at the same time; one more ends the oldest.</summary>
    [Range(1, 10_000)]
    public int Concurrent { get; set; } = 3;

    /// <summary>Minutes without a request after which a session ends.</summary>
    [Range(1, 24 * 60)]
    public int IdleMinutes { get; set; } = 120;

    /// <summary>Hours after which a session ends in any case.</summary>
    [Range(1, 24 * 7)]
    public int AbsoluteHours { get; set; } = 12;

    internal SessionRules Rules =>
        new(Concurrent, TimeSpan.FromMinutes(IdleMinutes), TimeSpan.FromHours(AbsoluteHours));
}
