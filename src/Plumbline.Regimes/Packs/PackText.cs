namespace Plumbline.Regimes.Packs;

/// <summary>The text of a pack's <c>regime.yaml</c>, wherever it came from.</summary>
/// <param name="Folder">Name of the pack's folder; it must be the code of the pack.</param>
/// <param name="File">How findings call the file.</param>
/// <param name="Text">What stands in it.</param>
public sealed record PackText(string Folder, string File, string Text);
