namespace Plumbline.App.Data.Records;

/// <summary>A key to the REST API: acts for one account, within its scopes. The key itself is kept nowhere.</summary>
public sealed class ApiToken
{
    public long Id { get; set; }

    /// <summary>For whom it acts; what that account may not, it may not.</summary>
    public long AccountId { get; set; }

    /// <summary>What it is for.</summary>
    public string Name { get; set; } = "";

    /// <summary>Scopes, parted by blanks: <c>projects:read filings:read</c>.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>First letters of the key, to tell tokens apart.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>SHA-256 of the key, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public long CreatedById { get; set; }

    public DateTime ExpiresAt { get; set; }

    /// <summary>To the minute; null: never.</summary>
    public DateTime? LastUsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>The answer to a request with an idempotency key, so that the same request asked twice acts once.</summary>
public sealed class ApiAnswer
{
    public long TokenId { get; set; }

    /// <summary>As the client gave it.</summary>
    public string Key { get; set; } = "";

    /// <summary>SHA-256 over method, address and body.</summary>
    public string Request { get; set; } = "";

    /// <summary>Null: the first request is still at work, or was cut off.</summary>
    public int? Status { get; set; }

    public string Body { get; set; } = "";

    public string MediaType { get; set; } = "";

    public DateTime At { get; set; }
}
