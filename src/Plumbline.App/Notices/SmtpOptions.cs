namespace Plumbline.App.Notices;

/// <summary>Configuration section <c>Smtp</c>. Without a host no mail is sent; notices stay in the application.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>Asks the server for TLS before anything is said.</summary>
    public bool Tls { get; init; } = true;

    public string? UserName { get; init; }

    /// <summary>From the environment or a secret store, never from a file of the repository.</summary>
    public string? Password { get; init; }

    /// <summary>Address of the sender.</summary>
    public string From { get; init; } = "plumbline@localhost";

    /// <summary>Address of the application, for links; null: mails carry none.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>First hour of the day, Asia/Shanghai, at which mail is sent.</summary>
    public int FromHour { get; init; } = 8;

    /// <summary>The hour from which on mail waits for the next day.</summary>
    public int ToHour { get; init; } = 20;
}
