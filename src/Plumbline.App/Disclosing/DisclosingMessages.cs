using Plumbline.Findings;

namespace Plumbline.App.Disclosing;

/// <summary>Sentences about duties of disclosure.</summary>
internal static class DisclosingMessages
{
    internal static Template BadDay { get; } =
        new(
            "日期不能晚于今天，也不能早于该年度的上一年",
            "The day is not after today and not before the year preceding"
        );

    internal static Template BadAddress { get; } =
        new("网址以 http:// 或 https:// 开头，最长 500 字", "The address begins with http:// or https://, at most 500");

    internal static Template NoDuty { get; } = new("没有这一项公开义务", "There is no such duty");

    internal static Template BadFile { get; } =
        new("截图或网页文件不能为空，类型限于图片、PDF 和办公文档", "The capture is an image, a PDF or an office file");
}
