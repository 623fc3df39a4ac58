using Plumbline.Findings;

namespace Plumbline.Audit.Against;

/// <summary>What is said when two documents of one body disagree. Ids 61xx: between documents.</summary>
public static class AgainstMessages
{
    /// <summary>The same quantity of the same year is another number in the other document.</summary>
    public const string Differs = "PL6101";

    /// <summary>This year does not open with what last year closed with.</summary>
    public const string Opening = "PL6102";

    /// <summary>The other document is not of the same department; nothing was compared.</summary>
    public const string OtherBody = "PL6103";

    internal static Template DiffersText { get; } =
        new(
            "{label}（{year}年）：本文为{here}，{document}为{there}，原句“{quote}”",
            "{label} ({year}): {here} here, {there} in {document}, which says \"{quote}\""
        );

    internal static Template DiffersRepair { get; } =
        new(
            "核对两份文件，以批复或决算为准改正；口径不同的，写明口径",
            "Check both documents and correct the wrong one by the approved accounts; where scopes differ, say so"
        );

    internal static Template OpeningText { get; } =
        new(
            "{label}：本文{year}年为{here}，{document}上年年末为{there}，原句“{quote}”",
            "{label}: {year} opens with {here} here; the year before closes with {there} in {document}: \"{quote}\""
        );

    internal static Template OpeningRepair { get; } =
        new(
            "核对上年决算；有年初调整的，说明调整事项和文号",
            "Check last year's accounts; explain any adjustment at the start of the year"
        );

    internal static Template OtherBodyText { get; } =
        new(
            "{document}属于{there}，本文属于{here}，未作对照",
            "{document} is of {there}, this document of {here}; they were not compared"
        );
}
