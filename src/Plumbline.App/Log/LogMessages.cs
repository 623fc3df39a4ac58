using Plumbline.Findings;

namespace Plumbline.App.Log;

/// <summary>What a proof of the log says.</summary>
internal static class LogMessages
{
    internal static Template Missing { get; } = new("缺少事件", "an event is missing");

    internal static Template Payload { get; } = new("事件内容与其哈希不符", "the content does not have its hash");

    internal static Template Link { get; } =
        new("事件与前一事件的链接不符", "the event does not follow the one before it");

    internal static Template Head { get; } =
        new("链的末端与登记不符", "the end of the chain is not the one that is kept");

    internal static Template Cut { get; } = new("加封之后的事件被删去", "events that were sealed are gone");

    internal static Template Sealed { get; } =
        new("事件与加封时的记录不符", "the event is not the one that was sealed");

    internal static Template Seal { get; } = new("加封与其内容不符", "the seal does not have its hash");
}
