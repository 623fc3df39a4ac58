using System.Text;
using Plumbline.App.Files;

namespace Plumbline.App.Demo;

/// <summary>The bytes of the files that the demonstration names.</summary>
public static class DemoFiles
{
    /// <summary>What a proof of rectification holds.</summary>
    internal const string Proof = "整改佐证";

    /// <summary>Writes them under their hashes, so that a demonstration can be checked and backed up as a whole.</summary>
    public static async Task Write(FileFolders folders, CancellationToken cancellation)
    {
        var hash = FileHash.Of(Proof);
        var file = Path.Combine(folders.Evidence, hash[..2], hash[2..]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(Proof), cancellation);
    }
}
