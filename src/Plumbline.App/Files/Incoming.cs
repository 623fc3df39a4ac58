namespace Plumbline.App.Files;

/// <summary>A file that has come in and is not yet believed.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Path">Where it lies meanwhile.</param>
/// <param name="Hash">See <see cref="FileHash"/>.</param>
/// <param name="Size">Bytes.</param>
internal sealed record Incoming(FilePurpose Purpose, string Path, string Hash, long Size);
