using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>Sentences about rectification.</summary>
internal static class RectificationMessages
{
    internal static Template Problem { get; } =
        new("请写明问题，不超过 2000 字", "Say what the problem is, in at most 2,000 characters");

    internal static Template Due { get; } = new("整改期限不能早于今天", "The deadline cannot lie in the past");

    internal static Template Text { get; } = new("文字过长，最多 2000 字", "At most 2,000 characters");

    internal static Template NoProof { get; } =
        new("请先上传整改佐证，再提交整改反馈", "Attach the proof first, then report");

    internal static Template Interview { get; } =
        new("请填写约谈对象和记录", "Say who was interviewed and what was said");

    internal static Template InterviewDay { get; } =
        new("约谈日期不能晚于今天", "An interview that is kept has taken place: its day is not after today");

    internal static Template Closed { get; } = new("该事项已销号", "The item is closed");
}
