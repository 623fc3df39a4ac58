using System.ComponentModel.DataAnnotations;

namespace Plumbline.Web.Limits;

/// <summary>Settings under <c>Limits</c>: requests a minute, for each node.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    private const int Most = 10_000_000;

    /// <summary>Attempts to sign in from one address; an office may share one.</summary>
    [Range(1, Most)]
    public int SignInByAddress { get; set; } = 300;

    /// <summary>Attempts to sign in from one address under one name.</summary>
    [Range(1, Most)]
    public int SignInByName { get; set; } = 10;

    /// <summary>Requests of one address that is not signed in.</summary>
    [Range(1, Most)]
    public int Public { get; set; } = 600;

    /// <summary>Files sent by one address that is not signed in: the public audit.</summary>
    [Range(1, Most)]
    public int PublicUploads { get; set; } = 10;

    /// <summary>Documents made, files compared or audited on the portal for one address.</summary>
    [Range(1, Most)]
    public int Costly { get; set; } = 10;

    /// <summary>Files sent by one account.</summary>
    [Range(1, Most)]
    public int Uploads { get; set; } = 120;

    /// <summary>Requests of one account or address to the API.</summary>
    [Range(1, Most)]
    public int Api { get; set; } = 1200;

    /// <summary>Largest request, in megabytes.</summary>
    [Range(1, 2000)]
    public int RequestMegabytes { get; set; } = 64;
}
