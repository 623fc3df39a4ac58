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

/// <summary>An address that is told of what happens to forms that an account may see.</summary>
public sealed class Webhook
{
    public long Id { get; set; }

    /// <summary>Whose view of forms it gets.</summary>
    public long AccountId { get; set; }

    public string Url { get; set; } = "";

    /// <summary>The key that signs, protected by the keys of cookies.</summary>
    public string Secret { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public long CreatedById { get; set; }

    public DateTime? DisabledAt { get; set; }
}

/// <summary>One message to a webhook, kept as the log of deliveries.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; set; }

    public long WebhookId { get; set; }

    /// <summary><c>form.moved</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The JSON that is sent.</summary>
    public string Payload { get; set; } = "";

    public DateTime At { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is tried next; null: delivered, or given up.</summary>
    public DateTime? DueAt { get; set; }

    public DateTime? DeliveredAt { get; set; }

    /// <summary>The status of the last answer; null: there was none.</summary>
    public int? Status { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; set; }
}

/// <summary>A piece of work that is done again and again, on one node at a time.</summary>
public sealed class Job
{
    /// <summary>Name of the work.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it is due; moved forward by whoever takes it.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Until when the node that took it holds it; a node that was killed loses it then.</summary>
    public DateTime? HeldUntil { get; set; }

    /// <summary>The node that holds or held it.</summary>
    public string? Node { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why the last round failed; null: it did not.</summary>
    public string? Error { get; set; }

    public long Rounds { get; set; }

    public long Failures { get; set; }
}
