namespace Plumbline.App.Data.Records;

/// <summary>Another system that is told what happens in a part of the organisation.</summary>
public sealed class Webhook
{
    public long Id { get; set; }

    /// <summary>It hears of this unit and all below it.</summary>
    public long UnitId { get; set; }

    /// <summary>Path of the unit.</summary>
    public string UnitPath { get; set; } = "";

    /// <summary>What it is for.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where it is told.</summary>
    public string Url { get; set; } = "";

    /// <summary>Kinds of events, parted by blanks: <c>form.submitted task.issued</c>.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>Key of the signatures. Whoever can read the database can sign.</summary>
    public string Secret { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public long CreatedById { get; set; }

    /// <summary>Null: it is told.</summary>
    public DateTime? StoppedAt { get; set; }
}

/// <summary>One message to another system: written with the change it tells of, kept as the log of what was sent.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; set; }

    public long WebhookId { get; set; }

    /// <summary>Random; the same however often it is sent, so that the receiver can tell what it has.</summary>
    public string Key { get; set; } = "";

    /// <summary>Kind of the event.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The JSON text, as it is signed and sent.</summary>
    public string Body { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>When it is sent next; null: not any more.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was sent last.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Status of the last answer; null: there was none.</summary>
    public int? Status { get; set; }

    /// <summary>What went wrong the last time; null: it was taken.</summary>
    public string? Problem { get; set; }

    /// <summary>When the receiver took it.</summary>
    public DateTime? DeliveredAt { get; set; }
}
