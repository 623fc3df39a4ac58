namespace Plumbline.App.Data.Records;

/// <summary>A sequence of events, each hashed over the one before. A form has one; the organisation has one.</summary>
public sealed class Chain
{
    public long Id { get; set; }

    /// <summary>What it is about: <c>form</c>, <c>organisation</c>, <c>access</c> …</summary>
    public string Kind { get; set; } = "";

    /// <summary>Number of events so far, which is also the revision of the form.</summary>
    public long Seq { get; set; }

    /// <summary>Hash of the last event; empty before the first.</summary>
    public byte[] Head { get; set; } = [];

    /// <summary>Number of events at the last seal.</summary>
    public long SealedSeq { get; set; }
}

/// <summary>One change: who, when, what, before, after, why. Never changed; payloads may be erased where law demands.</summary>
public sealed class Event
{
    public long ChainId { get; set; }

    /// <summary>From 1.</summary>
    public long Seq { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who; null: the system.</summary>
    public long? AccountId { get; set; }

    /// <summary>What happened: <c>set</c>, <c>row-add</c>, <c>move</c> …</summary>
    public string Kind { get; set; } = "";

    /// <summary>Where: <c>indicators/r12.actual</c>; empty: the whole.</summary>
    public string Place { get; set; } = "";

    public string? Before { get; set; }

    public string? After { get; set; }

    public string? Reason { get; set; }

    /// <summary>Given by the client, so that a repeated request changes nothing twice.</summary>
    public Guid? Operation { get; set; }

    /// <summary>Random, so that an erased payload cannot be guessed from its hash; erased with it.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>Hash of salt, before, after and reason.</summary>
    public byte[] PayloadHash { get; set; } = [];

    /// <summary>Hash over the event before, all the above but the payload, and the payload's hash.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>A seal over the heads of all chains that grew since the last one.</summary>
public sealed class Seal
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>Hash over the seal before and all its items.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>The head of one chain at a seal.</summary>
public sealed class SealItem
{
    public long SealId { get; set; }

    public long ChainId { get; set; }

    public long Seq { get; set; }

    public byte[] Head { get; set; } = [];
}

/// <summary>A read of something sensitive.</summary>
public sealed class ReadRecord
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    public string What { get; set; } = "";

    public long? FormId { get; set; }
}

/// <summary>A key that protects cookies, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";
}

/// <summary>A signed-in session, so that an administrator or the person can end it at once.</summary>
public sealed class Session
{
    /// <summary>Random, in the cookie.</summary>
    public string Id { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public string? Client { get; set; }

    /// <summary>The office's provider of identities vouched for the person.</summary>
    public bool SingleSignOn { get; set; }
}
