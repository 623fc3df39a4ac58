using Plumbline.Findings;

namespace Plumbline.App.RollUps;

/// <summary>Texts of roll-ups.</summary>
internal static class RollUpMessages
{
    internal static Template NameMissing { get; } =
        new("请给快照起一个名称（100字以内）", "Give the snapshot a name of at most 100 characters");
}
