using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of <c>plumb draw</c>.</summary>
internal static class DrawTexts
{
    internal static Template Draw { get; } = new("抽查抽取", "Draws of spot checks");

    internal static Template Verify { get; } =
        new("按公布的种子和名单重做一次抽取，核对结果", "Redo a draw from its published seed and population");

    internal static Template File { get; } =
        new("从抽查页面或公开网站下载的抽查记录（JSON）", "The record of a draw (JSON), from its page or the portal");

    internal static Template NoRecord { get; } = new("读不出抽查记录：{file}", "This is no record of a draw: {file}");

    internal static Template Title { get; } =
        new(
            "{name}（{year}年度）：名单{count}项，抽取{sample}项，种子“{seed}”",
            "{name} ({year}): {sample} of {count}, seed '{seed}'"
        );

    internal static Template Same { get; } =
        new("重做结果与记录一致，抽中{drawn}项", "Redone: the same {drawn} items, as recorded");
}
