namespace Plumbline.Domain;

/// <summary>Where a rule or parameter comes from, and how sure that is.</summary>
/// <param name="Text">The document, as cited: 财预〔2020〕10号 第十六条.</param>
/// <param name="Confidence">How well the text is known.</param>
public sealed record Source(string Text, Confidence Confidence)
{
    /// <summary>Remark for the reader: what is open, what differs elsewhere.</summary>
    public string? Note { get; init; }

    /// <summary>The source's wording has not been read: it never blocks, and every use shows 依据未核实.</summary>
    public bool Unverified => Confidence == Confidence.Recalled;
}

/// <summary>How well the text of a rule is known (rule book §0.1).</summary>
public enum Confidence
{
    /// <summary>The text of the rule itself was read.</summary>
    Verified,

    /// <summary>Known from a re-issue, a notice, a summary, or a form that carries it out.</summary>
    Restated,

    /// <summary>Professional knowledge, not checked against the document; editable, and shown as 依据未核实.</summary>
    Recalled,

    /// <summary>Plumbline's own rule or derivation.</summary>
    Own,
}
