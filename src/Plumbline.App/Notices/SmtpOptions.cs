namespace Plumbline.App.Notices;

/// <summary>Configuration section <c>Smtp</c>. Without a host no mail is sent; notices stay in the application.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    /// <summary>Asks the server for TLS before anything is said.</summary>
    public bool Tls { get; set; } = true;

    public string? UserName { get; set; }

    /// <summary>From the environment or a secret store, never from a file of the repository.</summary>
    public string? Password { get; set; }

    /// <summary>Address of the sender.</summary>
    public string From { get; set; } = "plumbline@localhost";

    /// <summary>Address of the application, for links; null: mails carry none.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>First hour of the day, Asia/Shanghai, at which mail is sent.</summary>
    public int FromHour { get; set; } = 8;

    /// <summary>The hour from which on mail waits for the next day.</summary>
    public int ToHour { get; set; } = 20;
}
