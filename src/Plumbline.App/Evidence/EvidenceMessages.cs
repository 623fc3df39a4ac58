using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Evidence;

/// <summary>Why a file is not taken as evidence.</summary>
internal static class EvidenceMessages
{
    private const long Mega = 1024 * 1024;

    private static Template Large { get; } =
        new("文件超过{most}MB，请压缩或拆分后再传", "The file is larger than {most} MB; shrink or split it");

    private static Template Unknown { get; } =
        new(
            "只接收图片、PDF、OFD和办公文档；这个文件的内容不是其中任何一种",
            "Pictures, PDF, OFD and office documents are taken; the content of this file is none of them"
        );

    private static Template Infected { get; } =
        new(
            "病毒检查没有通过（{answer}），文件未保存",
            "The virus scanner did not pass the file ({answer}); it was not kept"
        );

    internal static Message TooLarge(long most) =>
        Large.With(("most", (most / Mega).ToString(CultureInfo.InvariantCulture)));

    internal static Message UnknownType() => Unknown.With();

    internal static Message NotClean(string answer) => Infected.With(("answer", answer));
}
